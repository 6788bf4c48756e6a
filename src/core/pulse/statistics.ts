/** Means, their intervals, changes between waves, and correlation. */

import { Z95 } from './enps';

/** A mean of n values with its standard error; null where n is 1. */
export interface Mean {
  n: number;
  mean: number;
  error: number | null;
}

/** Mean and standard error, of values of which there is at least one. */
export function meanOf(values: readonly number[]): Mean {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : null };
}

/**
 * The largest standard error that a mean of values between two ends can have: all of them at the ends (Bhatia & Davis 2000, "A
 * Better Bound on the Variance", The American Mathematical Monthly 107).
 */
export function boundOf({ n, mean }: Mean, from: number, to: number): number {
  return Math.sqrt(((to - mean) * (mean - from)) / Math.max(1, n - 1));
}

/**
 * The 97.5 % quantile of Student's t, by the expansion of Abramowitz & Stegun 26.7.5; within 0.5 % from 3 degrees of
 * freedom on, and 3 % too low at 2.
 */
export function student95(degrees: number): number {
  const z = Z95;
  const [z3, z5, z7, z9] = [z ** 3, z ** 5, z ** 7, z ** 9];
  const terms = [
    (z3 + z) / 4,
    (5 * z5 + 16 * z3 + 3 * z) / 96,
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384,
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}

/** The 95 % interval of a mean within the ends of its scale; null where n is 1. */
export function intervalOf({ n, mean, error }: Mean, from: number, to: number): [low: number, high: number] | null {
  if (error === null) return null;
  const half = student95(n - 1) * error;
  return [Math.max(from, mean - half), Math.min(to, mean + half)];
}

/**
 * The difference from an earlier estimate, and whether it is a change: only beyond its own 95 % interval. The two are
 * taken as independent, as nobody knows who answered both times; where the same people did, a change must be larger
 * than it would need to be. The smaller sample gives the degrees of freedom, which is on the safe side of Welch's.
 */
export function changeOf(now: Mean, before: Mean): { difference: number; isChange: boolean } {
  const difference = now.mean - before.mean;
  const fewest = Math.min(now.n, before.n);
  if (now.error === null || before.error === null || fewest < 2) return { difference, isChange: false };
  const half = student95(fewest - 1) * Math.hypot(now.error, before.error);
  return { difference, isChange: Math.abs(difference) > half };
}

/** Pearson's correlation of pairs; null where one side does not vary or there are fewer than three. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  if (n < 3) return null;
  const [x, y] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0) / n) as [number, number];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [a, b] of pairs) {
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
    xy += (a - x) * (b - y);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}
