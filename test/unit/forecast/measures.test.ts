/** Measures of forecasts, worked out by hand. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bias, brierScore, pinball, total, wape } from '../../../src/core/forecast/measures';

test('Brier: (0.1² + 0.3²) / 2', () => {
  expect(brierScore([0.9, 0.3], [1, 0])).toBeCloseTo(0.05, 12);
  expect(brierScore([], [])).toBeNaN();
});

test('WAPE: 10 and 20 off, of 200; bias: 10 too little of 200', () => {
  expect(wape([90, 120], [100, 100])).toBeCloseTo(0.15, 12);
  expect(bias([90, 120], [100, 100])).toBeCloseTo(0.05, 12);
  expect(bias([90, 100], [100, 100])).toBeCloseTo(-0.05, 12);
});

test('pinball: what lies above a P90 costs nine times what lies below', () => {
  expect(
    [pinball(100, 110, 0.9), pinball(100, 90, 0.9), pinball(100, 100, 0.9)].map((loss) => Math.round(loss * 1e9) / 1e9),
  ).toEqual([9, 1, 0]);
});

test('the quantile of a sample has the least pinball loss', () => {
  const list = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(list, (actuals) => {
      const loss = (forecast: number) => total(actuals.map((actual) => pinball(forecast, actual, 0.5)));
      const median = [...actuals].sort((a, b) => a - b)[Math.floor(actuals.length / 2)] ?? 0;
      for (const other of [0, 10, 25, 50]) expect(loss(median)).toBeLessThanOrEqual(loss(other) + 1e-9);
    }),
  );
});

test('a total of nothing is 0', () => expect([total([]), total([1, -3])]).toEqual([0, -2]));
