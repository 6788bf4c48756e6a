/** The custom function SALES_VELOCITY. */

import { salesVelocity } from '../../core/forecast/conversion';
import { messagesIn } from '../../core/messages';
import { sourceOf } from './source';

/**
 * Gives what the pipeline earns a day: open deals × win rate × mean amount ÷ mean days to win.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {number} The main currency a day, rounded to cents; win rate, amount and days are those of deals closed within the period.
 * @throws Error naming the argument or the row, or that no deal was won.
 * @customfunction
 */
export function SALES_VELOCITY(deals?: unknown, period?: unknown, basis?: unknown): number {
  const source = sourceOf(deals, basis);
  return salesVelocity(source.deals, period, source.context, messagesIn);
}
