/** Writes deals, their history and their line items as files. */

import type { ExportedSheet, ExportPiece, ExportRequest } from '../../core/export/api';
import { exportPiece } from '../../core/export/export';
import { isoFromDay } from '../../core/shared/dates';
import { LINE_ITEMS, SHEETS } from '../../core/shared/sheets';
import { numberIn, objectOf, refuse, textIn } from '../arguments';
import { readLines } from '../workbook/merge';
import { openWorkbook, type Workbook } from '../workbook/workbook';

const WHAT = ['deals', 'history', 'lines'] as const;
const FORMATS = ['csv', 'json'] as const;
const MOST = 10_000_000;

/**
 * Writes a sheet as CSV or JSON, in pieces: one after another, they are the file. Values, no formulas; hidden columns are left out.
 * `importDeals` reads the CSV of deals back, deal IDs included. A text that could be taken for a formula begins with an apostrophe, which
 * the import takes away. JSON is a list of objects by header; times are ISO 8601 instants, days ISO 8601 days, blank cells null.
 *
 * @client
 * @param request `{what, format, from?}`: `'deals'`, `'history'` or `'lines'`; `'csv'` or `'json'`; the row to go on from, as `next` says.
 * @returns `{name, text, next, total}`: the file's name; a piece of it; where the next one begins, null after the last; how many rows
 *   there are.
 * @throws Error when the workbook is not set up, or has no such sheet.
 */
export function exportData(request: ExportRequest): ExportPiece {
  const fields = objectOf(request, 'exportData', "{what: 'deals', format: 'csv'}");
  const what = oneOf(fields, 'what', WHAT);
  const format = oneOf(fields, 'format', FORMATS);
  const from = fields.from === undefined || fields.from === null ? 0 : numberIn(fields, 'from', 0, MOST);
  const workbook = openWorkbook();
  const today = isoFromDay(workbook.zone.dayOf(new Date()));
  const rows = rowsOf(workbook, what);
  if (rows.length === 0)
    refuse('what', what, 'expected_oneOf', {
      list: listExports(workbook)
        .map((each) => each.what)
        .join(', '),
    });
  const name = `${nameOf(workbook, what)} ${today}`;
  return exportPiece({ what, format, from }, { rows, zone: workbook.zone, name });
}

/**
 * Lists the sheets that `exportData` can write.
 *
 * @client
 * @returns `[{what, sheet}]`: what to ask for, and what the sheet is called.
 */
export function getExports(): { what: ExportedSheet; sheet: string }[] {
  return listExports(openWorkbook());
}

function listExports(workbook: Workbook): { what: ExportedSheet; sheet: string }[] {
  const { sheet } = readLines(workbook);
  return WHAT.filter((what) => what !== 'lines' || sheet).map((what) => ({ what, sheet: nameOf(workbook, what) }));
}

function nameOf({ locale }: Workbook, what: ExportedSheet): string {
  return what === 'lines' ? LINE_ITEMS[locale] : SHEETS[what][locale];
}

function rowsOf(workbook: Workbook, what: ExportedSheet): unknown[][] {
  return what === 'lines' ? readLines(workbook).rows : workbook.sheet(what).getDataRange().getValues();
}

function oneOf<T extends string>(fields: Record<string, unknown>, field: string, choices: readonly T[]): T {
  const text = textIn(fields, field);
  const choice = choices.find((each) => each === text);
  return choice ?? refuse(field, text, 'expected_oneOf', { list: choices.join(', ') });
}
