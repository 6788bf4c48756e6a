/** Parts of a sum, in cents. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitIntoCents } from '../../../src/core/forecast/cents';

test('the cents that rounding leaves go to the largest remainders', () => {
  expect(splitIntoCents([10 / 3, 10 / 3, 10 / 3], 10)).toEqual([3.34, 3.33, 3.33]);
  expect(splitIntoCents([0.006, 0.002, 0.002], 0.01)).toEqual([0.01, 0, 0]);
  expect(splitIntoCents([0.29 * 100], 29)).toEqual([29]);
  expect(splitIntoCents([], 0)).toEqual([]);
});

test('the parts add up to the sum, each within a cent of what it was', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 50 }), (parts) => {
      const sum = Math.round(parts.reduce((total, part) => total + part, 0) * 100);
      const split = splitIntoCents(parts, sum / 100);
      expect(split.reduce((total, part) => total + Math.round(part * 100), 0)).toBe(sum);
      for (const [index, part] of split.entries()) expect(Math.abs(part - (parts[index] ?? 0))).toBeLessThan(0.011);
    }),
    { seed: 16, numRuns: 100 },
  );
});
