/** A sum taken apart. */

import { expect, test } from '@jest/globals';
import { momentsOf, normalMiddles, partsOf, stretchedOdds } from '../../../../src/core/forecast/model/sum-parts';

test('open deals come with the largest first; certain ones and those that bring nothing are left aside', () => {
  const sum = { amounts: [5, 100, 7, 0, 30], chances: [0.5, 0.2, 1, 0.5, 0], shock: 0 };
  expect(partsOf(sum)).toEqual({
    amounts: [100, 5],
    odds: [expect.closeTo(Math.log(0.25), 12), expect.closeTo(0, 12)],
    places: [1, 0],
    certain: 7,
  });
});

test('mean, variance and slope of two deals', () => {
  const moments = momentsOf({ amounts: [100, 50], chances: [0.5, 0.4], shock: 0, extra: { mean: 10, variance: 9 } });
  expect(moments.mean).toBeCloseTo(50 + 20 + 10, 12);
  expect(moments.variance).toBeCloseTo(2500 + 600 + 9, 9);
  expect(moments.slope).toBeCloseTo(25 + 12 + 10, 12);
});

test('stretched, the mean over the shock is the chance again', () => {
  const middles = normalMiddles(31);
  for (const chance of [0.05, 0.3, 0.8]) {
    const odds = stretchedOdds(chance, 0.5);
    const mean = middles.reduce((sum, z) => sum + 1 / (1 + Math.exp(-odds - 0.5 * z)), 0) / 31;
    expect(mean).toBeCloseTo(chance, 2);
  }
});
