/** Tries the forecast at past moments, each time on nothing but what was known then. */

import { type DealPaths, WON } from './deal-paths';
import { type FitOptions, fitModel, openStates, winChances } from './fit';
import { learnNewBusiness, newBusinessWithin } from './new-business';
import { learnShock, type PastForecast } from './shock';
import { momentsOf, quantilesOfSum, type Sum } from './sum';

/** One try: a forecast at `origin` for the days after it, and what became of it. */
export interface Trial {
  origin: number;
  /** Open deals: chance of each, and 1 where it was won in time. */
  chances: Float64Array;
  outcomes: Float64Array;
  /** What open deals were to bring, and brought. */
  open: Outcome;
  /** The same with deals created after the origin. */
  total: Outcome;
  /** What was won in as many days before the origin: "same as the last period". */
  naive: number;
}

export interface Outcome {
  forecast: number;
  /** P10, P50 and P90. */
  range: number[];
  actual: number;
  shock: number;
  /** What later forecasts learn from it. */
  past: PastForecast;
}

export const RANGE = [0.1, 0.5, 0.9];

/**
 * Forecasts `days` from each origin in turn. The shared shock of each is learnt from trials that had ended by then;
 * those that looked further ahead than they had looked back teach nothing.
 *
 * @param withRanges false where the errors alone are wanted
 * @param origins ascending; those without history enough for a model are left out
 */
export function backtest(
  dealPaths: DealPaths,
  stages: number,
  origins: readonly number[],
  days: number,
  options: FitOptions,
  withRanges = true,
): Trial[] {
  const trials: Trial[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const origin of origins) {
    const model = fitModel(dealPaths, stages, origin, options);
    if (!model) continue;
    const { deals, states } = openStates(dealPaths, origin, options.weekend);
    if (states.length === 0) continue;
    const chances = winChances(model, states, days);
    const actual = wonWithin(dealPaths, origin, days);
    const outcomes = Float64Array.from(deals, (deal) => (actual.deals.has(deal) ? 1 : 0));
    const share = Math.min(1, (origin - previous) / days);
    previous = origin;
    const known = trials.filter((trial) => trial.origin + days <= origin && trial.origin - model.begin >= days);
    const amounts = states.map(({ amount }) => amount);
    const business = newBusinessWithin(learnNewBusiness(dealPaths, model.begin, origin), days);
    const judge = (sum: Sum, brought: number, forecasts: readonly PastForecast[]): Outcome => {
      const shock = learnShock(forecasts, days, model.closed, (model as any).unsure);
      const { mean, variance, slope } = momentsOf(sum);
      const range = withRanges ? quantilesOfSum({ ...sum, shock }, RANGE) : [];
      return {
        forecast: mean,
        range,
        actual: brought,
        shock,
        past: { error: brought - mean, variance, slope, closed: model.closed, share, unsure: (model as any).unsure } as any,
      };
    };
    const openActual = amounts.reduce((sum, amount, index) => sum + amount * (outcomes[index] as number), 0);
    const ofOpen = { amounts, chances, shock: 0 };
    const open = judge(
      ofOpen,
      openActual,
      known.map((trial) => trial.open.past),
    );
    const all = { ...ofOpen, extra: business };
    const total = judge(
      all,
      openActual + actual.created,
      known.map((trial) => trial.total.past),
    );
    trials.push({ origin, chances, outcomes, open, total, naive: wonWithin(dealPaths, origin - days, days).all });
  }
  return trials;
}

/** What was won within some days after a moment: by which deals, in all, and by deals created after it. */
function wonWithin(
  { deals, first, at, stage, amount }: DealPaths,
  time: number,
  days: number,
): { deals: Set<number>; all: number; created: number } {
  const won = new Set<number>();
  let all = 0;
  let created = 0;
  for (let deal = 0; deal < deals; deal++) {
    const last = (first[deal + 1] as number) - 1;
    const begin = first[deal] as number;
    if (last < begin || stage[last] !== WON) continue;
    const when = at[last] as number;
    if (when < time || when >= time + days) continue;
    won.add(deal);
    all += amount[last] as number;
    if ((at[begin] as number) >= time) created += amount[last] as number;
  }
  return { deals: won, all, created };
}
