/** Writes cells of any sheet, and puts back what they held if a later write fails. */

import { type Cells, type CellWrite, rowAt } from '../../core/shared/cells';
import { literal } from '../../core/shared/values';
import type { OnFailure } from './whole-write';
import { writeCells } from './write';

/** Writes cells of a sheet other than Deals; a failure puts back what they held. */
export function writeSheetCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly CellWrite[],
  before: Cells,
  onFailure: OnFailure,
  formulas?: Cells,
): void {
  if (cells.length === 0) return;
  const old = cells.map(({ row, column }) => {
    const value = rowAt(before, row - 1)[column];
    return { row, column, value: typeof value === 'string' ? literal(value) : value };
  });
  onFailure(() => writeCells(sheet, old, before, 1, formulas));
  writeCells(sheet, cells, before, 1, formulas);
}
