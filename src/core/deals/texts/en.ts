/** The texts of deals, in English. */

/** Errors and notices about a deal. */
export const deals = {
  unknownDeal: 'No deal with the ID "{dealId}" on the sheet "{sheet}".',
  sameStage: 'The deal is already in the stage "{stage}".',
  conflict:
    'Somebody has moved the deal meanwhile: it is in "{actual}", not in "{expected}". Nothing was changed; look again and repeat.',
  nothingToUndo:
    'There is no move of the deal {dealId} to undo: its last change was not made in the sidebar, or the stage was changed since.',
  gate: 'Before "{stage}", fill in: {fields}.',
  fieldUnknown: 'fields: there is no column "{field}" on the sheet "{sheet}".',
  field: 'fields: "{field}" expects {expected}, got "{value}".',
  fieldOwn: 'fields: the column "{field}" is kept by Saluran and cannot be set.',
  problem_unknownStage: 'Row {row}: unknown stage "{stage}"; the change was not logged.',
  problem_lostStage_one:
    'Row {row}: the stage "{stage}" is no longer in the stage table. Put it back, or move the deal.',
  problem_lostStage_other:
    '{count} deals, the first in row {row}, are in the stage "{stage}", which is no longer in the stage table. Put it back, or move them.',
  problem_gone_one: 'The deal {dealId} is no longer on the sheet; its history is kept.',
  problem_gone_other: '{count} deals, {dealId} among them, are no longer on the sheet; their history is kept.',
  problem_recoveredId: 'Row {row}: its deal ID {dealId} was overwritten and has been put back.',
  toast_unknownStage_one: '{first}',
  toast_unknownStage_other: '{first} ({count} rows in all)',
  toast_reconciled: '{appended} stage changes logged, {assigned} deal IDs given.',
  toast_undone: '"{deal}" is back in "{stage}".',
  toast_overwritten:
    'Rows were moved while a deal was written. In row {row} ({dealId}), {columns} was overwritten: look at it, and at File > Version history.',
  toast_selectDeal: 'Select the row of a deal first.',
  toast_upToDate: 'Everything is up to date.',
  toast_problems_one: '{count} row needs a look: {first}',
  toast_problems_other: '{count} rows need a look: {first}',
};

/** The sidebar. */
export const sidebar = {
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
  owner: 'Owner',
  expectedClose: 'Expected close',
  closed: 'Closed',
  closeReason: 'Close reason',
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

  gateUnseen: 'What you leave blank stays as it is.',
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
