/** The custom function DEAL_PRIORITY. */

import { dealPriority } from '../../core/forecast/priority';
import { messagesIn } from '../../core/messages';
import { readQuotas } from './read-quotas';
import { sourceOf } from './source';

/**
 * Ranks open deals by what work on them can change: amount × chance × (1 − chance) × urgency.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} owner Whose deals. Left out: everybody's.
 * @param {range} basis SaluranBasis, which keeps the result up to date.
 * @return {range} Deal ID, deal, score, the reason in words, and what winning the deal adds to the chance to reach the running quarter's target (TARGET_CHANCE; blank without a target), with a header.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function DEAL_PRIORITY(deals?: unknown, owner?: unknown, basis?: unknown): (number | string)[][] {
  const source = sourceOf(deals, basis);
  return dealPriority(source.deals, owner, source.context, readQuotas.targets, messagesIn);
}
