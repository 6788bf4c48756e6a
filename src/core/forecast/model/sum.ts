/** The distribution of what open deals will bring: exact for a few, on a fine lattice for many. */

import { exactSum, MOST_EXACT } from './exact-sum';
import { latticeQuantiles } from './lattice-sum';
import { type Parts, partsOf, type Sum } from './sum-parts';

export { momentsOf, normalQuantile, type Sum } from './sum-parts';

/**
 * Quantiles of a sum of independent deals, each bringing its amount or nothing, mixed over a shared normal shock to
 * the log odds. Up to 20 deals are exact; more lie on a lattice of 100 cells a deviation, so that one large deal among
 * many small ones shows as two humps.
 *
 * @param quantiles between 0 and 1
 * @returns for each quantile the least sum that is not exceeded with that probability
 */
export function quantilesOfSum(sum: Sum, quantiles: readonly number[]): number[] {
  const parts = partsOf(sum);
  if (!isExact(parts, sum)) return latticeQuantiles(parts, sum, quantiles).map((value) => value + parts.certain);
  const { quantile } = exactSum(parts, sum.shock);
  return quantiles.map((each) => quantile(each) + parts.certain);
}

/** Whether every combination of its deals can be gone through. */
export function isExact({ amounts }: Parts, { extra }: Sum): boolean {
  return amounts.length <= MOST_EXACT && !extra?.mean;
}
