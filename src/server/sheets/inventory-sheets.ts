/** Switches inventory on: makes Products and Line items, and the two columns of Deals that say whether an amount follows its lines. */

import type { Locale } from '../../core/api';
import { keyOf, type Name, namesIn } from '../../core/i18n/name';
import { DEAL_LINE_COLUMNS, FOLLOWS, LINE_COLUMNS, PRODUCT_COLUMNS } from '../../core/inventory/columns';
import { problemText } from '../../core/inventory/problems';
import { type InventoryTranslate, inventoryMessages } from '../../core/inventory/texts';
import { type CellWrite, columnLetters, rowAt } from '../../core/shared/cells';
import { LINE_ITEMS, PRODUCTS } from '../../core/shared/sheets';
import { isBlank } from '../../core/shared/values';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import { findInventory, followInventory } from '../workbook/inventory';
import { requireWritable } from '../workbook/require-writable';
import { blockCells, type Target, WHOLE_SHEET } from '../workbook/whole-write';
import { openWorkbook, sheetNamed, type Workbook } from '../workbook/workbook';
import { writeHeaders } from '../workbook/write';
import { liveTargets, planLiveSheet, renewLiveSheet } from './live-sheet';
import { stockSheet } from './stock-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as it was found, before anything is made. */
interface InventorySheet {
  names: Name;
  found: Sheet | null;
  /** Headers that it has. */
  present: unknown[];
  /** Headers to be written after those. */
  missing: string[];
}

interface InventoryPlan {
  products: InventorySheet;
  lines: InventorySheet;
  /** 0-based column of Deals where the first of the two columns goes; -1 where none is missing. */
  dealsAt: number;
  /** Columns of Deals to be made there. Blank ones were left by an interrupted run. */
  dealsInsert: number;
  dealsMissing: string[];
}

const MONEY = '#,##0.00';
const SHADE = '#d9ead3';
/** Amounts that follow their lines. */
const FOLLOWED = '#e4f2ef';

/** Makes what is missing of the inventory, brings amounts and stock up to date, and shows the sheet to go on with. */
export function switchInventoryOn(workbook: Workbook): void {
  const { spreadsheet, locale } = workbook;
  const plan = planInventorySheets(workbook);
  const live = planLiveSheet(workbook, stockSheet(workbook));
  requireWritable(workbook, [...inventoryTargets(workbook, plan), ...liveTargets(workbook, live)]);
  const { products, lines } = makeInventorySheets(workbook, plan);
  const stock = renewLiveSheet(workbook, live);
  const { problems, notices } = followInventory(openWorkbook());
  spreadsheet.setActiveSheet(plan.products.missing.length > 0 ? products : stock);
  const t = inventoryMessages(locale);
  const [first] = [...problems.map(problemText), ...notices];
  const names = { products: products.getName(), lines: lines.getName(), stock: stock.getName() };
  const ready = t('toast_inventory', names);
  spreadsheet.toast(first === undefined ? ready : `${ready} ${first}`, 'Saluran', 12);
}

/** Looks what is there. */
function planInventorySheets(workbook: Workbook): InventoryPlan {
  const { locale, system } = workbook;
  const known = findInventory(workbook);
  const find = (names: Name, columns: Readonly<Record<string, Name>>, before: Sheet | undefined): InventorySheet => {
    const found = before ?? sheetNamed(workbook.spreadsheet, names);
    const last = found?.getLastColumn() ?? 0;
    const present = found && last > 0 ? [...rowAt(found.getRange(1, 1, 1, last).getValues(), 0)] : [];
    const own = new Set(present.map((header) => keyOf(columns, header)));
    const missing = Object.keys(columns).filter((key) => !own.has(key));
    return { names, found, present, missing: missing.map((key) => columns[key]?.[locale] ?? key) };
  };
  const { headers } = system;
  const own = new Set(headers.map((header) => keyOf(DEAL_LINE_COLUMNS, header)));
  const dealsMissing = Object.values(DEAL_LINE_COLUMNS)
    .filter((name) => !own.has(keyOf(DEAL_LINE_COLUMNS, name[locale])))
    .map((name) => name[locale]);
  const at = workbook.columns().amount + 1;
  const blank = headers.slice(at, at + dealsMissing.length).filter(isBlank).length;
  return {
    products: find(PRODUCTS, PRODUCT_COLUMNS, known?.products),
    lines: find(LINE_ITEMS, LINE_COLUMNS, known?.lines),
    dealsAt: dealsMissing.length > 0 ? at : -1,
    dealsInsert: dealsMissing.length - (isBlank(headers[at]) ? blank : 0),
    dealsMissing,
  };
}

/** What is going to be written into sheets that are there. */
function inventoryTargets(workbook: Workbook, { products, lines, dealsMissing, dealsAt }: InventoryPlan): Target[] {
  const targets = [products, lines].flatMap(({ found, present, missing }): Target[] => {
    if (!found || missing.length === 0) return [];
    const area = present.length === 0 ? WHOLE_SHEET : { ...WHOLE_SHEET, rows: 1 };
    return [{ sheet: found, cells: blockCells(1, present.length, [missing]), area }];
  });
  const cells: CellWrite[] = dealsMissing.map((value, index) => ({ row: 1, column: dealsAt + index, value }));
  if (cells.length > 0) targets.push({ sheet: workbook.sheet('deals'), cells: [], area: WHOLE_SHEET });
  return targets;
}

/** Makes what is missing. Interrupted, it is completed by the next call. */
function makeInventorySheets(workbook: Workbook, plan: InventoryPlan): { products: Sheet; lines: Sheet } {
  const { spreadsheet, locale } = workbook;
  const t = inventoryMessages(locale);
  const products = makeSheet(workbook, plan.products);
  const lines = makeSheet(workbook, plan.lines);
  if (plan.products.missing.length > 0) formatProducts(products, plan.products, locale, t);
  if (plan.lines.missing.length > 0) formatLines(lines, products, plan.lines, locale, t);
  addDealColumns(workbook, plan, t);
  // Columns of the user's own beyond these belong to the ranges, too: they may be moved between ours.
  for (const [name, sheet] of [
    ['SaluranProducts', products],
    ['SaluranLines', lines],
  ] as const) {
    spreadsheet.setNamedRange(name, sheet.getRange(`A:${columnLetters(sheet.getMaxColumns())}`));
  }
  // Last of all: until then, nothing follows lines.
  const ids = [products.getSheetId(), lines.getSheetId()];
  spreadsheet
    .getSheetByName(SYSTEM_SHEET)
    ?.getRange(systemRow('productsSheet'), 1, 2, 2)
    .setValues([
      ['productsSheet', ids[0]],
      ['linesSheet', ids[1]],
    ]);
  SpreadsheetApp.flush();
  return { products, lines };
}

function makeSheet({ spreadsheet, locale }: Workbook, { names, found, present, missing }: InventorySheet): Sheet {
  const sheet = found ?? spreadsheet.insertSheet(names[locale]);
  if (missing.length === 0) return sheet;
  sheet.setFrozenRows(1);
  writeHeaders(sheet, present.length + 1, missing);
  sheet
    .getRange(1, 1, 1, present.length + missing.length)
    .setFontWeight('bold')
    .setBackground(SHADE);
  return sheet;
}

type Formats<K extends string> = Partial<Record<K, string>>;

function formatColumns<K extends string>(
  sheet: Sheet,
  { present, missing }: InventorySheet,
  columns: Readonly<Record<K, Name>>,
  formats: Formats<K>,
  notes: Partial<Record<K, string>>,
): Record<K, number> {
  const headers = [...present, ...missing];
  const rows = sheet.getMaxRows() - 1;
  const at = {} as Record<K, number>;
  for (const key in columns) {
    const column = headers.findIndex((header) => keyOf(columns, header) === key);
    at[key] = column;
    // Columns that the user has made keep their looks.
    if (column < present.length) continue;
    const format = formats[key];
    if (format !== undefined) sheet.getRange(2, column + 1, rows, 1).setNumberFormat(format);
    const note = notes[key];
    if (note !== undefined) sheet.getRange(1, column + 1).setNote(note);
  }
  return at;
}

function formatProducts(sheet: Sheet, plan: InventorySheet, locale: Locale, t: InventoryTranslate): void {
  const formats = { sku: '@', unitPrice: MONEY };
  const notes = {
    unitPrice: t('note_productPrice'),
    stock: t('note_stock', { delivered: LINE_COLUMNS.delivered[locale], lines: LINE_ITEMS[locale] }),
    delivered: t('note_productDelivered'),
  };
  const { product } = formatColumns(sheet, plan, PRODUCT_COLUMNS, formats, notes);
  if (plan.present.length === 0) sheet.setColumnWidth(product + 1, 240);
}

function formatLines(sheet: Sheet, products: Sheet, plan: InventorySheet, locale: Locale, t: InventoryTranslate): void {
  const formats = {
    dealId: '@',
    sku: '@',
    unitPrice: MONEY,
    discount: '0.0%',
    delivered: 'yyyy-mm-dd',
  };
  const notes = { unitPrice: t('note_linePrice', { products: PRODUCTS[locale] }), delivered: t('note_lineDelivered') };
  const at = formatColumns(sheet, plan, LINE_COLUMNS, formats, notes);
  if (plan.present.length > 0) return;
  const skus = products.getRange('A2:A');
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(skus, true).setAllowInvalid(true).build();
  sheet.getRange(2, at.sku + 1, sheet.getMaxRows() - 1, 1).setDataValidation(rule);
  sheet.setColumnWidth(at.dealId + 1, 125);
}

/** Puts the two columns beside the amount: then all three are written in one call. */
function addDealColumns(
  workbook: Workbook,
  { dealsAt, dealsInsert, dealsMissing }: InventoryPlan,
  t: InventoryTranslate,
) {
  if (dealsAt < 0) return;
  const { locale } = workbook;
  const deals = workbook.sheet('deals');
  if (dealsInsert > 0) deals.insertColumnsAfter(dealsAt, dealsInsert);
  const rows = deals.getMaxRows() - 1;
  const range = deals.getRange(2, dealsAt + 1, rows, dealsMissing.length);
  range.setDataValidation(null);
  range.setNumberFormat(MONEY).setHorizontalAlignment('right');
  const fromLines = dealsMissing.indexOf(DEAL_LINE_COLUMNS.fromLines[locale]);
  if (fromLines >= 0) {
    const answers = namesIn(FOLLOWS, locale);
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(answers, true).setAllowInvalid(true).build();
    const column = dealsAt + fromLines + 1;
    deals.getRange(2, column, rows, 1).setDataValidation(rule).setHorizontalAlignment('left');
    deals.getRange(1, column).setNote(t('note_fromLines'));
    deals.setColumnWidth(column, 130);
    shadeFollowed(deals, workbook.columns().amount, column, rows, locale);
  }
  // The headers come last: until then the columns are missing, and the next call makes them.
  deals.getRange(1, dealsAt + 1, 1, dealsMissing.length).setValues([dealsMissing]);
  SpreadsheetApp.flush();
}

/** Shades amounts that follow their lines. */
function shadeFollowed(deals: Sheet, amount: number, answer: number, rows: number, locale: Locale): void {
  const letters = columnLetters(answer);
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=$${letters}2="${FOLLOWS.yes[locale]}"`)
    .setBackground(FOLLOWED)
    .setRanges([deals.getRange(2, amount + 1, rows, 1)])
    .build();
  deals.setConditionalFormatRules([...deals.getConditionalFormatRules(), rule]);
}
