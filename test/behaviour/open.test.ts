/** Opening the file finds what was changed while no trigger ran, at little cost when nothing was. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealsRange } from '../support/deals';
import { brokenWholeness, changesById } from '../support/whole';
import { cell, closeLater, preparedPipeline, rowsOf } from '../support/workbook';

let prepared: Workbench;

beforeAll(async () => {
  prepared = await preparedPipeline([
    ['Scanners', 'Lead', 100],
    ['Printers', 'Meeting', 200],
    ['Cables', 'Won', 300],
  ]);
});

afterAll(() => prepared.close());

const copy = async () => closeLater(await prepared.copyFile());
const toasts = (workbook: Workbench) => workbook.calls().byMethod['Spreadsheet.toast'] ?? 0;

/** Opens the file; returns the round trips besides the menu. */
async function opened(workbook: Workbench): Promise<number> {
  workbook.resetCalls();
  await workbook.open();
  const { roundTrips, byMethod } = workbook.calls();
  return roundTrips - (byMethod['Menu.addToUi'] ?? 0);
}

test('when nothing was changed, opening takes five round trips, two of them to follow the settings of the file, whatever the history', async () => {
  const workbook = await copy();
  expect(await opened(workbook)).toBe(5);
  const entries = Array.from({ length: 2000 }, (_, index) => [
    'D-OLD',
    new Date(),
    index % 2 ? 'Lead' : 'Won',
    '',
    1,
    '',
    '',
  ]);
  await workbook.apiWrite("'Stage history'!A5", entries);
  await workbook.open();
  expect(await opened(workbook)).toBe(5);
  expect(workbook.calls().cells).toBeLessThan(9000);
});

test.each<[string, (workbook: Workbench) => Promise<unknown>]>([
  ['a stage', (workbook) => workbook.apiWrite('Deals!C2', [['Won']])],
  ['a new deal', (workbook) => workbook.apiWrite('Deals!B5', [['Chairs', 'Proposal', 5]])],
  ['a new deal of which only the amount is known', (workbook) => workbook.apiWrite('Deals!D5', [[5]])],
  ['a copied row', async (workbook) => workbook.apiWrite('Deals!A5', await workbook.values(dealsRange(2)))],
  ['an ID pasted over', (workbook) => workbook.apiWrite('Deals!A3', [['mine']])],
  ['a deleted row', (workbook) => workbook.deleteRows('Deals', 3)],
  ['a row of the visible columns sorted', (workbook) => workbook.sort(dealsRange(2, 4, { shown: true }), 2)],
  ['a stage renamed by another program', (workbook) => workbook.apiWrite('Stages!B4', [['Visit']])],
])('%s, changed by another program, is found at the next open', async (_, change) => {
  const workbook = await copy();
  await change(workbook);
  await workbook.open();
  expect(await brokenWholeness(workbook)).toEqual([]);
  expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
  expect(await opened(workbook)).toBe(5);
});

test('a deal that came and went since the last reconciliation is marked as gone', async () => {
  const workbook = await copy();
  await workbook.type('Deals!C5', 'Lead');
  const dealId = String(await cell(workbook, 'Deals!A5'));
  await workbook.deleteRows('Deals', 5);
  await workbook.open();
  expect((await changesById(workbook)).get(dealId)).toEqual(['>Lead', 'Lead>']);
});

test('a stage that the table does not have costs openings nothing, and stays', async () => {
  const workbook = await copy();
  await workbook.apiWrite('Deals!C2', [['Nonsense']]);
  expect(await opened(workbook)).toBe(5);
  expect(await cell(workbook, 'Deals!C2')).toBe('Nonsense');
});

test('a required column that is missing is told, and nothing is written until it is back', async () => {
  const workbook = await copy();
  await workbook.apiWrite('Deals!C2', [['Won']]);
  await workbook.apiWrite('Deals!D1', [['']]);
  const before = await rowsOf(workbook, 'Stage history');
  await opened(workbook);
  expect(toasts(workbook)).toBe(1);
  expect(await workbook.menu()).toEqual(expect.arrayContaining(['Saluran > Check workbook']));
  expect(await rowsOf(workbook, 'Stage history')).toEqual(before);
  await workbook.apiWrite('Deals!D1', [['Amount']]);
  await workbook.open();
  expect(await rowsOf(workbook, 'Stage history')).toHaveLength(before.length + 1);
});

test('with the lock taken by somebody else, opening goes on without', async () => {
  const workbook = await copy();
  await workbook.apiWrite('Deals!C2', [['Won']]);
  await Promise.all([workbook.run('reconcile'), workbook.as('sam@example.com').open()]);
  expect(await brokenWholeness(workbook)).toEqual([]);
});
