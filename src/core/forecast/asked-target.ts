/** The target that a function is asked about: its argument, or that of the sheet. */

import { isoFromDay } from '../shared/dates';
import { argumentError, UserError } from '../shared/errors';
import type { AskedPeriod } from '../shared/periods';
import { TARGETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import { periodOf, type Query, targetOf } from './query';
import { targetWithin } from './targets';

/**
 * Reads a period, which must be given, and a target.
 *
 * @param target an amount above 0; blank: everybody's for the period, from Targets
 * @throws UserError naming the argument, or that there is no target.
 */
export function askedTarget(query: Query, period: unknown, target: unknown): { within: AskedPeriod; wanted: number } {
  const { t, today, locale } = query;
  const within = periodOf(period, today, query);
  if (!within) throw argumentError(t, 'period', textOf(period), 'expected_period');
  const wanted = targetOf(target, query) ?? targetWithin(query.targets(), within, null);
  if (wanted !== null) return { within, wanted };
  const [from, to] = [isoFromDay(within.from), isoFromDay(within.to)];
  throw new UserError(t, 'noTarget', { from, to, sheet: TARGETS[locale] });
}
