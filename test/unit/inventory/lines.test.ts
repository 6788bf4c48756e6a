/** How lines are read, and what is said of those that cannot be read whole. */

import { expect, test } from '@jest/globals';
import { lines } from './world';

test('a line is read with its product; rows that hold nothing are passed over', () => {
  const { list, problems } = lines([
    ['D-1', 'drl', 2, 240, 0.1, ''],
    ['', '', '', '', '', ''],
    ['D-1', 'SAW', 1, '', '', new Date('2026-11-20T02:00:00Z')],
    ['D-2', 'SAW', 1, '', '', true],
    ['D-2', 'SAW', 1, '', '', false],
  ]);
  expect(problems).toEqual([]);
  expect(list.map((line) => [line.row, line.dealId, line.product?.sku, line.quantity, line.unitPrice])).toEqual([
    [2, 'D-1', 'DRL', 2, 240],
    [4, 'D-1', 'SAW', 1, null],
    [5, 'D-2', 'SAW', 1, null],
    [6, 'D-2', 'SAW', 1, null],
  ]);
  expect(list.map(({ isDelivered }) => isDelivered)).toEqual([false, true, true, false]);
});

test.each([
  [['D-1', 'NOPE', 1, 5], 1, 'has no SKU "NOPE"'],
  [['D-1', '', 1, 5], 1, 'the SKU is missing'],
  [['D-9', 'DRL', 1, 5], 0, 'no deal has the ID "D-9"'],
  [['', 'DRL', 1, 5], 0, 'the deal ID is missing'],
  [['D-1', 'DRL', -2, 5], 2, 'the quantity -2 is below zero'],
  [['D-1', 'DRL', '', 5], 2, 'the quantity is missing'],
  [['D-1', 'DRL', 'two', 5], 2, 'the quantity "two" is not a number'],
  [['D-1', 'DRL', 1, -5], 3, 'the unit price "-5" is not'],
  [['D-1', 'DRL', 1, 5, 1.01], 4, 'the discount "1.01" is not from 0 to 100 %'],
  [['D-1', 'DRL', 1, 5, 0, 'soon'], 5, 'the delivery "soon" is not a date'],
])('%j is told', (cells, column, text) => {
  const { problems } = lines([cells], ['D-1']);
  expect(problems).toEqual([
    { isOfLines: true, sheet: 'Line items', row: 2, column, text: expect.stringContaining(text) },
  ]);
});
