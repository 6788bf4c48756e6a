/** Keeps what undoing an import or a merge needs, on a hidden sheet. */

import { isOfRecord, readParts, readRecord, recordRows } from '../../core/workbook/undo-records';
import type { Workbook } from './workbook';
import { runsOf } from './write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Named for what it held first. */
const SHEET = 'Saluran imports';
/** Columns that set-up makes: a record of 10,000 deals fits into one row. */
const COLUMNS = 256;

/** Finds the hidden sheet, or makes it; the user's active sheet stays the same. */
export function ensureRecordSheet(spreadsheet: Spreadsheet): Sheet {
  const known = spreadsheet.getSheetByName(SHEET);
  if (known) return known;
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(SHEET).hideSheet();
  const most = sheet.getMaxColumns();
  if (most < COLUMNS) sheet.insertColumnsAfter(most, COLUMNS - most);
  spreadsheet.setActiveSheet(before);
  return sheet;
}

/**
 * Keeps a record, before anything else is written. One round trip, a few for a very long record: it is written at once, so an
 * execution that ends here leaves all of it or nothing.
 *
 * @param key the record's ID, and behind a slash the part, where it has several
 */
export function keepRecord(workbook: Workbook, key: string, record: object): void {
  const { spreadsheet } = workbook;
  const sheet = ensureRecordSheet(spreadsheet);
  const rows = recordRows(key, record);
  const long = recordRows(key, record, COLUMNS - 1);
  const [only] = long;
  if (only && long.length === 1) {
    try {
      sheet.appendRow(only);
      return;
    } catch (error) {
      if (rows.length === 1) throw error;
      // A sheet that an earlier version made may be too narrow. What was written in spite of the error must not stand twice.
      forgetRecord(workbook, key);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  const block = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  sheet.insertRowsBefore(1, block.length);
  sheet.getRange(1, 1, block.length, width).setValues(block);
}

/** What takes a record back that is about to be kept, and the sheet with it where there is none yet. */
export function recordTakenBack(workbook: Workbook, key: string): () => void {
  const { spreadsheet } = workbook;
  const isNew = !spreadsheet.getSheetByName(SHEET);
  return () => {
    const sheet = spreadsheet.getSheetByName(SHEET);
    if (sheet && isNew) spreadsheet.deleteSheet(sheet);
    else forgetRecord(workbook, key);
  };
}

/** Finds a record; null when there is none. One round trip. */
export function findRecord<T extends object>({ spreadsheet }: Workbook, id: string): T | null {
  return readRecord<T>(id, spreadsheet.getSheetByName(SHEET)?.getDataRange().getValues() ?? []);
}

/** Finds the parts of a record. One round trip. */
export function findParts<T extends object>({ spreadsheet }: Workbook, id: string): T[] {
  return readParts<T>(id, spreadsheet.getSheetByName(SHEET)?.getDataRange().getValues() ?? []);
}

/** Forgets a record, or one of its parts. Two round trips. */
export function forgetRecord({ spreadsheet }: Workbook, key: string): void {
  const sheet = spreadsheet.getSheetByName(SHEET);
  const keys = sheet?.getRange('A:A').getValues() ?? [];
  const rows = keys.flatMap(([each], index) => (isOfRecord(key, each) ? [index + 1] : []));
  if (!sheet || rows.length === 0) return;
  sheet.getRangeList(runsOf(rows).map(({ first, last }) => `${first}:${last}`)).clearContent();
}
