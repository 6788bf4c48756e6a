/** Blocks of cells: what two have in common, which holds which, also where ends are open. */

import { expect, test } from '@jest/globals';
import {
  type Area,
  contains,
  fromEngineRange,
  intersection,
  overlaps,
  toEngineRange,
} from '../../workbench/engine/area';

const area = (row: number, lastRow: number, column: number, lastColumn: number, sheetId = '0'): Area => ({
  sheetId,
  row,
  lastRow,
  column,
  lastColumn,
});
const OPEN = Number.POSITIVE_INFINITY;

test('two blocks have in common what both hold', () => {
  expect(intersection(area(0, 4, 0, 4), area(3, 9, 2, 3))).toEqual(area(3, 4, 2, 3));
  expect(intersection(area(0, OPEN, 2, 2), area(5, 6, 0, OPEN))).toEqual(area(5, 6, 2, 2));
});

test.each([
  ['beside one another', area(0, 4, 0, 1), area(0, 4, 2, 3)],
  ['below one another', area(0, 1, 0, 4), area(2, 3, 0, 4)],
  ['on two sheets', area(0, 4, 0, 4), area(0, 4, 0, 4, '7')],
])('blocks %s have nothing in common', (_, one, other) => {
  expect(intersection(one, other)).toBe(null);
  expect(overlaps(one, other)).toBe(false);
  expect(contains(one, other)).toBe(false);
});

test('a block holds another when it holds all of it', () => {
  const column = area(0, OPEN, 2, 2);
  expect(contains(column, area(5, 900, 2, 2))).toBe(true);
  expect(contains(area(5, 900, 2, 2), column)).toBe(false);
  expect(contains(column, area(5, 900, 2, 3))).toBe(false);
  expect(overlaps(column, area(5, 900, 2, 3))).toBe(true);
});

test('the engine’s form of a block leads back to it', () => {
  const block = area(1, 2, 3, 4, '7');
  expect(fromEngineRange('7', toEngineRange(block))).toEqual(block);
});
