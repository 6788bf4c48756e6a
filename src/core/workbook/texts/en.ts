/** The texts of the workbook as a whole, in English. */

/** Errors, menu items and notices. */
export const workbook = {
  notSetUp: 'This workbook is not set up yet. Choose Saluran > Set up workbook.',
  schema: 'A newer Saluran (schema {schema}) made this workbook. Update the add-on. Nothing was changed.',
  missingSheet: 'The sheet "{sheet}" is missing. Choose Saluran > Set up workbook to make it again.',
  unknownZone:
    'The time zone "{zone}" of this spreadsheet is not known here. Choose another one under File > Settings.',
  currency:
    'Row {row} of the range is in {currency}, but the forecast is in {main}. Add a row "{setting}" to the sheet "{sheet}": the value of 1 {currency} in {main}.',
  setting: 'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected {expected}.',
  refusedValue: '{cell} ({column}) does not take "{value}": expected {expected}. Nothing was changed.',
  refusedProtected:
    '{cell} ({column}) is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
  refusedCell: '{cell} is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
  refusedCellValue: '{cell} does not take "{value}": expected {expected}. Nothing was changed.',
  refusedComment:
    'The column "{column}" of the sheet "{sheet}" does not take one of the comments: expected {expected}. Nothing was changed.',
  refusedSheet:
    'The sheet "{sheet}" is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
  refusedWrite: 'Google refused the change, so nothing was changed. Google says: {message}',
  refusedMidway:
    'Writing stopped midway. Choose Saluran > Check workbook to find what was left unfinished. Google says: {message}',
  menu_open: 'Open sidebar',
  menu_pulses: 'Pulse surveys',
  menu_startPulse: 'Start a pulse…',
  menu_import: 'Import…',
  title_import: 'Import deals',
  menu_setUp: 'Set up workbook',
  menu_forecast: 'Forecast sheet',
  menu_undo: 'Undo last move',
  menu_check: 'Check workbook',
  menu_model: 'Update forecast model',
  menu_inventory: 'Inventory sheets',
  menu_duplicates: 'Find duplicates…',
  menu_reconcile: 'Bring up to date',
  stopped_setUp:
    'The workbook is not fully set up yet: {problem} Set it up again. Saluran keeps what is there and adds what is missing.',
  toast_setUp: 'The workbook is ready. Type deals into the sheet "{sheet}".',
  toast_linked: 'The forecast now follows the deals, stages, settings and date by itself.',
  protect_header: 'Saluran finds the columns by these headers.',
  protect_history: 'Saluran keeps the stage history.',
  basis: 'basis: expected the range SaluranBasis. Choose Saluran > Set up workbook to repair it.',
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

/** The pre-designed pipelines: their names, stages and sample deals. */
export const templates = {
  b2b: 'B2B sales',
  b2b_about: 'From first lead to signed order',
  lead: 'Lead',
  qualified: 'Qualified',
  meeting: 'Meeting',
  proposal: 'Proposal',
  negotiation: 'Negotiation',
  won: 'Won',
  lost: 'Lost',
  officeNetwork: 'Office network',
  call: 'Call',
  annualSupport: 'Annual support',
  demo: 'Demo',
  warehouseScanners: 'Warehouse scanners',
  sendProposal: 'Send proposal',
  payrollSystem: 'Payroll system',
  agreeTerms: 'Agree terms',

  services: 'Services',
  services_about: 'Enquiry, quote and booking',
  enquiry: 'Enquiry',
  siteVisit: 'Site visit',
  quoteSent: 'Quote sent',
  confirmed: 'Confirmed',
  gardenUpkeep: 'Garden upkeep',
  visit: 'Visit',
  officeCleaning: 'Office cleaning',
  followUp: 'Follow up',

  realestate: 'Real estate',
  realestate_about: 'Viewings, offers and signing',
  viewing: 'Viewing',
  offer: 'Offer',
  booking: 'Booking',
  signed: 'Signed',
  terraceHouse: 'Terrace house',
  secondViewing: 'Second viewing',
  shopLot: 'Shop lot',
  answerOffer: 'Answer offer',

  fundraising: 'Fundraising',
  fundraising_about: 'From prospect to pledge received',
  prospect: 'Prospect',
  introduced: 'Introduced',
  asked: 'Asked',
  pledged: 'Pledged',
  received: 'Received',
  declined: 'Declined',
  libraryFund: 'Library fund',
  sendBudget: 'Send budget',
  schoolBus: 'School bus',
  lunch: 'Lunch',

  hiring: 'Hiring',
  hiring_about: 'Candidates from application to start',
  applied: 'Applied',
  screened: 'Screened',
  interview: 'Interview',
  offerMade: 'Offer made',
  hired: 'Hired',
  rejected: 'Rejected',
  salesExecutive: 'Sales executive',
  technician: 'Technician',
  screen: 'Screen',
};
