/** The sheets of the workbook: each has its own name in each language. */

import { expect, test } from '@jest/globals';
import { ADJUSTMENTS, forSheets, SHEETS, TARGETS } from '../../../src/core/shared/sheets';

test('something is made of each sheet, in order', () => {
  const made = forSheets((key) => key.toUpperCase());
  expect(Object.entries(made)).toEqual(Object.keys(SHEETS).map((key) => [key, key.toUpperCase()]));
});

test.each(['en', 'ms'] as const)('no two sheets have the same name in %s', (locale) => {
  const names = [...Object.values(SHEETS), TARGETS, ADJUSTMENTS].map((name) => name[locale]);
  expect(new Set(names).size).toBe(names.length);
});
