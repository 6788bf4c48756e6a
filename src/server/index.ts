/** The one list of public functions: what Google, the sidebar and cells can call. Nothing else is global. */

export { checkWorkbook } from './api/check-workbook';
export {
  getContactForm,
  startContactForm,
  stopContactForm,
  takeContactAnswers,
} from './api/contact-form';
export { findDuplicates, keepApart, mergeDeals, undoMerge } from './api/duplicates';
export { eraseData } from './api/erase-data';
export { exportData, getExports } from './api/export-data';
export { importDeals } from './api/import-deals';
export { moveDeal } from './api/move-deal';
export { cancelOneOnOne, moveOneOnOne, scheduleOneOnOnes } from './api/one-on-ones';
export { cancelPulse, closePulse, listPulses, previewPulse, startPulse } from './api/pulse';
export { forgetPulse, invitePulse, remindPulse, sharePulse, stopPulse } from './api/pulse-care';
export { getPulseComments, getPulseOverview, showPulseSheet } from './api/pulse-overview';
export { findDeals, getDeal, getDealHistory, getSelection } from './api/read-deals';
export { reconcile } from './api/reconcile';
export { setUpWorkbook } from './api/set-up-workbook';
export { getSidebarConfig, setPolling } from './api/sidebar-config';
export { undoImport } from './api/undo-import';
export { undoMove } from './api/undo-move';
export { DEAL_PRIORITY } from './functions/deal-priority';
export { ENPS, ENPS_RANGE, PULSE_SCORE } from './functions/enps';
export { FORECAST_ACCURACY } from './functions/forecast-accuracy';
export { FORECAST_DEMAND } from './functions/forecast-demand';
export { FORECAST_EXPLAIN } from './functions/forecast-explain';
export { FORECAST_PIPELINE } from './functions/forecast-pipeline';
export { FORECAST_TABLE } from './functions/forecast-table';
export { PIPELINE_COVERAGE } from './functions/pipeline-coverage';
export { PIPELINE_REVIEW } from './functions/pipeline-review';
export { SALES_VELOCITY } from './functions/sales-velocity';
export { STAGE_CONVERSION } from './functions/stage-conversion';
export { STOCK_REVIEW } from './functions/stock-review';
export { TARGET_CHANCE } from './functions/target-chance';
export { WIN_CHANCE } from './functions/win-chance';
export { WIN_RATE } from './functions/win-rate';
export {
  checkFromMenu,
  contactFormFromMenu,
  eraseFromMenu,
  exportFromMenu,
  findDuplicatesFromMenu,
  forecastSheetFromMenu,
  importFromMenu,
  inventorySheetsFromMenu,
  openPulses,
  openSidebar,
  reconcileFromMenu,
  setUpFromMenu,
  startPulseFromMenu,
  undoMoveFromMenu,
  updateModelFromMenu,
} from './menu/menu';
export { onDaily } from './triggers/on-daily';
export { onEdit } from './triggers/on-edit';
export { onLead } from './triggers/on-lead';
export { onOneOnOnes } from './triggers/on-one-on-ones';
export { onInstall, onOpen } from './triggers/on-open';
export { onPulse } from './triggers/on-pulse';
