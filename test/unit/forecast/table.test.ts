/** FORECAST_TABLE: groups add up to the whole, targets and adjustments stand beside them. */

import { describe, expect, test } from '@jest/globals';
import { forecastTable } from '../../../src/core/forecast/table';
import { messagesIn } from '../../../src/core/messages';
import { book, date, deals } from './book';

const DEALS = deals(
  { stage: 'Won', amount: 300, owner: 'Ann', closed: date('2026-11-02') },
  { stage: 'Proposal', amount: 1000, owner: 'Ann', expectedClose: date('2026-11-30') },
  { stage: 'Negotiation', amount: 500, owner: 'Ben', expectedClose: date('2026-12-01') },
  { stage: 'Lost', amount: 9000, owner: 'Ben', closed: date('2026-11-03') },
);
const PLANS = {
  targets: () => [
    ['Period', 'Owner', 'Target'],
    ['2026-11', '', 2000],
    ['2026-11', 'Cid', 50],
  ],
  adjustments: () => [
    ['Period', 'Owner', 'Adjustment', 'By', 'Why'],
    ['2026-11', 'Ann', -100, 'Mei', 'late'],
  ],
};
const table = (group: unknown, period: unknown = '2026-Q4', rows = DEALS) =>
  forecastTable(rows, group, period, '', book(), PLANS, messagesIn);
/** Group, won, commit and weighted of each row. */
const sums = (group: unknown, period?: unknown) =>
  table(group, period)
    .slice(1)
    .map((cells) => cells.slice(0, 4));

describe('by', () => {
  test('month, the default', () => {
    expect(sums('')).toEqual([
      ['2026-10', 0, 0, 0],
      // Weighted: 60 % of 1,000 in November, 80 % of 500 in December.
      ['2026-11', 300, 300, 600],
      ['2026-12', 0, 500, 400],
      [expect.any(String), 300, 800, 1000],
    ]);
  });

  test('owner, those with a plan alone included', () => {
    expect(sums('Owner').slice(0, -1)).toEqual([
      ['Ann', 300, 300, 600],
      ['Ben', 0, 500, 400],
      ['Cid', 0, 0, 0],
    ]);
  });

  test('stage, in the order of the table', () => {
    const named = sums('stage').filter(([, won, , weighted]) => won !== 0 || weighted !== 0);
    expect(named.map(([name]) => name).slice(0, -1)).toEqual(['Proposal', 'Negotiation', 'Won']);
  });

  test.each(['month', 'quarter', 'owner', 'stage'])('%s, the groups add up to the whole', (group) => {
    const rows = sums(group);
    const whole = rows[rows.length - 1] ?? [];
    for (const column of [1, 2, 3]) {
      const sum = rows.slice(0, -1).reduce((total, cells) => total + Number(cells[column]), 0);
      expect(sum).toBeCloseTo(Number(whole[column]), 6);
    }
  });
});

test('target, gap and adjustment of a month: what is missing after what is won and P50', () => {
  const [, november] = table('month', '2026-11');
  const p50 = Number(november?.[5]);
  expect(november?.[8]).toBe(2000);
  expect(Number(november?.[9])).toBeCloseTo(2000 - 300 - p50, 6);
  expect(november?.[11]).toBe(-100);
  expect(Number(november?.[12])).toBeCloseTo(300 + p50 - 100, 6);
  expect(String(november?.[10])).toMatch(/adjusted by Mei: late/);
});

test('P10, P50 and P90 ascend in every row', () => {
  for (const cells of table('month').slice(1)) {
    const [p10 = 0, p50 = 0, p90 = 0] = cells.slice(4, 7).map(Number);
    expect([p10 <= p50, p50 <= p90]).toEqual([true, true]);
  }
});

test.each<[unknown, unknown, RegExp]>([
  ['week', '', /group.*month, quarter, owner, stage, product.*week/],
  ['month', 'soon', /period.*soon/],
  ['product', '', new RegExp(messagesIn('en')('noProduct').slice(0, 20))],
])('group %j and period %j are refused', (group, period, message) =>
  expect(() => table(group, period)).toThrow(message),
);
