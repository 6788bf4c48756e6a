/** What a value puts into a cell when a script or program writes it, and when a person types or pastes it. */

import type { ICellData, Nullable } from '@univerjs/core';
import type { Area } from './area.js';
import { datePattern } from './date-patterns.js';
import { isDatePattern, toSerial } from './dates.js';
import { toEngineFormula } from './formula-text.js';
import { newPattern, parseTyped } from './parse.js';

export type CellValue = string | number | boolean | Date | null;

/** Cells to be written, by row and column. */
export type Cells = Record<number, Record<number, ICellData>>;

/** Where a value goes: how texts and dates are read there. */
export interface Place {
  locale: string;
  timeZone: string;
  /** The cell's own number format, looked up for those values alone that it has a say in. */
  pattern(): string | undefined;
}

const MAX_CHARACTERS = 50_000;

/** Nulls, so that whatever the cell held goes. */
export const NO_CONTENT: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** The same for what cells hold that the engine does not know, such as images. */
export const NOTHING = { ...NO_CONTENT, custom: null } as unknown as ICellData;

/** A value as it is, read no further; what else the cell is to have comes from `cleared`. */
export function contentOf(value: string | number | boolean | null, cleared = NO_CONTENT): ICellData {
  if (value === null) return { ...cleared };
  if (typeof value === 'boolean') return { ...cleared, v: value ? 1 : 0, t: 3 };
  return { ...cleared, v: value, t: typeof value === 'number' ? 2 : 1 };
}

function shownAs(content: ICellData, pattern: string | undefined): ICellData {
  if (pattern) content.s = { n: { pattern } };
  return content;
}

function read(text: string, place: Place, cleared: ICellData): ICellData {
  const { locale } = place;
  const pattern = place.pattern();
  const typed = parseTyped(text, { locale, ...(pattern === undefined ? {} : { pattern }) });
  if (typed.formula !== undefined) return { ...cleared, f: toEngineFormula(typed.formula) };
  return shownAs(contentOf(typed.value, cleared), newPattern(typed.pattern, pattern));
}

/**
 * As setValues does: text is read like typed text, '=' starts a formula, a Date becomes a date.
 *
 * @throws when a text is longer than a cell holds.
 */
export function written(value: CellValue | undefined, place: Place): ICellData {
  if (value === undefined || value === '') return contentOf(null, NOTHING);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return contentOf(value, NOTHING);
  if (value instanceof Date) {
    const serial = toSerial(value, place.timeZone);
    const own = isDatePattern(place.pattern());
    return shownAs(contentOf(serial, NOTHING), own ? undefined : datePattern(place.locale, !Number.isInteger(serial)));
  }
  if (String(value).length > MAX_CHARACTERS) {
    // The words are practice; the limit is documented.
    throw new Error(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
  }
  return read(String(value), place, NOTHING);
}

/** As a person's typing and pasting does. */
export function typed(value: unknown, place: Place): ICellData {
  if (value instanceof Date) {
    const serial = toSerial(value, place.timeZone);
    const pattern = datePattern(place.locale, !Number.isInteger(serial));
    return shownAs(contentOf(serial), newPattern(pattern, place.pattern()));
  }
  if (typeof value === 'number' || typeof value === 'boolean') return contentOf(value);
  return read(value === null || value === undefined ? '' : String(value), place, NO_CONTENT);
}

/** The cells of an area, each as `make` gives it. */
export function cellsOf(area: Area, make: (row: number, column: number) => ICellData): Cells {
  const cells: Cells = {};
  for (let r = area.row; r <= area.lastRow; r++) {
    const line: Record<number, ICellData> = {};
    for (let c = area.column; c <= area.lastColumn; c++) line[c] = make(r, c);
    cells[r] = line;
  }
  return cells;
}

/** The cells that lines of values fill from a first cell on, each as `make` gives it. */
export function cellsFrom<T>(
  first: { row: number; column: number },
  values: readonly (readonly T[])[],
  make: (value: T, row: number, column: number) => ICellData,
): Cells {
  const cells: Cells = {};
  values.forEach((line, r) => {
    const row: Record<number, ICellData> = {};
    line.forEach((value, c) => {
      row[first.column + c] = make(value, first.row + r, first.column + c);
    });
    cells[first.row + r] = row;
  });
  return cells;
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v !== undefined && cell.v !== null && cell.v !== '') || !!cell.f || !!cell.si);
}
