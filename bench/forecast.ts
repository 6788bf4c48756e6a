/** Processor time of the weighted forecast over 100,000 rows: what a cell costs beyond its round trips. */

import { createZone } from '../src/core/dates';
import { forecastPipeline } from '../src/core/forecast';
import { messagesIn } from '../src/core/messages';
import { DEAL_COLUMNS, type DealColumn, namesIn, STAGE_COLUMNS } from '../src/core/messages/names';
import { templates } from '../src/core/messages/templates';
import { stageRowsOf } from '../src/core/templates';
import { median, report } from './support/report';

const ROWS = 100_000;
const zone = createZone('Asia/Kuala_Lumpur');
const today = zone.dayOf(new Date('2026-11-24T01:00:00Z'));
const template = templates().b2b;
if (!template) throw new Error('The default template is missing.');
const stageRows = [namesIn(STAGE_COLUMNS, 'en'), ...stageRowsOf(template, 'en')];
const stages = stageRows.slice(1).map((row) => row[1]);
const columns = Object.keys(DEAL_COLUMNS) as DealColumn[];
const deals = Array.from({ length: ROWS }, (_, index) => {
  const cells: Partial<Record<DealColumn, unknown>> = {
    dealId: `D-${index}`,
    deal: `Deal ${index}`,
    stage: stages[index % stages.length],
    amount: 100 + (index % 900),
    currency: 'MYR',
    expectedClose: zone.startOf(today + (index % 365)),
    created: zone.startOf(today - (index % 365)),
  };
  return columns.map((column) => cells[column] ?? '');
});
const table = [namesIn(DEAL_COLUMNS, 'en'), ...deals];
const settingRows = [
  ['Setting', 'Value'],
  ['Currency', 'MYR'],
];
const context = { zone, today, stageRows, settingRows, readHistory: () => [] };

for (const [name, period] of [
  ['weightedForecast.100000rows', ''],
  ['weightedForecast.100000rows.inYear', '2027'],
] as const) {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const started = process.cpuUsage();
    forecastPipeline(table, 'weighted', period, '', context, messagesIn);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  // The first run is what a fresh realm pays: nothing is compiled yet.
  report(`cpu.${name}.first`, times[0] ?? 0, 'ms');
  report(`cpu.${name}`, median(times), 'ms');
}
