/** What an import wrote is remembered as the sheet holds it. */

import { expect, test } from '@jest/globals';
import { storeWritten } from '../../../src/core/import/record';

test('what is written with an apostrophe is remembered as the cell shows it', () => {
  expect(storeWritten("'=1+1")).toBe('=1+1');
  expect(storeWritten("''x")).toBe("'x");
  expect(storeWritten(5)).toBe(5);
  expect(storeWritten(new Date(7))).toEqual({ date: 7 });
});
