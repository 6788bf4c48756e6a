/** The one list of public functions: what Google, the sidebar and cells can call. Nothing else is global. */

export { importDeals } from './client/importDeals';
export { moveDeal } from './client/moveDeal';
export { cancelPulse, closePulse, listPulses, previewPulse, startPulse } from './client/pulse';
export { findDeals, getDeal, getDealHistory, getSelection } from './client/readDeals';
export { reconcile } from './client/reconcile';
export { setUpWorkbook } from './client/setUpWorkbook';
export { getSidebarConfig, setPolling } from './client/sidebarConfig';
export { undoImport } from './client/undoImport';
export { undoMove } from './client/undoMove';
export { ENPS, ENPS_RANGE, PULSE_SCORE } from './functions/enps';
export { FORECAST_ACCURACY } from './functions/forecastAccuracy';
export { FORECAST_PIPELINE } from './functions/forecastPipeline';
export { FORECAST_TABLE } from './functions/forecastTable';
export { PIPELINE_COVERAGE } from './functions/pipelineCoverage';
export { SALES_VELOCITY } from './functions/salesVelocity';
export { STAGE_CONVERSION } from './functions/stageConversion';
export { WIN_CHANCE } from './functions/winChance';
export { WIN_RATE } from './functions/winRate';
export { openSidebar, reconcileFromMenu, setUpFromMenu } from './triggers/menu';
export { onDaily } from './triggers/onDaily';
export { onEdit } from './triggers/onEdit';
export { onInstall, onOpen } from './triggers/onOpen';
export { onPulse } from './triggers/onPulse';
