/** Fills cells from the given ones: numbers, dates and numbered texts as a series, anything else repeated. */

import type { ICellData } from '@univerjs/core';
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
  const length = rows ? rowsOf(source) : columnsOf(source);
  const start = rows ? source.row : source.column;
  const formulas = engine.cells.formulas(source);
  const lines = rows ? columnsOf(source) : rowsOf(source);
  const cells: Cells = {};
  for (let i = 0; i < lines; i++) {
    const cross = (rows ? source.column : source.row) + i;
    const cellAt = (along: number) =>
      rows ? engine.cells.cell(source.sheetId, along, cross) : engine.cells.cell(source.sheetId, cross, along);
    const texts = Array.from({ length }, (_, k) => {
      const cell = cellAt(start + k);
      return cell?.t === 3 ? null : (cell?.v ?? null);
    });
    const isDate = length === 1 && engine.cells.isDate(source.sheetId, rows ? start : cross, rows ? cross : start);
    const from = rows ? target.row : target.column;
    const to = rows ? target.lastRow : target.lastColumn;
    for (let along = from; along <= to; along++) {
      if (along >= start && along < start + length) continue;
      const k = (((along - start) % length) + length) % length;
      const origin = cellAt(start + k);
      const content: ICellData = { ...NO_CONTENT, s: origin?.s ?? null };
      const formula = (rows ? formulas[k]?.[i] : formulas[i]?.[k]) ?? '';
      const moved = along - (start + k);
      const only = texts[0];
      const next = repeat
        ? null
        : isDate && typeof only === 'number'
          ? only + along - start
          : seriesValue(texts, along - start);
      if (formula) content.f = movedFormula(engine, formula, rows ? 0 : moved, rows ? moved : 0);
      else if (next !== null) Object.assign(content, { v: next, t: typeof next === 'number' ? 2 : 1 });
      else Object.assign(content, { v: origin?.v ?? null, t: origin?.t ?? null });
      const [row, column] = rows ? [along, cross] : [cross, along];
      cells[row] = { ...cells[row], [column]: content };
    }
  }
  engine.put(target.sheetId, cells);
}
