/** No text in a CSV is taken for a formula, and each comes back as it was. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainText, safeText } from '../../../src/core/shared/csv-safe';

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+A1', "'+A1"],
  ['-2+cmd|x', "'-2+cmd|x"],
  ["'=1", "''=1"],
  ['+60 12-345 6789', '+60 12-345 6789'],
  ['-5', '-5'],
  ["'tis", "'tis"],
  ['', ''],
])('%s is written %s', (text, safe) => {
  expect(safeText(text)).toBe(safe);
  expect(plainText(safe)).toBe(text);
});

test('every text comes back', () => {
  const any = fc.stringMatching(/^['=+\-@\t]{0,4}[\s\S]{0,3}$/);
  fc.assert(fc.property(any, (text) => expect(plainText(safeText(text))).toBe(text)));
});
