/** Finds the edges of filled cells, as Ctrl+arrow and Ctrl+A do. */

import type { Area } from '../../engine/area.js';
import { hasContent } from '../../engine/cell-content.js';
import type { WorkbookEngine } from '../../engine/workbook.js';

/** The block of cells around the area that blank rows and columns, or the sheet's edge, enclose. */
export function dataRegion(engine: WorkbookEngine, area: Area, only: string | null): Area {
  const lastRow = engine.maxRows(area.sheetId) - 1;
  const lastColumn = engine.maxColumns(area.sheetId) - 1;
  const filled = (block: Area) => {
    for (let r = block.row; r <= block.lastRow; r++)
      for (let c = block.column; c <= block.lastColumn; c++)
        if (hasContent(engine.cells.cellWithSpill(area.sheetId, r, c))) return true;
    return false;
  };
  const region = { ...area };
  for (let grown = true; grown; ) {
    grown = false;
    // A corner counts as a neighbour.
    const left = Math.max(0, region.column - (only === 'ROWS' ? 0 : 1));
    const right = Math.min(lastColumn, region.lastColumn + (only === 'ROWS' ? 0 : 1));
    const top = Math.max(0, region.row - (only === 'COLUMNS' ? 0 : 1));
    const bottom = Math.min(lastRow, region.lastRow + (only === 'COLUMNS' ? 0 : 1));
    const strip = (change: Partial<Area>) =>
      filled({ sheetId: area.sheetId, row: top, lastRow: bottom, column: left, lastColumn: right, ...change });
    if (only !== 'COLUMNS') {
      if (region.row > 0 && strip({ row: region.row - 1, lastRow: region.row - 1 })) grown = Boolean(region.row--);
      if (region.lastRow < lastRow && strip({ row: region.lastRow + 1, lastRow: region.lastRow + 1 }))
        grown = Boolean(++region.lastRow);
    }
    if (only !== 'ROWS') {
      if (region.column > 0 && strip({ column: region.column - 1, lastColumn: region.column - 1 }))
        grown = Boolean(region.column--);
      if (region.lastColumn < lastColumn && strip({ column: region.lastColumn + 1, lastColumn: region.lastColumn + 1 }))
        grown = Boolean(++region.lastColumn);
    }
  }
  return region;
}

/** Where Ctrl+arrow goes from the first cell: the end of the filled cells, the next filled one, or the sheet's edge. */
export function nextDataCell(engine: WorkbookEngine, area: Area, direction: string): Area {
  const down = direction === 'DOWN' ? 1 : direction === 'UP' ? -1 : 0;
  const right = direction === 'NEXT' ? 1 : direction === 'PREVIOUS' ? -1 : 0;
  const rows = engine.maxRows(area.sheetId);
  const columns = engine.maxColumns(area.sheetId);
  const filled = (r: number, c: number) => hasContent(engine.cells.cellWithSpill(area.sheetId, r, c));
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < rows && c < columns;
  let { row, column } = area;
  const within = inside(row + down, column + right) && filled(row, column) && filled(row + down, column + right);
  if (within) {
    while (inside(row + down, column + right) && filled(row + down, column + right)) {
      row += down;
      column += right;
    }
  } else {
    while (inside(row + down, column + right)) {
      row += down;
      column += right;
      if (filled(row, column)) break;
    }
  }
  return { sheetId: area.sheetId, row, column, lastRow: row, lastColumn: column };
}
