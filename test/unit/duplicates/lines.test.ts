/** Line items follow their deal into a merge, and back. */

import { expect, test } from '@jest/globals';
import { dealColumnOf, linesOf, planLines, planLinesBack } from '../../../src/core/duplicates/lines';
import type { MergeRecord } from '../../../src/core/duplicates/merge-record';
import { apply } from '../world';

const rows = [
  ['SKU', 'Deal ID', 'Quantity'],
  ['P-1', 'A', 1],
  ['P-2', 'B', 2],
  ['P-2', 'C', 2],
  ['P-3', 'B', 3],
];
const record = (): MergeRecord => ({
  keep: 'A',
  headers: [],
  merged: [{ dealId: 'B', stage: '', cells: [], formulas: [] }],
  changed: [],
  entries: [],
  ends: [],
  lines: linesOf(rows, 'B').map((cells) => ({ dealId: 'B', cells })),
});

test('the lines of a merged deal are given to the kept one, and back', () => {
  const merged = apply(rows, planLines(record(), rows), 1);
  expect(merged.map((line) => line[1])).toEqual(['Deal ID', 'A', 'A', 'C', 'A']);
  expect(planLines(record(), merged)).toEqual([]);
  expect(apply(merged, planLinesBack(record(), merged), 1)).toEqual(rows);
});

test('a line that was edited since stays, and a column that was added since does not matter', () => {
  const merged = apply(rows, planLines(record(), rows), 1);
  const edited = merged.map((line, index) => [...line.slice(0, 2), index === 4 ? 9 : line[2], '']);
  expect(planLinesBack(record(), edited)).toEqual([{ row: 3, column: 1, value: 'B' }]);
});

test('a sheet without the column has no lines', () => {
  expect(dealColumnOf(['SKU'])).toBe(-1);
  expect([linesOf([['SKU'], ['A']], 'A'), planLines(record(), [['SKU']]), planLinesBack(record(), [])]).toEqual([
    [],
    [],
    [],
  ]);
});
