/** Processor time of forecasts over 100,000 rows, and of the model over 300,000 rows of history: what a cell costs beyond its round trips. */

import { createZone, isoFromDay } from '../src/core/dates';
import { forecastPipeline } from '../src/core/forecast';
import { messagesIn } from '../src/core/messages';
import { DEAL_COLUMNS, type DealColumn, HISTORY_COLUMNS, namesIn, STAGE_COLUMNS } from '../src/core/messages/names';
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

/** Three entries a deal: created over two years, moved on after some days, and closed, but for a tenth. */
const history: unknown[][] = [namesIn(HISTORY_COLUMNS, 'en')];
for (let index = 0; index < ROWS; index++) {
  const created = zone.startOf(today - 730 + ((index * 7919) % 730)).getTime();
  const at = (days: number): Date => new Date(created + days * 86_400_000);
  const id = `D-${index}`;
  const stage = stages[index % (stages.length - 2)];
  const close = index % 3 === 0 ? 'Won' : 'Lost';
  history.push([id, at(0), '', 'Lead', '', '', 'Edit'], [id, at(2 + (index % 9)), 'Lead', stage, '', '', 'Edit']);
  history.push([id, at(15 + (index % 40)), stage, index % 10 === 0 ? 'Negotiation' : close, '', '', 'Edit']);
}
const past = { ...context, readHistory: () => history };
for (const method of ['calibrated', 'p50']) {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const started = process.cpuUsage();
    forecastPipeline(table, method, '30d', isoFromDay(today - 40), past, messagesIn);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  report(`cpu.${method}.100000rows.300000history.first`, times[0] ?? 0, 'ms');
  report(`cpu.${method}.100000rows.300000history`, median(times), 'ms');
}
report('memory.forecasts', process.resourceUsage().maxRSS / 1024, 'MB');
