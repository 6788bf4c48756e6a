/** Writes a plan for rows of Deals, in such an order that any interruption can be completed. */

import { isSameDeal } from '../../core/deals/assign-ids';
import type { RowsPlan } from '../../core/deals/plan-edit';
import { readSyncMarker } from '../../core/deals/sync-marker';
import { type Cells, type CellWrite, cellAt, rowAt } from '../../core/shared/cells';
import { textOf } from '../../core/shared/values';
import { readRows } from './find-deal';
import { entryCells, putCellsBack, removeEntries, writeWhole } from './whole-write';
import type { Workbook } from './workbook';
import { appendHistory, writeCells } from './write';

/**
 * Writes a plan, all of it or nothing. IDs go first: a history row whose deal has no ID yet would belong to nobody. Markers come
 * after the history.
 *
 * Google's lock holds back scripts, and not the people who sort, insert or delete rows meanwhile. So the rows are looked at
 * again once they are written; reading them also has everything written before.
 *
 * @param rows the rows as planned upon, from `firstRow` on
 * @returns whether all of it reached the deals that it was meant for; where not, a reconciliation makes it good.
 * @throws UserError naming the cell, where the sheet refuses a value; then nothing is changed.
 */
export function applyRows(workbook: Workbook, plan: RowsPlan, rows: Cells, firstRow: number): boolean {
  const deals = workbook.sheet('deals');
  const { dealId } = workbook.columns();
  const ids = plan.cells.filter(({ column }) => column === dealId);
  const marks = plan.cells.filter(({ column }) => column !== dealId);
  const next = workbook.system.history + 1;
  const targets = () => [
    { sheet: deals, cells: plan.cells },
    { sheet: workbook.sheet('history'), cells: entryCells(workbook, plan.history) },
  ];
  return writeWhole(workbook, targets, (onFailure) => {
    onFailure(() => putCellsBack(workbook, ids, rows, firstRow));
    writeCells(deals, ids, rows, firstRow);
    if (!keepIds(workbook, ids, rows, firstRow)) return false;
    onFailure(() => removeEntries(workbook, plan.history, next));
    appendHistory(workbook.sheet('history'), plan.history, next);
    // What was given an ID a moment ago is known by it.
    onFailure(() => putCellsBack(workbook, marks, withIds(rows, ids, firstRow), firstRow));
    writeCells(deals, marks, rows, firstRow);
    return showIds(workbook, plan.cells, rows, firstRow);
  });
}

/** The rows with the IDs that were written into them. */
function withIds(rows: Cells, ids: readonly CellWrite[], firstRow: number): Cells {
  const next = [...rows];
  for (const { row, column, value } of ids) {
    const cells = [...rowAt(rows, row - firstRow)];
    cells[column] = value;
    next[row - firstRow] = cells;
  }
  return next;
}

/** Puts back IDs that we overwrote, as long as the sync marker beside them still names the deal. */
function keepIds(workbook: Workbook, ids: readonly CellWrite[], rows: Cells, firstRow: number): boolean {
  if (ids.length === 0) return true;
  const columns = workbook.columns();
  const { first, count } = spanOf(ids);
  const now = readRows(workbook, first, count);
  const strays = ids.filter(({ row }) => !isSameDeal(rowAt(rows, row - firstRow), rowAt(now, row - first), columns));
  const own = strays.map(({ row, column }) => {
    const marker = readSyncMarker(cellAt(rowAt(now, row - first), columns.log));
    return { row, column, value: marker?.dealId ?? '' };
  });
  writeCells(workbook.sheet('deals'), own, now, first);
  return strays.length === 0;
}

/** Whether the rows that were written to hold the deals that were meant. */
function showIds(workbook: Workbook, cells: readonly CellWrite[], rows: Cells, firstRow: number): boolean {
  if (cells.length === 0) return true;
  const { dealId } = workbook.columns();
  const { first, count } = spanOf(cells);
  const expected = new Map(cells.map(({ row }) => [row, textOf(cellAt(rowAt(rows, row - firstRow), dealId))]));
  for (const { row, column, value } of cells) if (column === dealId) expected.set(row, textOf(value));
  const ids = workbook
    .sheet('deals')
    .getRange(first, dealId + 1, count, 1)
    .getValues();
  return [...expected].every(([row, id]) => textOf(rowAt(ids, row - first)[0]) === id);
}

function spanOf(cells: readonly CellWrite[]): { first: number; count: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { row } of cells) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return { first, count: last - first + 1 };
}
