/** Moves a deal to another stage on behalf of the sidebar or a script. */

import type { MoveRequest, MoveResult } from '../../core/api';
import { isPlain } from '../../core/deals/assign-ids';
import { type MovePlan, planMove } from '../../core/deals/plan-move';
import { readSyncMarker } from '../../core/deals/sync-marker';
import { type CellWrite, cellAt, rowAt } from '../../core/shared/cells';
import { textOf } from '../../core/shared/values';
import { isTextOrNumber, objectOf, optionalRecordIn, optionalTextIn, textIn, workbookMessages } from '../arguments';
import { type FoundDeal, findDeal, readRows } from '../workbook/find-deal';
import { markMove } from '../workbook/gate-marks';
import { lock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { prepareWorkbook } from '../workbook/prepare-workbook';
import { reconcileWorkbook } from '../workbook/reconcile';
import { repairMove } from '../workbook/repair-move';
import { entryCells, findRefused, putCellsBack, removeEntries, writeWhole } from '../workbook/whole-write';
import { openWorkbook, type Workbook } from '../workbook/workbook';
import { appendHistory, runsOf, writeCells } from '../workbook/write';

/**
 * Moves a deal to another stage, under the document lock, and logs it in the history.
 *
 * @client
 * @param request `{dealId, to, expectedFrom?, fields?, reason?}`: the deal's ID, the stage's name, the stage the caller
 *   believes the deal to be in, values by column header for what the stage requires (dates as ISO 8601 text), and the
 *   reason for closing.
 * @returns `{dealId, from, to, changedAt}`; changedAt is an ISO 8601 date-time.
 * @throws Error when the deal or stage is unknown, somebody moved the deal meanwhile, or a required field is blank.
 */
export function moveDeal(request: MoveRequest): MoveResult {
  const fields = objectOf(request, 'moveDeal', '{dealId, to}');
  const wanted: MoveRequest = {
    dealId: textIn(fields, 'dealId'),
    to: textIn(fields, 'to'),
    expectedFrom: optionalTextIn(fields, 'expectedFrom'),
    fields: optionalRecordIn(fields, 'fields', isTextOrNumber, 'expected_fields'),
    reason: optionalTextIn(fields, 'reason'),
  };
  lock(workbookMessages);
  const { workbook, found } = findForWriting(wanted.dealId);
  return applyMove(
    workbook,
    found,
    planMove(found.cells, found.row, workbook.system.headers, wanted, planContext(workbook, 'sidebar')),
  );
}

/**
 * Finds a deal to be moved. A marker that a sort or a move left in another row is put right first. The caller holds the
 * lock.
 */
export function findForWriting(dealId: string): { workbook: Workbook; found: FoundDeal } {
  const workbook = prepareWorkbook(openWorkbook());
  const found = findDeal(workbook, dealId);
  if (isPlain([found.cells], workbook.columns()) && readSyncMarker(found.cells[workbook.columns().log]))
    return { workbook, found };
  reconcileWorkbook(workbook);
  SpreadsheetApp.flush();
  const now = openWorkbook();
  return { workbook: now, found: findDeal(now, dealId) };
}

/**
 * Writes a planned move of one deal, all of it or nothing. The caller holds the lock.
 *
 * @throws UserError naming the cell, the value and what is expected, where the sheet refuses one.
 */
export function applyMove(workbook: Workbook, found: FoundDeal, plan: MovePlan): MoveResult {
  const { row, cells } = found;
  const deals = workbook.sheet('deals');
  const written = [...plan.cells, ...plan.marks];
  const targets = () => [
    { sheet: deals, cells: written },
    { sheet: workbook.sheet('history'), cells: entryCells(workbook, plan.history) },
  ];
  // A plain move writes what the sheet takes as a rule, and is put back where it does not; what somebody typed is looked at first.
  const isTyped = plan.cells.length > 1;
  const refused = isTyped ? findRefused(workbook, { sheet: deals, cells: written }) : null;
  if (refused) throw refused;
  const now = writeWhole(workbook, targets, (onFailure) => {
    onFailure(() => putCellsBack(workbook, plan.cells, [cells], row));
    for (const run of runsOfMove(plan, workbook.columns().stage)) writeCells(deals, run, [cells], row);
    onFailure(() => removeEntries(workbook, plan.history, workbook.system.history + 1));
    // Interrupted after the stage, the move is found by its difference; after the history, by the count of its rows.
    appendHistory(workbook.sheet('history'), plan.history, workbook.system.history + 1);
    onFailure(() => putCellsBack(workbook, plan.marks, [cells], row));
    writeCells(deals, plan.marks, [cells], row);
    // Reading has everything written first.
    return rowAt(readRows(workbook, row, 1), 0);
  });
  // The lock does not hold back people, who may have sorted or inserted rows meanwhile.
  const isStill = textOf(cellAt(now, workbook.columns().dealId)) === plan.result.dealId;
  if (isStill) markMove(workbook, cells, now, row);
  else repairMove(plan, row, now);
  return plan.result;
}

/**
 * The cells of a move in the order in which they are written, those that stand side by side together. The stage goes last, so that
 * an interrupted move leaves no deal in a stage without what the stage requires; when a move is undone it goes first.
 */
function runsOfMove({ cells, isUndo }: MovePlan, stage: number): CellWrite[][] {
  const columns = runsOf(cells.map(({ column }) => column).sort((a, b) => a - b));
  const runs = columns.map(({ first, last }) => cells.filter(({ column }) => column >= first && column <= last));
  const isOfStage = (run: readonly CellWrite[]): boolean => run.some(({ column }) => column === stage);
  const others = runs.filter((run) => !isOfStage(run));
  const own = runs.filter(isOfStage);
  return isUndo ? [...own, ...others] : [...others, ...own];
}
