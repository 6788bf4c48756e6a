/** Every text of the sidebar, in English. */

export const sidebarEn = {
  loading: 'Loading…',
  loadFailed: 'The sidebar could not load.',
  retry: 'Try again',

  tabs: 'Saluran',
  tabDeals: 'Deals',
  tabPulse: 'Pulse',

  problemTitle: 'The workbook needs attention',

  searchLabel: 'Find a deal',
  searchPlaceholder: 'Find a deal…',
  searchNone: 'No deal matches “{query}”.',
  searchFound: 'Deals found: {count}',

  emptyTitle: 'No deal selected',
  emptyHint: 'Select a row on the deals sheet, or find a deal by name above.',

  row: 'Row {row}',
  pinned: 'Found by search',
  waiting: 'Another row is selected. Finish or cancel to see it.',
  unnamed: 'Unnamed deal',
  amountNone: 'No amount',
  notSet: 'Not set',
  nextStep: 'Next step',
  due: 'Due {date}',
  overdue: 'Overdue since {date}',
  daysToday: 'In {stage} since today',
  daysInStage_one: '{count} day in {stage}',
  daysInStage_other: '{count} days in {stage}',

  stages: 'Stage',
  stageUnknown: '“{stage}” is not a stage of this pipeline. Choose one.',
  stagesNone: 'This pipeline has no stages yet. Add them on the stages sheet.',
  moving: 'Moving to {stage}…',
  moved: 'Moved to {stage}',
  undo: 'Undo',
  undone: 'Back in {stage}',

  gateMove: 'Move to {stage}',
  gateCancel: 'Cancel',
  gateMissing: 'Please fill this in.',
  gateNumber: 'Please enter a number, such as 12000.',
  gateReason: 'Why did it close?',

  history: 'History',
  historyNone: 'No stage change recorded yet.',
  historyStart: 'Created in {to}',
  historyMove: '{from} → {to}',

  follow: 'Follow selection',
  followOff: 'Updates only when you point here.',
  followFailed: 'The selected row could not be read: {message}',
};

export type SidebarMessages = Record<keyof typeof sidebarEn, string>;
