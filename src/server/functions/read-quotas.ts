/** Reads the sheets of targets and of a manager's adjustments. */

import { ADJUSTMENTS, TARGETS } from '../../core/workbook/sheets';

/** Rows of a sheet by its name in either language, header first; none where it is missing. One round trip. */
function readNamed({ en, ms }: { en: string; ms: string }): unknown[][] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(en) ?? spreadsheet.getSheetByName(ms);
  return sheet?.getDataRange().getValues() ?? [];
}

export const readQuotas = {
  targets: (): unknown[][] => readNamed(TARGETS),
  adjustments: (): unknown[][] => readNamed(ADJUSTMENTS),
};
