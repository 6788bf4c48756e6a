/** Fills cells from the given ones: numbers, dates and numbered texts as a series, anything else repeated. */

import type { ICellData, Nullable } from '@univerjs/core';
import type { Area } from './area.js';
import { type Cells, NO_CONTENT } from './cell-content.js';
import { columnsOf, movedFormula, rowsOf } from './copy.js';
import type { Dimension } from './structure.js';
import type { WorkbookEngine } from './workbook.js';

/** The value that a series has at a place counted from the first source cell; null when the cells are no series. */
export function seriesValue(source: readonly (string | number | boolean | null)[], at: number): string | number | null {
  const numbers = source.filter((value): value is number => typeof value === 'number');
  if (numbers.length === source.length && source.length > 1) {
    // Google continues more than two numbers along their line of best fit.
    const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
    const places = numbers.map((_, i) => i);
    const middle = mean(places);
    const slope =
      places.reduce((sum, x) => sum + (x - middle) * (numbers[x] ?? 0), 0) /
      places.reduce((sum, x) => sum + (x - middle) ** 2, 0);
    const value = mean(numbers) + slope * (at - middle);
    return Number(value.toPrecision(15));
  }
  const parts = source.map((value) => (typeof value === 'string' ? /^(.*?)(\d+)(\D*)$/.exec(value) : null));
  const [first] = parts;
  if (!first || !parts.every((part) => part && part[1] === first[1] && part[3] === first[3])) return null;
  const value = seriesValue(
    parts.map((part) => Number(part?.[2])),
    at,
  );
  return `${first[1]}${value ?? Number(first[2]) + at}${first[3]}`;
}

/**
 * Fills the target, which contains the source and extends it in one direction.
 *
 * @param repeat the cells are repeated as they are, not continued.
 */
export function fillSeries(
  engine: WorkbookEngine,
  source: Area,
  target: Area,
  dimension: Dimension,
  repeat: boolean,
): void {
  const rows = dimension === 'ROWS';
  const lines = rows ? columnsOf(source) : rowsOf(source);
  const cells: Cells = {};
  for (let i = 0; i < lines; i++) {
    const cross = (rows ? source.column : source.row) + i;
    const given = sourceLine(engine, source, rows, i);
    const from = rows ? target.row : target.column;
    const to = rows ? target.lastRow : target.lastColumn;
    for (let along = from; along <= to; along++) {
      if (along >= given.start && along < given.start + given.cells.length) continue;
      const [row, column] = rows ? [along, cross] : [cross, along];
      cells[row] = { ...cells[row], [column]: filledCell(engine, given, along, rows, repeat) };
    }
  }
  engine.put(target.sheetId, cells);
}

/** One row or column of the source, along which a series goes on. */
interface SourceLine {
  /** Where it begins on the sheet. */
  start: number;
  cells: Nullable<ICellData>[];
  /** The formulas as Sheets shows them, '' for none. */
  formulas: string[];
  /** Null for a blank cell and for a boolean, which no series has. */
  values: (string | number | boolean | null)[];
  /** Whether it is one date, which goes on day by day. */
  isDate: boolean;
}

function sourceLine(engine: WorkbookEngine, source: Area, rows: boolean, index: number): SourceLine {
  const start = rows ? source.row : source.column;
  const line: Area = rows
    ? { ...source, column: source.column + index, lastColumn: source.column + index }
    : { ...source, row: source.row + index, lastRow: source.row + index };
  const cells = Array.from({ length: rows ? rowsOf(source) : columnsOf(source) }, (_, k) =>
    engine.cells.cell(source.sheetId, line.row + (rows ? k : 0), line.column + (rows ? 0 : k)),
  );
  return {
    start,
    cells,
    formulas: engine.cells.formulas(line).flat(),
    values: cells.map((cell) => (cell?.t === 3 ? null : (cell?.v ?? null))),
    isDate: cells.length === 1 && engine.cells.isDate(source.sheetId, line.row, line.column),
  };
}

/** What a cell of the target takes at a place beside its source line: a moved formula, the next of a series, or a repeated value. */
function filledCell(
  engine: WorkbookEngine,
  given: SourceLine,
  along: number,
  rows: boolean,
  repeat: boolean,
): ICellData {
  const { length } = given.cells;
  const k = (((along - given.start) % length) + length) % length;
  const origin = given.cells[k];
  const content: ICellData = { ...NO_CONTENT, s: origin?.s ?? null };
  const formula = given.formulas[k] ?? '';
  if (formula) {
    const moved = along - (given.start + k);
    return { ...content, f: movedFormula(engine, formula, rows ? 0 : moved, rows ? moved : 0) };
  }
  const next = repeat ? null : nextValue(given, along - given.start);
  if (next !== null) return { ...content, v: next, t: typeof next === 'number' ? 2 : 1 };
  return { ...content, v: origin?.v ?? null, t: origin?.t ?? null };
}

function nextValue({ isDate, values }: SourceLine, at: number): string | number | null {
  const [only] = values;
  return isDate && typeof only === 'number' ? only + at : seriesValue(values, at);
}
