/** Reads deals for the sidebar: the selected one, one by ID, search results, history. */

import type { DealSummary, DealView, HistoryEntry, Selection } from '../../core/api';
import { isDeal } from '../../core/deals/assign-ids';
import type { DealColumns } from '../../core/deals/columns';
import { summaryOfDeal, viewOfDeal, viewOfHistory } from '../../core/deals/views';
import { isMergedInto } from '../../core/duplicates/apply-merge';
import { IDENTITY_COLUMNS } from '../../core/duplicates/identity';
import { faultsOfRow } from '../../core/entry/row-faults';
import { cellAt, columnLetters } from '../../core/shared/cells';
import { checksum } from '../../core/shared/checksum';
import { UserError } from '../../core/shared/errors';
import { ascending, isDate, textOf } from '../../core/shared/values';
import { numberIn, objectOf, optionalTextIn, textIn } from '../arguments';
import { judgeMeans } from '../workbook/entries';
import { findDeal, readRows } from '../workbook/find-deal';
import { requiredAnywhere } from '../workbook/gate-marks';
import { findLookAlikes } from '../workbook/look-alikes';
import { findWorkbook, openWorkbook, type Workbook } from '../workbook/workbook';

/** A deal is new for so many milliseconds. */
const NEW = 86_400_000;

/**
 * Returns the deal in the row that the user has selected.
 *
 * @client
 * @param request `{identity?}`: that of the last answer.
 * @returns `{deal, identity?, lookAlikes?: [{reason, row, deal}]}`: the deal, or null when the selection holds none. `lookAlikes` are
 *   looked up if the deal was created within a day, or its name, company, e-mail or phone changed since the last answer.
 */
export function getSelection(request?: { identity?: string }): Selection {
  const before = optionalTextIn(objectOf(request ?? {}, 'getSelection', '{identity}'), 'identity') ?? '';
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = spreadsheet.getActiveRange();
  const workbook = range && findWorkbook(spreadsheet);
  if (!range || !workbook) return { deal: null };
  const row = range.getRow();
  if (row < 2 || range.getSheet().getSheetId() !== workbook.sheet('deals').getSheetId()) return { deal: null };
  const cells = readRows(workbook, row, 1)[0] ?? [];
  const columns = workbook.columns();
  if (!isDeal(cells, columns)) return { deal: null };
  const deal = viewOf(workbook, cells, row);
  if (deal.dealId === '') return { deal: null };
  const identity = `${deal.dealId} ${identityOf(cells, columns)}`;
  const created = cellAt(cells, columns.created);
  const isNew = isDate(created) && Date.now() - created.getTime() < NEW;
  if (identity === before || !(isNew || before.startsWith(`${deal.dealId} `))) return { deal, identity };
  return { deal, identity, lookAlikes: findLookAlikes(workbook, row, row).get(row) ?? [] };
}

function identityOf(cells: readonly unknown[], columns: DealColumns): string {
  return checksum(
    JSON.stringify(['stage' as const, ...IDENTITY_COLUMNS].map((key) => textOf(cellAt(cells, columns[key])))),
  );
}

/**
 * Reads one deal.
 *
 * @client
 * @param request `{dealId}`.
 * @returns the deal; dates as ISO 8601 text.
 * @throws Error when no deal has the ID.
 */
export function getDeal(request: { dealId: string }): DealView {
  const dealId = textIn(objectOf(request, 'getDeal', '{dealId}'), 'dealId');
  const workbook = openWorkbook();
  const { row, cells } = findDeal(workbook, dealId);
  return viewOf(workbook, cells, row);
}

/**
 * Finds deals by a part of their name, company or ID.
 *
 * @client
 * @param request `{query, limit?}`: the text to look for, in any case, with or without accents; how many to return, 1 to 20 (default 8).
 * @returns the deals in the order of the sheet.
 */
export function findDeals(request: { query: string; limit?: number }): DealSummary[] {
  const fields = objectOf(request, 'findDeals', '{query}');
  const query = textIn(fields, 'query');
  const limit = fields.limit === undefined || fields.limit === null ? 8 : numberIn(fields, 'limit', 1, 20);
  const workbook = openWorkbook();
  const columns = workbook.columns();
  const sheet = workbook.sheet('deals');
  const rows = new Set<number>();
  for (const column of [columns.deal, columns.company, columns.dealId]) {
    if (column < 0 || rows.size >= limit) continue;
    const letters = columnLetters(column + 1);
    const finder = sheet.getRange(`${letters}2:${letters}`).createTextFinder(query).ignoreDiacritics(true);
    for (const cell of finder.findAll().slice(0, limit)) rows.add(cell.getRow());
  }
  const first = ascending(rows).slice(0, limit);
  return blocksOf(first)
    .flatMap(({ from, count }) => readRows(workbook, from, count).map((cells, index) => ({ cells, row: from + index })))
    .filter(({ cells, row }) => rows.has(row) && isDeal(cells, columns))
    .map(({ cells, row }) => summaryOfDeal(cells, row, columns))
    .filter((deal) => deal.dealId !== '');
}

/**
 * Reads the stage history of a deal, with what is left of the histories of deals that were merged into it.
 *
 * @client
 * @param request `{dealId}`.
 * @returns the changes, newest first; times as ISO 8601 text.
 */
export function getDealHistory(request: { dealId: string }): HistoryEntry[] {
  const dealId = textIn(objectOf(request, 'getDealHistory', '{dealId}'), 'dealId');
  const sheet = openWorkbook().sheet('history');
  // The ID also stands in the entries that say which deals were merged into this one.
  const entries = entriesWith(sheet, 'A2:G', dealId);
  const own = entries.filter((entry) => entry[0] === dealId);
  const merged = entries.filter((entry) => isMergedInto(entry, dealId)).map((entry) => textOf(entry[0]));
  const others = merged.flatMap((id) =>
    entriesWith(sheet, 'A2:A', id)
      .filter((entry) => entry[0] === id && textOf(entry[3]) !== '')
      .map((entry) => [...entry.slice(0, 6), `${textOf(entry[6])} · ${id}`]),
  );
  return viewOfHistory([...own, ...others]);
}

/** The entries of the history that hold a text in some columns. Two round trips where they lie close together. */
function entriesWith(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: string, text: string): unknown[][] {
  const found = sheet.getRange(columns).createTextFinder(text).matchCase(true).findAll();
  const rows = ascending(found.map((cell) => cell.getRow()));
  return blocksOf(rows).flatMap(({ from, count }) => sheet.getRange(from, 1, count, 7).getValues());
}

function viewOf(workbook: Workbook, cells: readonly unknown[], row: number): DealView {
  const { system, locale, zone } = workbook;
  const faults = readFaults(workbook, cells);
  const means = { headers: system.headers, required: requiredAnywhere(workbook), locale, faults };
  return viewOfDeal(cells, row, workbook.columns(), zone, new Date(), means);
}

/** What is wrong with a row; nothing is said while stages or settings cannot be read, of which the sidebar tells elsewhere. */
function readFaults(workbook: Workbook, cells: readonly unknown[]): string[] {
  try {
    return faultsOfRow(cells, workbook.stages(), judgeMeans(workbook));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** Joins rows that lie close together, so that one call reads them. */
function blocksOf(rows: readonly number[]): { from: number; count: number }[] {
  const blocks: { from: number; count: number }[] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && row - (last.from + last.count) < 40) last.count = row - last.from + 1;
    else blocks.push({ from: row, count: 1 });
  }
  return blocks;
}
