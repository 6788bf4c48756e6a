/** An empty workbook and an empty sheet, of the sizes Google gives them. */

import { randomBytes, randomUUID } from 'node:crypto';
import {
  type IWorkbookData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  VerticalAlign,
} from '@univerjs/core';

/** Google's sheet IDs are numbers; the first sheet's is 0. */
export function newSheetConfig(name: string, taken: string[]): IWorksheetData {
  let id = taken.length === 0 ? '0' : '';
  while (id === '' || taken.includes(id)) id = String(Math.floor(Math.random() * 2_000_000_000) + 1);
  // Univer's default, Arial 11, is a size larger than what Sheets starts with.
  const defaultStyle = { ff: 'Arial', fs: 10, vt: VerticalAlign.MIDDLE };
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    defaultStyle,
    rowCount: 1000,
    columnCount: 26,
    cellData: {},
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
  });
}

/** As Google's file IDs look. */
export function newFileId(): string {
  return `1${randomBytes(24).toString('base64url')}`;
}

export function newUnitId(): string {
  return `wb-${randomUUID()}`;
}

export function newWorkbook(name: string): Partial<IWorkbookData> {
  const sheet = newSheetConfig('Sheet1', []);
  return { id: newUnitId(), name, sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet }, styles: {}, resources: [] };
}
