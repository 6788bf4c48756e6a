/** What is shown beside a mean. */

import { expect, test } from '@jest/globals';
import { areDetailsShown, shownDeviation, shownFavourable } from '../../../src/core/pulse/details';
import { CONDITIONS, type Condition, WHOLE_RULE } from '../../../src/core/pulse/rule';

const without = (condition: Condition) => new Set(CONDITIONS.filter((each) => each !== condition));

test('details are shown from ten answers on', () => {
  expect([9, 10].map((count) => areDetailsShown(count))).toEqual([false, true]);
});

test('the favourable answers are neither the fewest nor the most that their sum allows, and untold beside a team', () => {
  const of = (favourable: number, total: number, rule = WHOLE_RULE) =>
    shownFavourable(favourable, [{ answers: 10, total }], [1, 10], rule);
  // With a sum of 64, nine at most: nine sevens and a one.
  expect([0, 2, 8, 9].map((favourable) => of(favourable, 64))).toEqual([2, 2, 8, 8]);
  expect([0, 3, 10].map((favourable) => of(favourable, 55))).toEqual([1, 3, 6]);
  expect(of(0, 12)).toBeNull();
  const teams = [
    { answers: 5, total: 35 },
    { answers: 5, total: 29 },
  ];
  expect(shownFavourable(9, teams, [1, 10])).toBeNull();
  expect(shownFavourable(9, teams, [1, 10], without('shares'))).toBe(9);
});

test('a deviation is rounded up to halves, and tells neither of agreement within the parts nor of their extremes', () => {
  const one = [{ answers: 10, total: 55 }];
  expect([0, 1.5, 1.51, 2.2, 3].map((deviation) => shownDeviation(deviation, one, [1, 10]))).toEqual([
    1.5, 1.5, 2, 2.5, 3,
  ]);
  // Five nines, and 2, 2, 2, 3, 3: their least deviation is just below 3.5.
  const apart = [
    { answers: 5, total: 45 },
    { answers: 5, total: 12 },
  ];
  expect(shownDeviation(3.498, apart, [1, 10])).toBe(4);
  expect(shownDeviation(3.498, apart, [1, 10], without('spread'))).toBe(3.5);
  // All tens are shown as 48, and five ones and an eight are far from them: farther than 48 allows.
  const extreme = [
    { answers: 5, total: 48 },
    { answers: 5, total: 12 },
  ];
  expect(shownDeviation(4.52, extreme, [1, 10])).toBe(4.5);
  expect(shownDeviation(4.52, extreme, [1, 10], without('spread'))).toBe(5);
});
