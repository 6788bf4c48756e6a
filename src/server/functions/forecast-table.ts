/** The custom function FORECAST_TABLE. */

import { forecastTable } from '../../core/forecast/table';
import { messagesIn } from '../../core/messages';
import { readQuotas } from './read-quotas';
import { sourceOf } from './source';

/**
 * Forecasts by month, quarter, owner, stage or product: won, commit, weighted, P10, P50, P90, new business, target, gap, adjusted.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} group month (the default), quarter, owner, stage or product.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: this month and the next five.
 * @param {date} as_of The day to forecast from; before today, stages are rebuilt from the history. Left out: today.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {range} A table with a header, a row per group and a row for all.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function FORECAST_TABLE(
  deals?: unknown,
  group?: unknown,
  period?: unknown,
  as_of?: unknown,
  basis?: unknown,
): (number | string)[][] {
  const source = sourceOf(deals, basis);
  return forecastTable(source.deals, group, period, as_of, source.context, readQuotas, messagesIn);
}
