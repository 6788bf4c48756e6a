/** The custom function WIN_CHANCE. */

import { winChance } from '../../core/forecast/win-chance';
import { messagesIn } from '../../core/messages';
import { sourceOf } from './source';

/**
 * Gives each deal its chance to be won within a period, as the stage history shows it.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: a year.
 * @param {date} as_of The day to forecast from; before today, stages are rebuilt from the history. Left out: today.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {range} A column with a header and one row per deal: 1 won, 0 lost, blank for a blank row.
 * @throws Error naming the argument or the row, or how many closed deals are missing.
 * @customfunction
 */
export function WIN_CHANCE(deals?: unknown, period?: unknown, as_of?: unknown, basis?: unknown): (number | string)[][] {
  const source = sourceOf(deals, basis);
  return winChance(source.deals, period, as_of, source.context, messagesIn);
}
