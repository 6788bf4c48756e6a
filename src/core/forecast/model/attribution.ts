/** Which deals a sum of P10, P50 or P90 is made up of. */

import { normalMiddles, partsOf, type Sum } from './sum-parts';

const SHOCKS = normalMiddles(31);
const MOST_TRIES = 200;
/** Log odds so far apart that nothing but the value itself is left. */
const FARTHEST = 1e6;

/** Shares of wins, and mean and variance of the sum, in units of the largest amount. */
interface Tilted {
  shares: Float64Array;
  mean: number;
  variance: number;
}

/**
 * What each deal brings where all of them together bring a value: its amount × its share of wins in such outcomes. These are
 * the Euler contributions to a quantile (Tasche 1999), by the saddlepoint approximation: the distribution is tilted by
 * exp(θ·sum) until its mean is the value (Martin, Thompson and Browne 2001), the shared shock with it. So they add up to the
 * value, lie between 0 and the amount, and small changes of the deals change them little.
 *
 * @param value between the least and the greatest sum that is possible
 * @returns contributions, by the place of the deal
 */
export function attribute(sum: Sum, value: number): Float64Array {
  const parts = partsOf(sum);
  const result = new Float64Array(sum.amounts.length);
  for (let place = 0; place < result.length; place++) {
    if ((sum.chances[place] as number) >= 1) result[place] = sum.amounts[place] as number;
  }
  const open = value - parts.certain;
  const most = parts.amounts.reduce((total, amount) => total + amount, 0);
  const shares = open <= 0 || open >= most ? null : tilt(parts.amounts, parts.odds, sum.shock, open);
  parts.places.forEach((place, index) => {
    const share = shares ? (shares[index] as number) : open >= most ? 1 : 0;
    result[place] = share * (parts.amounts[index] as number);
  });
  return result;
}

/** The shares of wins where the mean of the tilted sum is the value, which lies strictly between 0 and all. */
function tilt(amounts: readonly number[], odds: readonly number[], shock: number, value: number): Float64Array {
  const shocks = shock > 0 ? SHOCKS : [0];
  // In units of the largest amount, the tilt is of the size of log odds.
  const unit = amounts[0] as number;
  const scaled = amounts.map((amount) => amount / unit);
  const wanted = value / unit;
  const tilted = (theta: number): Tilted => tiltedBy(theta, scaled, odds, shock, shocks);
  let low = -1;
  while (tilted(low).mean > wanted && low > -FARTHEST) low *= 2;
  let high = 1;
  while (tilted(high).mean < wanted && high < FARTHEST) high *= 2;
  let found = tilted(0);
  let theta = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    found = tilted(theta);
    const off = found.mean - wanted;
    if (Math.abs(off) <= 1e-12 * wanted) break;
    if (off > 0) high = theta;
    else low = theta;
    // Newton's step, or the middle where it leaves the bounds.
    const next = theta - off / found.variance;
    theta = next > low && next < high ? next : (low + high) / 2;
  }
  return found.shares;
}

/** The sum, each combination and state of the shock weighted by exp(θ·sum). */
function tiltedBy(
  theta: number,
  amounts: readonly number[],
  odds: readonly number[],
  shock: number,
  shocks: readonly number[],
): Tilted {
  const states = shocks.map((z) => {
    const shares = new Float64Array(amounts.length);
    let [mean, variance, weight] = [0, 0, 0];
    amounts.forEach((amount, index) => {
      const odd = (odds[index] as number) + shock * z;
      const share = 1 / (1 + Math.exp(-odd - theta * amount));
      shares[index] = share;
      mean += amount * share;
      variance += amount * amount * share * (1 - share);
      weight += softplus(odd + theta * amount) - softplus(odd);
    });
    return { shares, mean, variance, weight };
  });
  const heaviest = Math.max(...states.map(({ weight }) => weight));
  const all = states.reduce((total, { weight }) => total + Math.exp(weight - heaviest), 0);
  const shares = new Float64Array(amounts.length);
  let [mean, square] = [0, 0];
  for (const state of states) {
    const weight = Math.exp(state.weight - heaviest) / all;
    if (weight < 1e-15) continue;
    mean += weight * state.mean;
    square += weight * (state.variance + state.mean ** 2);
    state.shares.forEach((share, index) => {
      shares[index] = (shares[index] as number) + weight * share;
    });
  }
  return { shares, mean, variance: square - mean * mean };
}

/** log(1 + exp(x)), without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
