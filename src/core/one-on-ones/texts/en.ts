/** The texts of the one-on-ones, in English. */

/** The calendar, mails and errors. */
export const oneOnOnes = {
  event_title: 'One-on-one: {manager} and {member}',
  event_intro: 'A regular, informal hour for the two of you. Only you two can read this event.',
  event_mark: 'Saluran finds this meeting by: {mark}',

  event_memberPoints: 'What the member wants to talk about',
  event_managerPoints: 'What the manager wants to talk about',
  event_actions: 'Actions',
  event_shared: 'Shared notes',
  you: 'You',
  them: '{member}',
  action_manager: '{manager}: {text}',
  action_due: '{action} (by {due})',

  unknownNote: 'This note is not there any more.',
  longNote: 'This note is too long to be saved: about 2,500 words fit. Start a second note with what you typed last.',
  fullStore:
    'Your store of notes is full: Google keeps 500 KB for each person. Export your notes, then delete old ones. What you typed is still here.',
  fullRecord: 'There are too many open actions and points with {member}. Finish or shorten some.',
  sharedWith:
    'The event of {member} has other guests: {guests}. Nothing was shared. Remove them from the event in your calendar.',
  movedAddress:
    'The e-mail address of {member} on the sheet of people is not the one that you meet. End these one-on-ones, then schedule them for the new address.',
  noOwnManager: 'You have no one-on-ones with a manager in your calendar.',
  share_subject: 'From our one-on-one on {day}',
  share_body: '{text}\n\nThis mail is for you alone. It comes from {manager}, who shares it from their private notes.',
  export_name: 'one-on-ones-{day}.txt',

  notManager: 'Only {manager} can do this: the meetings are in {manager}’s own calendar. You are {user}.',
  unknownManager: 'Nobody on the sheet "{sheet}" is, or has as manager, "{manager}".',
  noMembers: 'Nobody on the sheet "{sheet}" has {manager} as Manager.',
  notMember: '"{member}" does not report to {manager} on the sheet "{sheet}". Expected a name or an e-mail address.',
  noEmail: '{member} has no e-mail address on the sheet of people, so nobody can be invited.',
  badEmail: 'The e-mail address of {member} on the sheet of people is not valid.',
  ownManager: '{member} is their own manager on the sheet of people. One-on-ones need two people.',
  noFreeHour:
    'No hour within the working hours is free in your calendar for {member} often enough. Free some hours, or choose another cadence.',
  noSeries: 'There are no one-on-ones with {member} yet.',
  noMeeting: 'The calendar has no one-on-one with {member} on {day}.',
  pastMeeting: 'A meeting cannot be moved to {time}: that is past.',
  hours:
    'Sheet "{sheet}": the value of "{setting}" is "{value}". Expected working hours such as 09:00-17:00, an hour at least.',
  start:
    'start: "{value}" is not a day from today on. Expected a date such as 2026-12-01, or a date and time such as 2026-12-01T10:00.',
  time: '{field}: "{value}" is not a time. Expected a date and time such as 2026-12-01T10:00.',
  cadence: 'cadence: expected one of {list}, got "{value}".',
  otherCadence: '{member} already meets you: {cadence}, {minutes} minutes. End that series first to change it.',
  noCalendar:
    'Saluran may not use your calendar yet. One-on-ones are private meetings in your own calendar. Allow the calendar, then try again: {url}',
  noCalendar_open:
    'Saluran may not use your calendar yet. One-on-ones are private meetings in your own calendar. Open Extensions > Saluran, allow the calendar, then try again.',
  inCell: 'One-on-ones belong to one person. Use the sidebar: a formula in a cell must not read or change them.',
  stopped:
    '{problem} The meetings made so far are kept. Try again: Saluran continues where it stopped, and makes nothing twice.',
  busy: 'Another window is changing your one-on-ones. Try again in a moment.',
  waiting_one: '{count} day',
  waiting_other: '{count} days',
};
