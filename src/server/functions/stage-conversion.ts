/** The custom function STAGE_CONVERSION. */

import { stageConversion } from '../../core/forecast/conversion';
import { messagesIn } from '../../core/messages';
import { isBlank } from '../../core/shared/values';
import { sourceOf } from './source';
import { storedReport } from './stored-report';

/**
 * Shows how deals flow through the stages: entered, went on, lost, conversion, win rate and median days. With a basis but
 * without deals and period it is as of the last night or update of the forecast model.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {range} A header and a row per open stage, of the deals that entered it within the period.
 * @throws Error naming the argument or the row.
 * @customfunction
 */
export function STAGE_CONVERSION(deals?: unknown, period?: unknown, basis?: unknown): (number | string)[][] {
  const stored = isBlank(period) ? storedReport('conversion', deals, basis) : null;
  if (stored) return stored;
  const source = sourceOf(deals, basis);
  return stageConversion(source.deals, period, source.context, messagesIn);
}
