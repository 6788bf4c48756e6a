/** Writes the system sheet and the named ranges that linked formulas use. */

import type { Locale } from '../../core/api';
import { messagesIn } from '../../core/messages';
import { columnLetters } from '../../core/shared/cells';
import { isoFromDay } from '../../core/shared/dates';
import { forSheets, type SheetKey } from '../../core/shared/sheets';
import { SYSTEM_KEYS, SYSTEM_SHEET, type SystemKey, systemRow, systemValues } from '../../core/workbook/system';

import { type Target, WHOLE_SHEET } from './whole-write';
import { openZone } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes all of the system sheet, which is made where it is missing.
 *
 * @param logRow 0-based column of the marker's row on Deals
 * @param kept values that stay as they are
 */
export function writeSystem(
  spreadsheet: Spreadsheet,
  sheets: Record<SheetKey, Sheet>,
  logRow: number,
  locale: Locale,
  kept: Partial<Record<SystemKey, string | number>> = {},
): Sheet {
  const system: Sheet = spreadsheet.getSheetByName(SYSTEM_SHEET) ?? spreadsheet.insertSheet(SYSTEM_SHEET);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const values = {
    ...systemValues({
      locale,
      timeZone,
      today: isoFromDay(openZone(timeZone, messagesIn(locale)).dayOf(new Date())),
      separator: separatorOf(spreadsheet.getSpreadsheetLocale()),
      names: forSheets((key) => sheets[key].getName()),
      ids: forSheets((key) => sheets[key].getSheetId()),
      logColumn: columnLetters(logRow + 1),
    }),
    ...kept,
  };
  system.getRange(1, 1, SYSTEM_KEYS.length, 2).setValues(SYSTEM_KEYS.map((key) => [key, values[key]]));
  system.hideSheet();
  return system;
}

/** The sheet as a target, where an interrupted run has left one. */
export function systemTargets(spreadsheet: Spreadsheet): Target[] {
  const sheet: Sheet | null = spreadsheet.getSheetByName(SYSTEM_SHEET);
  return sheet ? [{ sheet, cells: [], area: WHOLE_SHEET }] : [];
}

/** Names what linked formulas refer to. */
export function nameRanges(spreadsheet: Spreadsheet, deals: Sheet, system: Sheet): void {
  spreadsheet.setNamedRange('SaluranDeals', deals.getRange(`A:${columnLetters(deals.getMaxColumns())}`));
  spreadsheet.setNamedRange('SaluranBasis', system.getRange(systemRow('basis'), 2));
}

/** Where the comma is the decimal sign, semicolons divide arguments. */
export function separatorOf(spreadsheetLocale: string): ',' | ';' {
  try {
    return new Intl.NumberFormat(spreadsheetLocale.replace('_', '-')).format(1.5).includes(',') ? ';' : ',';
  } catch {
    return ',';
  }
}
