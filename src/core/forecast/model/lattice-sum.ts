/** A sum of many deals on a fine lattice, for each state of the shock that they share. */

import { total } from '../measures';
import { momentsOf, normalMiddles, type Parts, type Sum } from './sum-parts';

/** Deals beyond the largest ones are summed as one normal amount (central limit). */
export const MOST_SINGLE = 600;
const CELLS_A_DEVIATION = 100;
/** The largest deals may be out of all proportion: the cells are as fine as the others need. */
const OUTSIZE = 10;
export const MOST_CELLS = 65536;
const SHOCKS = normalMiddles(31);

/** The sum in one state of the shock. */
export interface Layer {
  /** The state, in deviations of the shock; all states are equally probable. */
  z: number;
  states: number;
  /** The probability of each cell of the lattice, used again for the next layer; and which of them are filled. */
  density: Float64Array;
  low: number;
  high: number;
}

/** How wide a cell is, and how many there are; null where nothing is open. */
export interface Grid {
  cell: number;
  size: number;
}

/** The grid on which a sum lies, what is certain left aside; where nothing is open, the sum is `mean`. */
export function gridOf({ amounts, odds }: Parts, { shock, extra }: Sum): { mean: number; grid: Grid | null } {
  const chances = odds.map((odd) => 1 / (1 + Math.exp(-odd)));
  const { mean, variance, slope } = momentsOf({ amounts, chances, shock, extra });
  const deviation = Math.sqrt(variance + (shock * slope) ** 2);
  if (!(deviation > 0)) return { mean, grid: null };
  const others = momentsOf({ amounts: amounts.slice(OUTSIZE), chances: chances.slice(OUTSIZE), shock, extra });
  const top = Math.min(
    total(amounts) + 8 * Math.sqrt(extra?.variance ?? 0) + 2 * (extra?.mean ?? 0),
    mean + 8 * deviation,
  );
  const cell = Math.max(Math.sqrt(others.variance) / CELLS_A_DEVIATION, top / MOST_CELLS);
  return { mean, grid: { cell, size: Math.ceil(top / cell) + 2 } };
}

/** Goes through the states of the shock, all equally probable. */
export function eachLayer(
  { amounts, odds }: Parts,
  { shock, extra }: Sum,
  { cell, size }: Grid,
  use: (layer: Layer) => void,
): void {
  const density = new Float64Array(size);
  const shocks = shock > 0 ? SHOCKS : [0];
  for (const z of shocks) {
    const chances = odds.map((odd) => 1 / (1 + Math.exp(-odd - shock * z)));
    const factor = Math.exp(shock * z - (shock * shock) / 2);
    const rest = momentsOf({
      amounts: amounts.slice(MOST_SINGLE),
      chances: chances.slice(MOST_SINGLE),
      shock,
      extra: extra && { ...extra, mean: extra.mean * factor },
    });
    density.fill(0);
    let filled = putNormal(density, rest.mean / cell, Math.sqrt(rest.variance) / cell);
    // Small ones first: what is filled stays narrow for as long as it can.
    for (let index = Math.min(MOST_SINGLE, amounts.length) - 1; index >= 0; index--) {
      filled = addDeal(density, filled, (amounts[index] as number) / cell, chances[index] as number);
    }
    use({ z, states: shocks.length, density, low: filled[0], high: filled[1] });
  }
}

/** Quantiles of a sum, what is certain left aside. */
export function latticeQuantiles(parts: Parts, sum: Sum, quantiles: readonly number[]): number[] {
  const { mean, grid } = gridOf(parts, sum);
  if (!grid) return quantiles.map(() => mean);
  const mixed = new Float64Array(grid.size);
  eachLayer(parts, sum, grid, ({ density, low, high, states }) => {
    for (let place = low; place <= high; place++) {
      mixed[place] = (mixed[place] as number) + (density[place] as number) / states;
    }
  });
  const all = mixed.reduce((below, share) => below + share, 0);
  return quantiles.map((quantile) => grid.cell * placeOf(mixed, quantile * all));
}

/** Where on the lattice the sum of the shares reaches a value, each cell's share being spread over it. */
function placeOf(shares: Float64Array, value: number): number {
  let left = value;
  let place = 0;
  while (place < shares.length - 1 && left > (shares[place] as number)) left -= shares[place++] as number;
  const share = shares[place] as number;
  return Math.max(0, place - 0.5 + (share > 0 ? left / share : 0));
}

/** The first and the last cell of the lattice that are filled. */
type Filled = [low: number, high: number];

/** Adds a deal to the lattice: with its chance, everything moves up by its amount. @param distance its amount in cells */
function addDeal(density: Float64Array, [low, high]: Filled, distance: number, chance: number): Filled {
  const whole = Math.floor(distance);
  const far = chance * (distance - whole);
  const near = chance - far;
  let [first, last] = [low, Math.min(density.length - 1, high + whole + 1)];
  // From above, so that what is read has not been written yet.
  for (let place = last; place >= first; place--) {
    let value = (density[place] as number) * (1 - chance);
    const from = place - whole;
    if (from >= first) value += near * (density[from] as number);
    if (from > first) value += far * (density[from - 1] as number);
    density[place] = value;
  }
  while (last > first && (density[last] as number) < 1e-14) density[last--] = 0;
  while (first < last && (density[first] as number) < 1e-14) density[first++] = 0;
  return [first, last];
}

/** Lays a normal amount, never below 0, on an empty lattice; the cells that it fills. */
function putNormal(density: Float64Array, mean: number, deviation: number): Filled {
  const last = density.length - 1;
  if (deviation < 0.5) {
    const place = Math.max(0, Math.min(last - 1, Math.floor(mean)));
    density[place + 1] = Math.min(1, Math.max(0, mean - place));
    density[place] = 1 - (density[place + 1] as number);
    return [place, place + 1];
  }
  const low = Math.max(0, Math.min(last, Math.floor(mean - 7 * deviation)));
  const high = Math.max(low, Math.min(last, Math.ceil(mean + 7 * deviation)));
  let total = 0;
  for (let place = low; place <= high; place++) {
    const share = Math.exp(-0.5 * ((place - mean) / deviation) ** 2);
    density[place] = share;
    total += share;
  }
  for (let place = low; place <= high; place++) density[place] = (density[place] as number) / total;
  return [low, high];
}
