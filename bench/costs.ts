/** Round trips and cells of everyday work: they are its running time on Google, and must not grow with the deals. */

import type { Workbench } from '../build/workbench.mjs';
import { dealsRange } from '../test/support/deals';
import { fillDeals, openPipeline } from './support/pipeline';
import { report } from './support/report';

async function roundTrips(workbook: Workbench, name: string, work: () => Promise<unknown>): Promise<void> {
  workbook.resetCalls();
  await work();
  report(`roundTrips.${name}`, workbook.calls().roundTrips, 'round trips');
}

async function everyday(): Promise<void> {
  const workbook = await openPipeline();
  await fillDeals(workbook, 10);
  const dealId = (await workbook.values('Deals!A5'))[0]?.[0];
  await roundTrips(workbook, 'moveDeal', () =>
    workbook.run('moveDeal', { dealId, to: 'Meeting', expectedFrom: 'Lead' }),
  );
  report('cells.moveDeal.10deals', workbook.calls().cells, 'cells');
  await roundTrips(workbook, 'editOutsideWatched', () => workbook.type('Deals!T3', 'call back'));
  await roundTrips(workbook, 'typedStage', () => workbook.type('Deals!C3', 'Proposal'));
  const rows = Array.from({ length: 1000 }, (_, index) => [`Pasted ${index}`, 'Lead', 100]);
  await roundTrips(workbook, 'paste1000', () => workbook.paste('Deals!B20', rows));
  await roundTrips(workbook, 'forecastOfRange', () =>
    workbook.apiWrite('Work!A1', [[`=FORECAST_PIPELINE(${dealsRange(1, 500)})`]]),
  );
  await roundTrips(workbook, 'forecastZeroArguments', () => workbook.apiWrite('Work!A2', [['=FORECAST_PIPELINE()']]));
  await roundTrips(workbook, 'forecastLinked', () =>
    workbook.apiWrite('Work!A3', [['=FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis)']]),
  );
  await workbook.close();
}

async function manyDeals(count: number): Promise<void> {
  const workbook = await openPipeline();
  await fillDeals(workbook, count);
  const dealId = (await workbook.values(`Deals!A${count}`))[0]?.[0];
  await roundTrips(workbook, `moveDeal.${count}deals`, () => workbook.run('moveDeal', { dealId, to: 'Meeting' }));
  report(`cells.moveDeal.${count}deals`, workbook.calls().cells, 'cells');
  await workbook.close();
}

/** Ten people are invited; the eNPS comes with its "why", and the team is asked for. */
async function pulses(): Promise<void> {
  const workbook = await openPipeline();
  const people = Array.from({ length: 10 }, (_, i) => [
    `Person ${i}`,
    `p${i}@example.com`,
    i % 2 ? 'Sales' : 'Support',
  ]);
  await workbook.apiWrite('People!A2', people);
  const questionIds = ['REC', 'FEE', 'GRO'].flatMap((driver) => [1, 2, 3].map((number) => `${driver}-${number}`));
  for (const count of [1, 5, 10]) {
    const request = {
      title: `Pulse ${count}`,
      cadence: 'once',
      enps: '1-10',
      questionIds: questionIds.slice(0, count - 1),
    };
    await roundTrips(workbook, `startPulse.${count}questions.10people`, () => workbook.run('startPulse', request));
  }
  await roundTrips(workbook, 'getPulseOverview', () => workbook.run('getPulseOverview'));
  const waves = (await workbook.run('listPulses')) as { waveId: string }[];
  await roundTrips(workbook, 'closePulse', () => workbook.run('closePulse', { waveId: waves[0]?.waveId }));
  await workbook.close();
}

await everyday();
await pulses();
await manyDeals(100_000);
