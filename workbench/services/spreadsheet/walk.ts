/** Finds the edges of filled cells, as Ctrl+arrow and Ctrl+A do. */

import type { Area } from '../../engine/area.js';
import { hasContent } from '../../engine/cell-content.js';
import type { WorkbookEngine } from '../../engine/workbook.js';

/** The block of cells around the area that blank rows and columns, or the sheet's edge, enclose. */
export function dataRegion(engine: WorkbookEngine, area: Area, only: string | null): Area {
  const filled = (block: Area) => {
    for (let r = block.row; r <= block.lastRow; r++)
      for (let c = block.column; c <= block.lastColumn; c++)
        if (hasContent(engine.cells.cellWithSpill(area.sheetId, r, c))) return true;
    return false;
  };
  for (let region = area; ; ) {
    const around = withNeighbours(engine, region, only);
    // At the sheet's edge, and where the region does not grow, a strip has no cells. A corner counts as a neighbour.
    const above = filled({ ...around, lastRow: region.row - 1 });
    const below = filled({ ...around, row: region.lastRow + 1 });
    const left = filled({ ...around, lastColumn: region.column - 1 });
    const right = filled({ ...around, column: region.lastColumn + 1 });
    if (!(above || below || left || right)) return region;
    region = {
      ...region,
      ...(above ? { row: around.row } : {}),
      ...(below ? { lastRow: around.lastRow } : {}),
      ...(left ? { column: around.column } : {}),
      ...(right ? { lastColumn: around.lastColumn } : {}),
    };
  }
}

/** The region and the cells beside it that are on the sheet; with a dimension only the rows or columns beside it. */
function withNeighbours(engine: WorkbookEngine, region: Area, only: string | null): Area {
  const rows = only === 'COLUMNS' ? 0 : 1;
  const columns = only === 'ROWS' ? 0 : 1;
  return {
    sheetId: region.sheetId,
    row: Math.max(0, region.row - rows),
    lastRow: Math.min(engine.maxRows(region.sheetId) - 1, region.lastRow + rows),
    column: Math.max(0, region.column - columns),
    lastColumn: Math.min(engine.maxColumns(region.sheetId) - 1, region.lastColumn + columns),
  };
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
