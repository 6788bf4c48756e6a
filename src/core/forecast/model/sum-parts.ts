/** What a sum is made of: deals whose outcome is open, a shock that they share, and what is certain. */

/** What is known of a sum: independent deals, a shock that all share, and an amount that belongs to no deal. */
export interface Sum {
  amounts: ArrayLike<number>;
  chances: ArrayLike<number>;
  /** Deviation of the shared shock, in log odds; 0 for deals that have nothing in common. */
  shock: number;
  /** What deals not yet created bring: mean and variance. */
  extra?: { mean: number; variance: number };
}

export interface Parts {
  /** The largest first; deals that are certain, and those that bring nothing, are not among them. */
  amounts: number[];
  /** Log odds, stretched so that the shock leaves the mean where it is. */
  odds: number[];
  /** Where each stands among the deals of the sum. */
  places: number[];
  certain: number;
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

/** Takes a sum apart. */
export function partsOf({ amounts, chances, shock }: Sum): Parts {
  const order: number[] = [];
  let certain = 0;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index] as number;
    const chance = chances[index] as number;
    if (chance >= 1) certain += amount;
    else if (amount > 0 && chance > 0) order.push(index);
  }
  order.sort((a, b) => (amounts[b] as number) - (amounts[a] as number) || a - b);
  return {
    amounts: order.map((index) => amounts[index] as number),
    odds: order.map((index) => stretchedOdds(chances[index] as number, shock)),
    places: order,
    certain,
  };
}

/** A chance as log odds, stretched so that a shock of this deviation leaves its mean where it is. */
export function stretchedOdds(chance: number, shock: number): number {
  // E logistic(x + s·z) is about logistic(x / √(1 + π·s²/8)) (MacKay 1992).
  return Math.log(chance / (1 - chance)) * Math.sqrt(1 + (Math.PI * shock * shock) / 8);
}

/** The middles of n equally probable parts of the standard normal, scaled to deviation 1. */
export function normalMiddles(count: number): number[] {
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
