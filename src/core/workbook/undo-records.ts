/** The records that undoing needs, as rows of cells: JSON in pieces that a cell holds. */

/** Most characters of one cell; a sheet's own limit is 50,000. */
const CHUNK = 45000;
/** Cells to a row: the columns of a new sheet, less the first. */
const CHUNKS_IN_ROW = 25;

/** The rows that keep a record: its ID, then the record in pieces. */
export function recordRows(id: string, record: object): string[][] {
  const json = JSON.stringify(record);
  const rows: string[][] = [];
  for (let start = 0; start < json.length; start += CHUNK) {
    const last = rows[rows.length - 1];
    // An apostrophe keeps a piece a text, whatever it begins with.
    const piece = `'${json.slice(start, start + CHUNK)}`;
    if (last && last.length <= CHUNKS_IN_ROW) last.push(piece);
    else rows.push([id, piece]);
  }
  return rows;
}

/** Reads a record from all rows that were kept; null when there is none of that ID. */
export function readRecord<T extends object>(id: string, rows: readonly (readonly unknown[])[]): T | null {
  const own = rows.filter((row) => row[0] === id);
  const json = own.flatMap((row) => row.slice(1)).join('');
  return json === '' ? null : (JSON.parse(json) as T);
}
