/** Which lines get the price of their product. */

import { expect, test } from '@jest/globals';
import { planPrices } from '../../../src/core/inventory/prices';
import { lines } from './world';

const currency = new Map([['D-9', 'usd']]);
const plan = (rows: unknown[][], main = 'MYR') => {
  const read = lines(rows);
  return { read, ...planPrices(read, (id) => currency.get(id) ?? '', main, 'en') };
};

test('a blank price is filled in, a typed one stays, 0 included', () => {
  const { cells, problems, read } = plan([
    ['D-1', 'DRL', 1],
    ['D-1', 'DRL', 1, 200],
    ['D-1', 'SAW', 1, 0],
  ]);
  expect(cells).toEqual([{ row: 2, column: 3, value: 250 }]);
  expect(problems).toEqual([]);
  expect(read.list.map(({ unitPrice }) => unitPrice)).toEqual([250, 200, 0]);
});

test('a line without a known price, or of a deal in another currency, is told', () => {
  const { cells, problems } = plan([
    ['D-1', 'NOPE', 1],
    ['D-9', 'DRL', 1],
    ['D-9', 'DRL', 1, 60],
    ['D-1', 'DRL', ''],
  ]);
  expect(cells).toEqual([]);
  expect(problems.map(({ row, text }) => `${row} ${text}`)).toEqual([
    '2 the unit price is missing.',
    '3 the unit price is missing. The deal is in USD, but the products are priced in MYR.',
  ]);
});
