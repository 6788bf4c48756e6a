/** What demand follows from, and what is missing of a product. */

import { expect, test } from '@jest/globals';
import { createQuery } from '../../../src/core/forecast/query';
import { basisOf, rangeWithin, readDemand, rowOfDeal, shortfallOf, wonDeals } from '../../../src/core/inventory/demand';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, deals } from '../forecast/book';
import { lineRows, PRODUCTS } from './world';

const demand = (...rows: Parameters<typeof deals>) =>
  readDemand(
    createQuery(deals(...rows), book(), messagesIn),
    lineRows(['D-1', 'DRL', 3], ['D-2', 'DRL', 5], ['D-3', 'SAW', 2]),
    PRODUCTS,
    null,
  );

test('the same deal is promised when it is won, and demand while it is open, never both', () => {
  const won = demand({ stage: 'Won', closed: ago(1) }, { stage: 'Negotiation' });
  expect([...won.promised]).toEqual([['DRL', 3]]);
  expect(rangeWithin(won, null)('DRL')).toEqual({ expected: 4, p50: 5, p90: 5 });
  const reopened = demand({ stage: 'Negotiation' }, { stage: 'Negotiation' });
  expect([...reopened.promised]).toEqual([]);
  expect(rangeWithin(reopened, null)('DRL')).toEqual({ expected: 6.4, p50: 8, p90: 8 });
  expect(rangeWithin(reopened, null)('SAW')).toEqual({ expected: 0, p50: 0, p90: 0 });
});

test('a shortfall is never below zero, and blank for what is not kept in stock', () => {
  const own = demand({ stage: 'Won', closed: ago(1) });
  const [drill, , fitting] = own.products.list;
  if (!drill || !fitting) throw new Error('products are missing');
  expect([shortfallOf(drill, own, 9), shortfallOf(drill, own, 2), shortfallOf(fitting, own, 5)]).toEqual([2, 0, null]);
  expect(wonDeals(own.snapshot).map((deal) => rowOfDeal(own, deal)[1])).toEqual(['deal 1']);
});

test('a line of a deal that is not there is a problem', () => {
  expect(demand({ stage: 'Lead' }, { stage: 'Lead' }).problems.map(({ row, column }) => [row, column])).toEqual([
    [4, 0],
  ]);
});

test('a deal that cannot be read is named; what it is promised counts all the same', () => {
  const own = demand(
    { stage: 'Won', closed: ago(1), amount: 'abc' },
    { stage: 'Lead', amount: 'x' },
    { stage: 'Lead' },
  );
  expect([...own.promised]).toEqual([['DRL', 3]]);
  expect(rangeWithin(own, null)('DRL').expected).toBe(0);
  expect(basisOf(own)).toMatch(/^1 of 3 deals left out: row 3; stage probabilities/);
});
