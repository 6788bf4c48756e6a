/** What formulas get from the model: chances of deals, and the sum they will bring within a period. */

import { UserError } from '../errors';
import type { Translate } from '../messages';
import type { Period } from '../periods';
import { textOf } from '../values';
import { backtest } from './backtest';
import { fitModel, openStates, winChances } from './model';
import type { PipelineData } from './read';
import { learnShock } from './shock';
import { momentsOf, quantilesOfSum } from './sum';

export const MODEL_METHODS = ['calibrated', 'p10', 'p50', 'p90'] as const;
export type ModelMethod = (typeof MODEL_METHODS)[number];

/** Fewer closed deals than these teach nothing that a stage's own probability does not say better. */
export const FEWEST_CLOSED = 50;
/** All time, and what lies beyond it, counts as a year. */
const LONGEST_DAYS = 365;
const TRIES = 3;

/** Days after the moment of the forecast between which a deal must be won. */
export interface Window {
  after: number;
  until: number;
}

/**
 * The window of a period. A past day is over, so the period's later days count; today is not. `30d` are the 30 days
 * that follow the moment.
 */
export function windowOf(period: unknown, within: Period | null, day: number, isNow: boolean): Window {
  if (!within) return { after: 0, until: LONGEST_DAYS };
  const days = /^(\d+)\s*d$/i.exec(textOf(Array.isArray(period) ? ([] as unknown[]).concat(...period)[0] : period));
  if (days) return { after: 0, until: Math.min(LONGEST_DAYS, Number(days[1])) };
  const start = isNow ? day : day + 1;
  const limit = (value: number): number => Math.min(LONGEST_DAYS, Math.max(0, value));
  return { after: limit(within.from - start), until: limit(within.to + 1 - start) };
}

/** The deals open at the end of a day, by number, and their chances to be won within the window. */
export interface Chances {
  deals: number[];
  amounts: number[];
  chances: Float64Array;
  /** Deals closed by then. */
  closed: number;
}

/**
 * Chances of the deals that are open at the end of `day`, from a model of all that happened up to then.
 *
 * @throws UserError when fewer than 50 deals had closed.
 */
export function chancesAt(
  { journeys, stages, weekend }: PipelineData,
  day: number,
  window: Window,
  t: Translate,
): Chances {
  const time = day + 1;
  const model = fitModel(journeys, stages.length, time, { weekend });
  const closed = model?.closed ?? 0;
  if (!model || closed < FEWEST_CLOSED) throw new UserError(t, 'modelFloor', { closed, needed: FEWEST_CLOSED });
  const { deals, states } = openStates(journeys, time, weekend);
  const chances = winChances(model, states, window.until);
  if (window.after > 0) {
    winChances(model, states, window.after).forEach((before, index) => {
      chances[index] = Math.max(0, (chances[index] as number) - before);
    });
  }
  return { deals, amounts: states.map(({ amount }) => amount), chances, closed };
}

/**
 * What the deals open at the end of `day` will bring within the window, by one of MODEL_METHODS. The shared shock of
 * the quantiles is learnt from forecasts tried before, each a window's length earlier than the other.
 */
export function sumByModel(data: PipelineData, method: ModelMethod, day: number, window: Window, t: Translate): number {
  const { amounts, chances, closed } = chancesAt(data, day, window, t);
  const sum = { amounts, chances, shock: 0 };
  if (method === 'calibrated') return momentsOf(sum).mean;
  const shock = shockAt(data, day, window, closed);
  const [quantile] = quantilesOfSum({ ...sum, shock }, [Number(method.slice(1)) / 100]);
  return quantile ?? 0;
}

/** The shared shock, from forecasts tried before, each a window's length earlier than the other. */
export function shockAt(
  { journeys, stages, weekend }: PipelineData,
  day: number,
  { until }: Window,
  closed: number,
): number {
  const days = Math.max(1, until);
  const origins = Array.from({ length: TRIES }, (_, index) => day + 1 - (TRIES - index) * days);
  const trials = backtest(journeys, stages.length, origins, days, { weekend }, false);
  return learnShock(
    trials.map(({ open }) => open.past),
    days,
    closed,
  );
}
