/** Plans the repair of cells that went into the wrong rows because somebody moved rows during the write. */

import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import { textOf } from '../shared/values';

/** Deals as they were read just before the writing, header first. */
export interface Before {
  rows: Cells;
  formulas: Cells;
}

/**
 * Restores the cells of each deal that was overwritten, and writes the planned cells into the rows where their deals are now.
 * A row without an ID was inserted meanwhile, and its written cells are cleared again.
 *
 * @param written what was written, by the rows of `before`
 * @param now Deals as they are, header first
 * @param dealId 0-based column of the ID
 * @returns no writes if all deals are where they were.
 */
export function planInPlace(written: readonly CellWrite[], before: Before, now: Cells, dealId: number): CellWrite[] {
  const idAt = (rows: Cells, row: number): string => textOf(cellAt(rowAt(rows, row - 1), dealId));
  const strays = written.filter(({ row }) => idAt(now, row) !== idAt(before.rows, row));
  if (strays.length === 0) return [];
  const rowBefore = rowsById(before.rows, dealId);
  const rowNow = rowsById(now, dealId);
  const meant = new Map(written.map(({ row, column, value }) => [`${idAt(before.rows, row)}\n${column}`, value]));
  const own = strays.flatMap(({ row, column }): CellWrite[] => {
    const id = idAt(now, row);
    const known = rowBefore.get(id);
    if (meant.has(`${id}\n${column}`) || (id !== '' && known === undefined)) return [];
    const cell = (rows: Cells): unknown => cellAt(rowAt(rows, (known ?? 0) - 1), column);
    return [{ row, column, value: known === undefined ? '' : cell(before.formulas) || cell(before.rows) }];
  });
  const moved = strays.flatMap(({ row, column, value }): CellWrite[] => {
    const at = rowNow.get(idAt(before.rows, row));
    return at === undefined ? [] : [{ row: at, column, value }];
  });
  return [...own, ...moved];
}

/** The 1-based row of each deal. */
function rowsById(rows: Cells, dealId: number): Map<string, number> {
  const found = new Map<string, number>();
  rows.forEach((cells, index) => {
    const id = textOf(cellAt(cells, dealId));
    if (index > 0 && id !== '') found.set(id, index + 1);
  });
  return found;
}
