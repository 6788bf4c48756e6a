/** What is known of an open deal at a moment, and the numbers that the model makes of it. */

import { amountBefore, type DealPaths } from './deal-paths';

/** An open deal as of a moment; times in days. */
export interface DealState {
  /** Index of its stage among the model's stages; -1 for one that it has not seen. */
  stage: number;
  /** Days in the stage. */
  age: number;
  /** Days since it was created. */
  dealAge: number;
  amount: number;
  /** Stages entered so far, the first included. */
  moves: number;
  /** Moves back to an earlier stage. */
  regressions: number;
  /** Whether it entered its stage on a weekend. */
  weekend: boolean;
}

/** The way of an open deal up to a moment; times in days since 1970-01-01. */
export interface DealPath {
  stage: number;
  entered: number;
  created: number;
  moves: number;
  regressions: number;
  /** The furthest stage that it has been in. */
  furthest: number;
}

/** Stands, beside WON and LOST, for a deal that does not exist at the moment. */
export const ABSENT = -3;

/** How many numbers `describeState` writes. */
export const FEATURES = 10;
const KNOTS = 5;
const KNOT_QUANTILES = [0.05, 0.275, 0.5, 0.725, 0.95];

/** What turns a state into numbers of mean 0 and deviation 1; learnt from the states themselves. */
export interface Scaling {
  knots: number[];
  /** A hundredth of the usual amount: keeps the logarithm of small amounts in bounds. */
  unit: number;
  centre: number;
  means: number[];
  deviations: number[];
}

/** Whether a day, counted from 1970-01-01 (a Thursday), falls on one of the weekdays (0 is Sunday). */
export function isWeekend(day: number, weekend: readonly number[]): boolean {
  return weekend.includes((((Math.floor(day) + 4) % 7) + 7) % 7);
}

/** The way of a deal just before `time`; null when it does not exist yet or is closed. Nothing later is looked at. */
export function pathAt(dealPaths: DealPaths, deal: number, time: number): DealPath | null {
  const begin = dealPaths.first[deal] as number;
  const end = dealPaths.first[deal + 1] as number;
  let last = -1;
  let furthest = -1;
  let regressions = 0;
  for (let slot = begin; slot < end && (dealPaths.at[slot] as number) < time; slot++) {
    last = slot;
    const stage = dealPaths.stage[slot] as number;
    if (stage >= 0 && stage < furthest) regressions++;
    furthest = Math.max(furthest, stage);
  }
  const stage = dealPaths.stage[last] as number;
  if (last < 0 || stage < 0) return null;
  const [entered, created] = [dealPaths.at[last] as number, dealPaths.at[begin] as number];
  return { stage, entered, created, moves: last - begin + 1, regressions, furthest };
}

/** The state to which a way has led by `time`. */
export function stateOf(
  { stage, entered, created, moves, regressions }: DealPath,
  amount: number,
  time: number,
  weekend: readonly number[],
): DealState {
  const isOff = isWeekend(entered, weekend);
  return { stage, age: time - entered, dealAge: time - created, amount, moves, regressions, weekend: isOff };
}

/** The state of a deal just before `time`; null when it does not exist yet or is closed. */
export function stateAt(
  dealPaths: DealPaths,
  deal: number,
  time: number,
  weekend: readonly number[],
): DealState | null {
  const path = pathAt(dealPaths, deal, time);
  if (!path) return null;
  const amount = amountBefore(dealPaths, deal, (dealPaths.first[deal] as number) + path.moves - 1, time);
  return stateOf(path, amount, time, weekend);
}

/**
 * Learns the scaling from states: knots at quantiles of log days in the stage (Harrell 2015, Regression Modeling
 * Strategies, 2.4.6), and means and deviations of what is made with them.
 */
export function learnScaling(states: readonly DealState[]): Scaling {
  const ages = sorted(states.map(({ age }) => logDays(age)));
  const amounts = sorted(states.map(({ amount }) => Math.max(0, amount)));
  const knots: number[] = [];
  for (const quantile of KNOT_QUANTILES) {
    knots.push(Math.max(quantileOf(ages, quantile), (knots[knots.length - 1] ?? -1) + 0.05));
  }
  const middle = quantileOf(amounts, 0.5);
  const unit = middle > 0 ? middle / 100 : 1;
  const plain = new Array<number>(FEATURES).fill(0);
  const scaling = { knots, unit, centre: Math.log(middle + unit), means: plain, deviations: plain.map(() => 1) };
  const sums = plain.slice();
  const squares = plain.slice();
  const out = new Float64Array(FEATURES);
  for (const state of states) {
    describeState(state, scaling, out, 0);
    out.forEach((value, index) => {
      sums[index] = (sums[index] as number) + value;
      squares[index] = (squares[index] as number) + value * value;
    });
  }
  const count = Math.max(1, states.length);
  const means = sums.map((sum) => sum / count);
  const deviations = squares.map((sum, index) => {
    const variance = sum / count - (means[index] as number) ** 2;
    // A constant says nothing: it becomes 0.
    return variance > 1e-9 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY;
  });
  return { ...scaling, means, deviations };
}

/**
 * Writes the numbers of a state: log days in the stage by a natural cubic spline (four numbers; Hastie, Tibshirani
 * and Friedman 2009, The Elements of Statistical Learning, 5.2.1), log amount and its square, moves, regressions, log
 * days since creation, weekend.
 */
export function describeState(state: DealState, scaling: Scaling, out: Float64Array, from: number): void {
  const { knots, means, deviations } = scaling;
  const age = logDays(state.age);
  const last = knots[KNOTS - 1] as number;
  const curve = (index: number): number => {
    const knot = knots[index] as number;
    return (Math.max(0, age - knot) ** 3 - Math.max(0, age - last) ** 3) / (last - knot);
  };
  const linear = curve(KNOTS - 2);
  const amount = Math.log(Math.max(0, state.amount) + scaling.unit) - scaling.centre;
  out[from] = age;
  for (let index = 0; index < KNOTS - 2; index++) out[from + 1 + index] = curve(index) - linear;
  out[from + 4] = amount;
  out[from + 5] = amount * amount;
  out[from + 6] = Math.min(state.moves, 8);
  out[from + 7] = Math.min(state.regressions, 3);
  out[from + 8] = logDays(state.dealAge);
  out[from + 9] = state.weekend ? 1 : 0;
  for (let index = 0; index < FEATURES; index++) {
    const value = ((out[from + index] as number) - (means[index] as number)) / (deviations[index] as number);
    // Beyond what history has shown, a deal counts as the most extreme one that it has.
    out[from + index] = value > 5 ? 5 : Math.max(value, -5);
  }
}

function logDays(days: number): number {
  return Math.log(1 + Math.max(0, days));
}

/** Numbers in ascending order. */
export function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** The quantile of sorted numbers, between neighbours by the line; 0 of none. */
export function quantileOf(ordered: ArrayLike<number>, quantile: number): number {
  const place = (ordered.length - 1) * quantile;
  const low = Math.floor(place);
  const from = ordered[low] ?? 0;
  return from + ((ordered[low + 1] ?? from) - from) * (place - low);
}
