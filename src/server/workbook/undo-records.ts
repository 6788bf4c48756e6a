/** Keeps what undoing an import or a merge needs, on a hidden sheet. */

import { readRecord, recordRows } from '../../core/workbook/undo-records';
import type { Workbook } from './workbook';

/** Named for what it held first. */
const SHEET = 'Saluran imports';

/** Keeps a record, before anything else is written. */
export function keepRecord({ spreadsheet }: Workbook, id: string, record: object): void {
  const known = spreadsheet.getSheetByName(SHEET);
  const rows = recordRows(id, record);
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
export function recordTakenBack(workbook: Workbook, id: string): () => void {
  const { spreadsheet } = workbook;
  const isNew = !spreadsheet.getSheetByName(SHEET);
  return () => {
    const sheet = spreadsheet.getSheetByName(SHEET);
    if (sheet && isNew) spreadsheet.deleteSheet(sheet);
    else forgetRecord(workbook, id);
  };
}

/** Finds a record; null when there is none. One round trip. */
export function findRecord<T extends object>(workbook: Workbook, id: string): T | null {
  return readRecord<T>(id, readRecords(workbook));
}

/** Forgets a record. */
export function forgetRecord({ spreadsheet }: Workbook, id: string): void {
  const sheet = spreadsheet.getSheetByName(SHEET);
  for (let found = true; found && sheet; ) {
    const cell = sheet.getRange('A:A').createTextFinder(id).matchEntireCell(true).matchCase(true).findNext();
    found = cell !== null;
    if (cell) sheet.getRange(cell.getRow(), 1, 1, sheet.getMaxColumns()).clearContent();
  }
}

/** All rows of records: an ID, then the record in pieces. One round trip, none without the sheet. */
export function readRecords({ spreadsheet }: Workbook): unknown[][] {
  return spreadsheet.getSheetByName(SHEET)?.getDataRange().getValues() ?? [];
}
