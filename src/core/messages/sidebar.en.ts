/** Every text of the sidebar, in English. */

export const sidebarEn = {
  loading: 'Loading…',
  loadFailed: 'The sidebar could not load.',
  retry: 'Try again',

  setUpTitle: 'Set up your pipeline',
  setUpIntro: 'Saluran adds the sheets it needs to this workbook. Your own sheets stay as they are.',
  setUpTemplate: 'Template',
  setUpLanguage: 'Language',
  setUpSamples: 'With sample deals',
  setUpButton: 'Set up',
  setUpBusy: 'Setting up…',

  problemTitle: 'The workbook needs attention',

  searchLabel: 'Find a deal',
  searchPlaceholder: 'Find a deal…',
  searchBusy: 'Searching…',
  searchNone: 'No deal matches “{query}”.',
  searchFound_one: '{count} deal found',
  searchFound_other: '{count} deals found',

  emptyTitle: 'No deal selected',
  emptyHint: 'Select a row on the deals sheet, or find a deal by name above.',

  row: 'Row {row}',
  pinned: 'Found by search',
  pinnedHint: 'Shown until you select another row.',
  waiting: 'You selected another row. Finish or cancel here to see it.',
  unnamed: 'Unnamed deal',
  amountNone: 'No amount',
  notSet: 'Not set',
  owner: 'Owner',
  expectedClose: 'Expected close',
  closed: 'Closed',
  closeReason: 'Close reason',
  nextStep: 'Next step',
  nextStepNone: 'No next step planned',
  due: 'Due {date}',
  overdue: 'Overdue since {date}',
  closeOverdue: 'Date has passed',
  daysToday: 'In {stage} since today',
  daysInStage_one: '{count} day in {stage}',
  daysInStage_other: '{count} days in {stage}',

  stages: 'Stage',
  stageUnknown: 'The stage “{stage}” is not in this pipeline. Choose one below.',
  stageNone: 'This deal has no stage yet. Choose one below.',
  stagesNone: 'This pipeline has no stages yet. Add them on the stages sheet.',
  moving: 'Moving to {stage}…',
  moved: 'Moved to {stage}',
  moveFailed: 'Not moved.',

  gateTitle: 'Needed for {stage}',
  gateUnseen: 'Fill in what is missing. What you leave blank stays as it is.',
  gateMove: 'Move to {stage}',
  gateCancel: 'Cancel',
  gateMissing: 'Please fill this in.',
  gateNumber: 'Please enter a number, such as 12000.',
  gateReason: 'Why did it close?',
  reasonPrice: 'Price',
  reasonCompetitor: 'Competitor',
  reasonTiming: 'Timing',
  reasonNoReply: 'No reply',

  history: 'History',
  historyNone: 'No stage change recorded yet.',
  historyStart: 'Created in {to}',
  historyMove: '{from} → {to}',

  follow: 'Follow selection',
  followOff: 'Updates only when you point here.',
  followFailed: 'The selected row could not be read: {message}',
};

export type SidebarMessages = Record<keyof typeof sidebarEn, string>;
