/** The records that undoing needs, as rows of cells: JSON in pieces that a cell holds. */

/** Most characters of one cell; a sheet's own limit is 50,000. */
const CHUNK = 45000;
/** Cells to a row: the columns of a new sheet, less the first. */
const CHUNKS_IN_ROW = 25;

/**
 * The rows that keep a record: its ID, then the record in pieces.
 *
 * @param id behind a slash it may name a part: several calls can keep parts of one record
 * @param most pieces to a row
 */
export function recordRows(id: string, record: object, most = CHUNKS_IN_ROW): string[][] {
  const json = JSON.stringify(record);
  const rows: string[][] = [];
  for (let start = 0; start < json.length; start += CHUNK) {
    const last = rows[rows.length - 1];
    // An apostrophe keeps a piece a text, whatever it begins with.
    const piece = `'${json.slice(start, start + CHUNK)}`;
    if (last && last.length <= most) last.push(piece);
    else rows.push([id, piece]);
  }
  return rows;
}

/** Whether a kept row is of the record, or of a part of it. */
export function isOfRecord(id: string, key: unknown): boolean {
  return key === id || (typeof key === 'string' && key.startsWith(`${id}/`));
}

/** Reads the parts of a record from all rows that were kept; one for a record that was kept at once, none where there is none. */
export function readParts<T extends object>(id: string, rows: readonly (readonly unknown[])[]): T[] {
  const parts = new Map<unknown, unknown[]>();
  for (const [key, ...pieces] of rows) {
    if (isOfRecord(id, key)) parts.set(key, [...(parts.get(key) ?? []), ...pieces]);
  }
  return [...parts.values()]
    .map((pieces) => pieces.join(''))
    .flatMap((json) => (json === '' ? [] : [JSON.parse(json) as T]));
}

/** Reads a record from all rows that were kept; null when there is none of that ID. */
export function readRecord<T extends object>(id: string, rows: readonly (readonly unknown[])[]): T | null {
  return readParts<T>(id, rows)[0] ?? null;
}
