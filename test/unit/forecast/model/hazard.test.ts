/** Chances as competing risks: what is fitted agrees with the shares that are in the data. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Coefficients, createChance, fitHazards, type Sample } from '../../../../src/core/forecast/model/hazard';
import { FEATURES } from '../../../../src/core/forecast/model/state';

interface Row {
  stage: number;
  spans: number;
  /** 0 open, 1 won, 2 lost. */
  outcome: number;
  /** Its first feature; the rest are 0. */
  x?: number;
  count: number;
}

function sampleOf(groups: readonly Row[]): Sample {
  const all = groups.flatMap((group) => new Array<Row>(group.count).fill(group));
  const features = new Float64Array(all.length * FEATURES);
  all.forEach(({ x = 0 }, row) => {
    features[row * FEATURES] = x;
  });
  return {
    rows: all.length,
    features,
    stage: Int16Array.from(all, ({ stage }) => stage),
    spans: Int8Array.from(all, ({ spans }) => spans),
    outcome: Int8Array.from(all, ({ outcome }) => outcome),
    weight: 1,
  };
}

const features = (x = 0): Float64Array => Float64Array.from({ length: FEATURES }, (_, index) => (index === 0 ? x : 0));
const ONE_SPAN = { edges: [0, 10], times: [0] };
const TWO_SPANS = { edges: [0, 10, 30], times: [-1, 1] };

describe('with one span in which a third are won and a third lost', () => {
  const sample = sampleOf([0, 1, 2].map((outcome) => ({ stage: 0, spans: 1, outcome, count: 4000 })));
  const fits = fitHazards(sample, ONE_SPAN, 1);

  test.each([
    // The whole span.
    [10, 1 / 3],
    // Half of it: the root of 1/3 stays open, half of the rest is won.
    [5, (1 - Math.sqrt(1 / 3)) / 2],
    // Twice: it goes on as it was, so a third of the third that is open follows.
    [20, 1 / 3 + 1 / 9],
    // For ever: won and lost are equally likely.
    [10_000, 1 / 2],
    [0, 0],
  ])('within %d days the chance is %d', (days, chance) =>
    expect(createChance(fits, ONE_SPAN, days)(0, features(), 0)).toBeCloseTo(chance, 3),
  );
});

describe('with two spans', () => {
  // Of 9,000: 3,000 are won at once; of the 6,000 that are open then, 1,500 are won, 3,000 lost.
  const sample = sampleOf([
    { stage: 0, spans: 1, outcome: 1, count: 3000 },
    { stage: 0, spans: 2, outcome: 1, count: 1500 },
    { stage: 0, spans: 2, outcome: 2, count: 3000 },
    { stage: 0, spans: 2, outcome: 0, count: 1500 },
  ]);
  const fits = fitHazards(sample, TWO_SPANS, 1);

  test.each([
    [10, 3000 / 9000],
    [30, 4500 / 9000],
  ])('within %d days the chance is %d', (days, chance) =>
    expect(createChance(fits, TWO_SPANS, days)(0, features(), 0)).toBeCloseTo(chance, 2),
  );
});

describe('stages', () => {
  const sample = sampleOf([
    { stage: 0, spans: 1, outcome: 1, count: 900 },
    { stage: 0, spans: 1, outcome: 0, count: 2100 },
    { stage: 1, spans: 1, outcome: 1, count: 2100 },
    { stage: 1, spans: 1, outcome: 0, count: 900 },
    { stage: 2, spans: 1, outcome: 1, count: 2 },
  ]);
  const chance = createChance(fitHazards(sample, ONE_SPAN, 4), ONE_SPAN, 10);
  const of = (stage: number) => chance(stage, features(), 0);

  test('have chances of their own; one with two deals stays near the whole', () => {
    expect(of(0)).toBeCloseTo(0.3, 2);
    expect(of(1)).toBeCloseTo(0.7, 2);
    expect(of(2)).toBeGreaterThan(0.5);
    expect(of(2)).toBeLessThan(0.8);
  });

  test('without deals, or unknown, have that of the whole: 3,002 of 6,002', () => {
    expect([of(3), of(9), of(-1)].map((value) => Math.round(value * 100))).toEqual([50, 50, 50]);
  });
});

test('what goes with being won raises the chance, and the mean stays what was seen', () => {
  const sample = sampleOf([
    { stage: 0, spans: 1, outcome: 1, x: 1, count: 1600 },
    { stage: 0, spans: 1, outcome: 0, x: 1, count: 400 },
    { stage: 0, spans: 1, outcome: 1, x: -1, count: 400 },
    { stage: 0, spans: 1, outcome: 0, x: -1, count: 1600 },
  ]);
  const chance = createChance(fitHazards(sample, ONE_SPAN, 1), ONE_SPAN, 10);
  const [high, low] = [chance(0, features(1), 0), chance(0, features(-1), 0)];
  expect(high).toBeCloseTo(0.8, 1);
  expect((high + low) / 2).toBeCloseTo(0.5, 3);
  // Features are read from the place that is named.
  const shifted = Float64Array.of(9, 9, ...features(1));
  expect(chance(0, shifted, 2)).toBe(high);
});

test('whatever the coefficients, a chance is 0 to 1 and grows with the days', () => {
  const size = TWO_SPANS.times.length + 2 * FEATURES;
  const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: size, maxLength: size });
  fc.assert(
    fc.property(numbers, numbers, fc.double({ min: -5, max: 5, noNaN: true }), (won, lost, x) => {
      const fits: Coefficients[] = [[Float64Array.from(won), Float64Array.from(lost)]];
      let before = 0;
      for (const days of [1, 5, 10, 11, 30, 90]) {
        const value = createChance(fits, TWO_SPANS, days)(0, features(x), 0);
        expect(value).toBeGreaterThanOrEqual(before - 1e-12);
        expect(value).toBeLessThanOrEqual(1);
        before = value;
      }
    }),
  );
});
