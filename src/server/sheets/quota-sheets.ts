/** Makes the sheets of targets and adjustments when they are first wanted. */

import type { Locale } from '../../core/api';
import { ADJUSTMENT_COLUMNS } from '../../core/forecast/review-texts';
import { namesIn } from '../../core/i18n/name';
import { ADJUSTMENTS, TARGET_COLUMNS, TARGETS } from '../../core/workbook/sheets';
import { sheetNamed } from '../workbook/workbook';
import { hasHeaders, writeHeaders } from '../workbook/write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MONEY = '#,##0.00';

/** Finds both sheets, or makes them with their headers. */
export function makeQuotaSheets(spreadsheet: Spreadsheet, locale: Locale): { targets: Sheet; adjustments: Sheet } {
  return {
    targets: makeSheet(spreadsheet, TARGETS, namesIn(TARGET_COLUMNS, locale), locale),
    adjustments: makeSheet(spreadsheet, ADJUSTMENTS, namesIn(ADJUSTMENT_COLUMNS, locale), locale),
  };
}

function makeSheet(spreadsheet: Spreadsheet, names: typeof TARGETS, headers: string[], locale: Locale): Sheet {
  const found = sheetNamed(spreadsheet, names);
  if (found && hasHeaders(found)) return found;
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
