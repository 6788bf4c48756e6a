/** The custom function FORECAST_EXPLAIN. */

import { forecastExplain } from '../../core/forecast/explain';
import { messagesIn } from '../../core/messages';
import { sourceOf } from './source';

/**
 * Lists the deals that a result of FORECAST_PIPELINE is made of, the largest contribution first. Give it the same arguments.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} method weighted (the default), pipeline, commit, best or won; by the model calibrated, p10, p50 or p90.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {date} as_of The day to forecast from; before today, stages are rebuilt from the history. Left out: today.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {range} Deal ID, deal, chance, amount, contribution and the reason in words, with a header. The contributions add up to the result, to the cent; for p10, p50 and p90 each is what the deal brings in the outcomes in which all deals together bring that sum.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function FORECAST_EXPLAIN(
  deals?: unknown,
  method?: unknown,
  period?: unknown,
  as_of?: unknown,
  basis?: unknown,
): (number | string)[][] {
  const source = sourceOf(deals, basis);
  return forecastExplain(source.deals, method, period, as_of, source.context, messagesIn);
}
