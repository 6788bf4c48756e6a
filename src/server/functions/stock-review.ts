/** The custom function STOCK_REVIEW. */

import { stockReview } from '../../core/inventory/stock-review';
import { messagesIn } from '../../core/messages';
import { inventoryOf } from './inventory-ranges';
import { sourceOf } from './source';

/**
 * Gives a part of the Stock sheet.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {range} lines The lines with their header row, such as SaluranLines. Left out: the sheet Line items.
 * @param {range} products The products with their header row, such as SaluranProducts. Left out: the sheet Products.
 * @param {string} part stock, deals, problems or basis.
 * @param {range} basis SaluranBasis, which keeps the result up to date.
 * @return {range} A table with a header; for basis, one cell.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function STOCK_REVIEW(
  deals?: unknown,
  lines?: unknown,
  products?: unknown,
  part?: unknown,
  basis?: unknown,
): (number | string)[][] {
  const source = sourceOf(deals, basis);
  const inventory = inventoryOf(lines, products, source);
  return stockReview(source.deals, inventory.lines, inventory.products, part, source.context, messagesIn);
}
