/** What formulas get from the model: chances of deals, and the sum they will bring within a period. */

import { UserError } from '../../shared/errors';
import type { AskedPeriod } from '../../shared/periods';
import type { Translate } from '../texts';
import { winChances } from './fit';
import { type FittedModel, shockOf } from './fitted';
import { momentsOf, quantilesOfSum } from './sum';
import type { Snapshot } from './types';

export const MODEL_METHODS = ['calibrated', 'p10', 'p50', 'p90'] as const;
export type ModelMethod = (typeof MODEL_METHODS)[number];

/** Fewer closed deals than these teach nothing that a stage's own probability does not say better. */
export const FEWEST_CLOSED = 50;
/** All time, and what lies beyond it, counts as a year. */
const LONGEST_DAYS = 365;

/** Days after the moment of the forecast between which a deal must be won. */
export interface Window {
  after: number;
  until: number;
}

/**
 * The window of a period. A past day is over, so the period's later days count; today is not. `30d` are the 30 days
 * that follow the moment.
 */
export function windowOf(within: AskedPeriod | null, day: number, isNow: boolean): Window {
  if (!within) return { after: 0, until: LONGEST_DAYS };
  if (within.days !== undefined) return { after: 0, until: Math.min(LONGEST_DAYS, within.days) };
  const start = isNow ? day : day + 1;
  const limit = (value: number): number => Math.min(LONGEST_DAYS, Math.max(0, value));
  return { after: limit(within.from - start), until: limit(within.to + 1 - start) };
}

/** Chances of the open deals to be won within the window. */
export function chancesWithin({ states }: Snapshot, { model }: FittedModel, { after, until }: Window): Float64Array {
  const chances = winChances(model, states, until);
  if (after > 0) {
    winChances(model, states, after).forEach((before, index) => {
      chances[index] = Math.max(0, (chances[index] as number) - before);
    });
  }
  return chances;
}

/**
 * What has been learnt.
 *
 * @throws UserError when fewer than 50 deals had closed.
 */
export function requireModel({ fitted }: Snapshot, t: Translate): FittedModel {
  const closed = fitted?.model.closed ?? 0;
  if (!fitted || closed < FEWEST_CLOSED) throw new UserError(t, 'modelFloor', { count: closed, needed: FEWEST_CLOSED });
  return fitted;
}

/** What the open deals will bring within the window, by one of MODEL_METHODS. */
export function sumByModel(snapshot: Snapshot, method: ModelMethod, window: Window, t: Translate): number {
  const fitted = requireModel(snapshot, t);
  const amounts = snapshot.states.map(({ amount }) => amount);
  const sum = { amounts, chances: chancesWithin(snapshot, fitted, window), shock: 0 };
  if (method === 'calibrated') return momentsOf(sum).mean;
  const shock = shockOf(fitted, window.until);
  const [quantile] = quantilesOfSum({ ...sum, shock }, [Number(method.slice(1)) / 100]);
  return quantile ?? 0;
}
