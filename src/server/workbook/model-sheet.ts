/** The hidden sheet that keeps the forecast model between two fits. */

import type { StageRename } from '../../core/deals/rename-stages';
import { readModel, renameKnown, STAGES_ROW, type StoredModel } from '../../core/forecast/model/stored-model';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SHEET = 'Saluran model';

export function findModelSheet(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet | null {
  return spreadsheet.getSheetByName(SHEET);
}

/** Reads the model of that stamp; null where none is kept, or another. One round trip, none without a stamp. */
export function readStoredModel(stamp: string): StoredModel | null {
  const sheet = stamp === '' ? null : findModelSheet(SpreadsheetApp.getActiveSpreadsheet());
  return sheet && readModel(stamp, sheet.getDataRange().getValues());
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
