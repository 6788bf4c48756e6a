/** The distribution of a sum against every combination, counted one by one. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { momentsOf, normalQuantile, quantilesOfSum } from '../../../../src/core/forecast/model/sum';

/** Every combination in the order of its sum. */
function bruteForce(amounts: number[], chances: number[], quantiles: number[]): number[] {
  const sums = new Float64Array(2 ** amounts.length);
  const shares = new Float64Array(sums.length).fill(1);
  // Combinations are the bits of a number: without the last deal, and the same with it.
  amounts.forEach((amount, bit) => {
    const half = 2 ** bit;
    const chance = chances[bit] ?? 0;
    for (let mask = 0; mask < half; mask++) {
      sums[half + mask] = (sums[mask] ?? 0) + amount;
      shares[half + mask] = (shares[mask] ?? 0) * chance;
      shares[mask] = (shares[mask] ?? 0) * (1 - chance);
    }
  });
  const order = Uint32Array.from(sums.keys()).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0));
  return quantiles.map((quantile) => {
    let below = 0;
    for (const mask of order) {
      below += shares[mask] ?? 0;
      if (below >= quantile - 1e-12) return sums[mask] ?? 0;
    }
    return Number.NaN;
  });
}

const deal = fc.record({
  amount: fc.integer({ min: 1, max: 100_000 }),
  chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
});

describe('a few deals', () => {
  test('are summed exactly', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 10 }), (deals) => {
        const amounts = deals.map(({ amount }) => amount);
        const chances = deals.map(({ chance }) => chance);
        const found = quantilesOfSum({ amounts, chances, shock: 0 }, [0.1, 0.5, 0.9]);
        expect(found).toEqual(bruteForce(amounts, chances, [0.1, 0.5, 0.9]));
      }),
      { seed: 6, numRuns: 30 },
    );
  });

  test('twenty as well', () => {
    const amounts = Array.from({ length: 20 }, (_, index) => 1000 + ((index * 7919) % 20_011));
    const chances = amounts.map((_, index) => 0.05 + ((index * 37) % 90) / 100);
    const counted = bruteForce(amounts, chances, [0.1, 0.5, 0.9]);
    quantilesOfSum({ amounts, chances, shock: 0 }, [0.1, 0.5, 0.9]).forEach((found, index) => {
      expect(found / (counted[index] ?? 0)).toBeCloseTo(1, 9);
    });
  });
});

test('many equal deals are spread as the binomial is', () => {
  const amounts = new Array<number>(400).fill(100);
  const [p10 = 0, p50 = 0, p90 = 0] = quantilesOfSum(
    { amounts, chances: amounts.map(() => 0.3), shock: 0 },
    [0.1, 0.5, 0.9],
  );
  // Binomial(400, 0.3): 108, 120 and 132 won; on the lattice a quantile lies within half a deal.
  expect(Math.abs(p10 - 10_800)).toBeLessThanOrEqual(50);
  expect(Math.abs(p50 - 12_000)).toBeLessThanOrEqual(50);
  expect(Math.abs(p90 - 13_200)).toBeLessThanOrEqual(50);
});

test('one large deal among many small ones shows as two humps', () => {
  const amounts = [100_000, ...new Array<number>(100).fill(100)];
  const chances = [0.5, ...new Array<number>(100).fill(0.5)];
  const [low = 0, high = 0] = quantilesOfSum({ amounts, chances, shock: 0 }, [0.45, 0.55]);
  expect(low).toBeLessThan(6000);
  expect(high).toBeGreaterThan(104_000);
});

test('a shared shock widens the range and leaves the mean', () => {
  const amounts = new Array<number>(300).fill(10);
  const chances = amounts.map((_, index) => 0.1 + (index % 8) / 10);
  const { mean } = momentsOf({ amounts, chances, shock: 0 });
  const alone = quantilesOfSum({ amounts, chances, shock: 0 }, [0.1, 0.5, 0.9]);
  const shocked = quantilesOfSum({ amounts, chances, shock: 0.5 }, [0.1, 0.5, 0.9]);
  expect((shocked[2] ?? 0) - (shocked[0] ?? 0)).toBeGreaterThan(2 * ((alone[2] ?? 0) - (alone[0] ?? 0)));
  expect((shocked[1] ?? 0) / mean).toBeCloseTo(1, 1);
});

test('deals won for certain, lost for certain and without amount need no lattice', () => {
  expect(quantilesOfSum({ amounts: [5, 7, 0], chances: [1, 0, 0.5], shock: 0.3 }, [0.1, 0.9])).toEqual([5, 5]);
  expect(quantilesOfSum({ amounts: [], chances: [], shock: 0 }, [0.5])).toEqual([0]);
});

test('100,000 deals lie where the normal law puts them', () => {
  const amounts = Array.from({ length: 100_000 }, (_, index) => 100 + (index % 900));
  const chances = amounts.map((_, index) => ((index % 97) + 1) / 100);
  const { mean, variance } = momentsOf({ amounts, chances, shock: 0 });
  const [p90 = 0] = quantilesOfSum({ amounts, chances, shock: 0 }, [0.9]);
  expect(p90 / (mean + normalQuantile(0.9) * Math.sqrt(variance))).toBeCloseTo(1, 4);
});
