/** Undoes an import, sparing what was edited since. */

import type { UndoImportResult } from '../../core/api';
import { planUndoImport } from '../../core/import/undo';
import { type CellWrite, columnLetters } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { textOf } from '../../core/shared/values';
import { objectOf, textIn, workbookMessages } from '../arguments';
import { findRecord, forgetRecord } from '../workbook/import-records';
import { putInPlace } from '../workbook/in-place';
import { lock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { allDeals, readAgain, readTidyDeals, reconcileWorkbook } from '../workbook/reconcile';
import { entryCells, explainRefusal, putCellsBack, removeEntries, writeWhole } from '../workbook/whole-write';
import { openWorkbook, type Workbook } from '../workbook/workbook';
import { appendHistory, runsOf, writeCells } from '../workbook/write';

/** More runs of rows than this are emptied in one call instead of being deleted one by one. */
const MOST_RUNS = 10;

/**
 * Undoes an import: removes its deals and restores the cells that it changed. Deals and cells that were edited since then are
 * kept and listed. Stages and columns that it added are kept too.
 *
 * @client
 * @param request `{importId}`: as `importDeals` returned it.
 * @returns `{removed, restored, kept: [{dealId, reason}]}`: deals removed, deals of which cells were restored, and what
 *   was kept and why.
 * @throws Error when there is no such import, it was undone already, or the sheet refuses a restored value; then nothing is
 *   changed.
 */
export function undoImport(request: { importId: string }): UndoImportResult {
  const importId = textIn(objectOf(request, 'undoImport', '{importId}'), 'importId');
  lock(workbookMessages);
  const { workbook, rows } = readTidyDeals(openWorkbook());
  const record = findRecord(workbook, importId);
  if (!record) throw new UserError(workbook.t, 'unknownImport', { importId });
  const deals = workbook.sheet('deals');
  const plan = planUndoImport(rows, workbook.system.headers, record, planContext(workbook, 'undo'));
  const written = [...plan.cells, ...plan.marks];
  const history = workbook.sheet('history');
  const removals = new Set(plan.removals);
  const gone = rows.flatMap((cells, index): CellWrite[] =>
    index > 0 && removals.has(textOf(cells[workbook.columns().dealId]))
      ? cells.map((_, column) => ({ row: index + 1, column, value: '' }))
      : [],
  );
  const targets = [
    { sheet: deals, cells: [...written, ...gone] },
    { sheet: history, cells: entryCells(workbook, plan.history) },
  ];
  const refused = explainRefusal(workbook, targets);
  if (refused) throw refused;
  writeWhole(
    workbook,
    () => targets,
    (onFailure) => {
      const now = readAgain({ workbook, rows });
      const formulas = plan.cells.length > 0 ? now.formulas() : [];
      onFailure(() => putCellsBack(workbook, plan.cells, now.rows, 1, formulas));
      writeCells(deals, plan.cells, now.rows, 1, formulas);
      putInPlace(workbook, plan.cells, { rows: now.rows, formulas });
      onFailure(() => removeEntries(workbook, plan.history, workbook.system.history + 1));
      appendHistory(history, plan.history, workbook.system.history + 1);
      onFailure(() => putCellsBack(workbook, plan.marks, now.rows, 1));
      writeCells(deals, plan.marks, now.rows, 1);
      SpreadsheetApp.flush();
    },
  );
  removeDeals(workbook, removals);
  SpreadsheetApp.flush();
  // Marks in the history that the deals have gone, and markers where people moved rows meanwhile; interrupted here, the next run of
  // reconcile does the same.
  reconcileWorkbook(openWorkbook());
  forgetRecord(workbook, importId);
  return plan.result;
}

/** Deletes the rows in which the deals stand by now, from the last to the first, so that none shifts before its turn. */
function removeDeals(workbook: Workbook, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const { dealId } = workbook.columns();
  const { rows: now } = allDeals(workbook);
  const rows = now.flatMap((cells, index) => (index > 0 && ids.has(textOf(cells[dealId])) ? [index + 1] : []));
  const deals = workbook.sheet('deals');
  const runs = runsOf(rows);
  // A sheet must keep a row below its frozen header.
  const isAll = rows.length >= now.length - 1 && deals.getMaxRows() === now.length;
  if (runs.length <= MOST_RUNS && !isAll) {
    for (const { first, last: end } of runs.reverse()) deals.deleteRows(first, end - first + 1);
    return;
  }
  const letters = columnLetters(workbook.system.headers.length);
  deals.getRangeList(runs.map(({ first, last: end }) => `A${first}:${letters}${end}`)).clearContent();
}
