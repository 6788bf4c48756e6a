/** The texts of the workbook as a whole, in English. */

/** Errors, menu items and notices. */
export const workbook = {
  notSetUp: 'This workbook is not set up yet: choose Saluran > Set up workbook.',
  schema: 'This workbook was made by a newer Saluran (schema {schema}). Update the add-on; nothing was changed.',
  missingColumn: 'The column "{column}" is missing on the sheet "{sheet}". Put its header back into row 1.',
  doubledColumn: 'The column "{column}" stands twice on the sheet "{sheet}". Rename or remove one of them.',
  missingSheet: 'The sheet "{sheet}" is missing. Choose Saluran > Set up workbook to make it again.',
  errorInSheet: 'A cell on the sheet "{sheet}" shows {value}. Mend it first: nothing else there can be read.',
  currency:
    'Row {row} of the range is in {currency}, the forecast in {main}. Add a row "{setting}" to the sheet "{sheet}": the value of 1 {currency} in {main}.',
  setting: 'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected {expected}.',
  refusedValue: '{cell} ({column}) does not take "{value}": expected {expected}. Nothing was changed.',
  refusedProtected:
    '{cell} ({column}) is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
  refusedSheet:
    'The sheet "{sheet}" is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
  refusedWrite: 'Writing was refused, and nothing was changed. Google says: {message}',
  refusedMidway:
    'Writing stopped midway. Choose Saluran > Check workbook, which finds what is left to put right. Google says: {message}',
  menu_open: 'Open sidebar',
  menu_pulses: 'Pulse surveys',
  menu_startPulse: 'Start a pulse…',
  menu_setUp: 'Set up workbook',
  menu_forecast: 'Forecast sheet',
  menu_undo: 'Undo last move',
  menu_check: 'Check workbook',
  menu_model: 'Update forecast model',
  menu_reconcile: 'Bring up to date',
  stopped_setUp:
    'The workbook is not fully set up yet: {problem} Please set it up again: what is there stays, and what is missing is added.',
  toast_setUp: 'The workbook is ready: type deals into the sheet "{sheet}".',
  toast_linked: 'The forecast is now linked to the deals, stages, settings and the date, and stays live.',
  protect_header: 'Headers: Saluran finds the columns by them.',
  protect_history: 'The stage history is kept by Saluran.',
};

/** The sidebar's first view, which sets the workbook up. */
export const setUp = {
  setUpTitle: 'Set up your pipeline',
  setUpIntro: 'Adds the sheets it needs. Your own stay as they are.',
  setUpTemplate: 'Template',
  setUpLanguage: 'Language',
  setUpSamples: 'With sample deals',
  setUpButton: 'Set up',
  setUpBusy: 'Setting up…',
};
