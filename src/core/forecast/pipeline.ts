/** FORECAST_PIPELINE: the sum of the deals by a method, over a period, as of a date. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import { createSums, requireSum } from './amounts';
import { sumByModel, windowOf } from './model/by-model';
import type { ForecastContext } from './model/types';
import { createQuery, dayOf, isByModel, methodOf, periodOf } from './query';
import type { Translate } from './texts';

/**
 * Sums the deals of a range. Amounts are added unrounded in the main currency and the sum is rounded once, by the digits of that currency. A deal
 * that cannot be read is left out.
 *
 * @param deals rows with their header row
 * @param method one of `Method`; blank: weighted
 * @param period see `parsePeriod`; blank: all time
 * @param asOf a date; blank: today. Before today, stages are rebuilt from the history
 * @throws UserError naming the argument, or a row of the range where none of the deals that would count can be read, and what
 *   was expected.
 */
export function forecastPipeline(
  deals: Cells,
  method: unknown,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): number {
  const query = createQuery(deals, context, messages);
  const by = methodOf(method, query);
  const day = dayOf(asOf, query);
  const within = periodOf(period, day, query);
  if (!isByModel(by)) return query.round(requireSum(createSums(query, day)(by, within), query));
  const snapshot = query.snapshotAt(day);
  const sum = sumByModel(snapshot, by, windowOf(within, day, day >= query.today), query.t);
  requireSum({ sum, counted: snapshot.open.length, others: snapshot.deals.count, leftOut: snapshot.leftOut }, query);
  return query.round(sum);
}
