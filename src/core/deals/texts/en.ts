/** The texts of deals, in English. */

/** Errors and notices about a deal. */
export const deals = {
  unknownDeal: 'No deal with the ID "{dealId}" on the sheet "{sheet}".',
  sameStage: 'The deal is already in the stage "{stage}".',
  conflict:
    'Somebody moved the deal while you were looking: it is in "{actual}", not in "{expected}". Nothing was changed. Look again and repeat the move.',
  nothingToUndo:
    'There is no move of the deal {dealId} to undo. Either the sidebar did not make its last change, or somebody has changed the stage since.',
  gate: 'Before "{stage}", fill in: {fields}.',
  note_gate: '"{stage}" requires: {fields}. Fill them in.',
  problem_gate_one: 'Row {row}: "{stage}" requires {fields}. Fill in what is blank.',
  problem_gate_other: '{count} deals, the first in row {row}: "{stage}" requires {fields}. Fill in what is blank.',
  fieldUnknown: 'fields: there is no column "{field}" on the sheet "{sheet}".',
  field: 'fields: "{field}" expects {expected}, got "{value}".',
  fieldOwn: 'fields: Saluran fills in the column "{field}", so you cannot set it.',
  problem_unknownStage: 'Row {row}: unknown stage "{stage}". The change was not logged.',
  problem_lostStage_one:
    'Row {row}: the stage "{stage}" is no longer in the stage table. Put it back, or move the deal.',
  problem_lostStage_other:
    '{count} deals, the first in row {row}, are in the stage "{stage}". It is no longer in the stage table. Put it back, or move the deals.',
  problem_gone_one: 'The deal {dealId} is no longer on the sheet. Its history is kept.',
  problem_gone_other: '{count} deals are no longer on the sheet, {dealId} among them. Their history is kept.',
  problem_recoveredId: 'Row {row}: the deal ID {dealId} was overwritten. Saluran has put it back.',
  toast_unknownStage_one: '{first}',
  toast_unknownStage_other: '{first} ({count} rows in all)',
  toast_reconciled: 'Stage changes logged: {appended}. Deal IDs given: {assigned}.',
  toast_undone: '"{deal}" is back in "{stage}".',
  toast_overwritten:
    'Somebody moved rows while Saluran wrote a deal. In row {row} ({dealId}) it overwrote {columns}. Check the row against File > Version history.',
  toast_selectDeal: 'Select the row of a deal first.',
  toast_upToDate: 'Everything is up to date.',
  toast_problems_one: '{count} row needs your attention: {first}',
  toast_problems_other: '{count} rows need your attention: {first}',
};

/** The sidebar. */
export const sidebar = {
  loading: 'Loading…',
  loadFailed: 'The sidebar could not load.',
  retry: 'Try again',

  tabs: 'Saluran',
  tabDeals: 'Deals',
  tabPulse: 'Pulse',
  tabOneOnOnes: 'One-on-ones',

  problemTitle: 'The workbook needs attention',

  searchLabel: 'Find a deal',
  searchPlaceholder: 'Find a deal…',
  searchNone: 'No deal matches “{query}”.',
  searchFound: 'Deals found: {count}',

  emptyTitle: 'No deal selected',
  emptyHint: 'Select a row on the deals sheet, or search for a deal above.',
  outlookTitle: 'Target of this quarter',

  row: 'Row {row}',
  pinned: 'Found by search',
  waiting: 'Another row is selected. Finish or cancel to see it.',
  unnamed: 'Unnamed deal',
  amountNone: 'No amount',
  notSet: 'Not set',
  nextStep: 'Next step',
  due: 'Due {date}',
  overdue: 'Overdue since {date}',
  looksLike_deal: 'Looks like row {row}, “{deal}”: same deal and company.',
  looksLike_email: 'Looks like row {row}, “{deal}”: same e-mail.',
  looksLike_phone: 'Looks like row {row}, “{deal}”: same phone.',
  looksLikeMore: 'And {count} more. Choose Saluran > Find duplicates… to merge them.',
  looksLikeHow: 'Choose Saluran > Find duplicates… to merge them.',
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
  historyNone: 'No stage changes recorded yet.',
  historyStart: 'Created in {to}',
  historyMove: '{from} → {to}',

  follow: 'Follow selection',
  followOff: 'Updates only when you point at the sidebar.',
  followFailed: 'Saluran could not read the selected row: {message}',
};
