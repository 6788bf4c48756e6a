/** What the lines of each deal come to. */

import type { Line } from './lines';
import { cleanQuantity } from './quantities';

export interface DealLines {
  lines: Line[];
  /** In the deal's currency, unrounded; null where a line cannot be counted. */
  total: number | null;
  /** The first line that cannot be counted. */
  broken: Line | null;
}

/** The lines by their deal. */
export function linesByDeal(lines: readonly Line[]): Map<string, DealLines> {
  const deals = new Map<string, DealLines>();
  for (const line of lines) {
    let deal = deals.get(line.dealId);
    if (!deal) {
      deal = { lines: [], total: 0, broken: null };
      deals.set(line.dealId, deal);
    }
    deal.lines.push(line);
    const amount = amountOf(line);
    if (amount === null) deal.broken ??= line;
    deal.total = amount === null || deal.total === null ? null : deal.total + amount;
  }
  return deals;
}

/** Quantity × unit price × (1 − discount), unrounded; null where one of them is missing. */
export function amountOf({ quantity, unitPrice, discount }: Line): number | null {
  if (quantity === undefined || typeof unitPrice !== 'number' || discount === undefined) return null;
  return quantity * unitPrice * (1 - discount);
}

/** The quantity of each product in some lines, by SKU as Products spells it. */
export function quantitiesOf(lines: Iterable<Line>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { product, quantity } of lines) {
    if (product && quantity !== undefined) sums.set(product.sku, (sums.get(product.sku) ?? 0) + quantity);
  }
  for (const [sku, sum] of sums) sums.set(sku, cleanQuantity(sum));
  return sums;
}
