/** The texts of the pulse surveys, in English. */

/** Forms, mails, results and errors. */
export const pulse = {
  enps_question: 'How likely are you to recommend our company to others?',
  enps_low: 'Very unlikely',
  enps_high: 'Very likely',
  enps_why: 'Why did you choose this number?',
  scale_low: 'Strongly disagree',
  scale_high: 'Strongly agree',
  team_question: 'Which team are you in?',
  group_question: '{group}: which one is yours?',
  team_none: 'I would rather not say',

  promise_head: 'Your answers are anonymous: the form asks for no name and no e-mail address.',
  promise_head_signIn:
    'Your answers are anonymous: Google asks you to sign in, but keeps no name and no e-mail address with them.',
  promise_asked: '{count} people are asked. Results show only groups of at least {threshold}.',
  promise_starter: 'Only {starter}, who started this pulse, can open single answers. More below the questions.',
  promise_title: 'What happens with your answers',
  promise_rest:
    '• You can leave any question blank.\n' +
    '• The results come on {closes}, after the pulse has closed: for everybody together{by}. Smaller groups are not shown. The shown groups are chosen so that nobody can work out a smaller one.\n' +
    '• Comments are shown as you wrote them, in random order and without a time, if there are at least {threshold}. Leave out anything that shows who you are.\n' +
    '• The answers are deleted {keepDays} days after the pulse closes.\n' +
    '• Anybody who can change the code of this file could change how answers are handled.\n' +
    '• Please answer once. An anonymous form cannot detect a second answer, but the result says if there are more answers than people.',

  promise_linked_head:
    'Please note: your answers are not private. Each answer is copied with its {along} into the spreadsheet "{file}". Everybody who can open that file can read it.',
  promise_linked_asked_one: '{count} person is asked. The form asks for no name and no e-mail address.{signIn}',
  promise_linked_asked_other: '{count} people are asked. The form asks for no name and no e-mail address.{signIn}',
  promise_linked_starter: '{starter} started this pulse. More below the questions.',
  promise_linked_rest:
    '• You can leave any question blank. Your words, or the {along} of your answer, may show who you are.\n' +
    '• The pulse is open until the end of {lastDay}.\n' +
    '• The answers on the form are deleted {keepDays} days after the pulse closes. The copies in the spreadsheet stay until somebody deletes them.',
  promise_by: ', and also by {groups}',
  promise_time: 'time',
  promise_team: 'team',
  promise_and: '{list} and {last}',
  promise_signIn: 'Google asks you to sign in with an account of your organisation.',
  thanks: 'Thank you for your answers. The results come on {closes}.',

  invite_subject_one: '{title}: {count} short question',
  invite_subject_other: '{title}: {count} short questions',
  invite_hello: 'Hello,',
  invite_why: '{starter} would like to know how work is going for you, and what could be better.',
  invite_ask_one: 'Please answer {count} short question.',
  invite_ask_other: 'Please answer {count} short questions.',
  invite_takes_one: 'It takes about {count} minute.',
  invite_takes_other: 'It takes about {count} minutes.',
  invite_button: 'Answer now',
  invite_open: 'You can answer until the end of {lastDay}. The results come on {closes}.',
  invite_linked: 'Please read the top of the form first: the answers are copied into a shared spreadsheet.',
  invite_anonymous:
    'Your answers are anonymous: {people} people are asked, and results show only groups of at least {threshold}. Only {starter}, who started this pulse, can open single answers.',
  invite_thanks: 'Thank you.',
  remind_subject: 'Reminder: {title}',
  remind_open: 'You can answer until the end of {lastDay}. The results come on {closes}.',
  remind_everybody:
    'This reminder goes to everybody, because nobody knows who has answered. If you have answered, thank you. Please ignore this e-mail.',
  notice_subject: 'Saluran: the pulse needs you',

  needsQuestions:
    'The sheet "{sheet}" has no question to ask now: no question is asked twice in a quarter. Add questions, or wait.',
  noQuestions: 'This pulse has no questions. Give questionIds, or ask for eNPS.',
  tooMany: 'A pulse has at most {most} questions, eNPS included. You asked for {count}.',
  unknownQuestion: 'questionIds: there is no question "{id}" on the sheet "{sheet}".',
  doubledQuestion: 'questionIds: "{id}" appears twice.',
  question_noId: 'Sheet "{sheet}", row {row}: the question has no ID.',
  question_doubledId: 'Sheet "{sheet}", row {row}: the ID "{value}" is already in row {other}.',
  question_reserved:
    'Sheet "{sheet}", row {row}: Saluran uses the ID "{value}" for a question of its own. Choose another ID.',
  question_driver: 'Sheet "{sheet}", row {row}: the driver "{value}" is not one of {list}.',
  question_type: 'Sheet "{sheet}", row {row}: the type "{value}" is not one of {list}.',
  question_blank: 'Sheet "{sheet}", row {row}: the question has no text in any language.',

  noPeople: 'There is nobody to ask: nobody on the sheet "{sheet}" has an e-mail address{audience}.',
  noPeople_audience: ' in "{list}"',
  fewPeople_one:
    'An anonymous pulse needs at least {threshold} people: with fewer, answers could be guessed. The sheet "{sheet}" has {count} person with an e-mail address{audience}. Nothing was sent.',
  fewPeople_other:
    'An anonymous pulse needs at least {threshold} people: with fewer, answers could be guessed. The sheet "{sheet}" has {count} people with an e-mail address{audience}. Nothing was sent.',
  person_email: 'Sheet "{sheet}", row {row}: "{value}" is not an e-mail address.',
  person_doubled: 'Sheet "{sheet}", row {row}: the e-mail address "{value}" is already in row {other}.',
  threshold: 'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected a whole number of at least {from}.',
  secondGroup:
    'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected the header of a column of "{people}" that groups the answers: {list}.',

  scores_cell: 'scores: row {row} of the range contains {value}; expected whole numbers from {from} to {to}.',
  scores_zero:
    'scores: row {row} of the range contains 0 among answers from 1 to 10. If the scale starts at 0, write "0-10" as the scale.',
  scores_none: 'scores: expected at least one answer, got none.',
  scale: 'scale: expected "1-10" or "0-10", got {value}.',
  max: 'max: expected a whole number from 2 to 10, got {value}.',
  teamSize: 'team_size: expected a whole number of at least the {count} answers, got {value}.',

  unknownWave: 'There is no pulse "{waveId}" in this workbook.',
  notStarter: 'Only {starter}, who started this pulse, can open its answers.',
  notOpen: 'The pulse "{waveId}" is no longer open.',
  notClosed: 'The pulse "{waveId}" is not closed, so it has no results yet.',
  noResults: 'The sheet has no results of the pulse "{waveId}".',
  quota:
    "This needs {needed} mails, but only {left} are left of today's quota. Nothing was sent. Please try again tomorrow.",
  quotaPart_one:
    "Today's mail quota ran out. {count} person has no summary yet. Please share again tomorrow. Nobody gets it twice.",
  quotaPart_other:
    "Today's mail quota ran out. {count} people have no summary yet. Please share again tomorrow. Nobody gets it twice.",
  formGone:
    'The form of the pulse "{waveId}" cannot be opened. Either somebody deleted it, or you may not open it, or Google Forms does not answer now. Try again later. A deleted form can be restored from the bin of Google Drive.',
  formNotMade:
    'The pulse "{title}" has no form yet, because it is still starting. Start it again with the same title to continue, or discard it.',
  formNotClosed:
    'The pulse "{title}" was discarded, but its form could not be opened: Google Forms does not answer, or the form is gone. It may still take answers, and its answers are not deleted yet. Saluran tries again every hour. You can do it yourself: {links}',
  notErased:
    'The answers of "{title}" should have been deleted on {day}, but Google Forms does not open the form: {links} Please open it and delete its answers. If the form is gone for good, say so on the tab Pulse of the sidebar. Saluran tries again in every run.',
  notCancelledErased:
    'The pulse "{title}" was discarded on {day}, but Google Forms does not open its form: {links} Please open it, stop it and delete its answers. If the form is gone for good, say so on the tab Pulse of the sidebar. Saluran tries again in every run.',
  startedToday: 'The pulse "{title}" was already started today, and everybody is invited. Nothing was sent again.',
  signInWaits:
    'The form of "{title}" asks everybody to sign in with an account of your organisation, and your administrator does not let Saluran switch that off. People outside your organisation cannot answer. The form and the invitation say so. Nobody is invited yet. On the tab Pulse of the sidebar you can invite everybody all the same, or discard the pulse.',
  notUndeleted: 'The pulse "{waveId}" has no answers that are still to be deleted.',
  notWaiting: 'The pulse "{title}" does not wait for your word: everybody is invited already.',
  groupGone:
    'The pulse "{title}" groups its answers by the column "{value}", which the sheet "{people}" does not have any more. Give the column its name back, or end the pulse and start another one.',
  spareForm:
    'An interrupted start may have left an empty form called "{title}" in your Google Drive. Nobody has its address. You can delete it.',
  neverOpened: 'Saluran could not start the pulse "{title}" in time and has discarded it. Nobody was asked.',
  stopped_start:
    'The pulse "{title}" is not fully started: {problem} Start it again with the same title, and Saluran continues where it stopped. Otherwise Saluran continues by itself in its next run.',
  stopped_mail:
    'The mails of "{title}" stopped: {problem} Please do the same again. Saluran continues where it stopped. At most one message may arrive twice.',
  stopped_close: 'The pulse "{title}" is not closed yet: {problem} Please close it again. Nothing is published twice.',
  stopped_cancel: 'The pulse "{title}" is not discarded yet: {problem} Please discard it again.',
  formChanged: 'The question {id} is no longer on the form: it has no result.',
  formScale:
    'The question {id} was answered on a different scale from the one it was asked on ({value} among answers from {from} to {to}): it has no result.',
  look_email: 'The form collects e-mail addresses: somebody switched that on.',
  look_signIn: 'The form asks for a sign-in: somebody switched that on.',
  look_linked: 'The form copies its answers into a spreadsheet: somebody linked it.',
  look_summary: 'The form shows a summary of all answers to everybody who answers: somebody switched that on.',
  look_withheld: 'That is not what the members were promised: only the number of answers is published.',
  look_scale: 'The scale of the question {id} ends at {to} on the form, not at {most}: it has no result.',
  look_team:
    'The form offers {list}, and nobody was asked in a group of that name: somebody changed its choices. Results by these groups are not shown.',
  tooManyAnswers_one: 'There is {count} more answer than people: somebody answered more than once.',
  tooManyAnswers_other: 'There are {count} more answers than people: somebody answered more than once.',
  hiddenAll:
    'The result of everybody is not shown for {list}: only a few people have joined or left since the last results, so that their answers could be worked out.',
  tooFew: 'Fewer than {threshold} answers: no result is shown.',
  mailLater_one: 'Saluran sends {count} more mail as soon as the daily mail quota allows.',
  mailLater_other: 'Saluran sends {count} more mails as soon as the daily mail quota allows.',
  refused: 'Google does not mail to {list}. Please correct the sheet "{sheet}". Everybody else gets their mail.',
  startFailed: 'Saluran could not start the next wave of "{title}": {problem}',
  closedWith: 'The pulse "{title}" has closed. {problems}',
  mailFailed: 'Saluran could not send all mails of "{title}": {problem} It tries again in its next run.',
  eraseFailed: 'Saluran could not delete the answers of "{title}": {problem} It tries again in its next run.',
  closeFailed: 'Saluran could not close the pulse "{title}": {problem} Saluran tries again in its next run.',
  cannotPublish: 'The results of "{title}" could not be published when it closes: {problem}',

  pulse_trend: 'eNPS by wave',
  pulse_heat: 'Scores by driver, 1–10',
  pulse_range: '95 % interval',
  change_noise: 'no clear change',
  summary_title: 'Results of {title}',
  summary_participation: '{answers} of {team} people answered ({percent}%).',
  summary_enps: 'eNPS: {enps} (95 % interval {low} to {high}).',
  summary_best: 'Strongest, on ten points:\n{list}',
  summary_worst: 'Lowest:\n{list}',
  summary_thanks: 'Thank you for answering.',
};

/** The sidebar's tab. */
export const tab = {
  loading: 'Loading…',
  refresh: 'Refresh',
  cancel: 'Cancel',

  openTitle: 'Open now',
  openNone: 'No pulse is open.',
  building: 'Being prepared',
  closes: 'Closes {date}',
  answered: '{answers} of {people} answered',
  asked_one: '{count} person was asked',
  asked_other: '{count} people were asked',
  startedBy:
    '{starter} started this pulse. Only {starter} can see how many people have answered, send reminders and close it.',
  mailing: 'Some mails are waiting for the daily quota.',
  openForm: 'Open form',
  remind: 'Remind',
  remindAsk: 'Send a reminder to everybody? Nobody knows who has answered, so everybody gets it.',
  remindYes: 'Send reminder',
  reminded: 'Everybody was reminded.',
  close: 'Close',
  closeAsk: 'Close now and publish the results? The form then takes no more answers. You cannot undo this.',
  closeYes: 'Close and publish',
  closed_one: 'Closed with {count} answer.',
  closed_other: 'Closed with {count} answers.',
  cancelWave: 'Discard',
  cancelAsk: 'Discard this pulse? Its answers are deleted for good, and nothing is published.',
  cancelYes: 'Delete the answers',
  cancelled: 'The pulse was discarded.',

  seriesTitle: 'Coming',
  next: 'Next: {date}',
  cadence_once: 'Once',
  cadence_weekly: 'Weekly',
  cadence_fortnightly: 'Every two weeks',
  cadence_monthly: 'Monthly',
  cadence_quarterly: 'Quarterly',
  stop: 'End',
  stopAsk: 'Stop repeating “{title}”? If one is open now, it stays open until it closes.',
  stopYes: 'End it',
  stopped: 'Saluran will start no more of these pulses.',

  lastTitle: 'Last results',
  lastNone: 'Results appear here after a pulse has closed with at least {threshold} answers.',
  participation_one: '{count} answer, {share} of the people asked',
  participation_other: '{count} answers, {share} of the people asked',
  enps: 'eNPS',
  range: '95 % interval {low} to {high}',
  tooFew: 'Too few answers to show a result.',
  up: 'Up {change}',
  down: 'Down {change}',
  noChange: 'No clear change',
  first: 'First time',
  changeHint: 'A change is shown only if it is unlikely to be chance.',
  showSheet: 'Open the Pulse sheet',
  share: 'Share with everyone',
  shared: 'Shared on {date}',
  shareAsk_one: 'This goes to {count} person, each in their language:',
  shareAsk_other: 'This goes to {count} people, each in their language:',
  shareYes: 'Send',
  sharedNow_one: 'Sent to {count} person.',
  sharedNow_other: 'Sent to {count} people.',

  new: 'Start a pulse',
  newIntro: 'A short anonymous questionnaire. After it closes, results show groups of at least {threshold} answers.',
  nobody: 'There is nobody to ask yet. Add names and e-mail addresses to the sheet “{sheet}”.',
  problems: 'Correct these first:',
  title: 'Title',
  titleUsual: 'Team pulse',
  titleMissing: 'Please give it a title.',
  cadence: 'How often',
  scale: 'eNPS',
  scale_10: 'Scale 1–10',
  scale_0: 'Scale 0–10',
  scale_no: 'Do not ask',
  language: 'Language of the form',
  language_own: 'The members’ own, or both',
  language_both: 'Both',
  audience: 'Who',
  audience_all_one: 'Everybody ({count} person)',
  audience_all_other: 'Everybody ({count} people)',
  audience_team: '{name} ({people})',
  teamSmall: 'Small teams may get no results: at least {threshold} must answer.',
  link: 'Copy every answer into this workbook',
  linkWarning:
    'This breaks the promise of anonymity. Everybody who can open this file can read every answer, with its time and team, as soon as it arrives. They can work out groups of any size. Saluran cannot delete the copies. The form and the invitation say so.',
  preview: 'Preview questions',
  previewBusy: 'Choosing questions…',
  previewTitle: 'What will be asked',
  previewTo_one: '{count} person will be invited.',
  previewTo_other: '{count} people will be invited.',
  previewGroups: 'Also asked, to group the answers: {list}',
  open: 'in words',
  others: 'Choose others',
  back: 'Back',
  start: 'Send now',
  starting: 'Preparing the form and sending…',
  started_one: 'Sent to {count} person.',
  started_other: 'Sent to {count} people.',
  noneLeft: 'Choose at least one question.',
};

/** The question bank: for each driver six statements to agree with, and a question that is answered in words. */
export const questions = {
  recognition_1: 'When I do something well, somebody notices.',
  recognition_2: 'The thanks I get tell me exactly what was good.',
  recognition_3: 'Work behind the scenes is valued here as much as work that is seen.',
  recognition_4: 'Credit goes to the people who did the work.',
  recognition_5: 'In the past month I felt appreciated for my work.',
  recognition_6: 'We take time to celebrate what we have achieved together.',
  recognition_open: 'What did a colleague do lately that deserves a thank-you?',

  feedback_1: 'I know how well I am doing in my work.',
  feedback_2: 'I get feedback early enough to do something with it.',
  feedback_3: 'Feedback here is about the work, not about the person.',
  feedback_4: 'I can say what I think without fear of consequences.',
  feedback_5: 'When I raise a concern, somebody comes back to me about it.',
  feedback_6: 'We talk openly about what went wrong, and learn from it.',
  feedback_open: 'What feedback would help you most right now?',

  growth_1: 'I have learnt something useful at work this month.',
  growth_2: 'My work makes use of what I am good at.',
  growth_3: 'I see a future for myself here.',
  growth_4: 'I get the time I need to learn new things.',
  growth_5: 'Somebody takes an interest in how I develop.',
  growth_6: 'I am trusted with tasks that stretch me.',
  growth_open: 'What would you like to learn or try next?',

  manager_1: 'My manager listens to me.',
  manager_2: 'My manager keeps promises.',
  manager_3: 'I get help from my manager when I am stuck.',
  manager_4: 'My manager treats everybody in the team fairly.',
  manager_5: 'My manager cares how I am doing, not only what I deliver.',
  manager_6: 'My manager explains the reasons behind decisions.',
  manager_open: 'What should your manager start, stop or continue doing?',

  peers_1: 'I can count on the people I work with.',
  peers_2: 'We help one another without being asked.',
  peers_3: 'I feel that I belong in this team.',
  peers_4: 'We can disagree and still work well together.',
  peers_5: 'Everybody in the team is heard in our meetings.',
  peers_6: 'Working with other teams is easy.',
  peers_open: 'What would make working together easier?',

  alignment_1: 'I know what is expected of me.',
  alignment_2: 'I know what matters most for the team this month.',
  alignment_3: 'I see how my work contributes to where the company is going.',
  alignment_4: 'Our priorities stay steady long enough to finish what we started.',
  alignment_5: 'I hear in good time about decisions that affect my work.',
  alignment_6: 'What the company says and what it does fit together.',
  alignment_open: 'What is unclear to you about our goals?',

  satisfaction_1: 'I look forward to my working day.',
  satisfaction_2: 'I have the tools and information I need to do my job well.',
  satisfaction_3: 'I can decide for myself how to do my work.',
  satisfaction_4: 'My work feels meaningful to me.',
  satisfaction_5: 'I am paid fairly for what I do.',
  satisfaction_6: 'The place where I work lets me do good work.',
  satisfaction_open: 'What one thing would make your work better?',

  wellness_1: 'I have enough energy at the end of a working day.',
  wellness_2: 'I can switch off from work in my free time.',
  wellness_3: 'When I am unwell, I can rest without feeling guilty.',
  wellness_4: 'The stress at my work is at a level I can live with.',
  wellness_5: 'I can be myself at work.',
  wellness_6: 'I would know whom to turn to here if I were not doing well.',
  wellness_open: 'What would help you to feel well at work?',

  ambassadorship_1: 'I am proud to say where I work.',
  ambassadorship_2: 'I would buy or use what we make.',
  ambassadorship_3: 'I would encourage a good friend to apply here.',
  ambassadorship_4: 'I believe our customers are well looked after.',
  ambassadorship_5: 'I would join this company again.',
  ambassadorship_6: 'I expect to be working here in a year.',
  ambassadorship_open: 'What would you tell a friend about working here?',

  workload_1: 'My workload is manageable.',
  workload_2: 'I can finish my work within my working hours.',
  workload_3: 'I have time to do my work with the care it needs.',
  workload_4: 'Work is shared out fairly in the team.',
  workload_5: 'I can work without being interrupted all the time.',
  workload_6: 'Deadlines here are realistic.',
  workload_open: 'What takes up time that it should not?',
};
