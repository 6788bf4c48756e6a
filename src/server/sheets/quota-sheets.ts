/** Makes the sheets of targets and adjustments when they are first needed. */

import type { Locale } from '../../core/api';
import { ADJUSTMENT_COLUMNS } from '../../core/forecast/review-names';
import { TARGET_COLUMNS } from '../../core/forecast/targets';
import { namesIn } from '../../core/i18n/name';
import { ADJUSTMENTS, TARGETS } from '../../core/shared/sheets';
import { blockCells, type Target, WHOLE_SHEET } from '../workbook/whole-write';
import { sheetNamed } from '../workbook/workbook';
import { hasHeaders, writeHeaders } from '../workbook/write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MONEY = '#,##0.00';

/** A sheet as it was found, before anything is made. */
interface QuotaSheet {
  names: typeof TARGETS;
  headers: string[];
  found: Sheet | null;
  /** Whether it has its headers. */
  isThere: boolean;
}

export interface QuotaSheets {
  targets: QuotaSheet;
  adjustments: QuotaSheet;
}

/** Looks for both sheets. */
export function findQuotaSheets(spreadsheet: Spreadsheet, locale: Locale): QuotaSheets {
  const find = (names: typeof TARGETS, headers: string[]): QuotaSheet => {
    const found = sheetNamed(spreadsheet, names);
    return { names, headers, found, isThere: found !== null && hasHeaders(found) };
  };
  return {
    targets: find(TARGETS, namesIn(TARGET_COLUMNS, locale)),
    adjustments: find(ADJUSTMENTS, namesIn(ADJUSTMENT_COLUMNS, locale)),
  };
}

/** What is going to be written into sheets that are there. */
export function quotaTargets({ targets, adjustments }: QuotaSheets): Target[] {
  return [targets, adjustments].flatMap(({ found, isThere, headers }) =>
    found && !isThere ? [{ sheet: found, cells: blockCells(1, 0, [headers]), area: WHOLE_SHEET }] : [],
  );
}

/** Makes those of both sheets that were not found, with their headers. */
export function makeQuotaSheets(
  spreadsheet: Spreadsheet,
  { targets, adjustments }: QuotaSheets,
  locale: Locale,
): { targets: Sheet; adjustments: Sheet } {
  return { targets: makeSheet(spreadsheet, targets, locale), adjustments: makeSheet(spreadsheet, adjustments, locale) };
}

function makeSheet(spreadsheet: Spreadsheet, { names, headers, found, isThere }: QuotaSheet, locale: Locale): Sheet {
  if (found && isThere) return found;
  const sheet = found ?? spreadsheet.insertSheet(names[locale]);
  const rows = sheet.getMaxRows() - 1;
  sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold').setBackground('#d9ead3');
  sheet.setFrozenRows(1);
  // As text, a typed 2026-11 stays what it is.
  sheet.getRange(2, 1, rows, 1).setNumberFormat('@');
  sheet.getRange(2, 3, rows, 1).setNumberFormat(MONEY);
  if (headers.length > 5) {
    sheet.getRange(2, 5, rows, 1).setNumberFormat('yyyy-mm-dd hh:mm');
    sheet.setColumnWidth(5, 130).setColumnWidth(6, 360);
  }
  writeHeaders(sheet, 1, headers);
  return sheet;
}
