/** The custom function WIN_RATE. */

import { winRate } from '../../core/forecast/conversion';
import { messagesIn } from '../../core/messages';
import { sourceOf } from './source';

/**
 * Gives the share of closed deals that were won.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {number} Deals won ÷ deals won or lost, 0 to 1, by the day they closed.
 * @throws Error naming the argument or the row, or that no deal was closed.
 * @customfunction
 */
export function WIN_RATE(deals?: unknown, period?: unknown, basis?: unknown): number {
  const source = sourceOf(deals, basis);
  return winRate(source.deals, period, source.context, messagesIn);
}
