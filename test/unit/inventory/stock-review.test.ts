/** The parts of the Stock sheet, on cases that are computed by hand. */

import { expect, test } from '@jest/globals';
import { stockReview } from '../../../src/core/inventory/stock-review';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, deals } from '../forecast/book';
import { lineRows, productRows } from './world';

const PRODUCTS = productRows(
  ['DRL', 'Drill', 250, 10],
  ['SAW', 'Saw', 99.9, 4],
  ['FIT', 'Fitting', 80, ''],
  ['NUT', 'Nut', 1, 100],
);
const DEALS = deals(
  { stage: 'Won', closed: ago(3) },
  { stage: 'Won', closed: ago(5) },
  { stage: 'Negotiation', expectedClose: date('2027-02-10') },
  { stage: 'Negotiation' },
  { stage: 'Lead', expectedClose: date('2026-12-20') },
);
const LINES = lineRows(
  ['D-1', 'SAW', 3],
  ['D-2', 'SAW', 2],
  ['D-3', 'DRL', 8],
  ['D-4', 'NUT', 101],
  ['D-5', 'DRL', 3],
  ['D-1', 'FIT', 3],
);

const review = (part: unknown, lines = LINES, rows = DEALS) =>
  stockReview(rows, lines, PRODUCTS, part, book(), messagesIn);

test('each product with what is promised, free, likely and possible, the largest shortfall first', () => {
  expect(review('stock')).toEqual([
    ['Product', 'On hand', 'Promised', 'Free', 'Likely (P50)', 'Possible (P90)', 'Runs out', 'Reorder'],
    ['Saw', 4, 5, -1, 0, 0, 'now: over-promised', 1],
    // 101 at 80 %, of 100; without a date of closing, nobody knows when.
    ['Nut', 100, 0, 100, 101, 101, 'likely, date unknown', 1],
    // 8 at 80 % and 3 at 10 %: 11 only in 8 of 100.
    ['Drill', 10, 0, 10, 8, 8, 'suffices', 0],
    ['Fitting', '', 3, '', 0, 0, 'not stocked', ''],
  ]);
});

test('a product runs out in the month by whose end more is taken than is free', () => {
  const lines = lineRows(['D-3', 'DRL', 11], ['D-5', 'SAW', 5]);
  expect(review('stock', lines).map((row) => [row[0], row[6]])).toEqual([
    ['Product', 'Runs out'],
    ['Drill', 'likely 2027-02'],
    ['Saw', 'suffices'],
    ['Nut', 'suffices'],
    ['Fitting', 'not stocked'],
  ]);
  const leads = deals({ stage: 'Qualified', expectedClose: date('2026-12-20') });
  expect(review('stock', lineRows(['D-1', 'SAW', 5]), leads)[1]?.slice(4)).toEqual([0, 5, 'possibly 2026-12', 1]);
});

test('won deals are served in the order in which they closed; an open one is short if the rest does not do for it alone', () => {
  expect(review('deals')).toEqual([
    ['Deal', 'Needs', 'Left for it', 'Short by', 'Closes', 'Stage', 'Product'],
    // The deal that closed before it has taken 2 of 4.
    ['deal 1', 3, 2, 1, '2026-11-21', 'Won', 'Saw'],
    ['deal 4', 101, 100, 1, '', 'Negotiation', 'Nut'],
  ]);
});

test('rows with problems, and what the chances rest on', () => {
  expect(review('problems')).toEqual([['What is wrong'], ['None']]);
  expect(review('basis')).toEqual([['Chances: stage probabilities: 0 closed deals, 50 needed']]);
  const lines = [...LINES, ...Array.from({ length: 15 }, () => ['D-1', 'DRL', 'x'])];
  const rows = review('problems', lines);
  expect(rows).toHaveLength(14);
  expect(rows[1]).toEqual(['Line items!C8: the quantity "x" is not a number. The line counts nowhere.']);
  expect(rows[13]).toEqual(['and 3 more']);
  expect(review('basis', lines)[0]?.[0]).toContain('15 rows with problems: Line items!C8, ');
});

test('a wrong part is named', () => {
  expect(() => review('half')).toThrow('part: expected one of stock, deals, problems, basis, got "half".');
});
