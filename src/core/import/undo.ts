/** Plans the undo of an import: removes its deals, restores the cells that it changed, and keeps cells edited since then. */

import type { UndoImportResult } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import { historyRow } from '../deals/plan-edit';
import { holdsStill, markLogged, readSyncMarker, restoreCell } from '../deals/sync-marker';
import { keyOf } from '../i18n/name';
import { type Cells, type CellWrite, cellAt, type HistoryRow, rowAt } from '../shared/cells';
import { isBlank, textOf } from '../shared/values';
import type { ImportContext } from './context';
import type { ImportRecord } from './record';

export interface UndoImportPlan {
  /** What the import changed, as it was before: written first. */
  cells: CellWrite[];
  history: HistoryRow[];
  /** Markers of deals whose stage came back: written after the history. */
  marks: CellWrite[];
  /** IDs of the deals whose rows go. */
  removals: string[];
  result: UndoImportResult;
}

/** Cells that the add-on keeps itself: no edit of the user's. */
const isMarker = (key: DealColumn | undefined): boolean => key !== undefined && DEAL_COLUMNS[key].kind === 'marker';

/**
 * Plans the undo.
 *
 * @param rows Deals, header first
 * @param headers the headers under the names that we know
 */
export function planUndoImport(
  rows: Cells,
  headers: readonly string[],
  record: ImportRecord,
  context: ImportContext,
): UndoImportPlan {
  const { columns, t } = context;
  const result: UndoImportResult = { removed: 0, restored: 0, kept: [] };
  const plan: UndoImportPlan = { cells: [], history: [], marks: [], removals: [], result };
  const rowOf = new Map<string, number>();
  rows.forEach((cells, index) => {
    if (index > 0) rowOf.set(textOf(cellAt(cells, columns.dealId)), index);
  });
  const columnOf = new Map(headers.map((header, index) => [header, index]));

  for (const { dealId, cells } of record.created) {
    const index = rowOf.get(dealId);
    // Its row is gone already.
    if (index === undefined) continue;
    const edited = editedSince(rowAt(rows, index), headers, new Map(record.headers.map((name, i) => [name, cells[i]])));
    if (edited.length > 0) result.kept.push({ dealId, reason: t('kept_edited', { columns: edited.join(', ') }) });
    else plan.removals.push(dealId);
  }
  result.removed = plan.removals.length;

  for (const { dealId, cells: changes } of record.updated) {
    const index = rowOf.get(dealId);
    if (index === undefined) {
      result.kept.push({ dealId, reason: t('kept_gone') });
      continue;
    }
    const cells = rowAt(rows, index);
    const isStageAsWritten = stillHolds(cells, columnOf.get(DEAL_COLUMNS.stage[context.locale]), changes);
    const edited: string[] = [];
    for (const [header, [before, after]] of Object.entries(changes)) {
      const column = columnOf.get(header);
      const key = keyOf(DEAL_COLUMNS, header);
      const followsStage = key === 'stageSince' || key === 'closed';
      if (column === undefined || (followsStage && !isStageAsWritten)) continue;
      if (!holdsStill(cells[column], after)) edited.push(header);
      else if (key === 'stage') restoreStage(cells, index + 1, textOf(before), context, plan);
      else plan.cells.push({ row: index + 1, column, value: restoreCell(before) });
    }
    if (edited.length > 0) result.kept.push({ dealId, reason: t('kept_edited', { columns: edited.join(', ') }) });
    if (edited.length < Object.keys(changes).length) result.restored++;
  }
  return plan;

  function stillHolds(
    cells: readonly unknown[],
    stage: number | undefined,
    changes: ImportRecord['updated'][number]['cells'],
  ): boolean {
    const change = stage === undefined ? undefined : changes[headers[stage] ?? ''];
    return !change || stage === undefined || holdsStill(cells[stage], change[1]);
  }
}

/** The columns of a row that do not hold what the import wrote. */
function editedSince(
  cells: readonly unknown[],
  headers: readonly string[],
  written: ReadonlyMap<string, ImportRecord['created'][number]['cells'][number] | undefined>,
): string[] {
  return headers.filter((header, column) => {
    if (isMarker(keyOf(DEAL_COLUMNS, header))) return false;
    const stored = written.get(header);
    return stored === undefined ? !isBlank(cells[column]) : !holdsStill(cells[column], stored);
  });
}

function restoreStage(
  cells: readonly unknown[],
  row: number,
  to: string,
  context: ImportContext,
  plan: UndoImportPlan,
): void {
  const { columns } = context;
  const dealId = textOf(cellAt(cells, columns.dealId));
  const from = textOf(cellAt(cells, columns.stage));
  const marker = readSyncMarker(cellAt(cells, columns.log));
  plan.cells.push({ row, column: columns.stage, value: restoreCell(to) });
  if (marker?.dealId !== dealId) return;
  const amount = cellAt(cells, columns.amount);
  plan.history.push(historyRow({ dealId, from, to, amount: typeof amount === 'number' ? amount : '' }, context));
  const mark = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) plan.marks.push({ row, column: columns[column], value });
  };
  markLogged(mark, { dealId, stage: to, at: context.now }, context.nextHistoryRow + plan.history.length - 1);
}
