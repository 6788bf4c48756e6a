/**
 * Forecasts over 100,000 deals and 300,000 entries of the history, in a process of its own: `node forecasts.mjs METHOD`,
 * or `stored METHOD`. Prints the processor time of each of five runs in ms, and the most memory that the process took, in MB.
 */

import { DEAL_COLUMNS, type DealColumn } from '../../src/core/deals/columns';
import { HISTORY_COLUMNS } from '../../src/core/deals/history-columns';
import { learnFrom } from '../../src/core/forecast/model/fit-now';
import { type DealPath, pathAt } from '../../src/core/forecast/model/state';
import { knownStage, readModel, writeModel } from '../../src/core/forecast/model/stored-model';
import type { ForecastContext } from '../../src/core/forecast/model/types';
import { forecastPipeline } from '../../src/core/forecast/pipeline';
import { readPipeline } from '../../src/core/forecast/read';
import { namesIn } from '../../src/core/i18n/name';
import { messagesIn } from '../../src/core/messages';
import { type Cells, rowAt } from '../../src/core/shared/cells';
import { createZone, isoFromDay } from '../../src/core/shared/dates';
import { STAGE_COLUMNS } from '../../src/core/stages/columns';
import { parseStages } from '../../src/core/stages/stages';
import { parseSettings } from '../../src/core/workbook/settings';
import { templates } from '../../src/core/workbook/template-table';
import { stageRowsOf } from '../../src/core/workbook/templates';

const ROWS = 100_000;
const DAY = 86_400_000;
const zone = createZone('Asia/Kuala_Lumpur');
const today = zone.dayOf(new Date('2026-11-24T01:00:00Z'));
const template = templates().b2b;
if (!template) throw new Error('The default template is missing.');
const stageRows = [namesIn(STAGE_COLUMNS, 'en'), ...stageRowsOf(template, 'en')];
const stages = stageRows.slice(1).map((row) => String(row[1]));
const settingRows = [
  ['Setting', 'Value'],
  ['Currency', 'MYR'],
];

/** Three entries a deal: created over two years, moved on after some days, and closed, but for a tenth. */
function fill(): { deals: Cells; history: Cells } {
  const columns = Object.keys(DEAL_COLUMNS) as DealColumn[];
  const deals: unknown[][] = [namesIn(DEAL_COLUMNS, 'en')];
  const history: unknown[][] = [namesIn(HISTORY_COLUMNS, 'en')];
  for (let index = 0; index < ROWS; index++) {
    const born = zone.startOf(today - 730 + ((index * 7919) % 730)).getTime() + (index % 1440) * 60_000;
    const id = `D-${index}`;
    const middle = stages[index % (stages.length - 2)] ?? '';
    const end = index % 10 === 0 ? 'Negotiation' : index % 3 === 0 ? 'Won' : 'Lost';
    let [stage, since] = ['', born];
    for (const [days, to] of [
      [0, 'Lead'],
      [2 + (index % 9), middle],
      [15 + (index % 40), end],
    ] as const) {
      const at = born + days * DAY;
      if (at > (today + 0.4) * DAY) break;
      history.push([id, new Date(at), stage, to, '', '', 'Edit']);
      [stage, since] = [to, at];
    }
    const isClosed = stage === 'Won' || stage === 'Lost';
    const cells: Partial<Record<DealColumn, unknown>> = {
      dealId: id,
      deal: `Deal ${index}`,
      stage,
      amount: 100 + (index % 900),
      currency: 'MYR',
      expectedClose: zone.startOf(today + (index % 365)),
      created: new Date(born),
      stageSince: new Date(since),
      closed: isClosed ? new Date(since) : '',
    };
    deals.push(columns.map((column) => cells[column] ?? ''));
  }
  return { deals, history };
}

/** The cells of a model fitted to all of it. */
function store(deals: Cells, history: Cells): { stamp: string; cells: Cells } {
  const t = messagesIn('en');
  const table = parseStages(stageRows, 'en', t);
  const settings = parseSettings(settingRows, 'en', t);
  const data = readPipeline(deals, history, { zone, table, settings, locale: 'en', t, isNow: true, today });
  const fitted = learnFrom(data, today + 1);
  if (!fitted) throw new Error('Nothing was learnt.');
  const paths = new Map<string, DealPath>();
  data.deals.ids.forEach((id, deal) => {
    const path = pathAt(data.dealPaths, deal, today + 1);
    if (path) paths.set(id, path);
  });
  return writeModel(fitted, data.stages.map(knownStage), today + 0.375, paths, history.length - 1);
}

const [how = '', ...rest] = process.argv.slice(2);
const isStored = how === 'stored';
const method = isStored ? (rest[0] ?? '') : how;
const { deals, history } = fill();
const context: ForecastContext = { zone, today, stageRows, settingRows, readHistory: () => history };
if (isStored) {
  const started = process.cpuUsage();
  const { stamp, cells } = store(deals, history);
  const { user, system } = process.cpuUsage(started);
  console.log(
    JSON.stringify({
      fit: (user + system) / 1000,
      size: cells.reduce((sum, row) => sum + String(row[1]).length, 0),
      cells: cells.length,
    }),
  );
  context.readModel = () => readModel(stamp, cells);
  if (rowAt(cells, 0)[1] !== stamp) throw new Error('The stamp comes first.');
}
// On the spot a forecast of some weeks ago, so that moves after it are passed over.
const asOf = isStored || method === 'weighted' ? '' : isoFromDay(today - 40);
const times: number[] = [];
for (let run = 0; run < 5; run++) {
  const started = process.cpuUsage();
  forecastPipeline(deals, method, '30d', asOf, context, messagesIn);
  const { user, system } = process.cpuUsage(started);
  times.push((user + system) / 1000);
}
console.log(JSON.stringify({ times, memory: process.resourceUsage().maxRSS / 1024 }));
