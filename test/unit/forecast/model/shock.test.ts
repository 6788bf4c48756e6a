/** How far forecasts go astray together is learnt from those that were tried. */

import { expect, test } from '@jest/globals';
import { learnShock, type PastForecast } from '../../../../src/core/forecast/model/shock';

const past = (fields: Partial<PastForecast> = {}): PastForecast => ({
  ...{ error: 10, variance: 36, slope: 20, closed: 100, share: 1, ...fields },
});

test('before any trial it is supposed: 0.15 for 30 days, and more, but less than a random walk, for longer', () => {
  expect(learnShock([], 30, 0)).toBeCloseTo(0.15, 12);
  // The variance grows with the root of the days: 0.15² · √4 for 120 days.
  expect(learnShock([], 120, 0)).toBeCloseTo(0.15 * Math.SQRT2, 12);
});

test('a trial counts as much as the supposition: (0.15² + (10² − 36) / 20²) / 2', () => {
  expect(learnShock([past()], 30, 100)).toBeCloseTo(Math.sqrt((0.0225 + 0.16) / 2), 12);
});

test('a trial that rested on half as many deals counts half its error', () => {
  expect(learnShock([past({ closed: 50 })], 30, 100)).toBeCloseTo(Math.sqrt((0.0225 + 0.08) / 2), 12);
  expect(learnShock([past({ closed: 500 })], 30, 100)).toBe(learnShock([past()], 30, 100));
});

test('a trial whose days were half covered by another counts half', () => {
  expect(learnShock([past({ share: 0.5 })], 30, 100)).toBeCloseTo(Math.sqrt((0.0225 + 0.08) / 1.5), 12);
});

test('trials that were better than chance allows leave no shock, very bad ones no more than 1.5', () => {
  expect(learnShock([past({ error: 0, variance: 1e6 })], 30, 100)).toBe(0);
  expect(learnShock([past({ error: 1e6 })], 30, 100)).toBe(1.5);
});
