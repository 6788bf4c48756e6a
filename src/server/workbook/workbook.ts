/** Opens the workbook: one read of the system sheet, and handles of the sheets that it names. */

import type { Locale } from '../../core/api';
import type { DealColumns } from '../../core/deals/columns';
import { DEAL_COLUMNS, requiredColumns } from '../../core/deals/columns';
import { allLocales, DEFAULT_LOCALE, localeOfTag } from '../../core/i18n/locale';
import type { Name } from '../../core/i18n/name';
import { messagesIn, type Translate } from '../../core/messages';
import type { Cells } from '../../core/shared/cells';
import type { Zone } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { findColumns } from '../../core/shared/find-columns';
import { SHEETS, type SheetKey } from '../../core/shared/sheets';
import { parseStages, type StageTable } from '../../core/stages/stages';
import {
  parseSystem,
  SYSTEM_KEYS,
  SYSTEM_SHEET,
  type System,
  type SystemKey,
  systemRow,
} from '../../core/workbook/system';
import { openZone } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The workbook as one execution knows it. */
export interface Workbook {
  spreadsheet: Spreadsheet;
  system: System;
  locale: Locale;
  t: Translate;
  zone: Zone;
  /** @throws UserError when the sheet is gone. */
  sheet(key: SheetKey): Sheet;
  /** Columns of Deals. @throws UserError naming one that is missing or doubled. */
  columns(): DealColumns;
  /** @throws UserError naming the row that cannot be read. */
  stages(): StageTable;
}

/**
 * Opens the workbook. One round trip.
 *
 * @throws UserError `notSetUp` when set-up has not been run.
 */
export function openWorkbook(): Workbook {
  const workbook = findWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  if (!workbook) throw new UserError(messagesIn(userLocale()), 'notSetUp');
  return workbook;
}

/**
 * Opens the workbook, or returns null when it is not set up. One round trip, none without a system sheet.
 *
 * @param read how the system sheet is read: its keys and values, unless more of it is needed
 */
export function findWorkbook(
  spreadsheet: Spreadsheet,
  read: (sheet: Sheet) => Cells = (sheet) => sheet.getRange(1, 1, SYSTEM_KEYS.length, 2).getValues(),
): Workbook | null {
  const sheet = spreadsheet.getSheetByName(SYSTEM_SHEET);
  if (!sheet) return null;
  const system = parseSystem(read(sheet), messagesIn);
  return system && bookOf(spreadsheet, system);
}

function bookOf(spreadsheet: Spreadsheet, system: System): Workbook {
  const { locale } = system;
  const t = messagesIn(locale);
  return {
    spreadsheet,
    system,
    locale,
    t,
    zone: openZone(system.timeZone, t),
    sheet(key) {
      const sheet = spreadsheet.getSheetById(system.sheets[key]) ?? findSheet(spreadsheet, key);
      if (!sheet) throw new UserError(t, 'missingSheet', { sheet: SHEETS[key][locale] });
      return sheet;
    },
    columns: () => findColumns(system.headers, DEAL_COLUMNS, requiredColumns(), SHEETS.deals[locale], locale, t),
    stages: () => parseStages(system.stageRows, locale, t),
  };
}

/** Writes one value of the system sheet. */
export function writeSystemValue({ spreadsheet }: Workbook, key: SystemKey, value: string | number): void {
  spreadsheet.getSheetByName(SYSTEM_SHEET)?.getRange(systemRow(key), 2).setValue(value);
}

/** A sheet by its name in any language. */
export function findSheet(spreadsheet: Spreadsheet, key: SheetKey): Sheet | null {
  return sheetNamed(spreadsheet, SHEETS[key]);
}

/** A sheet by its name in any language, or null. */
export function sheetNamed(spreadsheet: Spreadsheet, name: Name): Sheet | null {
  for (const locale of allLocales()) {
    const sheet = spreadsheet.getSheetByName(name[locale]);
    if (sheet) return sheet;
  }
  return null;
}

/** The user's language at Google, if we have it. */
export function userLocale(): Locale {
  try {
    return localeOfTag(Session.getActiveUserLocale());
  } catch {
    // Without authorisation Google does not tell.
    return DEFAULT_LOCALE;
  }
}

/** Who is acting; blank when Google does not tell. */
export function currentUser(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}
