/** Public functions that few executions need: they are built into a file of their own, which is read when one is called. */

export { checkWorkbook } from './client/checkWorkbook';
export { importDeals } from './client/importDeals';
export { cancelPulse, closePulse, listPulses, previewPulse, startPulse } from './client/pulse';
export { remindPulse, sharePulse, stopPulse } from './client/pulse-care';
export { getPulseOverview, showPulseSheet } from './client/pulse-overview';
export { setUpWorkbook } from './client/setUpWorkbook';
export { undoImport } from './client/undoImport';
export { DEAL_PRIORITY } from './functions/dealPriority';
export { FORECAST_ACCURACY } from './functions/forecastAccuracy';
export { FORECAST_TABLE } from './functions/forecastTable';
export { PIPELINE_REVIEW } from './functions/pipelineReview';
export { SALES_VELOCITY } from './functions/salesVelocity';
export { STAGE_CONVERSION } from './functions/stageConversion';
export { WIN_RATE } from './functions/winRate';
export { checkFromMenu } from './triggers/checkMenu';
export { forecastSheetFromMenu } from './triggers/forecastMenu';
export { updateModelFromMenu } from './triggers/modelMenu';
export { onDaily } from './triggers/onDaily';
export { onPulse } from './triggers/onPulse';
export { setUpFromMenu } from './triggers/setUpMenu';
