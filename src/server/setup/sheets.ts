/** Makes the sheets of a workbook that it has not yet, and leaves those it has as they are. */

import type { Locale } from '../../core/api';
import {
  DEAL_COLUMNS,
  HISTORY_COLUMNS,
  keyOf,
  namesIn,
  PEOPLE_COLUMNS,
  SETTING_COLUMNS,
  SHEETS,
  type SheetKey,
  STAGE_COLUMNS,
} from '../../core/messages/names';
import { findSheet } from '../gateway/book';
import { writeHeaders } from '../gateway/write';

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
 * Makes one sheet with its header row, or finds it.
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
  if (before) {
    const isEmpty = isFirst && before.getLastRow() <= 1;
    if (key === 'deals') completeHeaders(before, locale);
    return { sheet: before, isNew: isEmpty };
  }
  const name = SHEETS[key][locale];
  const sheet = blank ? blank.setName(name) : spreadsheet.insertSheet(name);
  const headers = namesIn(HEADERS[key], locale);
  writeHeaders(sheet, 1, headers);
  styleHeader(sheet, headers.length);
  return { sheet, isNew: true };
}

/** Adds the columns that the user's own Deals sheet lacks at its right. */
function completeHeaders(sheet: Sheet, locale: Locale): void {
  const last = sheet.getLastColumn();
  const headers = last === 0 ? [] : (sheet.getRange(1, 1, 1, last).getValues()[0] ?? []);
  const present = new Set(headers.map((header) => keyOf(DEAL_COLUMNS, header)));
  const missing = (Object.keys(DEAL_COLUMNS) as (keyof typeof DEAL_COLUMNS)[]).filter((key) => !present.has(key));
  const needed = missing.filter((key) => !present.has('log') || key === 'log' || key === 'logRow');
  if (needed.length === 0) return;
  writeHeaders(
    sheet,
    headers.length + 1,
    needed.map((key) => DEAL_COLUMNS[key][locale]),
  );
  styleHeader(sheet, headers.length + needed.length);
}

function styleHeader(sheet: Sheet, width: number): void {
  sheet.getRange(1, 1, 1, width).setFontWeight('bold').setBackground('#d9ead3');
  sheet.setFrozenRows(1);
}
