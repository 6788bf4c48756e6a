/** Undoes an import, sparing what was edited since. */

import type { UndoImportResult } from '../../core/api';
import { type CellWrite, columnLetters } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { planUndoImport } from '../../core/import/undo';
import { textOf } from '../../core/shared/values';
import { objectOf, textIn, workbookMessages } from '../arguments';
import { type Book, openBook } from '../workbook/workbook';
import { findRecord, forgetRecord } from '../workbook/import-records';
import { lock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { entryCells, explainRefusal, putCellsBack, removeEntries, writeWhole } from '../workbook/whole-write';
import { appendHistory, runsOf, writeCells } from '../workbook/write';
import { putInPlace } from '../workbook/in-place';
import { allDeals, readAgain, readTidyDeals, reconcileBook } from './reconcile';

/** More runs of rows than this are emptied in one call instead of being deleted one by one. */
const MOST_RUNS = 10;

/**
 * Undoes an import: deals that it made go, cells that it changed come back. Deals and cells that were edited since stay,
 * and are listed. Stages and columns that it added stay, too.
 *
 * @client
 * @param request `{importId}`: as `importDeals` returned it.
 * @returns `{removed, restored, kept: [{dealId, reason}]}`: deals removed, deals of which cells were restored, and what
 *   was kept and why.
 * @throws Error when there is no such import, it was undone already, or the sheet refuses what is to be put back; then nothing is
 *   changed.
 */
export function undoImport(request: { importId: string }): UndoImportResult {
  const importId = textIn(objectOf(request, 'undoImport', '{importId}'), 'importId');
  lock(workbookMessages);
  const { book, rows } = readTidyDeals(openBook());
  const record = findRecord(book, importId);
  if (!record) throw new UserError(book.t, 'unknownImport', { importId });
  const deals = book.sheet('deals');
  const plan = planUndoImport(rows, book.system.headers, record, planContext(book, 'undo'));
  const written = [...plan.cells, ...plan.marks];
  const history = book.sheet('history');
  const removals = new Set(plan.removals);
  const gone = rows.flatMap((cells, index): CellWrite[] =>
    index > 0 && removals.has(textOf(cells[book.columns().dealId]))
      ? cells.map((_, column) => ({ row: index + 1, column, value: '' }))
      : [],
  );
  const targets = [
    { sheet: deals, cells: [...written, ...gone] },
    { sheet: history, cells: entryCells(book, plan.history) },
  ];
  const refused = explainRefusal(book, targets);
  if (refused) throw refused;
  writeWhole(
    book,
    () => targets,
    (onFailure) => {
      const now = readAgain({ book, rows });
      const formulas = plan.cells.length > 0 ? now.formulas() : [];
      onFailure(() => putCellsBack(book, plan.cells, now.rows, 1, formulas));
      writeCells(deals, plan.cells, now.rows, 1, formulas);
      putInPlace(book, plan.cells, { rows: now.rows, formulas });
      onFailure(() => removeEntries(book, plan.history, book.system.history + 1));
      appendHistory(history, plan.history, book.system.history + 1);
      onFailure(() => putCellsBack(book, plan.marks, now.rows, 1));
      writeCells(deals, plan.marks, now.rows, 1);
      SpreadsheetApp.flush();
    },
  );
  removeDeals(book, removals);
  SpreadsheetApp.flush();
  // Marks in the history that the deals have gone, and markers where people moved rows meanwhile; interrupted here, the next run of
  // reconcile does the same.
  reconcileBook(openBook());
  forgetRecord(book, importId);
  return plan.result;
}

/** Deletes the rows in which the deals stand by now, from the last to the first, so that none shifts before its turn. */
function removeDeals(book: Book, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const { dealId } = book.columns();
  const { rows: now } = allDeals(book);
  const rows = now.flatMap((cells, index) => (index > 0 && ids.has(textOf(cells[dealId])) ? [index + 1] : []));
  const deals = book.sheet('deals');
  const runs = runsOf(rows);
  // A sheet must keep a row below its frozen header.
  const isAll = rows.length >= now.length - 1 && deals.getMaxRows() === now.length;
  if (runs.length <= MOST_RUNS && !isAll) {
    for (const { first, last: end } of runs.reverse()) deals.deleteRows(first, end - first + 1);
    return;
  }
  const letters = columnLetters(book.system.headers.length);
  deals.getRangeList(runs.map(({ first, last: end }) => `A${first}:${letters}${end}`)).clearContent();
}
