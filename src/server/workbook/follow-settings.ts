/** Follows File > Settings: the spreadsheet's time zone and the separator of its locale, which forecasts and written formulas need. */

import { separatorOf } from './system-sheet';
import { findWorkbook, type Workbook, writeSystemValue } from './workbook';

/**
 * Writes the time zone and the separator where somebody changed them in the spreadsheet's settings. Google itself keeps the
 * formulas in cells right; the separator is for those that we write later. Two round trips when nothing changed.
 *
 * @returns the workbook as it then is
 */
export function followSettings(workbook: Workbook): Workbook {
  const { spreadsheet, system } = workbook;
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const separator = separatorOf(spreadsheet.getSpreadsheetLocale());
  if (timeZone === system.timeZone && separator === system.separator) return workbook;
  try {
    if (timeZone !== system.timeZone) writeSystemValue(workbook, 'timeZone', timeZone);
    if (separator !== system.separator) writeSystemValue(workbook, 'separator', separator);
    SpreadsheetApp.flush();
  } catch {
    // Somebody who may only read opens the file: the next editor brings the settings up.
    return workbook;
  }
  return findWorkbook(spreadsheet) ?? workbook;
}
