/** STOCK_REVIEW: the parts of the Stock sheet that a formula of its own keeps live. */

import { DEAL_COLUMNS } from '../deals/columns';
import { monthsFrom, type Part, partsOf } from '../forecast/model/parts';
import type { ForecastContext } from '../forecast/model/types';
import { createQuery } from '../forecast/query';
import type { Translate } from '../forecast/texts';
import type { Locale } from '../i18n/locale';
import { type Cells, cellAt } from '../shared/cells';
import { isoFromDay, toDay } from '../shared/dates';
import { argumentError } from '../shared/errors';
import { textOf } from '../shared/values';
import { PRODUCT_COLUMNS } from './columns';
import { basisOf, type Demand, type Range, rangeWithin, readDemand, rowOfDeal, shortfallOf, wonDeals } from './demand';
import type { Row } from './forecast-demand';
import { problemText } from './problems';
import type { Product } from './products';
import { cleanQuantity } from './quantities';
import { STOCK_PARTS, type StockPart } from './stock-names';
import { type InventoryTranslate, inventoryMessages } from './texts';
import { linesByDeal, quantitiesOf } from './totals';

/** A list shows so many rows, and how many more there are. */
const MOST_ROWS = 12;
/** How far ahead it is looked for the month in which a product runs out. */
const MONTHS = 12;

/**
 * One part of a review of the stock, as a table with a header:
 *
 * - stock: a row for each product, the largest shortfall first: on hand, promised (won, not delivered), free, likely (P50) and possible
 *   (P90) demand of open deals, the month in which it runs out, and what to reorder so that it lasts nine times in ten
 * - deals: deals that the stock cannot serve. Won ones are served in the order in which they closed; an open one is listed if it takes
 *   more than all won ones leave
 * - problems: rows of Products and Line items that cannot be read whole
 * - basis: one cell, which says what the chances rest on
 *
 * @param deals rows of deals with their header row
 * @param lines rows of Line items, header first
 * @param products rows of Products, header first
 * @throws UserError naming the argument or the row, and what was expected.
 */
export function stockReview(
  deals: Cells,
  lines: Cells,
  products: Cells,
  part: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): Row[] {
  const query = createQuery(deals, context, messages);
  const text = textOf(part).toLowerCase();
  const name = STOCK_PARTS.find((each) => each === text);
  if (!name) throw argumentError(query.t, 'part', textOf(part), 'expected_oneOf', { list: STOCK_PARTS.join(', ') });
  const demand = readDemand(query, lines, products, null);
  const it = inventoryMessages(query.locale);
  const parts: Record<StockPart, () => Row[]> = {
    stock: () => stockRows(demand, it),
    deals: () => dealRows(demand, it),
    problems: () => problemRows(demand, it),
    basis: () => [[it('stock_chances', { basis: basisOf(demand) })]],
  };
  return parts[name]();
}

function stockRows(demand: Demand, it: InventoryTranslate): Row[] {
  const { products, promised, query } = demand;
  const { locale } = query;
  const range = rangeWithin(demand, null);
  const runsOut = createRunOut(demand, it);
  const rows = products.list.map((product) => {
    const whole = range(product.sku);
    const shortfall = shortfallOf(product, demand, whole.p90);
    const own = promised.get(product.sku) ?? 0;
    const free = product.stock === null ? null : cleanQuantity(product.stock - own);
    const cells: Row = [
      product.name,
      product.stock ?? '',
      own,
      free ?? '',
      whole.p50,
      whole.p90,
      free === null ? it('stock_notKept') : runsOut(product, free, whole),
      shortfall === null ? '' : Math.ceil(shortfall),
    ];
    return { cells, weight: shortfall ?? -1 };
  });
  rows.sort((a, b) => b.weight - a.weight);
  return [
    [
      PRODUCT_COLUMNS.product[locale],
      it('stock_onHand'),
      it('stock_promised'),
      it('stock_free'),
      it('stock_likely'),
      it('stock_possible'),
      it('stock_runsOut'),
      it('stock_reorder'),
    ],
    ...listed(
      rows.map(({ cells }) => cells),
      it,
    ),
  ];
}

/** Says when a product runs out: the first month by whose end more is taken than is free. */
function createRunOut(
  demand: Demand,
  it: InventoryTranslate,
): (product: Product, free: number, whole: Range) => string {
  const { today } = demand.query;
  const months: (Part & { range?: (sku: string) => Range })[] = partsOf(monthsFrom(today, MONTHS), 1, 1);
  const rangeUntil = (month: (typeof months)[number], sku: string): Range => {
    month.range ??= rangeWithin(demand, { from: today, to: month.to });
    return month.range(sku);
  };
  const firstMonth = (sku: string, isOver: (range: Range) => boolean): string | null => {
    // What is taken grows from month to month.
    let [low, high] = [0, months.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const month = months[middle];
      if (month && isOver(rangeUntil(month, sku))) high = middle;
      else low = middle + 1;
    }
    return months[low]?.name ?? null;
  };
  return ({ sku }, free, whole) => {
    if (free < 0) return it('runsOut_now');
    for (const key of ['p50', 'p90'] as const) {
      if (whole[key] <= free) continue;
      const month = firstMonth(sku, (range) => range[key] > free);
      if (month === null) return it(key === 'p50' ? 'runsOut_likelyLater' : 'runsOut_maybeLater');
      return it(key === 'p50' ? 'runsOut_likely' : 'runsOut_maybe', { month });
    }
    return it('runsOut_not');
  };
}

/** What one deal takes of one product. */
interface Claim {
  deal: number;
  product: Product;
  quantity: number;
  /** Closed or expected to close. */
  day: number | null;
  isWon: boolean;
}

function dealRows(demand: Demand, it: InventoryTranslate): Row[] {
  const { snapshot, query } = demand;
  const won = claimsOf(demand, wonDeals(snapshot), 'closed');
  const open = claimsOf(demand, snapshot.open, 'expectedClose');
  const left = new Map(demand.products.list.map(({ sku, stock }) => [sku, stock ?? 0]));
  const at = query.columns();
  const rows: Row[] = [];
  for (const { deal, product, quantity, day, isWon } of [...won, ...open]) {
    const free = left.get(product.sku) ?? 0;
    if (isWon) left.set(product.sku, cleanQuantity(free - quantity));
    if (product.stock === null || quantity <= free) continue;
    const cells = rowOfDeal(demand, deal);
    const available = Math.max(0, free);
    rows.push([
      textOf(cellAt(cells, at.deal)) || textOf(cellAt(cells, at.dealId)),
      quantity,
      available,
      cleanQuantity(quantity - available),
      day === null ? '' : isoFromDay(day),
      textOf(cellAt(cells, at.stage)),
      product.name,
    ]);
  }
  const { locale } = query;
  return [
    [
      DEAL_COLUMNS.deal[locale],
      it('stock_needed'),
      it('stock_left'),
      it('stock_short'),
      it('stock_closes'),
      DEAL_COLUMNS.stage[locale],
      PRODUCT_COLUMNS.product[locale],
    ],
    ...listed(rows, it),
  ];
}

/** What some deals take, the earliest first; those without a date come last. */
function claimsOf(demand: Demand, deals: readonly number[], column: 'closed' | 'expectedClose'): Claim[] {
  const { lines, snapshot, query, products } = demand;
  const byDeal = linesByDeal(lines.list.filter(({ isDelivered }) => !isDelivered));
  const at = query.columns()[column];
  const claims = deals.flatMap((deal) => {
    const own = byDeal.get(snapshot.deals.ids[deal] ?? '');
    if (!own) return [];
    const day = toDay(cellAt(rowOfDeal(demand, deal), at), query.zone) ?? null;
    return [...quantitiesOf(own.lines)].flatMap(([sku, quantity]): Claim[] => {
      const product = products.find(sku);
      return product ? [{ deal, product, quantity, day, isWon: column === 'closed' }] : [];
    });
  });
  const late = Number.POSITIVE_INFINITY;
  return claims.sort((a, b) => (a.day ?? late) - (b.day ?? late) || a.deal - b.deal);
}

function problemRows({ problems }: Demand, it: InventoryTranslate): Row[] {
  return [
    [it('stock_problem')],
    ...listed(
      problems.map((problem) => [problemText(problem)]),
      it,
    ),
  ];
}

/** The first rows, and how many more there are; a word where there are none. */
function listed(rows: readonly Row[], it: InventoryTranslate): Row[] {
  if (rows.length === 0) return [[it('stock_none')]];
  const rest = rows.length - MOST_ROWS;
  return rest > 0 ? [...rows.slice(0, MOST_ROWS), [it('stock_more', { count: rest })]] : [...rows];
}
