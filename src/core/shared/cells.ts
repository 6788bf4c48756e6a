/** Blocks of cells read from a sheet, and single cells to be written. */

export type Cells = readonly (readonly unknown[])[];

/** A row by its 0-based index; an empty one where the block ends before it. */
export function rowAt(rows: Cells | undefined, index: number): readonly unknown[] {
  return rows?.[index] ?? [];
}

/** A cell by its 0-based column; blank in a column that is missing (-1). */
export function cellAt(cells: readonly unknown[], column: number): unknown {
  return column < 0 ? '' : cells[column];
}

/** A cell to write: 1-based row on the sheet, 0-based column. */
export interface CellWrite {
  row: number;
  column: number;
  value: unknown;
}

/** A row of Stage history in the order of its columns. */
export type HistoryRow = [string, Date, string, string, number | '', string, string, string, string];

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A sheet's name as it stands in a reference. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
