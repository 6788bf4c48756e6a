/** Merged cells: Google's rules for them, over the engine's merges. */

import { type Area, fromEngineRange, overlaps, toEngineRange } from '../../engine/area.js';
import { NO_CONTENT } from '../../engine/cell-content.js';
import type { WorkbookEngine } from '../../engine/workbook.js';

/** Merges that share a cell with the area. */
export function mergesIn(engine: WorkbookEngine, area: Area): Area[] {
  return engine
    .sheet(area.sheetId)
    .getMergeData()
    .map((range) => fromEngineRange(area.sheetId, range))
    .filter((merge) => overlaps(merge, area));
}

/** @throws when the area cuts through a merge (the words are practice). */
function refuseCut(engine: WorkbookEngine, area: Area): void {
  const cut = mergesIn(engine, area).some(
    (m) => m.row < area.row || m.lastRow > area.lastRow || m.column < area.column || m.lastColumn > area.lastColumn,
  );
  if (cut) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
}

export function breakApart(engine: WorkbookEngine, area: Area): void {
  refuseCut(engine, area);
  const ranges = mergesIn(engine, area).map(toEngineRange);
  if (ranges.length === 0) return;
  engine.execute('sheet.mutation.remove-worksheet-merge', { unitId: engine.unitId, subUnitId: area.sheetId, ranges });
}

/** Merges each block; only the value of a block's first cell stays. */
export function merge(engine: WorkbookEngine, area: Area, blocks: Area[]): void {
  breakApart(engine, area);
  const several = blocks.filter((block) => block.row < block.lastRow || block.column < block.lastColumn);
  for (const block of several) {
    const below = { ...block, row: block.row + 1 };
    const beside = { ...block, lastRow: block.row, column: block.column + 1 };
    for (const rest of [below, beside])
      if (rest.row <= rest.lastRow && rest.column <= rest.lastColumn) engine.putEach(rest, NO_CONTENT);
  }
  if (several.length === 0) return;
  const ranges = several.map(toEngineRange);
  engine.execute('sheet.mutation.add-worksheet-merge', { unitId: engine.unitId, subUnitId: area.sheetId, ranges });
}
