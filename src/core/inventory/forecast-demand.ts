/** FORECAST_DEMAND: what each product is promised, what open deals will take of it, and whether the stock suffices. */

import { monthsFrom, partsOf } from '../forecast/model/parts';
import type { ForecastContext } from '../forecast/model/types';
import { createQuery, periodOf } from '../forecast/query';
import type { Translate } from '../forecast/texts';
import type { Locale } from '../i18n/locale';
import type { Cells } from '../shared/cells';
import { argumentError } from '../shared/errors';
import { isBlank, textOf } from '../shared/values';
import { PRODUCT_COLUMNS } from './columns';
import { basisOf, type Demand, type Range, rangeWithin, readDemand, shortfallOf } from './demand';
import type { Product } from './products';
import { inventoryMessages } from './texts';

export type Row = (number | string)[];

/** Without a period: this month and the next five. */
const USUAL_MONTHS = 6;

/**
 * @param deals rows of deals with their header row
 * @param lines rows of Line items, header first
 * @param products rows of Products, header first
 * @param period see `parsePeriod`; blank: all time, or this month and the next five where it is by month
 * @param by `product` (the default) or `month`
 * @returns a header and a row for each product, or for each product and month: SKU, product, promised (won and not delivered),
 *   expected, P50, P90 (what open deals take), stock, shortfall (promised and P90 together less the stock), basis. By month the month
 *   comes first, and a shortfall is that at the end of the month. The basis says what the chances rest on, and which lines
 *   count nowhere
 * @throws UserError naming the argument or the row, and what was expected.
 */
export function forecastDemand(
  deals: Cells,
  lines: Cells,
  products: Cells,
  period: unknown,
  by: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): Row[] {
  const query = createQuery(deals, context, messages);
  const { today, locale, t } = query;
  const group = isBlank(by) ? 'product' : textOf(by).toLowerCase();
  if (group !== 'product' && group !== 'month') {
    throw argumentError(t, 'by', textOf(by), 'expected_oneOf', { list: 'product, month' });
  }
  const asked = periodOf(period, today, query);
  const isByMonth = group === 'month';
  const whole = asked ?? (isByMonth ? monthsFrom(today, USUAL_MONTHS) : null);
  const demand = readDemand(query, lines, products, whole?.to ?? null);
  const it = inventoryMessages(locale);
  const header = [
    ...[PRODUCT_COLUMNS.sku[locale], PRODUCT_COLUMNS.product[locale], it('stock_promised')],
    ...[it('stock_expected'), 'P50', 'P90', PRODUCT_COLUMNS.stock[locale], it('stock_shortfall'), it('stock_basis')],
  ];
  const line = createLine(demand);
  const { list } = demand.products;
  if (!isByMonth || !whole) {
    const range = rangeWithin(demand, whole);
    return [header, ...list.map((product) => line(product, range(product.sku), range(product.sku).p90))];
  }
  const months = partsOf(whole, 1, 1).map(({ name, from, to }) => ({
    name,
    range: rangeWithin(demand, { from, to }),
    until: rangeWithin(demand, { from: whole.from, to }),
  }));
  return [
    [it('stock_month'), ...header],
    ...list.flatMap((product) =>
      months.map(({ name, range, until }) => [name, ...line(product, range(product.sku), until(product.sku).p90)]),
    ),
  ];
}

/** Makes the cells of one product; `taken` is what open deals may take until the end of the row's period. */
function createLine(demand: Demand): (product: Product, range: Range, taken: number) => Row {
  const { promised } = demand;
  const basis = basisOf(demand);
  return (product, { expected, p50, p90 }, taken) => [
    product.sku,
    product.name,
    promised.get(product.sku) ?? 0,
    expected,
    p50,
    p90,
    product.stock ?? '',
    shortfallOf(product, demand, taken) ?? '',
    basis,
  ];
}
