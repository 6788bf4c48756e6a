/** Makes the sheets of a workbook that it has not yet, and leaves those it has as they are. */

import type { Locale } from '../../core/api';
import { DEAL_COLUMNS, dealColumns } from '../../core/deals/columns';
import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import { keyOf, namesIn } from '../../core/i18n/name';
import { PEOPLE_COLUMNS } from '../../core/pulse/columns';
import { rowAt } from '../../core/shared/cells';
import { STAGE_COLUMNS } from '../../core/stages/columns';
import { SETTING_COLUMNS, SHEETS, type SheetKey } from '../../core/workbook/sheets';
import { findSheet } from '../workbook/workbook';
import { writeHeaders } from '../workbook/write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADERS = {
  deals: DEAL_COLUMNS,
  stages: STAGE_COLUMNS,
  history: HISTORY_COLUMNS,
  people: PEOPLE_COLUMNS,
  settings: SETTING_COLUMNS,
} as const;

export interface MadeSheet {
  sheet: Sheet;
  /** Whether this run has to fill it. */
  isNew: boolean;
}

/**
 * Makes one sheet with its header row, or finds it and completes it.
 *
 * @param blank an empty sheet that may be used up for it
 * @param isFirst whether set-up was never completed: a sheet with no more than headers is then taken for an
 *   interrupted run's, and filled
 */
export function makeSheet(
  spreadsheet: Spreadsheet,
  key: SheetKey,
  locale: Locale,
  known: Sheet | null,
  blank: Sheet | null,
  isFirst: boolean,
): MadeSheet {
  const before = known ?? findSheet(spreadsheet, key);
  const name = SHEETS[key][locale];
  const sheet = before ?? (blank ? blank.setName(name) : spreadsheet.insertSheet(name));
  const isNew = !before || (isFirst && before.getLastRow() <= 1);
  const last = sheet.getLastColumn();
  const present = last === 0 ? [] : rowAt(sheet.getRange(1, 1, 1, last).getValues(), 0);
  const missing = last === 0 ? namesIn(HEADERS[key], locale) : key === 'deals' ? missingColumns(present, locale) : [];
  if (missing.length > 0) {
    // The looks come first: an interrupted run is told by the headers that are missing.
    sheet.getRange(1, 1, 1, sheet.getMaxColumns()).setFontWeight('bold').setBackground('#d9ead3');
    sheet.setFrozenRows(1);
    writeHeaders(sheet, last + 1, missing);
  }
  if (key === 'history') dropSpareColumns(sheet, last + missing.length);
  return { sheet, isNew };
}

/** A file holds ten million cells, blank ones included, and of all sheets the history grows most. */
function dropSpareColumns(sheet: Sheet, used: number): void {
  const spare = sheet.getMaxColumns() - used;
  if (spare > 0) sheet.deleteColumns(used + 1, spare);
}

/** The columns that the user's own Deals sheet lacks; without those that he may have taken out since set-up. */
function missingColumns(headers: readonly unknown[], locale: Locale): string[] {
  const present = new Set(headers.map((header) => keyOf(DEAL_COLUMNS, header)));
  return dealColumns(({ kind }, key) => !present.has(key) && (!present.has('log') || kind === 'marker')).map(
    (key) => DEAL_COLUMNS[key][locale],
  );
}
