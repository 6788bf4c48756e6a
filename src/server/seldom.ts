/** Public functions that few executions need: they are built into a file of their own, which is read when one is called. */

export { importDeals } from './client/importDeals';
export { cancelPulse, closePulse, listPulses, previewPulse, startPulse } from './client/pulse';
export { remindPulse, sharePulse, stopPulse } from './client/pulse-care';
export { getPulseOverview, showPulseSheet } from './client/pulse-overview';
export { setUpWorkbook } from './client/setUpWorkbook';
export { undoImport } from './client/undoImport';
export { FORECAST_ACCURACY } from './functions/forecastAccuracy';
export { FORECAST_TABLE } from './functions/forecastTable';
export { SALES_VELOCITY } from './functions/salesVelocity';
export { STAGE_CONVERSION } from './functions/stageConversion';
export { onDaily } from './triggers/onDaily';
export { onPulse } from './triggers/onPulse';
export { setUpFromMenu } from './triggers/setUpMenu';
