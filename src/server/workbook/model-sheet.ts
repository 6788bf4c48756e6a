/** The hidden sheet that keeps the forecast model between two fits. */

import type { StageRename } from '../../core/deals/rename-stages';
import {
  isModelStamp,
  readModel,
  renameKnown,
  STAGES_ROW,
  type StoredModel,
} from '../../core/forecast/model/stored-model';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SHEET = 'Saluran model';
/** 1-based column of the stamp's row that holds the reports; the model's texts stand in the two before it. */
export const REPORTS_COLUMN = 3;

export function findModelSheet(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet | null {
  return spreadsheet.getSheetByName(SHEET);
}

/** Reads the model of that stamp; null where none is kept, or another. One round trip, none without a stamp. */
export function readStoredModel(stamp: string): StoredModel | null {
  const sheet = isModelStamp(stamp) ? findModelSheet(SpreadsheetApp.getActiveSpreadsheet()) : null;
  return sheet && readModel(stamp, sheet.getDataRange().getValues());
}

/** Reads the cell of the reports; blank where there is none. One round trip, none without a stamp. */
export function readReportsCell(stamp: string): unknown {
  const sheet = stamp === '' ? null : findModelSheet(SpreadsheetApp.getActiveSpreadsheet());
  return sheet ? sheet.getRange(1, REPORTS_COLUMN).getValue() : '';
}

/** Lets the model's stages follow new names. Two round trips, none where there is no model. */
export function renameModelStages(spreadsheet: Spreadsheet, renames: readonly StageRename[]): void {
  const cell = findModelSheet(spreadsheet)?.getRange(STAGES_ROW, 2);
  const names = renameKnown(cell?.getValue(), renames);
  if (cell && names !== null) cell.setValue(`'${names}`);
}

/** Makes the hidden sheet; the user's active sheet stays the same. */
export function makeModelSheet(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(SHEET).hideSheet();
  spreadsheet.setActiveSheet(before);
  return sheet;
}
