/** Rows of Products and Line items for the tests of inventory. */

import { namesIn } from '../../../src/core/i18n/name';
import { LINE_COLUMNS, PRODUCT_COLUMNS } from '../../../src/core/inventory/columns';
import { type Lines, readLines } from '../../../src/core/inventory/lines';
import { type Products, readProducts } from '../../../src/core/inventory/products';
import { createZone } from '../../../src/core/shared/dates';

/** Rows of Products below their header: SKU, product, unit price, stock, delivered. */
export const productRows = (...rows: unknown[][]): unknown[][] => [namesIn(PRODUCT_COLUMNS, 'en'), ...rows];
/** Rows of Line items below their header: deal ID, SKU, quantity, unit price, discount, delivered. */
export const lineRows = (...rows: unknown[][]): unknown[][] => [namesIn(LINE_COLUMNS, 'en'), ...rows];

export const PRODUCTS = productRows(['DRL', 'Drill', 250, 10, 0], ['SAW', 'Saw', 99.9, 4, ''], ['FIT', 'Fitting', 80]);

export function products(rows: unknown[][] = PRODUCTS): Products {
  return readProducts(rows, 'en');
}

export function lines(rows: unknown[][], dealIds: readonly string[] | null = null, own = products()): Lines {
  const ids = dealIds && new Set(dealIds);
  return readLines(lineRows(...rows), {
    products: own,
    dealIds: ids,
    zone: createZone('Asia/Kuala_Lumpur'),
    locale: 'en',
  });
}
