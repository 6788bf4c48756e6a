/** Reads deals for the sidebar: the selected one, one by ID, search results, history. */

import type { DealSummary, DealView, HistoryEntry, Selection } from '../../core/api';
import { isDeal } from '../../core/deals/assign-ids';
import { summaryOfDeal, viewOfDeal, viewOfHistory } from '../../core/deals/views';
import { columnLetters } from '../../core/shared/cells';
import { ascending } from '../../core/shared/values';
import { numberIn, objectOf, textIn } from '../arguments';
import { findDeal, readRows } from '../workbook/find-deal';
import { requiredAnywhere } from '../workbook/gate-marks';
import { findWorkbook, openWorkbook, type Workbook } from '../workbook/workbook';

/**
 * Returns the deal in the row that the user has selected.
 *
 * @client
 * @returns `{deal}`: the deal, or null when the selection holds none.
 */
export function getSelection(): Selection {
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
  return { deal: deal.dealId === '' ? null : deal };
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
 * Reads the stage history of a deal.
 *
 * @client
 * @param request `{dealId}`.
 * @returns the changes, newest first; times as ISO 8601 text.
 */
export function getDealHistory(request: { dealId: string }): HistoryEntry[] {
  const dealId = textIn(objectOf(request, 'getDealHistory', '{dealId}'), 'dealId');
  const sheet = openWorkbook().sheet('history');
  const found = sheet.getRange('A2:A').createTextFinder(dealId).matchEntireCell(true).matchCase(true).findAll();
  const rows = ascending(found.map((cell) => cell.getRow()));
  const entries = blocksOf(rows).flatMap(({ from, count }) => sheet.getRange(from, 1, count, 7).getValues());
  return viewOfHistory(entries.filter((entry) => entry[0] === dealId));
}

function viewOf(workbook: Workbook, cells: readonly unknown[], row: number): DealView {
  const { system, locale, zone } = workbook;
  const means = { headers: system.headers, required: requiredAnywhere(workbook), locale };
  return viewOfDeal(cells, row, workbook.columns(), zone, new Date(), means);
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
