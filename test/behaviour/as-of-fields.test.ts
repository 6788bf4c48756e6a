/** A forecast of a past day uses the amount, expected close and category of that day, however they were changed since. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { at, cell, newPipeline, rowsOf } from '../support/workbook';

/** What FORECAST_PIPELINE says as of a day. */
async function asOf(workbook: Workbench, day: string, method = 'pipeline', period = ''): Promise<unknown> {
  await workbook.type('Work!A1', `=FORECAST_PIPELINE(,"${method}","${period}","${day}")`);
  const value = await cell(workbook, 'Work!A1');
  return value;
}

/** Three deals, made on 24 November; the next day is the 25th. */
async function dayLater(): Promise<Workbench> {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', [
    ['A', 'Lead', 100],
    ['B', 'Lead', 1000],
    ['C', 'Negotiation', 10_000],
  ]);
  await workbook.type(await at(workbook, 'Expected close', 2), '2026-12-10');
  await workbook.advance({ days: 2 });
  return workbook;
}

test('typed, pasted, written by another program or moved: what stood then counts', async () => {
  const workbook = await dayLater();
  await workbook.type('Deals!D2', '200');
  await workbook.paste('Deals!D3', [[2000]]);
  await workbook.apiWrite('Deals!D4', [[20_000]]);
  await workbook.run('reconcile');
  expect(await asOf(workbook, '2026-11-24')).toBe(11_100);
  expect(await asOf(workbook, '2026-11-26')).toBe(22_200);
  const dealId = await cell(workbook, 'Deals!A4');
  await workbook.advance({ days: 2 });
  await workbook.run('moveDeal', { dealId, to: 'Proposal', fields: { Amount: 30_000 } });
  expect(await asOf(workbook, '2026-11-27')).toBe(22_200);
  expect(await asOf(workbook, '2026-11-28')).toBe(32_200);
  // Each change once, from a stage to the same one.
  const stays = (await rowsOf(workbook, 'Stage history')).filter(({ From, To }) => From === To && To !== '');
  expect(stays.map(({ Amount }) => Amount)).toEqual([100, 200, 2000, 20_000]);
  expect(await workbook.run('reconcile')).toMatchObject({ appended: 0 });
});

test('the expected close and the category are those of the day, blank ones too', async () => {
  const workbook = await dayLater();
  await workbook.type(await at(workbook, 'Expected close', 2), '2027-01-20');
  await workbook.type(await at(workbook, 'Expected close', 3), '2026-12-01');
  await workbook.type(await at(workbook, 'Category', 3), 'Commit');
  expect(await asOf(workbook, '2026-11-25', 'pipeline', '2026-12')).toBe(100);
  expect(await asOf(workbook, '2026-11-26', 'pipeline', '2026-12')).toBe(1000);
  // C is in Negotiation, a committed stage.
  expect(await asOf(workbook, '2026-11-25', 'commit')).toBe(10_000);
  expect(await asOf(workbook, '2026-11-26', 'commit')).toBe(11_000);
});

test('such entries are no changes of the stage', async () => {
  const workbook = await dayLater();
  const before = (await workbook.run('STAGE_CONVERSION')) as unknown[][];
  await workbook.type('Deals!D2', '200');
  await workbook.type('Deals!D2', '300');
  expect(await workbook.run('STAGE_CONVERSION')).toEqual(before);
  const dealId = await cell(workbook, 'Deals!A2');
  expect(await workbook.run('getDealHistory', { dealId })).toHaveLength(1);
  const { findings } = (await workbook.run('checkWorkbook')) as { findings: { code: string }[] };
  expect(findings.filter(({ code }) => /chain|marker|Unlogged/.test(code))).toEqual([]);
  // The next stage change begins where the last one ended.
  await workbook.type('Deals!C2', 'Meeting');
  expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ From: 'Lead', To: 'Meeting', Amount: 300 });
});

test('a date of closing that is typed before the stage is kept, in the sidebar too', async () => {
  const workbook = await dayLater();
  const closed = await at(workbook, 'Closed', 2);
  await workbook.type(closed, '2026-11-20');
  await workbook.type('Deals!C2', 'Won');
  const friday = new Date('2026-11-19T16:00:00.000Z');
  expect(await cell(workbook, closed)).toEqual(friday);
  await workbook.type(await at(workbook, 'Closed', 3), '2026-11-20');
  await workbook.run('moveDeal', { dealId: await cell(workbook, 'Deals!A3'), to: 'Won' });
  expect(await cell(workbook, await at(workbook, 'Closed', 3))).toEqual(friday);
});
