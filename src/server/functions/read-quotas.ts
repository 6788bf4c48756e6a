/** Reads the sheets of targets and of a manager's adjustments. */

import type { Name } from '../../core/i18n/name';
import { ADJUSTMENTS, TARGETS } from '../../core/shared/sheets';
import { sheetNamed } from '../workbook/workbook';

/** Rows of a sheet by its name in any language, header first; none if the sheet is missing. One round trip. */
function readNamed(name: Name): unknown[][] {
  return sheetNamed(SpreadsheetApp.getActiveSpreadsheet(), name)?.getDataRange().getValues() ?? [];
}

export const readQuotas = {
  targets: (): unknown[][] => readNamed(TARGETS),
  adjustments: (): unknown[][] => readNamed(ADJUSTMENTS),
};
