/** The chance to reach a target, against sums counted by hand. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalAbove, reachOf } from '../../../../src/core/forecast/model/reach';
import { quantilesOfSum } from '../../../../src/core/forecast/model/sum';

const two = { amounts: [100, 50], chances: [0.5, 0.4], shock: 0 };

describe('two independent deals, without shock', () => {
  // Nothing 0.3, 50 alone 0.2, 100 alone 0.3, both 0.2.
  test.each([
    [0, 1],
    [-10, 1],
    [1, 0.7],
    [50, 0.7],
    [51, 0.5],
    [100, 0.5],
    [100.01, 0.2],
    [150, 0.2],
    [151, 0],
  ])('%d is reached with a chance of %d', (target, chance) =>
    expect(reachOf(two, target).chance).toBeCloseTo(chance, 12),
  );

  test('a win of one leaves the other open', () => {
    expect([...reachOf(two, 100).ifWon()]).toEqual([1, expect.closeTo(0.5, 12)]);
    expect([...reachOf(two, 150).ifWon()]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.5, 12)]);
    expect([...reachOf(two, 50).ifWon()]).toEqual([1, 1]);
  });

  test('deals without chance, without amount and won for certain', () => {
    const sum = { amounts: [100, 50, 30, 0], chances: [0.5, 0, 1, 0.5], shock: 0 };
    expect(reachOf(sum, 30).chance).toBe(1);
    expect(reachOf(sum, 31).chance).toBeCloseTo(0.5, 12);
    const ifWon = [...reachOf(sum, 80).ifWon()];
    expect(ifWon).toEqual([1, 1, expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    expect([...reachOf(sum, 180).ifWon()]).toEqual([0, expect.closeTo(0.5, 12), 0, 0]);
  });

  test('more pipeline raises it', () => {
    const { withMore, chance } = reachOf(two, 150);
    expect(withMore(0, { chance: 0.3, usualAmount: 50 })).toBeCloseTo(chance, 2);
    expect(withMore(200, { chance: 0.3, usualAmount: 50 })).toBeGreaterThan(chance + 0.1);
    expect(withMore(1e6, { chance: 0.3, usualAmount: 50 })).toBeCloseTo(1, 6);
  });
});

test('nothing open reaches nothing', () => {
  const none = reachOf({ amounts: [], chances: [], shock: 0.2 }, 1);
  expect(none.chance).toBe(0);
  expect(none.withMore(1000, { chance: 0.5, usualAmount: 10 })).toBeCloseTo(1, 6);
});

/** Binomial(40, p): the upper tail from `least` wins on. */
function binomialAbove(count: number, chance: number, least: number): number {
  let sum = 0;
  let term = (1 - chance) ** count;
  for (let wins = 0; wins <= count; wins++) {
    if (wins >= least) sum += term;
    term *= ((count - wins) / (wins + 1)) * (chance / (1 - chance));
  }
  return sum;
}

test('forty equal deals follow the binomial law exactly, and so do the thirty-nine others', () => {
  const amounts = new Array<number>(40).fill(1000);
  const sum = { amounts, chances: amounts.map(() => 0.3), shock: 0 };
  for (const wins of [1, 8, 12, 20]) {
    const reach = reachOf(sum, wins * 1000);
    expect(reach.chance).toBeCloseTo(binomialAbove(40, 0.3, wins), 9);
    expect(reach.ifWon()[7]).toBeCloseTo(binomialAbove(39, 0.3, wins - 1), 6);
    // A little more than so many deals bring takes one more.
    expect(reachOf(sum, wins * 1000 + 1).chance).toBeCloseTo(binomialAbove(40, 0.3, wins + 1), 9);
  }
  const likely = { amounts, chances: amounts.map(() => 0.8), shock: 0 };
  expect(reachOf(likely, 32_000).ifWon()[7]).toBeCloseTo(binomialAbove(39, 0.8, 31), 6);
  const even = { amounts, chances: amounts.map(() => 0.5), shock: 0 };
  expect(reachOf(even, 20_000).ifWon()[7]).toBeCloseTo(binomialAbove(39, 0.5, 19), 6);
});

const deal = fc.record({
  amount: fc.integer({ min: 100, max: 2_000_000 }).map((cents) => cents / 100),
  chance: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
});

test('it falls as the target rises, agrees with the quantiles, and a win never lowers it', () => {
  fc.assert(
    fc.property(
      fc.array(deal, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(0, 0.3),
      fc.constantFrom(undefined, { mean: 5000, variance: 9e6 }),
      (deals, shock, extra) => {
        const sum = {
          amounts: deals.map(({ amount }) => amount),
          chances: deals.map(({ chance }) => chance),
          ...{ shock, extra },
        };
        const most = sum.amounts.reduce((total, amount) => total + amount, 0);
        const chances = Array.from({ length: 21 }, (_, step) => reachOf(sum, (most * step) / 20).chance);
        for (const [step, chance] of chances.entries()) {
          expect(chance).toBeLessThanOrEqual((chances[step - 1] ?? 1) + 1e-12);
        }
        const [median = 0] = quantilesOfSum(sum, [0.5]);
        expect(reachOf(sum, median - 1).chance).toBeGreaterThanOrEqual(0.47);
        expect(reachOf(sum, median + most / 100).chance).toBeLessThanOrEqual(0.53);
        const reach = reachOf(sum, most / 2);
        for (const chance of reach.ifWon()) {
          expect(chance).toBeGreaterThanOrEqual(reach.chance - 1e-12);
          expect(chance).toBeLessThanOrEqual(1);
        }
      },
    ),
    { seed: 16, numRuns: 25 },
  );
});

test('by the lattice, a win counts as it does when the deal is certain', () => {
  const amounts = Array.from({ length: 50 }, (_, index) => 1000.37 + 211.13 * index);
  const chances = amounts.map((_, index) => 0.05 + ((index * 37) % 90) / 100);
  const sum = { amounts, chances, shock: 0.3, extra: { mean: 8000, variance: 4e7 } };
  const target = 180_000;
  const ifWon = reachOf(sum, target).ifWon();
  for (const place of [0, 10, 25, 49]) {
    const certain = { ...sum, chances: chances.with(place, 1) };
    expect(ifWon[place]).toBeCloseTo(reachOf(certain, target).chance, 2);
  }
});

test('the upper tail of the standard normal', () => {
  expect(normalAbove(0)).toBeCloseTo(0.5, 6);
  expect(normalAbove(1.959964)).toBeCloseTo(0.025, 6);
  expect(normalAbove(-1.281552)).toBeCloseTo(0.9, 6);
});
