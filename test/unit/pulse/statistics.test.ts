/** Means, intervals, changes and correlations against values from tables and by hand. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeOf, correlationOf, intervalOf, meanOf, student95 } from '../../../src/core/pulse/statistics';

test('mean and standard error of 2, 4, 4, 6: variance 8/3, divided by 4', () => {
  const { n, mean, error } = meanOf([2, 4, 4, 6]);
  expect([n, mean]).toEqual([4, 4]);
  expect(error).toBeCloseTo(Math.sqrt(8 / 3 / 4), 12);
  expect(meanOf([5])).toEqual({ n: 1, mean: 5, error: null });
});

test.each([
  [3, 3.182],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
])("Student's t with %d degrees is %d, as in the tables", (degrees, value) => {
  expect(Math.abs(student95(degrees) / value - 1)).toBeLessThan(0.005);
});

describe('an interval', () => {
  test('is t times the error on both sides, within the scale', () => {
    const [low, high] = intervalOf({ n: 11, mean: 5, error: 1 }, 1, 10) ?? [];
    expect(low).toBeCloseTo(5 - 2.228, 2);
    expect(high).toBeCloseTo(5 + 2.228, 2);
    expect(intervalOf({ n: 11, mean: 9.5, error: 1 }, 1, 10)?.[1]).toBe(10);
    expect(intervalOf({ n: 11, mean: 1.5, error: 1 }, 1, 10)?.[0]).toBe(1);
  });
  test('of one answer is none', () => expect(intervalOf({ n: 1, mean: 5, error: null }, 1, 10)).toBeNull());
});

describe('a change', () => {
  const mean = (value: number, n = 11) => ({ n, mean: value, error: 1 });
  // The interval of the difference is 2.228 · √2 = 3.15 wide on each side.
  test.each([
    [8, 5, 3, false],
    [8.2, 5, 3.2, true],
    [5, 8.2, -3.2, true],
  ])('from %d to %d', (now, before, difference, isChange) => {
    const change = changeOf(mean(now), mean(before));
    expect(change.difference).toBeCloseTo(difference, 9);
    expect(change.isChange).toBe(isChange);
  });
  test('needs two answers on each side, and the smaller side decides how sure it is', () => {
    expect(changeOf(mean(9), { n: 1, mean: 1, error: null }).isChange).toBe(false);
    // With 3 degrees of freedom t is 3.182: 4.5 on each side.
    expect(changeOf(mean(9), mean(5, 4)).isChange).toBe(false);
  });
});

describe('a correlation', () => {
  test('is 1 for a rising line, -1 for a falling one, 0.5 for 1-1, 2-3, 3-2', () => {
    expect(
      correlationOf([
        [1, 10],
        [2, 20],
        [3, 30],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      correlationOf([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeCloseTo(-1, 12);
    expect(
      correlationOf([
        [1, 1],
        [2, 3],
        [3, 2],
      ]),
    ).toBeCloseTo(0.5, 12);
  });
  test('needs three pairs and two sides that vary', () => {
    expect([
      correlationOf([
        [1, 1],
        [2, 2],
      ]),
      correlationOf([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ]).toEqual([null, null]);
  });
  test('never leaves -1 to 1, and does not mind which side is which', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 30 }), (pairs) => {
        const value = correlationOf(pairs);
        const turned = correlationOf(pairs.map(([a, b]) => [b, a] as const));
        if (value === null) expect(turned).toBeNull();
        else {
          expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
          expect(turned).toBeCloseTo(value, 9);
        }
      }),
    );
  });
});
