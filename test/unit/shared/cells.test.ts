/** Blocks of cells and references to them. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAt, columnLetters, quotedSheet, rowAt } from '../../../src/core/shared/cells';

test('beyond a block, rows are empty and columns blank', () => {
  expect([rowAt([['a']], 0), rowAt([['a']], 1), rowAt(undefined, 0)]).toEqual([['a'], [], []]);
  expect([cellAt(['a', 0], 1), cellAt(['a'], -1), cellAt(['a'], 5)]).toEqual([0, '', undefined]);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18_278, 'ZZZ'],
])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

test('letters lead back to the column: they are its digits to the base 26', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (column) => {
      const back = [...columnLetters(column)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      expect(back).toBe(column);
    }),
  );
});

test('a sheet name with an apostrophe stays one name', () => {
  expect(["Ann's deals", "'", 'Deals'].map(quotedSheet)).toEqual(["'Ann''s deals'", "''''", "'Deals'"]);
});
