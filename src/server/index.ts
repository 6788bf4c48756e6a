/** The one list of public functions: what Google, the sidebar and cells can call. Nothing else is global. */

export { moveDeal } from './client/moveDeal';
export { findDeals, getDeal, getDealHistory, getSelection } from './client/readDeals';
export { reconcile } from './client/reconcile';
export { getSidebarConfig, getSidebarPart, setPolling } from './client/sidebarConfig';
export { undoMove } from './client/undoMove';
export { ENPS, ENPS_RANGE, PULSE_SCORE } from './functions/enps';
export { FORECAST_PIPELINE } from './functions/forecastPipeline';
export { PIPELINE_COVERAGE } from './functions/pipelineCoverage';
export { WIN_CHANCE } from './functions/winChance';
export * from './seldom';
export { openPulses, openSidebar, reconcileFromMenu, startPulseFromMenu, undoMoveFromMenu } from './triggers/menu';
export { onEdit } from './triggers/onEdit';
export { onInstall, onOpen } from './triggers/onOpen';
