/** Plans the undo of a merge: the merged deals come back with their history, and what was edited since is kept. */

import { isStay } from '../deals/history-columns';
import { historyRow, type PlanContext } from '../deals/plan-edit';
import { holdsStill, markLogged, restoreCell } from '../deals/sync-marker';
import { type Cells, type CellWrite, cellAt, type HistoryRow, rowAt } from '../shared/cells';
import { isDate, literal, textOf } from '../shared/values';
import type { UndoMergeResult } from './api';
import { entryWrites, lastStages, type MergeState } from './apply-merge';
import type { MergeRecord } from './merge-record';
import type { Translate } from './texts';

export interface UndoMergePlan {
  /** Cells of the kept deal. */
  cells: CellWrite[];
  /** Cells of the history: Deal ID and From. */
  entries: CellWrite[];
  /** Entries that say that a deal is back. */
  history: HistoryRow[];
  /** Rows to add below the last deal, over the width of the headers. */
  rows: unknown[][];
  /** Their formulas: index of the row, column, formula in R1C1 notation. */
  formulas: [row: number, column: number, formula: string][];
  result: UndoMergeResult;
}

export type UndoMergeContext = PlanContext & { t: Translate };

/** Plans the undo. Running it again over the result gives an empty plan. */
export function planUndoMerge(record: MergeRecord, state: MergeState, context: UndoMergeContext): UndoMergePlan {
  const { rows, headers, history } = state;
  const { columns, t } = context;
  const result: UndoMergeResult = { restored: [], kept: [] };
  const entries = entryWrites(record.entries, history, 'after', 'before');
  const plan: UndoMergePlan = { cells: [], entries, history: [], rows: [], formulas: [], result };
  const rowOf = new Map(rows.map((cells, index) => [textOf(cellAt(cells, columns.dealId)), index]));
  restoreKept(record, state, rowOf.get(record.keep), context, plan);
  const logged = lastStages(history);
  for (const deal of record.merged) {
    const { dealId, stage } = deal;
    const end = record.ends.find((each) => each.dealId === dealId);
    const isEnded = end !== undefined && logged.get(dealId) === '';
    if (end) plan.entries.push(...endWrites(history, dealId, stage));
    if (isEnded && stage !== '') plan.history.push(historyRow({ dealId, from: '', to: stage, amount: '' }, context));
    if (rowOf.has(dealId)) {
      result.kept.push({ dealId, reason: t('merge_there') });
      continue;
    }
    const entry = isEnded
      ? { row: context.nextHistoryRow + plan.history.length - 1, at: context.now }
      : lastEntry(dealId, record, history);
    addRow(deal, record.headers, headers, entry, context, plan);
    result.restored.push(dealId);
  }
  return plan;
}

function restoreKept(
  record: MergeRecord,
  { rows, headers }: MergeState,
  index: number | undefined,
  { t }: UndoMergeContext,
  plan: UndoMergePlan,
): void {
  if (index === undefined) {
    plan.result.kept.push({ dealId: record.keep, reason: t('merge_keptGone') });
    return;
  }
  const edited: string[] = [];
  for (const [header, before, after] of record.changed) {
    const column = headers.indexOf(header);
    const value = rowAt(rows, index)[column];
    if (column < 0 || holdsStill(value, before)) continue;
    if (holdsStill(value, after)) plan.cells.push({ row: index + 1, column, value: restoreCell(before) });
    else edited.push(header);
  }
  if (edited.length > 0)
    plan.result.kept.push({ dealId: record.keep, reason: t('merge_edited', { columns: edited.join(', ') }) });
}

/** The entry that says that the deal was merged begins where the deal's own history ends again. */
function endWrites(history: MergeState['history'], dealId: string, stage: string): CellWrite[] {
  for (let index = history.length - 1; index > 0; index--) {
    const cells = rowAt(history, index);
    if (textOf(cells[0]) !== dealId || textOf(cells[3]) !== '') continue;
    return textOf(cells[2]) === stage ? [] : [{ row: index + 1, column: 2, value: literal(stage) }];
  }
  return [];
}

/** An entry of the history: its row and time. */
interface Logged {
  row: number;
  at: Date;
}

/** The last entry of a merged deal, once its entries are its own again. */
function lastEntry(dealId: string, { entries }: MergeRecord, history: Cells): Logged | null {
  const own = new Set(entries.filter(({ before }) => before[0] === dealId).map(({ row }) => row));
  let last = 0;
  for (let index = history.length - 1; index > 0; index--) {
    const [id, at, from, to] = rowAt(history, index);
    if (textOf(id) !== dealId && !own.has(index + 1)) continue;
    last = Math.max(last, index + 1);
    // The deal has been in its stage since the entry that brought it there.
    if (isDate(at) && !isStay(from, to)) return { row: last, at };
  }
  return null;
}

/** @param entry what the deal's sync marker is of; null where the history does not know the deal */
function addRow(
  { dealId, stage, cells, formulas }: MergeRecord['merged'][number],
  before: readonly string[],
  headers: readonly string[],
  entry: Logged | null,
  { columns }: UndoMergeContext,
  plan: UndoMergePlan,
): void {
  const placeOf = (header: string): number => before.indexOf(header);
  const row: unknown[] = headers.map((header) => {
    const at = placeOf(header);
    return at < 0 ? '' : restoreCell(cells[at] ?? '');
  });
  if (entry !== null) {
    markLogged(
      (column, value) => {
        row[columns[column]] = value;
      },
      { dealId, stage, at: entry.at },
      entry.row,
    );
  }
  for (const [at, formula] of formulas) {
    const column = headers.indexOf(before[at] ?? '');
    if (column >= 0) plan.formulas.push([plan.rows.length, column, formula]);
  }
  plan.rows.push(row);
}
