/** The shared shock of a forecast is learnt from trials over about as many days. */

import { expect, test } from '@jest/globals';
import type { ForecastModel } from '../../../../src/core/forecast/model/fit';
import { type FittedModel, shockOf } from '../../../../src/core/forecast/model/fitted';
import { learnShock, type PastForecast } from '../../../../src/core/forecast/model/shock';

const MODEL: ForecastModel = {
  ...{ time: 0, begin: 0, closed: 100, weekend: [], fits: [], spans: { edges: [0], times: [] } },
  scaling: { knots: [], unit: 1, centre: 0, means: [], deviations: [] },
};
/** Each horizon has trials of its own, told apart by their error. */
const trialsOf = (horizon: number): PastForecast[] => [
  { error: horizon, variance: 0, slope: 1000, closed: 100, share: 1 },
];
const FITTED: FittedModel = {
  model: MODEL,
  trials: trialsOf,
  business: () => ({ rate: 0, brought: [0], squares: [0] }),
};

test.each([
  [1, 7],
  [0, 7],
  [10, 14],
  [30, 30],
  // 45 is nearer to 60 than to 30 as a factor: 1.33 against 1.5.
  [45, 60],
  [42, 30],
  [400, 365],
])('%d days go by the trials over %d', (days, horizon) =>
  expect(shockOf(FITTED, days)).toBe(learnShock(trialsOf(horizon), Math.max(1, days), 100)),
);
