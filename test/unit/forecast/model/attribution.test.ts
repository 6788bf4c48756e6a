/** Which deals a quantile is made up of. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attribute } from '../../../../src/core/forecast/model/attribution';
import { momentsOf, quantilesOfSum } from '../../../../src/core/forecast/model/sum';

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

test('two deals alike share the value', () => {
  const shares = attribute({ amounts: [100, 100], chances: [0.2, 0.2], shock: 0.3 }, 100);
  expect([...shares]).toEqual([expect.closeTo(50, 6), expect.closeTo(50, 6)]);
});

test('at the mean each brings amount × chance', () => {
  const sum = { amounts: [100, 300, 50], chances: [0.2, 0.6, 0.9], shock: 0 };
  const shares = attribute(sum, momentsOf(sum).mean);
  expect([...shares]).toEqual([20, 180, 45].map((share) => expect.closeTo(share, 6)));
});

test('nothing and everything', () => {
  const sum = { amounts: [100, 300, 50, 70], chances: [0.2, 0.6, 1, 0], shock: 0.2 };
  expect([...attribute(sum, 50)]).toEqual([0, 0, 50, 0]);
  expect([...attribute(sum, 450)]).toEqual([100, 300, 50, 0]);
});

// One deal of 100 at 50 % and 100 deals of 1: at 120 the large one is won for sure, at 40 it is not.
test('a deal that decides the outcome has all of it, or nothing', () => {
  const amounts = [100, ...new Array<number>(100).fill(1)];
  const chances = [0.5, ...new Array<number>(100).fill(0.3)];
  const sum = { amounts, chances, shock: 0 };
  expect(attribute(sum, 30)[0]).toBeLessThan(5);
  expect(attribute(sum, 130)[0]).toBeGreaterThan(95);
});

const deal = fc.record({
  amount: fc.integer({ min: 1, max: 100_000 }),
  chance: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
});

test('contributions add up to P10, P50 and P90, and none is below 0 or above its amount', () => {
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 40 }), fc.constantFrom(0, 0.3, 1.2), (deals, shock) => {
      const amounts = deals.map(({ amount }) => amount);
      const sum = { amounts, chances: deals.map(({ chance }) => chance), shock };
      for (const value of quantilesOfSum(sum, [0.1, 0.5, 0.9])) {
        const shares = attribute(sum, value);
        expect(Math.abs(sumOf(shares) - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, value));
        shares.forEach((share, place) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual((amounts[place] ?? 0) + 1e-9);
        });
      }
    }),
    { seed: 16, numRuns: 60 },
  );
});
