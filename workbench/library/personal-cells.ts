/** The cells that a paste, a clearing or a fill will change, before they are written. */

import type { Block } from '../engine/a1.js';
import type { Area } from '../engine/area.js';
import { type Cells, cellsFrom, cellsOf, NO_CONTENT, typed } from '../engine/cell-content.js';
import { columnsOf, movedInEngine, rowsOf } from '../engine/copy.js';
import type { WorkbookEngine } from '../engine/workbook.js';

/** The smallest area that holds them all. */
export function areaOf(sheetId: string, cells: Cells): Area {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  const edge = (list: number[], pick: (a: number, b: number) => number) => list.reduce((a, b) => pick(a, b));
  return {
    sheetId,
    row: edge(rows, Math.min),
    lastRow: edge(rows, Math.max),
    column: edge(columns, Math.min),
    lastColumn: edge(columns, Math.max),
  };
}

/** Values from the block's first cell on, each read as if it were typed. */
export function pasted(engine: WorkbookEngine, sheetId: string, first: Block, values: unknown[][]): Cells {
  return cellsFrom(first, values, (value, row, column) => typed(value, engine.placeOf(sheetId, row, column)));
}

export function cleared(area: Area): Cells {
  return cellsOf(area, () => ({ ...NO_CONTENT }));
}

/** The source's cells repeated over the target; references in formulas move along. The source itself stays. */
export function filled(engine: WorkbookEngine, source: Area, target: Area): Cells {
  const around = (offset: number, size: number) => ((offset % size) + size) % size;
  const cells: Cells = {};
  for (let r = target.row; r <= target.lastRow; r++)
    for (let c = target.column; c <= target.lastColumn; c++) {
      const row = source.row + around(r - source.row, rowsOf(source));
      const column = source.column + around(c - source.column, columnsOf(source));
      if (row === r && column === c) continue;
      const cell = engine.cells.cell(source.sheetId, row, column);
      const look = cell?.s ? { s: cell.s } : {};
      const content = cell?.f
        ? { f: movedInEngine(engine, cell.f, c - column, r - row) }
        : { v: cell?.v ?? null, t: cell?.t ?? null };
      cells[r] = { ...cells[r], [c]: { ...NO_CONTENT, ...content, ...look } };
    }
  return cells;
}
