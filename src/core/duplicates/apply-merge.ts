/** Says what is left to do of a merge: all of it, or what an execution that ended midway has not done. */

import type { DealColumns } from '../deals/columns';
import { isStay } from '../deals/history-columns';
import { historyRow, type PlanContext } from '../deals/plan-edit';
import { holdsStill, restoreCell } from '../deals/sync-marker';
import { type Cells, type CellWrite, cellAt, type HistoryRow, rowAt } from '../shared/cells';
import { literal, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import { type EntryState, type MergeRecord, stampOf } from './merge-record';

export interface MergeWrites {
  /** Cells of the kept deal. */
  cells: CellWrite[];
  /** Cells of the history: Deal ID and From. */
  entries: CellWrite[];
  /** Entries that say that a deal was merged. */
  history: HistoryRow[];
  /** IDs of the deals whose rows go. */
  removals: string[];
}

/** The sheets as they are. */
export interface MergeState {
  /** Deals, header first, and their headers under the names that we know. */
  rows: Cells;
  headers: readonly string[];
  /** All of the history, header first. */
  history: Cells;
}

/** What a merge of somebody's deals is logged as: `Merge: D-…` names the deal that is kept. */
export function mergedVia(via: string, keep: string): string {
  return `${via}: ${keep}`;
}

/** Whether an entry of the history says that its deal was merged into another one. */
export function isMergedInto(entry: readonly unknown[], keep: string): boolean {
  return textOf(entry[3]) === '' && textOf(entry[6]).endsWith(mergedVia('', keep));
}

/**
 * Plans what is left to do. Cells that somebody has edited since are left alone, and so is a merged deal that was edited: its row stays.
 */
export function planWrites(
  record: MergeRecord,
  { rows, headers, history }: MergeState,
  context: Pick<PlanContext, 'columns' | 'now' | 'changedBy' | 'via' | 'locale'>,
): MergeWrites {
  const { columns } = context;
  const kept = rows.findIndex((cells, index) => index > 0 && textOf(cellAt(cells, columns.dealId)) === record.keep);
  const cells = record.changed.flatMap(([header, before, after]): CellWrite[] => {
    const column = headers.indexOf(header);
    if (kept < 0 || column < 0 || !holdsStill(rowAt(rows, kept)[column], before)) return [];
    return [{ row: kept + 1, column, value: restoreCell(after) }];
  });
  const logged = lastStages(history);
  const ends = record.ends.filter(({ dealId }) => logged.get(dealId) !== '');
  return {
    cells,
    entries: entryWrites(record.entries, history, 'before', 'after'),
    history: ends.map(({ dealId, from }) => {
      const entry = historyRow({ dealId, from, to: '', amount: '' }, context);
      return [...entry.slice(0, 6), mergedVia(entry[6], record.keep), ...entry.slice(7)] as HistoryRow;
    }),
    removals: record.merged.flatMap(({ dealId, cells: stored }) =>
      isUnedited(stored, record.headers, headers, dealId, rows, columns) ? [dealId] : [],
    ),
  };
}

/** The writes that bring entries of the history from one state to the other, where they are in the one still. */
export function entryWrites(
  entries: MergeRecord['entries'],
  history: Cells,
  from: 'before' | 'after',
  to: 'before' | 'after',
): CellWrite[] {
  const isIn = ([dealId, start]: EntryState, cells: readonly unknown[]): boolean =>
    textOf(cells[0]) === dealId && stageKey(textOf(cells[2])) === stageKey(start);
  return entries.flatMap((entry) => {
    const cells = rowAt(history, entry.row - 1);
    if (stageKey(textOf(cells[3])) !== stageKey(entry.to) || !isIn(entry[from], cells)) return [];
    const [dealId, start] = entry[to];
    return [
      ...(dealId === entry[from][0] ? [] : [{ row: entry.row, column: 0, value: literal(dealId) }]),
      ...(start === entry[from][1] ? [] : [{ row: entry.row, column: 2, value: literal(start) }]),
    ];
  });
}

/** The stage that each deal was last logged in. */
export function lastStages(history: Cells): Map<string, string> {
  const stages = new Map<string, string>();
  history.forEach((cells, index) => {
    if (index > 0 && !isStay(cells[2], cells[3])) stages.set(textOf(cells[0]), textOf(cells[3]));
  });
  return stages;
}

/** Whether the row of a merged deal is there, and holds what the record says. */
function isUnedited(
  stored: readonly unknown[],
  before: readonly string[],
  headers: readonly string[],
  dealId: string,
  rows: Cells,
  columns: DealColumns,
): boolean {
  const cells = rows.find((each, index) => index > 0 && textOf(cellAt(each, columns.dealId)) === dealId);
  if (!cells) return false;
  // Columns may have been moved since.
  const restored = headers.map((header, column) => {
    const at = before[column] === header ? column : before.indexOf(header);
    return at < 0 ? '' : fromStored(stored[at]);
  });
  return stampOf(cells, columns) === stampOf(restored, columns);
}

function fromStored(stored: unknown): unknown {
  const value = restoreCell(stored as Parameters<typeof restoreCell>[0]);
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}
