/** Undoes an import, sparing what was edited since. */

import type { UndoImportResult } from '../../core/api';
import { type ImportRecord, joinRecords } from '../../core/import/record';
import { planUndoImport } from '../../core/import/undo';
import type { CellWrite } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { textOf } from '../../core/shared/values';
import { objectOf, textIn, workbookMessages } from '../arguments';
import { putInPlace } from '../workbook/in-place';
import { lock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { readAgain, readTidyDeals, reconcileWorkbook } from '../workbook/reconcile';
import { removeDeals } from '../workbook/remove-deals';
import { findParts, forgetRecord } from '../workbook/undo-records';
import { entryCells, putCellsBack, removeEntries, writeJudged } from '../workbook/whole-write';
import { openWorkbook } from '../workbook/workbook';
import { appendHistory, writeCells } from '../workbook/write';

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
  const record = joinRecords(findParts<ImportRecord>(workbook, importId));
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
  writeJudged(workbook, targets, (onFailure) => {
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
  });
  removeDeals(workbook, removals);
  SpreadsheetApp.flush();
  // Marks in the history that the deals have gone, and markers where people moved rows meanwhile; interrupted here, the next run of
  // reconcile does the same.
  reconcileWorkbook(openWorkbook());
  forgetRecord(workbook, importId);
  return plan.result;
}
