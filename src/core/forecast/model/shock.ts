/** How far forecasts have been off together: what no sum of independent deals explains. */

/** A past forecast: how far it was off, the variance that independent deals explain, and its slope in log odds. */
export interface PastForecast {
  error: number;
  variance: number;
  slope: number;
  /** Deals that had closed by then: what the forecast rested on. */
  closed: number;
  /** How much of its days the trial before it had not covered: 0…1. */
  share: number;
}

/** What is supposed for 30 days before any forecast has been tried, and for how many tries it counts. */
const PRIOR_SHOCK = 0.15;
const PRIOR_TRIES = 1;
const MOST_SHOCK = 1.5;

/**
 * The deviation of the shared shock, in log odds: error² = variance + slope²·shock² on average, by the method of
 * moments, drawn towards a prior (DerSimonian and Laird 1986, on between-study variance). What a model got wrong for
 * want of history shrinks as history grows: its squared error counts in the proportion of the deals it rested on. The
 * prior grows with the horizon, more slowly than a random walk: part of what goes wrong early is made up for. Trials
 * whose days overlap count for what each adds.
 *
 * @param days the horizon
 * @param closed deals closed by now
 */
const K: Record<string, number> = JSON.parse(process.env.K ?? '{}');
export function learnShock(past: readonly PastForecast[], days: number, closed: number, unsure = 0): number {
  if (K.un) {
    const tries = K.pt ?? PRIOR_TRIES;
    let weight = tries;
    let unexplained = tries * (K.ps ?? PRIOR_SHOCK) ** 2 * Math.sqrt(days / 30);
    for (const { error, variance, slope, share, unsure: then } of past as any) {
      unexplained += (share * (error * error - variance)) / (slope * slope) - share * K.un * then;
      weight += share;
    }
    return Math.min(MOST_SHOCK, Math.sqrt(Math.max(0, unexplained / weight) + K.un * unsure));
  }
  let weight = PRIOR_TRIES;
  let unexplained = PRIOR_TRIES * PRIOR_SHOCK ** 2 * Math.sqrt(days / 30);
  for (const { error, variance, slope, closed: then, share } of past) {
    // Relative to the slope, so that large forecasts weigh no more than small ones.
    unexplained += (share * Math.min(1, then / closed) * (error * error - variance)) / (slope * slope);
    weight += share;
  }
  return Math.min(MOST_SHOCK, Math.sqrt(Math.max(0, unexplained / weight)));
}
