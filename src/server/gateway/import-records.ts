/** Keeps the records of imports on a hidden sheet. */

import { type ImportRecord, readRecord, recordRows } from '../../core/import/record';
import type { Book } from './book';

const SHEET = 'Saluran imports';

/** Keeps a record, before the import writes anything else. */
export function keepRecord({ spreadsheet }: Book, importId: string, record: ImportRecord): void {
  let sheet = spreadsheet.getSheetByName(SHEET);
  if (!sheet) {
    const before = spreadsheet.getActiveSheet();
    sheet = spreadsheet.insertSheet(SHEET).hideSheet();
    spreadsheet.setActiveSheet(before);
  }
  for (const row of recordRows(importId, record)) sheet.appendRow(row);
}

/** Finds the record of an import; null when there is none. */
export function findRecord({ spreadsheet }: Book, importId: string): ImportRecord | null {
  return readRecord(importId, spreadsheet.getSheetByName(SHEET)?.getDataRange().getValues() ?? []);
}

/** Forgets a record. */
export function forgetRecord({ spreadsheet }: Book, importId: string): void {
  const sheet = spreadsheet.getSheetByName(SHEET);
  for (let found = true; found && sheet; ) {
    const cell = sheet.getRange('A:A').createTextFinder(importId).matchEntireCell(true).matchCase(true).findNext();
    found = cell !== null;
    if (cell) sheet.getRange(cell.getRow(), 1, 1, sheet.getMaxColumns()).clearContent();
  }
}
