/** The custom function FORECAST_PIPELINE. */

import { forecastPipeline } from '../../core/forecast/pipeline';
import { messagesIn } from '../../core/messages';
import { sourceOf } from './source';

/**
 * Forecasts revenue from the pipeline, in the main currency.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} method weighted (the default), pipeline, commit, best or won; by the model calibrated, p10, p50 or p90.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {date} as_of The day to forecast from; before today, stages are rebuilt from the history. Left out: today.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {number} The sum, rounded to cents.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function FORECAST_PIPELINE(
  deals?: unknown,
  method?: unknown,
  period?: unknown,
  as_of?: unknown,
  basis?: unknown,
): number {
  const source = sourceOf(deals, basis);
  return forecastPipeline(source.deals, method, period, as_of, source.context, messagesIn);
}
