/** Demand by product, on cases that are computed by hand. */

import { describe, expect, test } from '@jest/globals';
import { forecastDemand } from '../../../src/core/inventory/forecast-demand';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, deals, past } from '../forecast/book';
import { lineRows, PRODUCTS } from './world';

const open = deals(
  { stage: 'Proposal', expectedClose: date('2026-12-10') },
  { stage: 'Proposal', expectedClose: date('2027-01-10') },
  { stage: 'Won', closed: ago(3) },
  { stage: 'Lost', closed: ago(3) },
  { stage: 'Negotiation' },
);
const LINES = lineRows(
  ['D-1', 'DRL', 20],
  ['D-2', 'DRL', 10],
  ['D-3', 'DRL', 4],
  ['D-3', 'SAW', 1, '', '', '2026-11-20'],
  ['D-4', 'DRL', 100],
  ['D-5', 'SAW', 8],
);

const demand = (rows = open, period: unknown = '', by: unknown = '', lines = LINES, products = PRODUCTS) =>
  forecastDemand(rows, lines, products, period, by, book(), messagesIn);

describe('by the probabilities of the stages', () => {
  test('a row for each product; expected is quantity × probability, and lost deals and deliveries count nowhere', () => {
    const basis = 'stage probabilities: 0 closed deals, 50 needed';
    expect(demand()).toEqual([
      ['SKU', 'Product', 'Promised', 'Expected', 'P50', 'P90', 'Stock', 'Shortfall', 'Basis'],
      // 60 % each of 20 and of 10: none 0.16, 10 0.24, 20 0.24, 30 0.36, so that half lie at 20 or below.
      ['DRL', 'Drill', 4, 18, 20, 30, 10, 24, basis],
      // 80 % of 8.
      ['SAW', 'Saw', 0, 6.4, 8, 8, 4, 4, basis],
      ['FIT', 'Fitting', 0, 0, 0, 0, '', '', basis],
    ]);
  });

  test('within a period, deals that are expected to close in it count', () => {
    expect(
      demand(open, '2026-12')
        .slice(1)
        .map((row) => row.slice(2, 8)),
    ).toEqual([
      [4, 12, 20, 20, 10, 14],
      [0, 0, 0, 0, 4, 0],
      [0, 0, 0, 0, '', ''],
    ]);
  });

  test('by month, a shortfall is that at the end of the month', () => {
    const rows = demand(open, [date('2026-12-01'), date('2027-01-31')], 'month');
    expect(rows[0]?.slice(0, 2)).toEqual(['Month', 'SKU']);
    expect(rows.slice(1, 3).map((row) => [...row.slice(0, 2), ...row.slice(3, 9)])).toEqual([
      ['2026-12', 'DRL', 4, 12, 20, 20, 10, 14],
      ['2027-01', 'DRL', 4, 6, 10, 10, 10, 24],
    ]);
    expect(rows).toHaveLength(1 + 2 * 3);
    expect(demand(open, '', 'month')).toHaveLength(1 + 6 * 3);
  });

  test("a row's own probability overrides its stage's", () => {
    const header = [...(open[0] ?? []), 'Probability'];
    const rows = [header, [...(open[1] ?? []), 0.2], ...open.slice(2)];
    // None 0.32, 10 0.48, 20 0.08, 30 0.12.
    expect(demand(rows)[1]?.slice(3, 6)).toEqual([10, 10, 30]);
  });

  test('several lines of a product in one deal are taken together, and parts of pieces stay parts', () => {
    const rows = deals({ stage: 'Proposal' });
    const lines = lineRows(['D-1', 'DRL', 1.5], ['D-1', 'drl', 1]);
    expect(demand(rows, '', '', lines)[1]?.slice(3, 8)).toEqual([1.5, 2.5, 2.5, 10, 0]);
  });

  test('what cannot be read is left out and named beside the result', () => {
    const lines = [...LINES, ['D-1', 'DRL', 'x'], ['D-9', 'SAW', 1], ['D-1', 'NOPE', 1]];
    const [, drill] = demand(open, '', '', lines);
    expect(drill?.slice(2, 8)).toEqual([4, 18, 20, 30, 10, 24]);
    expect(drill?.[8]).toBe(
      'stage probabilities: 0 closed deals, 50 needed; 3 rows with problems: Line items!C8, Line items!A9, Line items!B10',
    );
  });
});

test('with enough history, the chances are those of the model, and the shock widens the range', () => {
  const rows = deals(
    ...past(90),
    ...Array.from({ length: 30 }, () => ({ stage: 'Proposal', amount: 100, created: ago(5), stageSince: ago(5) })),
  );
  const lines = lineRows(...Array.from({ length: 30 }, (_, index) => [`D-${91 + index}`, 'DRL', 1]));
  const [, drill] = demand(rows, '', '', lines);
  const [, , promised, expected, p50, p90] = drill ?? [];
  expect(drill?.[8]).toBe('90 closed deals');
  expect(promised).toBe(0);
  expect(Number(expected)).toBeGreaterThan(10);
  expect(Number(expected)).toBeLessThan(30);
  expect(Math.abs(Number(p50) - Number(expected))).toBeLessThan(2);
  expect(Number(p90)).toBeGreaterThan(Number(p50));
  expect(Number.isInteger(p90)).toBe(true);
});

test.each([
  [open, '', 'week', 'by: expected one of product, month, got "week".'],
  [open, 'soon', '', 'period: expected 2026-11'],
])('a wrong argument is named', (rows, period, by, text) => {
  expect(() => demand(rows, period, by)).toThrow(text);
});

test('lines without a column of deals are refused', () => {
  expect(() => forecastDemand(open, [['x']], PRODUCTS, '', '', book(), messagesIn)).toThrow('"Deal ID" is missing');
});
