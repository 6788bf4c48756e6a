/** TARGET_CHANCE: the chance that what is won, open deals and new business together reach a target. */

import type { AskedPeriod } from '../shared/periods';
import { createSums, requireSum } from './amounts';
import { askedTarget } from './asked-target';
import { chancesOf } from './chances';
import type { pipelineCoverage } from './coverage';
import { windowOf } from './model/by-model';
import { newBusinessBetween } from './model/new-business';
import { type Reach, reachOf } from './model/reach';
import type { Snapshot } from './model/types';
import { createQuery, type Query } from './query';

/** How likely a target is, and what that rests on. */
export interface Outlook {
  within: AskedPeriod;
  target: number;
  /** Won within the period so far. */
  won: number;
  snapshot: Snapshot;
  /** Of the open deals, in the order of the snapshot. */
  chances: Float64Array;
  reach: Reach;
}

/**
 * The chance, 0 to 1, to reach a target within a period. With too little history the stages' probabilities count, as in
 * FORECAST_TABLE, and no new business.
 *
 * @param deals rows with their header row
 * @param target a number; blank: everybody's for the period, from Targets
 * @param readTargets rows of Targets, header first; none where the sheet is missing
 * @throws UserError naming the argument or the row, or that there is no target.
 */
export function targetChance(
  ...[deals, period, target, context, readTargets, messages]: Parameters<typeof pipelineCoverage>
): number {
  const query = createQuery(deals, context, messages, { targets: readTargets, adjustments: () => [] });
  const { within, wanted } = askedTarget(query, period, target);
  return shareOf(outlookOf(query, within, wanted).reach.chance);
}

/** A chance as cells show it, to a hundredth of a percent. */
export function shareOf(chance: number): number {
  return Math.round(chance * 1e4) / 1e4;
}

/** The outlook for a target, from the distribution whose quantiles are P10, P50 and P90. */
export function outlookOf(query: Query, within: AskedPeriod, target: number): Outlook {
  const { today } = query;
  const snapshot = query.snapshotAt(today);
  const window = windowOf(within, today, true);
  const { fitted, shock, within: chancesWithin } = chancesOf(query, snapshot, window.until);
  const won = query.round(requireSum(createSums(query, today, query.dealRows())('won', within), query));
  const { open, deals, leftOut } = snapshot;
  requireSum({ sum: won, counted: open.length, others: deals.count, leftOut }, query);
  const chances = chancesWithin(within, window);
  const sum = {
    amounts: snapshot.states.map(({ amount }) => amount),
    chances,
    shock,
    extra: fitted ? newBusinessBetween(fitted.business(), window) : undefined,
  };
  return { within, target, won, snapshot, chances, reach: reachOf(sum, target - won) };
}
