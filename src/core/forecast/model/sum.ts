/** The distribution of what open deals will bring: exact for a few, on a fine lattice for many. */

import { total } from '../measures';

/** What is known of a sum: independent deals, a shock that all share, and an amount that belongs to no deal. */
export interface Sum {
  amounts: ArrayLike<number>;
  chances: ArrayLike<number>;
  /** Deviation of the shared shock, in log odds; 0 for deals that have nothing in common. */
  shock: number;
  /** What deals not yet created bring: mean and variance. */
  extra?: { mean: number; variance: number };
}

/** Up to here every combination is enumerated. */
const MOST_EXACT = 20;
/** Deals beyond the largest ones are summed as one normal amount (central limit). */
const MOST_SINGLE = 600;
const CELLS_A_DEVIATION = 100;
/** The largest deals may be out of all proportion: the cells are as fine as the others need. */
const OUTSIZE = 10;
const MOST_CELLS = 65536;
const SHOCKS = normalMiddles(31);
/** Every combination is gone through for each. */
const FEW_SHOCKS = normalMiddles(11);

interface Parts {
  amounts: number[];
  /** Log odds, stretched so that the shock leaves the mean where it is. */
  odds: number[];
  certain: number;
}

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
  const isExact = parts.amounts.length <= MOST_EXACT && !sum.extra?.mean;
  return (isExact ? exact : lattice)(parts, sum, quantiles).map((value) => value + parts.certain);
}

/** Mean and variance of a sum without shock, and how far a unit of log odds would move it. */
export function momentsOf({ amounts, chances, extra }: Sum): { mean: number; variance: number; slope: number } {
  let mean = extra?.mean ?? 0;
  let variance = extra?.variance ?? 0;
  let slope = mean;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index] as number;
    const chance = chances[index] as number;
    const spread = amount * chance * (1 - chance);
    mean += amount * chance;
    slope += spread;
    variance += amount * spread;
  }
  return { mean, variance, slope };
}

function partsOf({ amounts, chances, shock }: Sum): Parts {
  const order: number[] = [];
  let certain = 0;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index] as number;
    const chance = chances[index] as number;
    if (chance >= 1) certain += amount;
    else if (amount > 0 && chance > 0) order.push(index);
  }
  order.sort((a, b) => (amounts[b] as number) - (amounts[a] as number) || a - b);
  // E logistic(x + s·z) is about logistic(x / √(1 + π·s²/8)) (MacKay 1992).
  const stretch = Math.sqrt(1 + (Math.PI * shock * shock) / 8);
  return {
    amounts: order.map((index) => amounts[index] as number),
    odds: order.map((index) => {
      const chance = chances[index] as number;
      return Math.log(chance / (1 - chance)) * stretch;
    }),
    certain,
  };
}

function exact({ amounts, odds }: Parts, { shock }: Sum, quantiles: readonly number[]): number[] {
  const size = 2 ** amounts.length;
  const sums = new Float64Array(size);
  let order = new Int32Array(1);
  for (const amount of amounts) {
    const half = order.length;
    const merged = new Int32Array(2 * half);
    for (let mask = 0; mask < half; mask++) sums[half + mask] = (sums[mask] as number) + amount;
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
  const mixed = new Float64Array(size);
  const shares = new Float64Array(size);
  const shocks = shock > 0 ? FEW_SHOCKS : [0];
  for (const z of shocks) {
    shares[0] = 1 / shocks.length;
    odds.forEach((odd, index) => {
      const half = 2 ** index;
      const chance = 1 / (1 + Math.exp(-odd - shock * z));
      for (let mask = 0; mask < half; mask++) {
        const share = shares[mask] as number;
        shares[half + mask] = share * chance;
        shares[mask] = share * (1 - chance);
      }
    });
    for (let mask = 0; mask < size; mask++) mixed[mask] = (mixed[mask] as number) + (shares[mask] as number);
  }
  return quantiles.map((quantile) => {
    let below = 0;
    for (const mask of order) {
      below += mixed[mask] as number;
      if (below >= quantile - 1e-12) return sums[mask] as number;
    }
    return sums[size - 1] as number;
  });
}

function lattice({ amounts, odds }: Parts, sum: Sum, quantiles: readonly number[]): number[] {
  const { shock, extra } = sum;
  const chances = odds.map((odd) => 1 / (1 + Math.exp(-odd)));
  const { mean, variance, slope } = momentsOf({ amounts, chances, shock, extra });
  const deviation = Math.sqrt(variance + (shock * slope) ** 2);
  if (!(deviation > 0)) return quantiles.map(() => mean);
  const others = momentsOf({ amounts: amounts.slice(OUTSIZE), chances: chances.slice(OUTSIZE), shock, extra });
  const top = Math.min(
    total(amounts) + 8 * Math.sqrt(extra?.variance ?? 0) + 2 * (extra?.mean ?? 0),
    mean + 8 * deviation,
  );
  const cell = Math.max(Math.sqrt(others.variance) / CELLS_A_DEVIATION, top / MOST_CELLS);
  const size = Math.ceil(top / cell) + 2;
  const mixed = new Float64Array(size);
  const density = new Float64Array(size);
  const shocks = shock > 0 ? SHOCKS : [0];
  for (const z of shocks) {
    const shifted = odds.map((odd) => 1 / (1 + Math.exp(-odd - shock * z)));
    const factor = Math.exp(shock * z - (shock * shock) / 2);
    const rest = momentsOf({
      amounts: amounts.slice(MOST_SINGLE),
      chances: shifted.slice(MOST_SINGLE),
      shock,
      extra: extra && { ...extra, mean: extra.mean * factor },
    });
    density.fill(0);
    let filled = K.gam && extra && amounts.length <= MOST_SINGLE ? putGamma(density, rest.mean / cell, Math.sqrt(rest.variance) * (K.gam === 2 ? factor : 1) / cell) : putNormal(density, rest.mean / cell, Math.sqrt(rest.variance) / cell);
    // Small ones first: what is filled stays narrow for as long as it can.
    for (let index = Math.min(MOST_SINGLE, amounts.length) - 1; index >= 0; index--) {
      filled = addDeal(density, filled, (amounts[index] as number) / cell, shifted[index] as number);
    }
    for (let place = filled[0]; place <= filled[1]; place++) {
      mixed[place] = (mixed[place] as number) + (density[place] as number) / shocks.length;
    }
  }
  const all = mixed.reduce((below, share) => below + share, 0);
  return quantiles.map((quantile) => cell * placeOf(mixed, quantile * all));
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

const K: Record<string, number> = JSON.parse(process.env.K ?? '{}');
function gammln(x: number): number { const c = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5]; let y = x; let t = x + 5.5; t -= (x + 0.5) * Math.log(t); let s = 1.000000000190015; for (const v of c) s += v / ++y; return -t + Math.log((2.5066282746310005 * s) / x); }
function gammp(a: number, x: number): number {
  if (x <= 0) return 0;
  const l = -x + a * Math.log(x) - gammln(a);
  if (x < a + 1) { let ap = a, sum = 1 / a, del = sum; for (let n = 0; n < 500; n++) { ap++; del *= x / ap; sum += del; if (del < sum * 1e-10) break; } return sum * Math.exp(l); }
  let b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
  for (let i = 1; i < 500; i++) { const an = -i * (i - a); b += 2; d = an * d + b; if (Math.abs(d) < 1e-300) d = 1e-300; c = b + an / c; if (Math.abs(c) < 1e-300) c = 1e-300; d = 1 / d; const del = d * c; h *= del; if (Math.abs(del - 1) < 1e-10) break; }
  return 1 - Math.exp(l) * h;
}
function putGamma(density: Float64Array, mean: number, deviation: number): Filled {
  if (deviation < 0.5 || !(mean > 0) || mean > 8 * deviation) return putNormal(density, mean, deviation);
  const shape = (mean / deviation) ** 2, scale = mean / shape;
  const last = density.length - 1;
  const high = Math.max(1, Math.min(last, Math.ceil(mean + 12 * deviation)));
  let before = 0;
  for (let place = 0; place <= high; place++) { const p = gammp(shape, (place + 0.5) / scale); density[place] = p - before; before = p; }
  for (let place = 0; place <= high; place++) density[place] = (density[place] as number) / before;
  return [0, high];
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

/** The middles of n equally probable parts of the standard normal, scaled to deviation 1. */
function normalMiddles(count: number): number[] {
  const middles = Array.from({ length: count }, (_, index) => normalQuantile((index + 0.5) / count));
  const deviation = Math.sqrt(middles.reduce((sum, z) => sum + z * z, 0) / count);
  return middles.map((z) => z / deviation);
}

/** Quantile of the standard normal, within 0.0005 (Abramowitz and Stegun 1964, 26.2.23). */
export function normalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const z =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return probability < 0.5 ? -z : z;
}
