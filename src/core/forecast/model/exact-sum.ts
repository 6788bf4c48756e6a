/** A sum of a few deals: every combination of won and lost is gone through. */

import { normalMiddles, type Parts } from './sum-parts';

/** Up to here every combination is enumerated. */
export const MOST_EXACT = 20;
/** Every combination is gone through for each. */
const FEW_SHOCKS = normalMiddles(11);

/** Combinations are numbers: bit i says whether deal i is won. */
export interface ExactSum {
  /** The least sum that is not exceeded with that probability. */
  quantile(quantile: number): number;
  /** The chance that the sum is at least this. */
  reach(target: number): number;
  /** The same, for each deal, if it were won whatever its chance. */
  reachIfWon(target: number): Float64Array;
}

/** The distribution of at most `MOST_EXACT` deals, what is certain left aside. */
export function exactSum({ amounts, odds }: Parts, shock: number): ExactSum {
  const sums = sumsOf(amounts);
  const shocks = shock > 0 ? FEW_SHOCKS : [0];
  const shares = new Float64Array(sums.length);
  const mixed = new Float64Array(sums.length);
  for (const z of shocks) {
    fillShares(
      shares,
      odds.map((odd) => chanceOf(odd + shock * z)),
      1 / shocks.length,
    );
    for (let mask = 0; mask < mixed.length; mask++) mixed[mask] = (mixed[mask] as number) + (shares[mask] as number);
  }
  let order: Int32Array | undefined;
  return {
    quantile(quantile) {
      order ??= orderOf(sums);
      let below = 0;
      for (const mask of order) {
        below += mixed[mask] as number;
        if (below >= quantile - 1e-12) return sums[mask] as number;
      }
      return sums[sums.length - 1] as number;
    },
    reach(target) {
      const least = withTolerance(target);
      let above = 0;
      for (let mask = 0; mask < sums.length; mask++) {
        if ((sums[mask] as number) >= least) above += mixed[mask] as number;
      }
      return Math.min(1, above);
    },
    reachIfWon(target) {
      const least = withTolerance(target);
      const reached = new Float64Array(amounts.length);
      for (const z of shocks) {
        const chances = odds.map((odd) => chanceOf(odd + shock * z));
        fillShares(shares, chances, 1 / shocks.length);
        for (let mask = 0; mask < shares.length; mask++) if ((sums[mask] as number) < least) shares[mask] = 0;
        sharesWithEach(shares, chances.length).forEach((share, deal) => {
          reached[deal] = (reached[deal] as number) + share / (chances[deal] as number);
        });
      }
      return reached.map((chance) => Math.min(1, chance));
    },
  };
}

function chanceOf(odd: number): number {
  return 1 / (1 + Math.exp(-odd));
}

/** A sum that only binary fractions keep below the target reaches it. */
function withTolerance(target: number): number {
  return target - 1e-9 * Math.max(1, Math.abs(target));
}

function sumsOf(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  amounts.forEach((amount, deal) => {
    const half = 2 ** deal;
    for (let mask = 0; mask < half; mask++) sums[half + mask] = (sums[mask] as number) + amount;
  });
  return sums;
}

/** The combinations in the order of their sums: for each deal, those without and those with it are merged. */
function orderOf(sums: Float64Array): Int32Array {
  let order = new Int32Array(1);
  while (order.length < sums.length) {
    const half = order.length;
    const merged = new Int32Array(2 * half);
    for (let low = 0, high = 0, place = 0; place < merged.length; place++) {
      const without = order[low] as number;
      const withIt = half + (order[high] as number);
      const takesLow = high >= half || (low < half && (sums[without] as number) <= (sums[withIt] as number));
      merged[place] = takesLow ? without : withIt;
      if (takesLow) low++;
      else high++;
    }
    order = merged;
  }
  return order;
}

function fillShares(shares: Float64Array, chances: readonly number[], whole: number): void {
  shares[0] = whole;
  chances.forEach((chance, deal) => {
    const half = 2 ** deal;
    for (let mask = 0; mask < half; mask++) {
      const share = shares[mask] as number;
      shares[half + mask] = share * chance;
      shares[mask] = share * (1 - chance);
    }
  });
}

/** For each deal the sum of the shares of combinations in which it is won. The shares are folded up on the way. */
function sharesWithEach(shares: Float64Array, deals: number): Float64Array {
  const result = new Float64Array(deals);
  for (let deal = deals - 1; deal >= 0; deal--) {
    const half = 2 ** deal;
    let sum = 0;
    for (let mask = 0; mask < half; mask++) {
      const share = shares[half + mask] as number;
      sum += share;
      shares[mask] = (shares[mask] as number) + share;
    }
    result[deal] = sum;
  }
  return result;
}
