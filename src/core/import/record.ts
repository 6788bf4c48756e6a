/** The record of an import: what it added and changed, so that an undo can keep later edits. */

import { type StoredCell, storeCell } from '../deals/sync-marker';

/** Most characters of one cell; a sheet's own limit is 50,000. */
const CHUNK = 45000;
/** Cells to a row: the columns of a new sheet, less the first. */
const CHUNKS_IN_ROW = 25;

export interface ImportRecord {
  /** Headers of Deals, in the order of `created` cells. */
  headers: string[];
  created: { dealId: string; cells: StoredCell[] }[];
  updated: { dealId: string; cells: Record<string, [before: StoredCell, after: StoredCell]> }[];
}

/** What is written as `'text` is read as text. */
export function storeWritten(value: unknown): StoredCell {
  return storeCell(typeof value === 'string' ? value.replace(/^'/, '') : value);
}

/** The rows that keep a record: its import's ID, then the record in pieces. */
export function recordRows(importId: string, record: ImportRecord): string[][] {
  const json = JSON.stringify(record);
  const rows: string[][] = [];
  for (let start = 0; start < json.length; start += CHUNK) {
    const last = rows[rows.length - 1];
    // An apostrophe keeps a piece a text, whatever it begins with.
    const piece = `'${json.slice(start, start + CHUNK)}`;
    if (last && last.length <= CHUNKS_IN_ROW) last.push(piece);
    else rows.push([importId, piece]);
  }
  return rows;
}

/** Reads a record from all rows that were kept; null when the import has none. */
export function readRecord(importId: string, rows: readonly (readonly unknown[])[]): ImportRecord | null {
  const own = rows.filter((row) => row[0] === importId);
  const json = own.flatMap((row) => row.slice(1)).join('');
  return json === '' ? null : (JSON.parse(json) as ImportRecord);
}
