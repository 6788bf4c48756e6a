/** What lines come to, by hand. */

import { expect, test } from '@jest/globals';
import { linesByDeal, quantitiesOf } from '../../../src/core/inventory/totals';
import { lines } from './world';

test('a deal comes to the sum of its lines, unrounded', () => {
  const deals = linesByDeal(
    lines([
      ['D-1', 'DRL', 2, 240, 0.1],
      ['D-2', 'SAW', 3, 33.333, ''],
      ['D-1', 'SAW', 1, 99.9, 1],
      ['D-1', 'NOPE', 4, 5, ''],
    ]).list,
  );
  expect(deals.get('D-1')?.total).toBeCloseTo(452, 9);
  expect(deals.get('D-2')?.total).toBeCloseTo(99.999, 9);
});

test('one line that cannot be counted leaves the deal without a total', () => {
  const deal = linesByDeal(
    lines([
      ['D-1', 'DRL', 2, 240],
      ['D-1', 'SAW', 'x', 1],
      ['D-1', 'SAW', 1, ''],
    ]).list,
  ).get('D-1');
  expect([deal?.total, deal?.broken?.row, deal?.lines.length]).toEqual([null, 3, 3]);
});

test('quantities add up by product; an unknown SKU and a bad quantity count nowhere', () => {
  const all = lines([
    ['D-1', 'DRL', 0.1],
    ['D-2', 'drl', 0.2],
    ['D-1', 'NOPE', 5],
    ['D-1', 'SAW', 'x'],
  ]).list;
  expect([...quantitiesOf(all)]).toEqual([['DRL', 0.3]]);
});
