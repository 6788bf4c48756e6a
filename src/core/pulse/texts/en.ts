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

  promise:
    'Your answers are anonymous. The form does not ask who you are and keeps no e-mail address; every question may be left out.\n\n' +
    '• Only {starter}, who started this pulse, can open the single answers.\n' +
    '• All others see results of at least {threshold} answers{by}, and see them only once the pulse has closed, on {closes}. Smaller groups are not shown, and cannot be worked out from those that are.\n' +
    '• Comments are shown as you wrote them, in no order and without a time, and only from {threshold} comments on. Leave out what would tell who you are.\n' +
    '• Whoever can change the code of this file could change how answers are handled. The answers are deleted {keepDays} days after closing.\n' +
    '• Please answer once: an anonymous form cannot tell whether somebody answers twice, but the result says if there are more answers than people.',

  promise_linked:
    'Please note: your answers are not private. Each one is copied as you give it, with its {along}, into the spreadsheet "{file}". Everybody who can open that file can read it.\n\n' +
    '• The form does not ask who you are and keeps no e-mail address; every question may be left out. Your words, or the {along} of your answer, may still tell who you are.\n' +
    '• The pulse closes on {closes}. {starter} started it.\n' +
    '• The answers are deleted from the form {keepDays} days after closing. Those in the spreadsheet stay until somebody deletes them.',
  promise_by: ' (by {groups}, too)',
  promise_time: 'time',
  promise_team: 'team',
  promise_and: '{list} and {last}',

  invite_linked: 'Please read the head of the form first: the answers are copied into a shared spreadsheet.',
  invite_anonymous: 'Your answers are anonymous; what becomes of them is said at the head of the form.',
  invite_subject: '{title}: {count} short questions',
  invite_body:
    'Hello,\n\n' +
    'How are things? {count} short questions, a few minutes:\n' +
    '{url}\n\n' +
    'The pulse is open until {closes}. {privacy}\n\n' +
    'Thank you.',
  remind_subject: 'Reminder: {title}',
  remind_body:
    'Hello,\n\n' +
    'The pulse is open until {closes}:\n' +
    '{url}\n\n' +
    'This goes to everybody, as nobody knows who has answered. If you have: thank you, and please ignore this.\n',
  notice_subject: 'Saluran: the pulse needs you',

  needsQuestions:
    'The sheet "{sheet}" holds no question that can be asked now. Add questions, or wait: none returns within a quarter.',
  noQuestions: 'This pulse has no questions: give questionIds, or ask for eNPS.',
  tooMany: 'A pulse has at most {most} questions, eNPS included: {count} were asked for.',
  unknownQuestion: 'questionIds: there is no question "{id}" on the sheet "{sheet}".',
  doubledQuestion: 'questionIds: "{id}" stands twice.',
  question_noId: 'Sheet "{sheet}", row {row}: the question has no ID.',
  question_doubledId: 'Sheet "{sheet}", row {row}: the ID "{value}" stands in row {other} already.',
  question_reserved:
    'Sheet "{sheet}", row {row}: the ID "{value}" is kept for what every pulse asks by itself. Choose another.',
  question_driver: 'Sheet "{sheet}", row {row}: the driver "{value}" is none of {list}.',
  question_type: 'Sheet "{sheet}", row {row}: the type "{value}" is none of {list}.',
  question_blank: 'Sheet "{sheet}", row {row}: the question has no text in either language.',

  noPeople: 'Nobody to ask: the sheet "{sheet}" has no one with an e-mail address{audience}.',
  noPeople_audience: ' in "{list}"',
  person_email: 'Sheet "{sheet}", row {row}: "{value}" is not an e-mail address.',
  person_doubled: 'Sheet "{sheet}", row {row}: the e-mail address "{value}" stands in row {other} already.',
  threshold: 'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected a whole number from {from} on.',
  secondGroup:
    'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected the header of a column of "{people}" to group the answers by: {list}.',

  scores_cell: 'scores: row {row} of the range holds {value}; expected whole numbers from {from} to {to}.',
  scores_zero:
    'scores: row {row} of the range holds 0 among answers from 1 to 10. If they were given on a scale from 0, write "0-10" as the scale.',
  scores_none: 'scores: expected at least one answer, got none.',
  scale: 'scale: expected "1-10" or "0-10", got {value}.',
  max: 'max: expected a whole number from 2 to 10, got {value}.',
  teamSize: 'team_size: expected a whole number of at least the {count} answers, got {value}.',

  unknownWave: 'There is no pulse "{waveId}" in this workbook.',
  notStarter: 'Only {starter}, who started this pulse, can open its answers.',
  notOpen: 'The pulse "{waveId}" is not open any more.',
  notClosed: 'The pulse "{waveId}" is not closed: it has no results.',
  noResults: 'The sheet holds no results of the pulse "{waveId}".',
  quota:
    "This takes {needed} mails, and {left} are left of today's quota. Nothing was sent; please try again tomorrow.",
  quotaPart:
    "Today's mail quota ran out: {count} people have no summary yet. Please share again tomorrow; nobody gets it twice.",
  formGone:
    'The form of the pulse "{waveId}" cannot be opened: it was deleted, or you may not open it. Put it back from the bin of Google Drive, or cancel the pulse.',
  formNotMade:
    'The pulse "{title}" has no form yet: it is still being started. Start it again with the same title to go on, or discard it.',
  formNotClosed:
    'The pulse "{title}" is cancelled, but its form could not be opened. If the form still exists, it takes answers: Saluran tries for a day to close it; you can also close it in Google Forms.',
  spareForm:
    'An interrupted start may have left an empty form called "{title}" in your Google Drive. Nobody has its address; you can delete it.',
  neverOpened: 'The pulse "{title}" could not be started in time. Nobody was asked, and it is cancelled.',
  stopped_start:
    'The pulse "{title}" is not fully started: {problem} Start it again with the same title, and Saluran goes on where it stopped. Otherwise Saluran goes on by itself in its next run.',
  stopped_mail:
    'The mails of "{title}" stopped: {problem} Please do the same again: Saluran goes on where it stopped. At most one message may come twice.',
  stopped_close: 'The pulse "{title}" is not closed yet: {problem} Please close it again: nothing is published twice.',
  stopped_cancel: 'The pulse "{title}" is not cancelled yet: {problem} Please cancel it again.',
  formChanged: 'The question {id} is no longer on the form: it has no result.',
  formScale:
    'The question {id} was answered on another scale than it was asked on ({value} among answers from {from} to {to}): it has no result.',
  tooManyAnswers: '{count} answers more than people: somebody answered more than once.',
  tooFew: 'Fewer than {threshold} answers: no result is shown.',
  mailLater: '{count} mails follow as soon as the daily mail quota allows.',
  refused: 'Google does not mail to {list}: please correct the sheet "{sheet}". All others are mailed.',
  startFailed: 'The next wave of "{title}" could not be started: {problem}',
  closedWith: 'The pulse "{title}" has closed. {problems}',
  mailFailed: 'The mails of "{title}" could not all be sent: {problem} Saluran tries again in its next run.',
  eraseFailed: 'The answers of "{title}" could not be deleted: {problem} Saluran tries again in its next run.',
  closeFailed: 'The pulse "{title}" could not be closed: {problem}',

  pulse_trend: 'eNPS by wave',
  pulse_heat: 'Scores by driver, 1–10',
  pulse_none: 'No pulse has been closed yet.',
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
  startedBy: 'Started by {starter}, who alone can see how many have answered, remind and close.',
  mailing: 'Some mails wait for the daily quota.',
  openForm: 'Open form',
  remind: 'Remind',
  remindAsk: 'Send a reminder to everybody? Nobody knows who has answered, so it goes to all.',
  remindYes: 'Send reminder',
  reminded: 'Everybody was reminded.',
  close: 'Close',
  closeAsk: 'Close now and publish the results? No more answers are taken, and this cannot be undone.',
  closeYes: 'Close and publish',
  closed_one: 'Closed with {count} answer.',
  closed_other: 'Closed with {count} answers.',
  cancelWave: 'Discard',
  cancelAsk: 'Discard this pulse? Its answers are deleted for good and nothing is published.',
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
  stopAsk: 'Start no further “{title}”? One that is open stays open until it closes.',
  stopYes: 'End it',
  stopped: 'No further pulse will be started.',

  lastTitle: 'Last results',
  lastNone: 'Results appear here once a pulse has closed, from {threshold} answers on.',
  participation: '{answers} answers, {share} of the people asked',
  enps: 'eNPS',
  range: '95 % interval {low} to {high}',
  tooFew: 'Too few answers to show a result.',
  up: 'Up {change}',
  down: 'Down {change}',
  noChange: 'No clear change',
  first: 'First time',
  changeHint: 'A change is named only where it is more than chance.',
  showSheet: 'Open the Pulse sheet',
  share: 'Share with everyone',
  shared: 'Shared on {date}',
  shareAsk_one: 'This goes to {count} person, each in their language:',
  shareAsk_other: 'This goes to {count} people, each in their language:',
  shareYes: 'Send',
  sharedNow_one: 'Sent to {count} person.',
  sharedNow_other: 'Sent to {count} people.',

  new: 'Start a pulse',
  newIntro: 'A short anonymous questionnaire. Results show groups of at least {threshold} answers, once it has closed.',
  nobody: 'Nobody to ask yet: add names and e-mail addresses to the sheet “{sheet}”.',
  problems: 'To be mended first:',
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
    'This gives up the promise: everybody who can open this file reads every single answer, with its time and team, as it comes. Groups of any size can be worked out, and Saluran cannot delete the copies. The form and the invitation say so.',
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
  recognition_2: 'The thanks I get tell me what exactly was good.',
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
  feedback_open: 'What feedback would help you most just now?',

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
  manager_open: 'What should your manager start, stop or go on doing?',

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
  alignment_4: 'Our priorities stay steady long enough to finish what we began.',
  alignment_5: 'I hear about decisions that concern my work in good time.',
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
  wellness_3: 'When I am unwell, I can rest without a bad conscience.',
  wellness_4: 'The stress at my work is at a level I can live with.',
  wellness_5: 'I can be myself at work.',
  wellness_6: 'I would know whom to turn to here if I were not doing well.',
  wellness_open: 'What would help you to feel well at work?',

  ambassadorship_1: 'I am proud to say where I work.',
  ambassadorship_2: 'I would buy or use what we make.',
  ambassadorship_3: 'I would encourage a good friend to apply here.',
  ambassadorship_4: 'I believe our customers are well looked after.',
  ambassadorship_5: 'I would join this company again.',
  ambassadorship_6: 'I expect still to be here in a year.',
  ambassadorship_open: 'What would you tell a friend about working here?',

  workload_1: 'My workload is manageable.',
  workload_2: 'I can finish my work within my working hours.',
  workload_3: 'I have time to do my work with the care it needs.',
  workload_4: 'Work is shared out fairly in the team.',
  workload_5: 'I can work without being interrupted all the time.',
  workload_6: 'Deadlines here are realistic.',
  workload_open: 'What takes up time that it should not?',
};
