/** Stock: what won deals are promised, and what deliveries have taken from it. Each is derived from the rows, so nothing counts twice. */

import type { CellWrite } from '../shared/cells';
import type { Line } from './lines';
import type { Products } from './products';
import { cleanQuantity } from './quantities';
import { quantitiesOf } from './totals';

/**
 * The quantities that are promised and not delivered, by SKU.
 *
 * @param isWon whether a deal stands in a stage of type Won
 */
export function promisedOf(lines: readonly Line[], isWon: (dealId: string) => boolean): Map<string, number> {
  return quantitiesOf(lines.filter((line) => !line.isDelivered && isWon(line.dealId)));
}

/**
 * Plans the cells of Products that follow deliveries. *Delivered* on Products says how much Stock has been lowered by. Where the
 * lines say otherwise, both change by the difference, in one write: an execution that ends before or after it does no harm.
 *
 * A product that was never counted takes what is on hand as counted now: its stock stays. Only lines of the edit under way lower it.
 *
 * @param edited rows of Line items whose delivery has just been typed
 * @param isFormula whether the Stock of a 1-based row is a formula: another program then knows of deliveries by itself
 */
export function planDeliveries(
  products: Products,
  lines: readonly Line[],
  edited: ReadonlySet<number>,
  isFormula: (row: number) => boolean,
): CellWrite[] {
  const { at, list } = products;
  if (at.delivered < 0) return [];
  const delivered = lines.filter(({ isDelivered }) => isDelivered);
  const totals = quantitiesOf(delivered);
  const fresh = quantitiesOf(delivered.filter(({ row }) => edited.has(row)));
  return list.flatMap(({ row, sku, stock, counted }): CellWrite[] => {
    const total = totals.get(sku) ?? 0;
    if (counted === total) return [];
    const change = cleanQuantity(total - (counted ?? total - (fresh.get(sku) ?? 0)));
    const cells: CellWrite[] = [{ row, column: at.delivered, value: total }];
    if (change !== 0 && stock !== null && at.stock >= 0 && !isFormula(row)) {
      cells.push({ row, column: at.stock, value: cleanQuantity(stock - change) });
    }
    return cells;
  });
}
