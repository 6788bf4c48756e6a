/** The custom function FORECAST_ACCURACY. */

import { forecastAccuracy } from '../../core/forecast/accuracy';
import { messagesIn } from '../../core/messages';
import { isBlank } from '../../core/shared/values';
import { rangeOf, sourceOf } from './source';
import { storedReport } from './stored-report';

/**
 * Tries the forecast on the past: how far it would have been off, and how often its range would have held. With a basis
 * alone it is as of the last night or update of the forecast model.
 *
 * @param {range} history The stage history with its header row. Left out: the Stage history sheet.
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {number} horizon How many days ahead. Left out: 30.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {range} A table of measures beside those of "same as the last period".
 * @throws Error naming the argument or the row, or that the history is too short.
 * @customfunction
 */
export function FORECAST_ACCURACY(
  history?: unknown,
  deals?: unknown,
  horizon?: unknown,
  basis?: unknown,
): (number | string)[][] {
  const stored = isBlank(history) && isBlank(horizon) ? storedReport('accuracy', deals, basis) : null;
  if (stored) return stored;
  const source = sourceOf(deals, basis);
  const given = rangeOf(history);
  return forecastAccuracy(given ?? source.context.readHistory(), source.deals, horizon, source.context, messagesIn);
}
