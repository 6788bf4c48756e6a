/** The custom function FORECAST_DEMAND. */

import { forecastDemand } from '../../core/inventory/forecast-demand';
import { messagesIn } from '../../core/messages';
import { inventoryOf } from './inventory-ranges';
import { sourceOf } from './source';

/**
 * Forecasts the demand for each product: promised, expected, P50, P90, stock and shortfall, by the chances of the deals.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {range} lines The lines with their header row, such as SaluranLines. Left out: the sheet Line items.
 * @param {range} products The products with their header row, such as SaluranProducts. Left out: the sheet Products.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {string} by product (the default) or month. By month, a period that is left out is this month and the next five.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {range} A table with a header and a row for each product, or for each product and month.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function FORECAST_DEMAND(
  deals?: unknown,
  lines?: unknown,
  products?: unknown,
  period?: unknown,
  by?: unknown,
  basis?: unknown,
): (number | string)[][] {
  const source = sourceOf(deals, basis);
  const inventory = inventoryOf(lines, products, source);
  return forecastDemand(source.deals, inventory.lines, inventory.products, period, by, source.context, messagesIn);
}
