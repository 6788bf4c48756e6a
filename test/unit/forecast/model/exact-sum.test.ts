/** Two and three deals, counted by hand. */

import { expect, test } from '@jest/globals';
import { exactSum } from '../../../../src/core/forecast/model/exact-sum';
import { partsOf } from '../../../../src/core/forecast/model/sum-parts';

const sumOf = (amounts: number[], chances: number[], shock = 0) =>
  exactSum(partsOf({ amounts, chances, shock }), shock);

// Nothing 0.3, 50 alone 0.2, 100 alone 0.3, both 0.2.
test('quantiles and the upper tail of two deals', () => {
  const two = sumOf([100, 50], [0.5, 0.4]);
  expect([0.3, 0.31, 0.5, 0.51, 0.8, 0.81].map(two.quantile)).toEqual([0, 50, 50, 100, 100, 150]);
  expect([50, 51, 100, 150, 151].map(two.reach)).toEqual([0.7, 0.5, 0.5, 0.2, 0].map((p) => expect.closeTo(p, 12)));
});

test('a sum that only binary fractions keep below the target reaches it', () => {
  expect(sumOf([0.1, 0.2], [0.5, 0.5]).reach(0.3)).toBeCloseTo(0.25, 12);
  expect(sumOf([0.1, 0.7], [0.5, 0.5]).reach(0.8)).toBeCloseTo(0.25, 12);
});

test('if one of three is won, the two others are left', () => {
  const three = sumOf([100, 50, 20], [0.5, 0.4, 0.3]);
  // With 100 won: 50 or 20 is needed for 120, 50 alone would not do for 170.
  expect([...three.reachIfWon(120)]).toEqual([1 - 0.6 * 0.7, 0.5, 0.5].map((p) => expect.closeTo(p, 12)));
  expect([...three.reachIfWon(170)]).toEqual([0.4 * 0.3, 0.5 * 0.3, 0.5 * 0.4].map((p) => expect.closeTo(p, 12)));
});

test('a shock ties the deals together', () => {
  const [alone, tied] = [sumOf([1, 1], [0.5, 0.5]), sumOf([1, 1], [0.5, 0.5], 1)];
  expect(alone.reach(2)).toBeCloseTo(0.25, 12);
  expect(tied.reach(2)).toBeGreaterThan(0.27);
  expect(tied.reach(1) + tied.reach(2)).toBeCloseTo(1, 6);
});
