/** Demand by product: what won deals are promised, and what open deals are likely to take, by the chances of the forecast. */

import { type Chances, chancesOf } from '../forecast/chances';
import { sayLeftOut } from '../forecast/left-out';
import { reviewMessages } from '../forecast/messages';
import { windowOf } from '../forecast/model/by-model';
import { WON } from '../forecast/model/deal-paths';
import { quantilesOfSum } from '../forecast/model/sum';
import type { Snapshot } from '../forecast/model/types';
import type { Query } from '../forecast/query';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import type { Period } from '../shared/periods';
import { textOf } from '../shared/values';
import { type Lines, readLines } from './lines';
import { problemPlaces, type RowProblem } from './problems';
import { type Product, type Products, readProducts } from './products';
import { cleanQuantity } from './quantities';
import { promisedOf } from './stock';
import { inventoryMessages } from './texts';
import { linesByDeal, quantitiesOf } from './totals';

/** What open deals need of one product. */
interface Need {
  /** Places among the open deals of the snapshot. */
  open: number[];
  quantities: number[];
}

export interface Demand {
  query: Query;
  snapshot: Snapshot;
  products: Products;
  lines: Lines;
  problems: RowProblem[];
  /** By SKU. */
  promised: ReadonlyMap<string, number>;
  needs: ReadonlyMap<string, Need>;
  chances: Chances;
}

/** What open deals will take of a product within a period. */
export interface Range {
  expected: number;
  p50: number;
  p90: number;
}

/**
 * Reads what demand follows from, as of today.
 *
 * @param lineRows rows of Line items, header first
 * @param productRows rows of Products, header first
 * @param until the last day that is asked for; null: all time, which the model takes for a year
 * @throws UserError naming a missing column, or the row of the deals and what was expected.
 */
export function readDemand(query: Query, lineRows: Cells, productRows: Cells, until: number | null): Demand {
  const { locale, zone, today } = query;
  const products = readProducts(productRows, locale);
  const { dealId } = query.columns();
  const dealIds = new Set(query.deals.slice(1).map((cells) => textOf(cellAt(cells, dealId))));
  const lines = readLines(lineRows, { products, dealIds, zone, locale });
  const snapshot = query.snapshotAt(today);
  const { ids } = snapshot.deals;
  const won = new Set(ids.filter((_, deal) => snapshot.codes[deal] === WON));
  const byDeal = linesByDeal(lines.list.filter(({ isDelivered }) => !isDelivered));
  const needs = new Map<string, Need>();
  snapshot.open.forEach((deal, index) => {
    for (const [sku, quantity] of quantitiesOf(byDeal.get(ids[deal] ?? '')?.lines ?? [])) {
      if (quantity === 0) continue;
      const need = needs.get(sku);
      if (need) {
        need.open.push(index);
        need.quantities.push(quantity);
      } else needs.set(sku, { open: [index], quantities: [quantity] });
    }
  });
  const period = until === null ? null : { from: today, to: until };
  return {
    query,
    snapshot,
    products,
    lines,
    problems: [...products.problems, ...lines.problems],
    promised: promisedOf(lines.list, (id) => won.has(id)),
    needs,
    chances: chancesOf(query, snapshot, windowOf(period, today, true).until),
  };
}

/**
 * Makes the look-up of what open deals take within a period; null: all time.
 *
 * Deals are independent but for the shock that all share, as in the forecast of amounts. P50 and P90 of whole pieces are whole.
 */
export function rangeWithin(demand: Demand, period: Period | null): (sku: string) => Range {
  const { needs, chances, query } = demand;
  const all = chances.within(period, windowOf(period, query.today, true));
  return (sku) => {
    const need = needs.get(sku);
    if (!need) return { expected: 0, p50: 0, p90: 0 };
    const own = need.open.map((index) => all[index] as number);
    const expected = own.reduce((sum, chance, index) => sum + chance * (need.quantities[index] as number), 0);
    const isWhole = need.quantities.every(Number.isInteger);
    const sum = { amounts: need.quantities, chances: own, shock: chances.shock };
    const [p50 = 0, p90 = 0] = quantilesOfSum(sum, [0.5, 0.9]).map((value) =>
      isWhole ? Math.round(value) : round(value),
    );
    return { expected: round(expected), p50, p90 };
  };
}

/** What is missing of a product; null where nobody keeps a stock of it. */
export function shortfallOf({ sku, stock }: Product, { promised }: Demand, taken: number): number | null {
  return stock === null ? null : Math.max(0, cleanQuantity((promised.get(sku) ?? 0) + taken - stock));
}

/** The numbers of the deals of a snapshot that are neither open nor lost. */
export function wonDeals({ codes, deals }: Snapshot): number[] {
  return [...deals.ids.keys()].filter((deal) => codes[deal] === WON);
}

/** What the numbers rest on, in words: the chances, deals that cannot be read, and rows with problems. */
export function basisOf({ chances, problems, query, snapshot }: Demand): string {
  const { locale } = query;
  const places = problemPlaces(problems);
  const left =
    problems.length > 0 ? inventoryMessages(locale)('stock_leftOut', { count: problems.length, places }) : '';
  const deals = sayLeftOut(snapshot.leftOut, query.countDeals(), reviewMessages(locale));
  return [deals, chances.basis, left].filter((text) => text !== '').join('; ');
}

/** The cells of a deal's row. */
export function rowOfDeal({ query, snapshot }: Demand, deal: number): readonly unknown[] {
  return rowAt(query.deals, snapshot.deals.rows[deal] as number);
}

function round(quantity: number): number {
  return Math.round(quantity * 100) / 100;
}
