/** Writes the sheet One-on-ones: the acting manager's rows, and never a note. */

import { namesIn } from '../../core/i18n/name';
import { ONE_ON_ONE_COLUMNS, ONE_ON_ONE_SHEET } from '../../core/one-on-ones/columns';
import { type Logistics, planRows } from '../../core/one-on-ones/sheet-rows';
import { dayOfWall, instantOf } from '../../core/one-on-ones/wall-time';
import { type Cells, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { sheetNamed } from '../workbook/workbook';
import { growTo, hasHeaders, writeCells, writeHeaders } from '../workbook/write';
import type { OneOnOnes } from './context';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Brings the manager's rows up to date. The sheet is made where it is missing. The caller holds the document's lock.
 *
 * @param own those who have a series
 * @param ended addresses of those whose rows go
 */
export function writeOwnRows(context: OneOnOnes, own: readonly Logistics[], ended: readonly string[] = []): void {
  const { workbook, user, now } = context;
  const { locale, t, zone } = workbook;
  const sheet = findOrMake(context);
  const cells: Cells = sheet.getDataRange().getValues();
  const name = ONE_ON_ONE_SHEET[locale];
  const columns = findColumns(rowAt(cells, 0), ONE_ON_ONE_COLUMNS, ['email', 'manager'], name, locale, t);
  const plan = planRows({ cells, columns }, own, ended, {
    manager: user,
    today: dayOfWall(now),
    locale,
    t: context.t,
    dateOfDay: (day) => zone.startOf(day),
    dateOfWall: (wall) => instantOf(wall, zone),
  });
  if (plan.cells.length > 0) growTo(sheet, plan.last);
  writeCells(sheet, plan.cells, cells, 1);
  for (const row of plan.removed) sheet.deleteRow(row);
  SpreadsheetApp.flush();
}

const WIDTHS = [150, 200, 200, 110, 110, 140, 110, 140];

function findOrMake({ workbook: { spreadsheet, locale } }: OneOnOnes): Sheet {
  const found = sheetNamed(spreadsheet, ONE_ON_ONE_SHEET);
  if (found && hasHeaders(found)) return found;
  const active: Sheet = spreadsheet.getActiveSheet();
  const sheet: Sheet = found ?? spreadsheet.insertSheet(ONE_ON_ONE_SHEET[locale]);
  const headers = namesIn(ONE_ON_ONE_COLUMNS, locale);
  const rows = sheet.getMaxRows() - 1;
  sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold').setBackground('#d9ead3');
  sheet.setFrozenRows(1);
  sheet.getRange(2, 5, rows, 1).setNumberFormat('yyyy-mm-dd');
  sheet.getRange(2, 6, rows, 1).setNumberFormat('yyyy-mm-dd hh:mm');
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  // Last: a sheet without headers was left by an interrupted run, and is completed.
  writeHeaders(sheet, 1, headers);
  // A new sheet becomes the active one: the person stays where they were.
  if (!found) spreadsheet.setActiveSheet(active);
  return sheet;
}
