/** Plans an erasure: which cells of a sheet change, and which rows and records go. */

import { type Cells, type CellWrite, columnLetters } from '../shared/cells';
import { isBlank, literal, textOf } from '../shared/values';
import type { Eraser } from './eraser';

export interface SheetToErase {
  name: string;
  /** Header first. */
  rows: Cells;
  formulas: Cells;
  /** Columns that are looked at, 0-based; left out: all. */
  columns?: readonly number[];
  /** Columns whose cells become blank, not marked, where nothing else is left. */
  blanks?: ReadonlySet<number>;
}

export interface SheetErasure {
  cells: CellWrite[];
  /** Cells with formulas that show the person or company: they follow from other cells, or are the user's. */
  left: string[];
}

/** Examples that a preview shows. */
export const EXAMPLES = 5;

/** Plans the cells of a sheet. Numbers can be phone numbers. */
export function planSheet({ name, rows, formulas, columns, blanks }: SheetToErase, eraser: Eraser, mark: string): SheetErasure {
  const plan: SheetErasure = { cells: [], left: [] };
  rows.forEach((line, index) => {
    if (index === 0) return;
    for (const [column, value] of line.entries()) {
      if ((columns && !columns.includes(column)) || isBlank(value)) continue;
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const text = textOf(value);
      if (!eraser.isIn(text)) continue;
      if (textOf(formulas[index]?.[column]) !== '') {
        plan.left.push(addressOf(name, index + 1, column));
        continue;
      }
      const erased = eraser.erase(text);
      plan.cells.push({ row: index + 1, column, value: erased === '' ? (blanks?.has(column) ? '' : mark) : literal(erased) });
    }
  });
  return plan;
}

/** `Deals!E7`. */
export function addressOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column + 1)}${row}`;
}

/** The rows (1-based) of People that are the person's own: they go as a whole. */
export function planPeople(rows: Cells, columns: { name: number; email: number }, eraser: Eraser): number[] {
  return rows.flatMap((cells, index) => {
    const own = [columns.name, columns.email].filter((column) => column >= 0).map((column) => textOf(cells[column]));
    return index > 0 && own.some((text) => text !== '' && eraser.isIn(text) && eraser.erase(text) === '') ? [index + 1] : [];
  });
}

/** The IDs of records for undoing that name the person or company. A record is kept in pieces, which can divide a name. */
export function planRecords(rows: Cells, eraser: Eraser): string[] {
  const texts = new Map<string, string>();
  for (const [id, ...pieces] of rows) {
    const key = textOf(id);
    if (key !== '') texts.set(key, (texts.get(key) ?? '') + pieces.map((piece) => String(piece ?? '')).join(''));
  }
  // JSON writes a line break and a quotation mark with a backslash.
  return [...texts].filter(([, json]) => eraser.isIn(json.replace(/\\[nt"]/g, ' '))).map(([id]) => id);
}
