/** Keeps the records of imports on a hidden sheet. */

import { type ImportRecord, readRecord, recordRows } from '../../core/import/record';
import type { Workbook } from './workbook';

const SHEET = 'Saluran imports';

/** Keeps a record, before the import writes anything else. */
export function keepRecord({ spreadsheet }: Workbook, importId: string, record: ImportRecord): void {
  const known = spreadsheet.getSheetByName(SHEET);
  const rows = recordRows(importId, record);
  if (known) {
    for (const row of rows) known.appendRow(row);
    return;
  }
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(SHEET).hideSheet();
  spreadsheet.setActiveSheet(before);
  const width = Math.max(...rows.map((row) => row.length));
  const block = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  sheet.getRange(1, 1, block.length, width).setValues(block);
}

/** What takes a record back that is about to be kept, and the sheet with it where there is none yet. */
export function recordTakenBack(workbook: Workbook, importId: string): () => void {
  const { spreadsheet } = workbook;
  const isNew = !spreadsheet.getSheetByName(SHEET);
  return () => {
    const sheet = spreadsheet.getSheetByName(SHEET);
    if (sheet && isNew) spreadsheet.deleteSheet(sheet);
    else forgetRecord(workbook, importId);
  };
}

/** Finds the record of an import; null when there is none. */
export function findRecord({ spreadsheet }: Workbook, importId: string): ImportRecord | null {
  return readRecord(importId, spreadsheet.getSheetByName(SHEET)?.getDataRange().getValues() ?? []);
}

/** Forgets a record. */
export function forgetRecord({ spreadsheet }: Workbook, importId: string): void {
  const sheet = spreadsheet.getSheetByName(SHEET);
  for (let found = true; found && sheet; ) {
    const cell = sheet.getRange('A:A').createTextFinder(importId).matchEntireCell(true).matchCase(true).findNext();
    found = cell !== null;
    if (cell) sheet.getRange(cell.getRow(), 1, 1, sheet.getMaxColumns()).clearContent();
  }
}
