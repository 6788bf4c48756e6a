/** Deliveries lower the stock once, and raise it again when they are taken back, however they are written. */

import { expect, test } from '@jest/globals';
import { addLines, idOf, newInventory, stockOf } from './world';

test('a typed date lowers the stock once, and clearing it raises it again', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 3], ['B', 'DRL', 2]);
  expect(await stockOf(workbook, 'DRL')).toEqual([10, 0]);
  await workbook.type("'Line items'!F2", '2026-11-20');
  expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
  await workbook.type("'Line items'!F2", '2026-11-21');
  await workbook.run('reconcile');
  await workbook.open();
  expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
  await workbook.paste("'Line items'!F2", [['2026-11-20'], ['2026-11-20']]);
  expect(await stockOf(workbook, 'DRL')).toEqual([5, 5]);
  await workbook.clear("'Line items'!F2:F3");
  expect(await stockOf(workbook, 'DRL')).toEqual([10, 0]);
});

test('a corrected quantity of a delivered line corrects the stock; a stock that somebody counts stays', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 3, '', '', '2026-11-20']);
  expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
  await workbook.type("'Line items'!C2", '4');
  expect(await stockOf(workbook, 'DRL')).toEqual([6, 4]);
  await workbook.type('Products!D2', '20');
  expect(await stockOf(workbook, 'DRL')).toEqual([20, 4]);
});

test('the products and the lines come from another program, and somebody types the first delivery', async () => {
  const workbook = await newInventory();
  await workbook.apiWrite('Products!A5', [['NEW', 'New', 1, 8]]);
  await workbook.apiWrite("'Line items'!A2", [[await idOf(workbook, 'A'), 'NEW', 5, 1]]);
  await workbook.type("'Line items'!F2", '2026-11-20');
  expect(await stockOf(workbook, 'NEW')).toEqual([3, 5]);
});

test('a delivery that another program writes lowers the stock at the next reconciliation, once', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 3]);
  await workbook.apiWrite("'Line items'!F2", [[new Date('2026-11-20T00:00:00+08:00')]]);
  await workbook.run('reconcile');
  await workbook.run('reconcile');
  expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
});

test('a product without stock gets none, and a stock that a formula gives stays a formula', async () => {
  const workbook = await newInventory();
  await workbook.type('Products!D3', '=2*2');
  await addLines(workbook, ['A', 'FIT', 3, '', '', '2026-11-20'], ['A', 'SAW', 1, '', '', '2026-11-20']);
  expect(await stockOf(workbook, 'FIT')).toEqual(['', 3]);
  expect(await workbook.formulas('Products!D3')).toEqual([['=2*2']]);
  expect(await stockOf(workbook, 'SAW')).toEqual([4, 1]);
});

test('a deal that is moved, lost or deleted changes no stock', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 3, '', '', '2026-11-20']);
  await workbook.run('moveDeal', { dealId: await idOf(workbook, 'A'), to: 'Won' });
  await workbook.run('moveDeal', { dealId: await idOf(workbook, 'A'), to: 'Proposal' });
  expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
  await workbook.deleteRows('Deals', 2);
  await workbook.run('reconcile');
  expect(await stockOf(workbook, 'DRL')).toEqual([7, 3]);
});
