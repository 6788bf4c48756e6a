/** Keeps inventory in step: unit prices of new lines, amounts that follow their lines, stock that deliveries have taken. */

import { DEAL_COLUMNS } from '../../core/deals/columns';
import { DEAL_LINE_COLUMNS } from '../../core/inventory/columns';
import { type FollowColumns, planFollow } from '../../core/inventory/follow';
import { type Lines, readLines } from '../../core/inventory/lines';
import { planPrices } from '../../core/inventory/prices';
import type { RowProblem } from '../../core/inventory/problems';
import { type Products, readProducts } from '../../core/inventory/products';
import { planDeliveries } from '../../core/inventory/stock';
import { linesByDeal } from '../../core/inventory/totals';
import { type Cells, type CellWrite, cellAt, columnLetters } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { LINE_ITEMS, PRODUCTS, SHEETS } from '../../core/shared/sheets';
import { textOf } from '../../core/shared/values';
import { parseSettings } from '../../core/workbook/settings';
import { putInPlace } from './in-place';
import { blockOf, writeWhole } from './whole-write';
import { sheetNamed, type Workbook } from './workbook';
import { asRead, writeCells } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface InventorySheets {
  products: Sheet;
  lines: Sheet;
}

/** Rows and columns of an edit, counted from 1. */
export interface EditedBlock {
  rowStart: number;
  rowEnd: number;
  columnStart: number;
  columnEnd: number;
}

/** What a follow-up found. */
export interface FollowResult {
  /** Rows that cannot be read whole. */
  problems: RowProblem[];
  /** Amounts that stopped following their lines, or never did, in words. */
  notices: string[];
}

const NOTHING: FollowResult = { problems: [], notices: [] };

/** The sheets of products and lines; null where inventory is not switched on. No round trip. */
export function findInventory({ spreadsheet, system }: Workbook): InventorySheets | null {
  const { inventory } = system;
  const products = spreadsheet.getSheetById(inventory.products) ?? sheetNamed(spreadsheet, PRODUCTS);
  const lines = spreadsheet.getSheetById(inventory.lines) ?? sheetNamed(spreadsheet, LINE_ITEMS);
  return inventory.lines > 0 && products && lines ? { products, lines } : null;
}

/** The columns of Deals that amounts follow in; null where Deals lacks those of inventory. No round trip. */
export function followColumns({ system, locale, t }: Workbook): FollowColumns | null {
  const { dealId, deal, amount, currency } = DEAL_COLUMNS;
  const names = { dealId, deal, amount, currency, ...DEAL_LINE_COLUMNS };
  const at = findColumns(system.headers, names, ['dealId', 'amount'], SHEETS.deals[locale], locale, t);
  return at.linesTotal < 0 || at.fromLines < 0 ? null : at;
}

/** What stands on the sheets of products and lines, and in the columns of Deals up to the last that matters. */
export interface InventoryRows {
  sheets: InventorySheets;
  /** Header first, over as many columns as matter. */
  deals: unknown[][];
  at: FollowColumns;
  products: Products;
  lines: Lines;
  /** The workbook's currency. */
  currency: string;
}

/** Reads all that amounts and stock follow from. Three round trips; null, and none, where inventory is not switched on. */
export function readInventory(workbook: Workbook): InventoryRows | null {
  const sheets = findInventory(workbook);
  const at = sheets && followColumns(workbook);
  if (!sheets || !at) return null;
  const { locale, zone, t, system } = workbook;
  const products = readProducts(sheets.products.getDataRange().getValues(), locale);
  const last = columnLetters(Math.max(...Object.values(at)) + 1);
  const deals = workbook.sheet('deals').getRange(`A:${last}`).getValues();
  const dealIds = new Set(deals.slice(1).map((cells) => textOf(cellAt(cells, at.dealId))));
  const lines = readLines(sheets.lines.getDataRange().getValues(), { products, dealIds, zone, locale });
  const { currency } = parseSettings(system.settingRows, locale, t);
  return { sheets, deals, at, products, lines, currency };
}

/** What is to be written, and what the user must know. */
interface InventoryPlan {
  prices: ReturnType<typeof planPrices>;
  follow: ReturnType<typeof planFollow>;
}

function planInventory({ deals, at, lines, currency }: InventoryRows, { locale }: Workbook): InventoryPlan {
  const currencies = currenciesOf(deals, at);
  // Lines get their prices before they are added up.
  const prices = planPrices(lines, (id) => currencies.get(id) ?? '', currency, locale);
  return { prices, follow: planFollow(deals, linesByDeal(lines.list), { at, currency, locale }) };
}

/** Whether something was changed that nobody followed: by another program, say. Three round trips, none without inventory. */
export function isInventoryBehind(workbook: Workbook): boolean {
  const rows = readInventory(workbook);
  if (!rows) return false;
  const { prices, follow } = planInventory(rows, workbook);
  const stock = planDeliveries(rows.products, rows.lines.list, new Set(), () => false);
  return prices.cells.length + follow.cells.length + stock.length > 0;
}

/**
 * Brings prices, amounts and stock up to date with the lines, however they were changed. The caller holds the lock. Running it again
 * does nothing. Three round trips where all is in step, and at most nine more where prices, amounts and stock are written.
 *
 * @param edit cells of Line items that have just been edited; none for any other occasion
 */
export function followInventory(workbook: Workbook, edit?: EditedBlock): FollowResult {
  const rows = readInventory(workbook);
  if (!rows) return NOTHING;
  const { sheets, deals, at, products, lines } = rows;
  const { prices, follow } = planInventory(rows, workbook);
  writePrices(workbook, sheets.lines, prices.cells);
  writeAmounts(workbook, follow.cells, deals, at);
  writeStock(workbook, sheets.products, products, lines, deliveriesIn(edit, lines.at.delivered + 1));
  const problems = [...products.problems, ...lines.problems, ...prices.problems].sort(byPlace);
  return { problems, notices: follow.notices };
}

/** The edited rows, where the edit reached the column of deliveries. */
function deliveriesIn(edit: EditedBlock | undefined, column: number): ReadonlySet<number> {
  if (!edit || column < edit.columnStart || column > edit.columnEnd) return new Set();
  return new Set(Array.from({ length: edit.rowEnd - edit.rowStart + 1 }, (_, index) => edit.rowStart + index));
}

function byPlace(a: RowProblem, b: RowProblem): number {
  return a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1;
}

/** Deals in a currency of their own. */
function currenciesOf(deals: Cells, at: FollowColumns): Map<string, string> {
  const found = new Map<string, string>();
  for (const cells of deals) {
    const currency = textOf(cellAt(cells, at.currency));
    if (currency !== '') found.set(textOf(cellAt(cells, at.dealId)), currency);
  }
  return found;
}

function writePrices(workbook: Workbook, sheet: Sheet, cells: readonly CellWrite[]): void {
  if (cells.length === 0) return;
  const targets = () => [{ sheet, cells }];
  const { row, column, rows } = blockOf(cells);
  const range = sheet.getRange(row, column + 1, rows, 1);
  // Prices between the blank ones are written back as they are read just before, formulas included.
  const now = cells.length === rows ? [] : range.getFormulas().map(([formula]) => formula);
  const values = cells.length === rows ? [] : range.getValues().map(([value]) => value);
  const block = Array.from({ length: rows }, (_, index) => [now[index] || asRead(values[index])]);
  for (const cell of cells) {
    const line = block[cell.row - row];
    if (line && !now[cell.row - row]) line[0] = cell.value;
  }
  writeWhole(workbook, targets, () => range.setValues(block));
}

/** Writes amounts with the columns beside them, in one call where they stand side by side, and looks whether rows were moved. */
function writeAmounts(workbook: Workbook, cells: readonly CellWrite[], rows: Cells, at: FollowColumns): void {
  if (cells.length === 0) return;
  const sheet = workbook.sheet('deals');
  const targets = () => [{ sheet, cells }];
  const { row: first, rows: count } = blockOf(cells);
  const width = rows[0]?.length ?? 0;
  const formulas = [...Array(first - 1).fill([]), ...sheet.getRange(first, 1, count, width).getFormulas()];
  const amounts = cells.filter(({ column }) => column === at.amount);
  const others = cells.filter(({ column }) => column !== at.amount);
  writeWhole(workbook, targets, () => {
    // An amount that is written before its total counts as following; a total that is written before its amount does not.
    if (isTogether(at)) writeCells(sheet, cells, rows, 1, formulas);
    else for (const part of [amounts, others]) writeCells(sheet, part, rows, 1, formulas);
    const ids = sheet.getRange(first, at.dealId + 1, count, 1).getValues();
    const hasMoved = ids.some(([id], index) => textOf(id) !== textOf(cellAt(rows[first - 1 + index] ?? [], at.dealId)));
    if (hasMoved) putInPlace(workbook, cells, { rows, formulas });
  });
}

function isTogether({ amount, linesTotal, fromLines }: FollowColumns): boolean {
  return Math.max(amount, linesTotal, fromLines) - Math.min(amount, linesTotal, fromLines) === 2;
}

function writeStock(
  workbook: Workbook,
  sheet: Sheet,
  products: Products,
  lines: Lines,
  edited: ReadonlySet<number>,
): void {
  const { stock, delivered } = products.at;
  const plan = (formulas: Cells, first: number): CellWrite[] =>
    planDeliveries(products, lines.list, edited, (row) => textOf(formulas[row - first]?.[0]).startsWith('='));
  const likely = plan([], 1);
  if (likely.length === 0) return;
  const { row, rows } = blockOf(likely);
  const [left, right] = [Math.min(stock < 0 ? delivered : stock, delivered), Math.max(stock, delivered)];
  const range = sheet.getRange(row, left + 1, rows, right - left + 1);
  const formulas = range.getFormulas();
  const at = stock < 0 ? [] : formulas.map((line) => [line[stock - left]]);
  const cells = plan(at, row);
  // One write of both columns and of what stands between them: never one of them alone.
  const block = range
    .getValues()
    .map((line, down) => line.map((value, over) => formulas[down]?.[over] || asRead(value)));
  for (const cell of cells) {
    const line = block[cell.row - row];
    if (line) line[cell.column - left] = cell.value;
  }
  writeWhole(
    workbook,
    () => [{ sheet, cells }],
    () => range.setValues(block),
  );
}
