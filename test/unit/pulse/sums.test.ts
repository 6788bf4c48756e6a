/** Sums are moved off the ends of the scale, and no farther than need be. */

import { expect, test } from '@jest/globals';
import { moveSums, offEnds, slackOf, sumUp } from '../../../src/core/pulse/sums';

test('a sum stays two off both ends', () => {
  expect([5, 6, 7, 8, 47, 48, 49, 50].map((sum) => offEnds(sum, 5, [1, 10]))).toEqual([7, 7, 7, 8, 47, 48, 48, 48]);
});

test('a sum that may have been moved leaves its truth open on that side alone', () => {
  const parts = [7, 20, 48].map((total) => ({ answers: 5, total }));
  expect([slackOf(parts, [1, 10], -1), slackOf(parts, [1, 10], 1)]).toEqual([2, 2]);
  expect(sumUp(parts)).toEqual({ answers: 15, total: 75 });
});

test('a sum beside a bound is moved to two off it, and one away from all bounds is not', () => {
  const part = { answers: 10, total: 50 };
  expect(moveSums([part], [{ parts: [0], sum: 49, side: 1 }], [1, 10])).toEqual([51]);
  expect(moveSums([part], [{ parts: [0], sum: 51, side: -1 }], [1, 10])).toEqual([49]);
  expect(moveSums([part], [{ parts: [0], sum: 48, side: 1 }], [1, 10])).toEqual([50]);
});

test('nothing is found between two bounds that leave no room', () => {
  const part = { answers: 10, total: 50 };
  const bounds = [
    { parts: [0], sum: 49, side: 1 as const },
    { parts: [0], sum: 51, side: -1 as const },
  ];
  expect(moveSums([part], bounds, [1, 10])).toBeUndefined();
});
