/** Reads the sheet Line items: which deal sells how much of what, at which price, and what has been delivered. */

import type { Locale } from '../i18n/locale';
import { messagesIn } from '../messages';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { type Columns, findColumns } from '../shared/find-columns';
import { LINE_ITEMS } from '../shared/sheets';
import { isBlank, textOf } from '../shared/values';
import { LINE_COLUMNS, type LineColumn, REQUIRED_LINE_COLUMNS } from './columns';
import type { RowProblem } from './problems';
import type { Product, Products } from './products';
import { readCount, readDiscount } from './quantities';
import { type InventoryTranslate, inventoryMessages } from './texts';

/** A line that names a deal. */
export interface Line {
  /** 1-based row of the sheet. */
  row: number;
  dealId: string;
  sku: string;
  /** Undefined for an SKU that Products lacks: the line counts in the amount, not in the stock. */
  product: Product | undefined;
  /** Undefined where it cannot be read: the line counts nowhere. */
  quantity: number | undefined;
  /** In the deal's currency. Null: not filled in yet. Undefined: cannot be read. */
  unitPrice: number | null | undefined;
  /** 0…1. */
  discount: number | undefined;
  isDelivered: boolean;
}

export interface Lines {
  at: Columns<LineColumn>;
  /** In the order of the sheet. */
  list: Line[];
  problems: RowProblem[];
}

export interface LineContext {
  products: Products;
  /** The IDs of all deals; null where it does not matter whether a line's deal exists. */
  dealIds: ReadonlySet<string> | null;
  zone: Zone;
  locale: Locale;
}

/**
 * Reads the rows of Line items, header first. What is wrong with a line is reported with its cell; the other lines count.
 *
 * @throws UserError when a required column is missing, or one stands twice.
 */
export function readLines(rows: Cells, context: LineContext): Lines {
  const { locale } = context;
  const headers = rowAt(rows, 0);
  const t = messagesIn(locale);
  const at = findColumns(headers, LINE_COLUMNS, REQUIRED_LINE_COLUMNS, LINE_ITEMS[locale], locale, t);
  const result: Lines = { at, list: [], problems: [] };
  const own = inventoryMessages(locale);
  for (let index = 1; index < rows.length; index++) readLine(rowAt(rows, index), index + 1, context, own, result);
  return result;
}

function readLine(
  cells: readonly unknown[],
  row: number,
  { products, dealIds, zone, locale }: LineContext,
  t: InventoryTranslate,
  { at, list, problems }: Lines,
): void {
  const cell = (column: LineColumn): unknown => cellAt(cells, at[column]);
  const [dealId, sku] = [textOf(cell('dealId')), textOf(cell('sku'))];
  if (dealId === '' && sku === '' && isBlank(cell('quantity'))) return;
  const report = (column: LineColumn, key: Parameters<InventoryTranslate>[0]): void => {
    const value = textOf(cell(column)).slice(0, 60);
    problems.push({ isOfLines: true, sheet: LINE_ITEMS[locale], row, column: at[column], text: t(key, { value }) });
  };
  const product = sku === '' ? undefined : products.find(sku);
  const quantity = readCount(cell('quantity')) ?? undefined;
  const unitPrice = readCount(cell('unitPrice'));
  const discount = readDiscount(cell('discount'));
  const isDelivered = readDelivered(cell('delivered'), zone);
  if (dealId === '') report('dealId', 'line_noDeal');
  else if (dealIds && !dealIds.has(dealId)) report('dealId', 'line_unknownDeal');
  if (sku === '') report('sku', 'line_noSku');
  else if (!product) report('sku', 'line_unknownSku');
  if (quantity === undefined) report('quantity', quantityProblem(cell('quantity')));
  if (unitPrice === undefined) report('unitPrice', 'line_price');
  if (discount === undefined) report('discount', 'line_discount');
  if (isDelivered === undefined) report('delivered', 'line_delivered');
  if (dealId === '') return;
  list.push({ row, dealId, sku, product, quantity, unitPrice, discount, isDelivered: isDelivered ?? false });
}

function quantityProblem(value: unknown): 'line_noQuantity' | 'line_negative' | 'line_quantity' {
  if (isBlank(value)) return 'line_noQuantity';
  return typeof value === 'number' && value < 0 ? 'line_negative' : 'line_quantity';
}

/** Whether a cell says that the line was delivered: a day, or a ticked box. Undefined when it says something else. */
function readDelivered(value: unknown, zone: Zone): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const day = toDay(value, zone);
  return day === undefined ? undefined : day !== null;
}
