/** Checks the rows of Deals: IDs, stages, changes that are not logged, sync markers that disagree with the history. */

import type { LastLogged } from '../deals/assign-ids';
import type { DealColumns } from '../deals/columns';
import { isStay } from '../deals/history-columns';
import { historyRow, type PlanContext } from '../deals/plan-edit';
import { planReconcile, type ReconcilePlan, type ReconcileSource } from '../deals/reconcile';
import { markLogged, readSyncMarker, type SyncMarker } from '../deals/sync-marker';
import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import { isBlank, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import type { Repair, Report } from './finding';

const RECONCILE: Repair = { kind: 'step', step: 'reconcile' };

/**
 * Reports what a reconciliation would change, in words, and stages that the table does not have.
 *
 * @param rows Deals, header first
 * @param stagesName the name of the stage table
 * @returns deals that went without a mark
 */
export function checkRows(
  rows: Cells,
  source: ReconcileSource,
  context: PlanContext,
  stagesName: string,
  report: Report,
): ReadonlySet<string> {
  const plan = planReconcile(rows, source, context);
  const rowOf = new Map<string, number>();
  for (let index = rows.length - 1; index > 0; index--) {
    rowOf.set(textOf(cellAt(rowAt(rows, index), context.columns.dealId)), index + 1);
  }
  const check: RowCheck = {
    rows,
    plan,
    rowOf,
    columns: context.columns,
    report,
    touched: new Set(),
    newRow: new Map(),
  };
  reportIds(check);
  const gone = reportUnlogged(check);
  reportOtherCells(check);
  reportUnknownStages(rows, context, stagesName, report);
  return gone;
}

/** A planned reconciliation, and what has been reported of it so far. */
interface RowCheck {
  rows: Cells;
  plan: ReconcilePlan;
  /** The first row of each ID; 1-based, as all rows here. */
  rowOf: ReadonlyMap<string, number>;
  columns: DealColumns;
  report: Report;
  /** Rows of which something was reported. */
  touched: Set<number>;
  /** The row of each ID that the plan gives out. */
  newRow: Map<string, number>;
}

/** Reports each row whose ID the plan changes. */
function reportIds({ rows, plan, rowOf, report, columns, touched, newRow }: RowCheck): void {
  for (const { row, column, value } of plan.cells) {
    if (column !== columns.dealId) continue;
    const dealId = String(value);
    const given = textOf(cellAt(rowAt(rows, row - 1), column));
    touched.add(row);
    newRow.set(dealId, row);
    if (given === '') report('idMissing', [row, column], {}, RECONCILE);
    else if (rowOf.has(given) && plan.live.has(given)) {
      const kept = rows.findIndex((cells, at) => at > 0 && at + 1 !== row && textOf(cellAt(cells, column)) === given);
      report('idDoubled', [row, column], { dealId: given, other: String(kept + 1) }, RECONCILE);
    } else report('idForeign', [row, column], { value: given.slice(0, 60), dealId }, RECONCILE);
  }
}

/** Reports each change of a stage that the history lacks. @returns deals that went without a mark */
function reportUnlogged({ plan, rowOf, report, columns, touched, newRow }: RowCheck): Set<string> {
  const gone = new Set<string>();
  const bare = (text: string): string => text.replace(/^'/, '');
  for (const [dealId, , from, to] of plan.history) {
    const id = bare(dealId);
    const row = newRow.get(id) ?? rowOf.get(id);
    if (row === undefined) {
      gone.add(id);
      report('dealGone', null, { dealId: id }, RECONCILE);
    } else {
      touched.add(row);
      if (isStay(from, to)) report('heldUnlogged', [row, columns.amount], {}, RECONCILE);
      else report('stageUnlogged', [row, columns.stage], { from: bare(from), to: bare(to) }, RECONCILE);
    }
  }
  return gone;
}

/** Reports the rows in which the plan writes something else: a date or a sync marker. */
function reportOtherCells({ plan, report, columns, touched }: RowCheck): void {
  for (const { row, column } of plan.cells) {
    if (touched.has(row)) continue;
    touched.add(row);
    const code = column === columns.log || column === columns.logRow ? 'markerMissing' : 'dateMissing';
    report(code, [row, column], {}, RECONCILE);
  }
}

function reportUnknownStages(rows: Cells, { columns, stages }: PlanContext, stagesName: string, report: Report): void {
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const stage = textOf(cellAt(cells, columns.stage));
    if (stage === '' || stage.startsWith('#') || stages.find(textOf(cellAt(cells, columns.pipeline)), stage)) continue;
    report('stageUnknown', [index + 1, columns.stage], { stage: stage.slice(0, 60), sheet: stagesName });
  }
}

/**
 * Reports open deals that have a date of closing. A reconciliation leaves them alone: the date may have been typed before the
 * stage.
 *
 * @param formulas the formulas of the same cells: what a formula gives is not written over
 */
export function checkClosed(rows: Cells, formulas: Cells, { columns, stages }: PlanContext, report: Report): void {
  if (columns.closed < 0) return;
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const name = textOf(cellAt(cells, columns.stage));
    const stage = stages.find(textOf(cellAt(cells, columns.pipeline)), name);
    if (stage?.type !== 'Open' || isBlank(cells[columns.closed])) continue;
    const mend: Repair = { kind: 'cells', writes: [{ row: index + 1, column: columns.closed, value: '' }] };
    const isFormula = textOf(rowAt(formulas, index)[columns.closed]) !== '';
    report('closedOpen', [index + 1, columns.closed], { stage: name }, isFormula ? undefined : mend);
  }
}

/**
 * Reports markers that are not what the history says last, deals whose history is gone, and deals that went without a mark.
 *
 * @param rows Deals, header first
 * @param last the last entry of every deal
 * @param gone deals that a reconciliation already reports as removed
 */
export function checkSyncMarkers(
  rows: Cells,
  last: ReadonlyMap<string, LastLogged>,
  gone: ReadonlySet<string>,
  context: PlanContext,
  report: Report,
): void {
  const { columns } = context;
  const live = new Set<string>();
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const dealId = textOf(cellAt(cells, columns.dealId));
    const marker = readSyncMarker(cellAt(cells, columns.log));
    live.add(dealId);
    if (!marker) continue;
    live.add(marker.dealId);
    if (marker.dealId === dealId) checkMarker(cells, index + 1, marker, last.get(dealId), context, report);
  }
  for (const [dealId, { stage }] of last) {
    if (stage === '' || live.has(dealId) || gone.has(dealId)) continue;
    // The registry does not have the deal: it will be written again from the whole history.
    report('dealGone', null, { dealId }, { kind: 'step', step: 'registry' });
  }
}

function checkMarker(
  cells: readonly unknown[],
  row: number,
  marker: SyncMarker,
  entry: LastLogged | undefined,
  context: PlanContext,
  report: Report,
): void {
  const { columns, stages } = context;
  const { dealId } = marker;
  const loggedAt = new Date(marker.at);
  const isDated = !Number.isNaN(loggedAt.getTime());
  if (!entry) {
    if (marker.stage === '' || !isDated) return;
    const value = cellAt(cells, columns.amount);
    const amount = typeof value === 'number' ? value : ('' as const);
    const change = { dealId, from: '', to: marker.stage, amount, at: loggedAt };
    const again = historyRow(change, { ...context, via: 'found', changedBy: '' });
    report('historyLost', [row, columns.log], { dealId, to: marker.stage }, { kind: 'entry', entry: again });
    return;
  }
  // The history may keep the name that a stage had before it was renamed.
  const isRenamed = entry.stage !== '' && !stages.find('', entry.stage);
  const differs = stageKey(entry.stage) !== stageKey(marker.stage) && !isRenamed;
  const was = Number(cellAt(cells, columns.logRow)) || 0;
  if (!differs && was === entry.row) return;
  const writes: CellWrite[] = [];
  const write = (column: 'log' | 'logRow', value: unknown): void => {
    if (differs || column === 'logRow') writes.push({ row, column: columns[column], value });
  };
  const since = entry.at ?? (isDated ? loggedAt : context.now);
  markLogged(write, { dealId, stage: entry.stage, at: since, held: marker.held }, entry.row);
  const at = String(entry.row);
  if (differs) {
    const values = { marked: marker.stage, to: entry.stage, row: at };
    report('markerDiffers', [row, columns.log], values, { kind: 'cells', writes });
  } else report('markerRow', [row, columns.logRow], { was: String(was), row: at }, { kind: 'cells', writes });
}
