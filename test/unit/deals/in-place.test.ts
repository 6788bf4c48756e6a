/** What puts cells right that were written into rows which other deals had come to stand in. */

import { expect, test } from '@jest/globals';
import { planInPlace } from '../../../src/core/deals/in-place';

const HEADER = ['Deal ID', 'Deal', 'Amount'];
const BEFORE = {
  rows: [HEADER, ['A', 'a', 1], ['B', 'b', 2], ['C', 'c', 3]],
  formulas: [[], [], ['', '', '=1+1'], []],
};

test('nothing is written where every deal stands where it stood', () => {
  const now = [HEADER, ['A', 'a', 10], ['B', 'b', 2], ['C', 'c', 30]];
  const written = [2, 4].map((row) => ({ row, column: 2, value: row === 2 ? 10 : 30 }));
  expect(planInPlace(written, BEFORE, now, 0)).toEqual([]);
});

test('a row inserted above: each deal gets what was meant for it or its own, and the blank row is blank', () => {
  const written = [
    { row: 2, column: 2, value: 10 },
    { row: 3, column: 1, value: 'b2' },
    { row: 4, column: 2, value: 30 },
  ];
  const now = [HEADER, ['', '', 10], ['A', 'b2', 1], ['B', 'b', 30], ['C', 'c', 3]];
  expect(planInPlace(written, BEFORE, now, 0)).toEqual([
    { row: 2, column: 2, value: '' },
    { row: 3, column: 1, value: 'a' },
    { row: 4, column: 2, value: '=1+1' },
    { row: 3, column: 2, value: 10 },
    { row: 4, column: 1, value: 'b2' },
    { row: 5, column: 2, value: 30 },
  ]);
});

test('a deal that was deleted gets nothing, one that came meanwhile is left alone', () => {
  const written = [{ row: 2, column: 2, value: 10 }];
  expect(planInPlace(written, BEFORE, [HEADER, ['N', 'new', 10], ['B', 'b', 2], ['C', 'c', 3]], 0)).toEqual([]);
});
