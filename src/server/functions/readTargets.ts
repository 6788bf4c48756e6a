/** Reads the sheet of targets. */

import { TARGETS } from '../../core/messages/names';

/** Rows of Targets, header first; none where the sheet is missing. One round trip. */
export function readTargets(): unknown[][] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(TARGETS.en) ?? spreadsheet.getSheetByName(TARGETS.ms);
  return sheet?.getDataRange().getValues() ?? [];
}
