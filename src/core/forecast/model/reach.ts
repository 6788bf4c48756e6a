/** The chance that a sum reaches a target, and what would change it: a deal that is won, or more pipeline. */

import { exactSum } from './exact-sum';
import { eachLayer, type Grid, gridOf, MOST_CELLS, MOST_SINGLE } from './lattice-sum';
import { isExact } from './sum';
import { type Parts, partsOf, type Sum, stretchedOdds } from './sum-parts';

/** More pipeline: deals of a usual amount, each with this chance to be won in time. */
export interface More {
  chance: number;
  usualAmount: number;
}

export interface Reach {
  /** That the sum is at least the target. */
  chance: number;
  /** The same for each deal of the sum, if it were won whatever its chance. */
  ifWon(): Float64Array;
  /** The same if there were so much more pipeline, in the sum's currency. */
  withMore(amount: number, more: More): number;
}

/** So many steps at most lead from all deals to all but one, or until what remains is negligible. */
const MOST_STEPS = 100;
const NEGLIGIBLE = 1e-9;

/**
 * The chance that a sum of independent deals, mixed over the shock that they share, is at least the target: the upper tail
 * of the distribution whose quantiles `quantilesOfSum` gives. Up to 20 deals are exact, and so are many whose amounts have a
 * common measure, such as 500; other amounts are spread over a lattice of 100 cells a deviation or more.
 */
export function reachOf(sum: Sum, target: number): Reach {
  const parts = partsOf(sum);
  const least = target - parts.certain;
  const { length } = sum.amounts;
  if (least <= 0) return { chance: 1, ifWon: () => new Float64Array(length).fill(1), withMore: () => 1 };
  const tails = once(() => tailsOf(parts, sum));
  if (!isExact(parts, sum)) return { chance: tails().reach(least), ...reachBy(tails, parts, sum, least) };
  const exact = exactSum(parts, sum.shock);
  return {
    chance: exact.reach(least),
    withMore: (amount, more) => tails().withMore(least, amount, more),
    ifWon: () => ifWonOf(sum, parts, exact.reachIfWon(least), (amount) => exact.reach(least - amount)),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function reachBy(tails: () => Tails, parts: Parts, sum: Sum, least: number): Pick<Reach, 'ifWon' | 'withMore'> {
  return {
    withMore: (amount, more) => tails().withMore(least, amount, more),
    ifWon: () => ifWonOf(sum, parts, tails().ifWon(least), (amount) => tails().reach(least - amount)),
  };
}

/** The chances by the deals' places in the sum; deals without a chance add to what the others bring. */
function ifWonOf(
  { amounts, chances }: Sum,
  { places }: Parts,
  open: Float64Array,
  without: (amount: number) => number,
): Float64Array {
  const base = without(0);
  const result = new Float64Array(amounts.length);
  for (let place = 0; place < result.length; place++) {
    const amount = amounts[place] as number;
    result[place] = amount > 0 && !((chances[place] as number) > 0) ? without(amount) : base;
  }
  places.forEach((place, index) => {
    result[place] = Math.max(base, open[index] as number);
  });
  return result;
}

/** The upper tail of one state of the shock, from its first filled cell on. */
interface Tail {
  z: number;
  low: number;
  /** By the cell: the probability of it and all above. */
  above: Float64Array;
}

interface Tails {
  reach(least: number): number;
  ifWon(least: number): Float64Array;
  withMore(least: number, amount: number, more: More): number;
}

function tailsOf(parts: Parts, sum: Sum): Tails {
  const { mean, grid: usual } = gridOf(parts, sum);
  const { grid, isMeasured } = usual
    ? measuredGrid(parts, sum, usual)
    : { grid: { cell: 1, size: 1 }, isMeasured: true };
  const tails: Tail[] = [];
  if (usual) {
    eachLayer(parts, sum, grid, ({ z, density, low, high }) => {
      const above = new Float64Array(high - low + 2);
      for (let place = high; place >= low; place--) {
        above[place - low] = (above[place - low + 1] as number) + (density[place] as number);
      }
      tails.push({ z, low, above });
    });
  } else tails.push({ z: 0, low: mean, above: Float64Array.of(1, 0) });
  const { cell } = grid;
  const at = (tail: Tail, least: number): number => tailAt(tail, least / cell, isMeasured);
  const average = (of: (tail: Tail) => number): number =>
    tails.reduce((total, tail) => total + of(tail), 0) / tails.length;
  return {
    reach: (least) => average((tail) => at(tail, least)),
    ifWon(least) {
      const open = new Float64Array(parts.amounts.length);
      for (const tail of tails) {
        const above = (value: number): number => at(tail, value);
        parts.amounts.forEach((amount, index) => {
          const chance = 1 / (1 + Math.exp(-(parts.odds[index] as number) - sum.shock * tail.z));
          const isTold = index < MOST_SINGLE && amount >= cell;
          const reached = isTold ? withoutDeal(above, least, amount, chance) : above(least - amount * (1 - chance));
          open[index] = (open[index] as number) + Math.min(1, reached) / tails.length;
        });
      }
      return open;
    },
    withMore: (least, amount, more) => average((tail) => tailWithMore(tail, cell, sum.shock, least, amount, more)),
  };
}

/** A grid on which every amount is a whole number of cells, where there is one; then no amount is spread. */
function measuredGrid({ amounts }: Parts, { extra }: Sum, usual: Grid): { grid: Grid; isMeasured: boolean } {
  const measure = amounts.reduce((common, amount) => measureOf(common, Math.round(amount * 100)), 0) / 100;
  // What new business brings, and the smallest deals together, have no measure: they need cells as fine as usual.
  const isWhole = !extra?.variance && amounts.length <= MOST_SINGLE;
  const cell = isWhole ? measure : measure / Math.ceil(measure / usual.cell);
  const size = Math.ceil((usual.cell * usual.size) / cell) + 2;
  if (!(size <= MOST_CELLS)) return { grid: usual, isMeasured: false };
  return { grid: { cell, size }, isMeasured: isWhole };
}

/** The greatest common divisor (Euclid). */
function measureOf(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

/** The probability of at least so many cells; each cell's share is spread over it, unless the cells are whole amounts. */
function tailAt({ low, above }: Tail, cells: number, isMeasured: boolean): number {
  const all = above[0] as number;
  if (cells <= 0) return 1;
  // Nothing won is exactly nothing.
  const place = isMeasured ? Math.ceil(cells - 1e-6) - low : Math.max(cells + 0.5, 1) - low;
  if (place <= 0) return 1;
  const whole = Math.floor(place);
  if (whole >= above.length - 1) return 0;
  const here = above[whole] as number;
  return (here - (place - whole) * (here - (above[whole + 1] as number))) / all;
}

/**
 * The chance that the other deals bring what is missing if this one is won. The tail of all is G(u) = p·F(u − a) +
 * (1 − p)·F(u), F being that of the others; solved for F by going down by a, or up where the deal is likely, so that errors
 * shrink on the way.
 */
function withoutDeal(above: (value: number) => number, target: number, amount: number, chance: number): number {
  const least = target - amount;
  if (least <= 0) return 1;
  const isDown = chance <= 0.5;
  const [own, other] = isDown ? [1 - chance, chance] : [chance, 1 - chance];
  // Infinite at one half.
  const needed = Math.ceil(Math.abs(Math.log(NEGLIGIBLE) / Math.log(other / own)));
  const steps = Math.max(1, Math.min(MOST_STEPS, needed));
  const count = isDown ? Math.min(steps, Math.ceil(least / amount)) : steps;
  const begin = least + (isDown ? -count : count) * amount;
  // There, the deal counts for what it brings on average.
  let value = begin <= 0 ? 1 : above(begin + chance * amount);
  for (let step = count - 1; step >= 0; step--) {
    const known = isDown ? above(least - step * amount) : above(least + (step + 1) * amount);
    value = Math.min(1, Math.max(0, (known - other * value) / own));
  }
  return value;
}

/** The tail with more pipeline: many deals together, so a normal amount (central limit). */
function tailWithMore(
  { z, low, above }: Tail,
  cell: number,
  shock: number,
  least: number,
  amount: number,
  { chance, usualAmount }: More,
): number {
  const shifted = 1 / (1 + Math.exp(-stretchedOdds(chance, shock) - shock * z));
  const mean = amount * shifted;
  const deviation = Math.sqrt(amount * Math.min(amount, usualAmount) * shifted * (1 - shifted));
  let sum = 0;
  for (let place = 0; place < above.length - 1; place++) {
    const share = (above[place] as number) - (above[place + 1] as number);
    if (share < 1e-12) continue;
    const missing = least - (place + low) * cell - mean;
    sum += share * (deviation > 0 ? normalAbove(missing / deviation) : missing <= 0 ? 1 : 0);
  }
  return sum / (above[0] as number);
}

/** The upper tail of the standard normal, within 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
export function normalAbove(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp(-0.5 * value * value) / Math.sqrt(2 * Math.PI)) * series;
  return value < 0 ? 1 - tail : tail;
}
