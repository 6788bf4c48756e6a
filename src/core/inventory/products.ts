/** Reads the sheet Products: what each SKU is called, costs, and how much of it is there. */

import type { Locale } from '../i18n/locale';
import { messagesIn } from '../messages';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { type Columns, findColumns } from '../shared/find-columns';
import { PRODUCTS } from '../shared/sheets';
import { isBlank, textOf } from '../shared/values';
import { PRODUCT_COLUMNS, type ProductColumn, REQUIRED_PRODUCT_COLUMNS, skuKey } from './columns';
import type { RowProblem } from './problems';
import { readCount, readStock } from './quantities';
import { inventoryMessages } from './texts';

export interface Product {
  /** 1-based row of the sheet. */
  row: number;
  sku: string;
  name: string;
  /** In the workbook's currency; null where none can be read. */
  unitPrice: number | null;
  /** On hand; null for what is not kept in stock. */
  stock: number | null;
  /** The delivered quantity that `stock` has been lowered by; null where it was never counted. */
  counted: number | null;
}

export interface Products {
  at: Columns<ProductColumn>;
  /** In the order of the sheet. */
  list: Product[];
  find(sku: string): Product | undefined;
  problems: RowProblem[];
}

/**
 * Reads the rows of Products, header first. A row that cannot be read whole gives what can be read of it, and a problem.
 *
 * @throws UserError when the column SKU is missing, or one stands twice.
 */
export function readProducts(rows: Cells, locale: Locale): Products {
  const t = inventoryMessages(locale);
  const sheet = PRODUCTS[locale];
  const headers = rowAt(rows, 0);
  const at = findColumns(headers, PRODUCT_COLUMNS, REQUIRED_PRODUCT_COLUMNS, sheet, locale, messagesIn(locale));
  const known = new Map<string, Product>();
  const problems: RowProblem[] = [];
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const row = index + 1;
    const cell = (column: ProductColumn): unknown => cellAt(cells, at[column]);
    const report = (column: ProductColumn, text: string): void => {
      problems.push({ isOfLines: false, sheet, row, column: at[column], text });
    };
    const sku = textOf(cell('sku'));
    if (sku === '') {
      if (!isBlank(cell('product')) || !isBlank(cell('stock'))) report('sku', t('product_noSku'));
      continue;
    }
    const first = known.get(skuKey(sku));
    if (first) {
      report('sku', t('product_twice', { sku, other: String(first.row) }));
      continue;
    }
    const unitPrice = readCount(cell('unitPrice'));
    const stock = readStock(cell('stock'));
    const value = (column: ProductColumn) => ({ value: textOf(cell(column)).slice(0, 60) });
    if (unitPrice === undefined) report('unitPrice', t('product_price', value('unitPrice')));
    if (stock === undefined) report('stock', t('product_stock', value('stock')));
    if (typeof stock === 'number' && stock < 0) report('stock', t('product_below', { stock, sku }));
    known.set(skuKey(sku), {
      row,
      sku,
      name: textOf(cell('product')) || sku,
      unitPrice: unitPrice ?? null,
      stock: stock ?? null,
      counted: readStock(cell('delivered')) ?? null,
    });
  }
  return { at, list: [...known.values()], find: (sku) => known.get(skuKey(sku)), problems };
}
