/** A model's forecast in 200 cells of one sheet, with and without a stored model: what each reads, and the time of all. */

import { DAY, TODAY, world } from '../test/support/pipeline';
import { openPipeline } from './support/pipeline';
import { report } from './support/report';

const CELLS = 200;
const DEALS = 1000;
const METHODS = ['calibrated', 'p10', 'p50', 'p90'];

const workbook = await openPipeline();
const { deals, history } = world(DEALS);
await workbook.apiWrite('Deals!A2', deals);
await workbook.apiWrite("'Stage history'!A2", history);
await workbook.run('reconcile');

async function fill(name: string, days: number): Promise<void> {
  const formulas = Array.from({ length: CELLS }, (_, index) => {
    const to = new Date(TODAY + (days + index) * DAY).toISOString().slice(0, 10);
    return [`=FORECAST_PIPELINE(SaluranDeals,"${METHODS[index % 4]}",{"2026-11-24","${to}"},,SaluranBasis)`];
  });
  workbook.resetCalls();
  const started = process.cpuUsage();
  await workbook.apiWrite('Work!A1', formulas);
  const { user, system } = process.cpuUsage(started);
  const { executions, roundTrips, cells } = workbook.calls();
  const numbers = (await workbook.values(`Work!A1:A${CELLS}`)).filter(([value]) => typeof value === 'number');
  report(`${name}.answers`, numbers.length, `of ${CELLS}`);
  report(`${name}.executions`, executions, 'executions');
  report(`${name}.roundTrips`, roundTrips, 'round trips');
  // Without reading the history nothing can be fitted.
  report(`${name}.cellsRead`, cells / Math.max(1, executions), 'cells an execution');
  report(`${name}.cpu`, (user + system) / 1000, 'ms');
}

await fill(`forecastCells.onTheSpot`, 2);
await workbook.click('Saluran > Update forecast model');
await fill(`forecastCells.stored`, 300);
await workbook.close();
