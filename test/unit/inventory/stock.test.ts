/** Promised quantities and deliveries: each derived from the rows, so that nothing counts twice. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planDeliveries, promisedOf } from '../../../src/core/inventory/stock';
import { lines, productRows, products } from './world';

const rows = [
  ['D-1', 'DRL', 2, 1, '', ''],
  ['D-1', 'SAW', 3, 1, '', '2026-11-01'],
  ['D-2', 'DRL', 5, 1, '', ''],
  ['D-3', 'DRL', 7, 1, '', '2026-11-02'],
];

test('promised is what won deals have not been delivered yet', () => {
  const { list } = lines(rows);
  expect([...promisedOf(list, (id) => id === 'D-1')]).toEqual([['DRL', 2]]);
  expect([...promisedOf(list, () => true)]).toEqual([['DRL', 7]]);
  expect([...promisedOf(list, () => false)]).toEqual([]);
});

const none = new Set<number>();
const no = () => false;

test('a delivery lowers the stock by what was not counted yet, in the row of its product', () => {
  const own = products(productRows(['DRL', 'Drill', 1, 10, 3], ['SAW', 'Saw', 1, '', 0]));
  expect(planDeliveries(own, lines(rows, null, own).list, none, no)).toEqual([
    { row: 2, column: 4, value: 7 },
    { row: 2, column: 3, value: 6 },
    // Nobody keeps a stock of saws: only the delivery is counted.
    { row: 3, column: 4, value: 3 },
  ]);
});

test('the stock of a product that was never counted is what is on hand, except for the edit under way', () => {
  const own = products(productRows(['DRL', 'Drill', 1, 10, '']));
  const { list } = lines(rows, null, own);
  expect(planDeliveries(own, list, none, no)).toEqual([{ row: 2, column: 4, value: 7 }]);
  expect(planDeliveries(own, list, new Set([5]), no)).toEqual([
    { row: 2, column: 4, value: 7 },
    { row: 2, column: 3, value: 3 },
  ]);
});

test('a stock that a formula gives is left to it', () => {
  const own = products(productRows(['DRL', 'Drill', 1, 10, 0]));
  expect(planDeliveries(own, lines(rows, null, own).list, none, () => true)).toEqual([{ row: 2, column: 4, value: 7 }]);
});

test('whatever is delivered and taken back in whatever order, stock and deliveries always come to the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (steps) => {
      let row: unknown[] = ['DRL', 'Drill', 1, 100, 0];
      for (const step of steps) {
        const own = products(productRows(row));
        const now = step.map((isDelivered, index) => ['D-1', 'DRL', 2 ** index, 1, '', isDelivered]);
        for (const { column, value } of planDeliveries(own, lines(now, null, own).list, none, no)) {
          row = row.with(column, value);
        }
        const sum = step.reduce((total, isDelivered, index) => total + (isDelivered ? 2 ** index : 0), 0);
        expect(row.slice(3)).toEqual([100 - sum, sum]);
      }
    }),
  );
});
