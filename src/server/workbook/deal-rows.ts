/** Writes cells of deals and adds deals, where people may move rows meanwhile. The caller holds the lock. */

import type { CellWrite } from '../../core/shared/cells';
import { putInPlace } from './in-place';
import { allDeals, type readAgain } from './reconcile';
import { type OnFailure, putCellsBack } from './whole-write';
import type { Workbook } from './workbook';
import { growTo, writeCells } from './write';

/** Writes cells of deals, formulas between them included, and puts them in place where somebody moved rows. */
export function writeDeals(
  workbook: Workbook,
  cells: readonly CellWrite[],
  now: ReturnType<typeof readAgain>,
  onFailure: OnFailure,
): void {
  if (cells.length === 0) return;
  const formulas = now.formulas();
  onFailure(() => putCellsBack(workbook, cells, now.rows, 1, formulas));
  writeCells(workbook.sheet('deals'), cells, now.rows, 1, formulas);
  putInPlace(workbook, cells, { rows: now.rows, formulas });
}

/**
 * Adds rows below the last deal, wherever that is by now.
 *
 * @returns the first of the rows; 0 where there is none to add
 */
export function addDeals(
  workbook: Workbook,
  rows: readonly unknown[][],
  formulas: readonly (readonly [number, number, string])[] = [],
): number {
  const [first] = rows;
  if (!first) return 0;
  const deals = workbook.sheet('deals');
  const next = allDeals(workbook).rows.length + 1;
  growTo(deals, next + rows.length - 1);
  deals.getRange(next, 1, rows.length, first.length).setValues(rows.map((row) => [...row]));
  for (const [row, column, formula] of formulas) deals.getRange(next + row, column + 1).setFormulaR1C1(formula);
  return next;
}
