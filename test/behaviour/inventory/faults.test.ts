/** Whatever call of an inventory operation fails, and however: a reconciliation then brings amounts and stock to what the rows say. */

import { afterAll, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { tryFaults } from '../../support/faults';
import { tell } from '../../support/tally';
import { brokenWholeness } from '../../support/whole';
import { at, cell, rowWhere } from '../../support/workbook';
import { addLines, amountOf, idOf, MENU, PRODUCTS, stockOf } from './world';

afterAll(tell);

async function prepare(workbook: Workbench): Promise<void> {
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbook.paste('Deals!B2', [
    ['A', 'Proposal'],
    ['B', 'Proposal'],
    ['C', 'Proposal'],
  ]);
}

async function prepareInventory(workbook: Workbench): Promise<void> {
  await prepare(workbook);
  await workbook.click(MENU);
  await workbook.paste('Products!A2', PRODUCTS);
  await addLines(workbook, ['A', 'DRL', 3], ['B', 'SAW', 1]);
}

const reconcile = (workbook: Workbench) => workbook.run('reconcile');

async function checkWhole(workbook: Workbench): Promise<void> {
  expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
  expect(await brokenWholeness(workbook)).toEqual([]);
}

test('switching inventory on is completed by doing it again', async () => {
  const wrong = await tryFaults({
    prepare,
    run: (workbook) => workbook.click(MENU),
    mend: (workbook) => workbook.click(MENU),
    async check(workbook) {
      expect(await workbook.values('Deals!C1:H1')).toEqual([
        ['Stage', 'Amount', 'Lines total', 'Amount from lines', 'Company', 'Contact'],
      ]);
      expect((await workbook.values("'Line items'!A1:F1"))[0]).toContain('Delivered');
      expect((await workbook.sheets()).filter((name) => /Products|Line items/.test(name))).toHaveLength(2);
      await workbook.paste('Products!A2', PRODUCTS);
      await addLines(workbook, ['A', 'DRL', 2]);
      expect(await amountOf(workbook, 'A')).toEqual([500, 500, 'Yes']);
      await checkWhole(workbook);
    },
    sample: 16,
  });
  expect(wrong).toEqual([]);
}, 600_000);

test('pasted lines reach the amounts once', async () => {
  const wrong = await tryFaults({
    prepare: prepareInventory,
    run: (workbook) => addLines(workbook, ['A', 'SAW', 2], ['C', 'DRL', 1]),
    mend: reconcile,
    async check(workbook) {
      expect([await amountOf(workbook, 'A'), await amountOf(workbook, 'B'), await amountOf(workbook, 'C')]).toEqual([
        [949.8, 949.8, 'Yes'],
        [99.9, 99.9, 'Yes'],
        [250, 250, 'Yes'],
      ]);
      await checkWhole(workbook);
    },
    sample: 12,
  });
  expect(wrong).toEqual([]);
}, 600_000);

test('a delivery lowers the stock exactly once', async () => {
  const wrong = await tryFaults({
    prepare: prepareInventory,
    run: (workbook) => workbook.type("'Line items'!F2", '2026-11-20'),
    mend: reconcile,
    async check(workbook) {
      expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
      await checkWhole(workbook);
    },
    sample: 12,
  });
  expect(wrong).toEqual([]);
}, 600_000);

test('a typed amount is never overwritten', async () => {
  const wrong = await tryFaults({
    prepare: prepareInventory,
    run: async (workbook) => {
      const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'A');
      await workbook.type(await at(workbook, 'Amount', row), '1');
    },
    mend: reconcile,
    async check(workbook) {
      expect(await amountOf(workbook, 'A')).toEqual([1, '≠ 750.00', 'No']);
      expect(await cell(workbook, "'Line items'!C2")).toBe(3);
      expect(await idOf(workbook, 'A')).not.toBe('');
      await checkWhole(workbook);
    },
    sample: 12,
  });
  expect(wrong).toEqual([]);
}, 600_000);
