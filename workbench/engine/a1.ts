/** Addresses in A1 notation, with and without a sheet, open-ended ones included. */

/** A block of cells, 0-based, ends included; an open end is Infinity. */
export interface Block {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const PART = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]*)?$/;

function parsePart(part: string): { row?: number; column?: number } | null {
  const match = PART.exec(part);
  if (!match || part === '') return null;
  const [, column, row] = match;
  return {
    ...(column === undefined ? {} : { column: columnIndex(column) }),
    ...(row === undefined ? {} : { row: Number(row) - 1 }),
  };
}

/** Parses 'B2', 'A2:C5', 'A:C', '1:1', 'A2:C'. @returns null when the text is no address. */
export function parseA1(text: string): Block | null {
  const parts = text.trim().split(':');
  const first = parsePart(parts[0] ?? '');
  if (!first || parts.length > 2) return null;
  if (parts.length === 1) {
    if (first.row === undefined || first.column === undefined) return null;
    return { row: first.row, column: first.column, lastRow: first.row, lastColumn: first.column };
  }
  const last = parsePart(parts[1] ?? '');
  if (!last) return null;
  const rows = [first.row ?? 0, last.row ?? Number.POSITIVE_INFINITY];
  const columns = [first.column ?? 0, last.column ?? Number.POSITIVE_INFINITY];
  return {
    row: Math.min(...rows),
    lastRow: Math.max(...rows),
    column: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

/** Splits "'My sheet'!A1:B2" into sheet name and the rest; no sheet: null. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: address };
  const name = address.slice(0, mark).trim();
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, rest: address.slice(mark + 1) };
}

export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A block as A1 text; open ends stay open. */
export function toA1(block: Block): string {
  const openRows = block.lastRow === Number.POSITIVE_INFINITY;
  const openColumns = block.lastColumn === Number.POSITIVE_INFINITY;
  if (openRows && openColumns) return `${block.row + 1}:${block.row + 1}`;
  if (openRows) {
    const from = columnName(block.column) + (block.row > 0 ? block.row + 1 : '');
    return `${from}:${columnName(block.lastColumn)}`;
  }
  if (openColumns) return `${block.row + 1}:${block.lastRow + 1}`;
  const first = columnName(block.column) + (block.row + 1);
  const last = columnName(block.lastColumn) + (block.lastRow + 1);
  return first === last ? first : `${first}:${last}`;
}
