/** Makes the missing sheets of a workbook, and leaves the existing ones as they are. */

import type { Locale } from '../../core/api';
import { DEAL_COLUMNS, dealColumns } from '../../core/deals/columns';
import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import { keyOf, namesIn } from '../../core/i18n/name';
import { PEOPLE_COLUMNS } from '../../core/pulse/columns';
import { rowAt } from '../../core/shared/cells';
import { SHEETS, type SheetKey } from '../../core/shared/sheets';
import { STAGE_COLUMNS } from '../../core/stages/columns';
import { SETTING_COLUMNS } from '../../core/workbook/settings';
import { blockCells, type Target, WHOLE_SHEET } from '../workbook/whole-write';
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

/** A sheet as it was found, before anything is made. */
export interface SheetPlan {
  key: SheetKey;
  /** The sheet, or an empty one to be used up for it. */
  found: Sheet | null;
  /** Whether it is that empty one. */
  isUsedUp: boolean;
  /** Whether this run has to fill it. */
  isNew: boolean;
  /** Headers that it has. */
  present: unknown[];
  /** Headers to be written after those. */
  missing: string[];
}

export interface MadeSheet {
  sheet: Sheet;
  /** Whether this run has to fill it. */
  isNew: boolean;
}

/**
 * Finds one sheet, and what it lacks.
 *
 * @param blank an empty sheet that may be used up for it
 * @param isFirst whether set-up was never completed: a sheet with no more than headers is then taken for an
 *   interrupted run's, and filled
 */
export function planSheet(
  spreadsheet: Spreadsheet,
  key: SheetKey,
  locale: Locale,
  known: Sheet | null,
  blank: Sheet | null,
  isFirst: boolean,
): SheetPlan {
  const before = known ?? findSheet(spreadsheet, key);
  const isNew = !before || (isFirst && before.getLastRow() <= 1);
  const last = before?.getLastColumn() ?? 0;
  const present = before && last > 0 ? [...rowAt(before.getRange(1, 1, 1, last).getValues(), 0)] : [];
  const missing = last === 0 ? namesIn(HEADERS[key], locale) : key === 'deals' ? missingColumns(present, locale) : [];
  return { key, found: before ?? blank, isUsedUp: !before && blank !== null, isNew, present, missing };
}

/** What is going to be written into the sheet where it is there, besides its rows. */
export function sheetTargets({ key, found, isNew, present, missing }: SheetPlan): Target[] {
  if (!found) return [];
  const cells = blockCells(1, present.length, [missing]);
  if (isNew || (key === 'history' && found.getMaxColumns() > present.length + missing.length))
    return [{ sheet: found, cells, area: WHOLE_SHEET }];
  return missing.length > 0 ? [{ sheet: found, cells, area: { ...WHOLE_SHEET, rows: 1 } }] : [];
}

/** Makes one sheet with its header row, or completes it. */
export function makeSheet(spreadsheet: Spreadsheet, plan: SheetPlan, locale: Locale): MadeSheet {
  const { key, found, isUsedUp, isNew, present, missing } = plan;
  const name = SHEETS[key][locale];
  const sheet = found ?? spreadsheet.insertSheet(name);
  if (isUsedUp) sheet.setName(name);
  const last = present.length;
  if (missing.length > 0) {
    // The looks come first, because missing headers are how we recognise an interrupted run.
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

/** The columns that the user's own Deals sheet lacks, except those that the user may have removed since set-up. */
function missingColumns(headers: readonly unknown[], locale: Locale): string[] {
  const present = new Set(headers.map((header) => keyOf(DEAL_COLUMNS, header)));
  return dealColumns(({ kind }, key) => !present.has(key) && (!present.has('log') || kind === 'marker')).map(
    (key) => DEAL_COLUMNS[key][locale],
  );
}
