/** What is known of a deal at a moment: nothing that came later, and numbers on one scale. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LOST, WON } from '../../../../src/core/forecast/model/deal-paths';
import {
  type DealState,
  describeState,
  FEATURES,
  isWeekend,
  learnScaling,
  pathAt,
  quantileOf,
  sorted,
  stateAt,
} from '../../../../src/core/forecast/model/state';
import { pathsOf } from '../paths';

const DEALS = pathsOf([
  [
    [10, 0, 100],
    [12, 2, 150],
    [15, 1, 150],
    [20, WON, 180],
  ],
  [
    [11, 0],
    [30, LOST],
  ],
]);

describe('the way of a deal', () => {
  test('is what it was just before the moment', () => {
    expect(pathAt(DEALS, 0, 16)).toEqual({ stage: 1, entered: 15, created: 10, moves: 3, regressions: 1, furthest: 2 });
    expect(pathAt(DEALS, 0, 15)).toEqual({ stage: 2, entered: 12, created: 10, moves: 2, regressions: 0, furthest: 2 });
  });

  test.each([
    [0, 10],
    [0, 20.1],
    [1, 31],
  ])('of deal %d at %d is none: not yet created, or closed', (deal, time) =>
    expect(pathAt(DEALS, deal, time)).toBeNull(),
  );

  test('its state counts days, and takes the amount of that time', () => {
    // Day 12 after 1970-01-01, a Thursday, was a Tuesday.
    expect(stateAt(DEALS, 0, 14.5, [2])).toEqual({
      ...{ stage: 2, age: 2.5, dealAge: 4.5, amount: 150, moves: 2, regressions: 0, weekend: true },
    });
    expect(stateAt(DEALS, 0, 14.5, [0, 6])?.weekend).toBe(false);
    expect(stateAt(DEALS, 0, 25, [])).toBeNull();
  });

  test('later moves never change it', () => {
    const time = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(time, (moment) => {
        const cut = pathsOf([
          [
            [10, 0, 100],
            [12, 2, 150],
            [15, 1, 150],
          ].filter(([at]) => (at ?? 0) < moment) as [number, number, number][],
        ]);
        if (moment <= 20) expect(pathAt(DEALS, 0, moment)).toEqual(pathAt(cut, 0, moment));
      }),
    );
  });
});

test.each([
  [0, 4],
  [3, 0],
  [2.9, 6],
  [-1, 3],
  [-4.5, 6],
])('day %d is weekday %d', (day, weekday) => {
  expect([0, 1, 2, 3, 4, 5, 6].filter((each) => isWeekend(day, [each]))).toEqual([weekday]);
});

describe('the numbers of a state', () => {
  const state = fc.record<DealState>({
    stage: fc.nat(3),
    age: fc.double({ min: 0, max: 140, noNaN: true }),
    dealAge: fc.double({ min: 0, max: 140, noNaN: true }),
    amount: fc.double({ min: 1000, max: 5000, noNaN: true }),
    moves: fc.integer({ min: 1, max: 5 }),
    regressions: fc.nat(3),
    weekend: fc.boolean(),
  });

  test('have, over the states that they were learnt from, mean 0 and deviation 1 or less', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 3, maxLength: 40 }), (states) => {
        const scaling = learnScaling(states);
        const rows = states.map((each) => {
          const out = new Float64Array(FEATURES);
          describeState(each, scaling, out, 0);
          return out;
        });
        // Numbers within 5 as they are: the curve of the days in the stage (1 to 3) may go beyond.
        for (const index of [0, 4, 5, 6, 7, 8, 9]) {
          const values = rows.map((row) => row[index] ?? Number.NaN);
          // What is cut off at 5 pulls the mean a little.
          if (values.some((value) => Math.abs(value) >= 5)) continue;
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
          expect(mean).toBeCloseTo(0, 4);
          expect(square).toBeLessThan(1.0001);
          expect(square < 1e-9 || square > 0.9999).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('stay within 5 deviations, whatever a deal is like, and a constant says nothing', () => {
    const usual: DealState = { stage: 0, age: 3, dealAge: 5, amount: 100, moves: 1, regressions: 0, weekend: false };
    const scaling = learnScaling([usual, { ...usual, age: 4, dealAge: 7, amount: 120 }]);
    const out = new Float64Array(FEATURES + 2);
    describeState({ ...usual, age: 1e6, dealAge: 1e6, amount: 1e12, moves: 99, weekend: true }, scaling, out, 1);
    expect([out[0], out[FEATURES + 1]]).toEqual([0, 0]);
    expect(Math.max(...out)).toBe(5);
    // Moves, regressions and weekend were the same in all states.
    expect([out[7], out[8], out[10]]).toEqual([0, 0, 0]);
  });

  test('of no states at all are finite', () => {
    const out = new Float64Array(FEATURES);
    describeState(
      { stage: 0, age: 1, dealAge: 1, amount: -5, moves: 1, regressions: 0, weekend: true },
      learnScaling([]),
      out,
      0,
    );
    expect(out.every(Number.isFinite)).toBe(true);
  });
});

test.each<[number[], number, number]>([
  [[1, 2, 3, 4], 0.5, 2.5],
  [[4, 1, 3, 2], 0, 1],
  [[1, 2, 3, 4], 1, 4],
  [[10, 20], 0.25, 12.5],
  [[7], 0.9, 7],
  [[], 0.5, 0],
])('the quantile of %j at %d is %d', (values, quantile, expected) =>
  expect(quantileOf(sorted(values), quantile)).toBe(expected),
);
