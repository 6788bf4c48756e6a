/** The custom function TARGET_CHANCE. */

import { targetChance } from '../../core/forecast/target-chance';
import { messagesIn } from '../../core/messages';
import { readQuotas } from './read-quotas';
import { sourceOf } from './source';

/**
 * Gives the chance that what is won so far, open deals and new business together reach a target within a period.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates.
 * @param {number} target The target. Left out: everybody's target of the Targets sheet.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {number} 0 to 1; 1 when the target is reached. With fewer than 50 closed deals the stages' probabilities count, without new business, as in FORECAST_TABLE.
 * @throws Error naming the argument or the row, or that there is no target.
 * @customfunction
 */
export function TARGET_CHANCE(deals?: unknown, period?: unknown, target?: unknown, basis?: unknown): number {
  const source = sourceOf(deals, basis);
  return targetChance(source.deals, period, target, source.context, readQuotas.targets, messagesIn);
}
