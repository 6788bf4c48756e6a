/** Follows what a user types or pastes: IDs and dates, the stage history, links of forecast formulas. */

import { planEdit, WATCHED } from '../../core/deals';
import { UserError } from '../../core/errors';
import { linkFormula } from '../../core/link';
import { textOf } from '../../core/values';
import { applyRows } from '../gateway/apply-rows';
import { type Book, findBook, findSheet } from '../gateway/book';
import { readRows } from '../gateway/find-deal';
import { tryLock } from '../gateway/lock';
import { planContext } from '../gateway/plan-context';
import { recover } from '../gateway/recover';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** Coordinates that an event's range carries at no cost; absent from the type definitions. */
interface Block {
  rowStart: number;
  rowEnd: number;
  columnStart: number;
  columnEnd: number;
}

/** Larger edits are not searched for formulas to link. */
const MOST_FORMULA_CELLS = 30000;
/** Where a workbook as set up has its stages; others cost an edit one round trip more. */
const USUAL_STAGE_COLUMN = 3;

/**
 * Google calls this after every edit by a user.
 *
 * @trigger
 * @param e the event; called by hand, without one, it does nothing.
 */
export function onEdit(e: EditEvent): void {
  if (typeof e?.range?.getSheet !== 'function' || typeof e.source?.getSheetByName !== 'function') return;
  const block = blockOf(e.range);
  const sheet = e.range.getSheet();
  // The lock must come before the system sheet is read; a likely stage edit saves the second reading.
  const isLikely =
    findSheet(e.source, 'deals')?.getSheetId() === sheet.getSheetId() &&
    block.columnStart <= USUAL_STAGE_COLUMN &&
    block.columnEnd >= USUAL_STAGE_COLUMN;
  let hasLock = isLikely && tryLock(10000);
  let book = findBook(e.source);
  if (!book) return;
  try {
    const isDeals = sheet.getSheetId() === book.sheet('deals').getSheetId();
    if (!isDeals || block.rowEnd < 2 || !touchesWatched(book, block)) {
      linkFormulas(book, e.range, block);
      return;
    }
    if (!hasLock && !isLikely) {
      hasLock = tryLock(10000);
      book = findBook(e.source) ?? book;
    }
    // Whoever holds the lock this long writes history of his own; the next run of reconcile finds this edit.
    if (hasLock) followDeals(book, block);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    book.spreadsheet.toast(error.message, 'Saluran', 15);
  }
}

function followDeals(book: Book, block: Block): void {
  const columns = book.columns();
  recover(book);
  const firstRow = Math.max(2, block.rowStart);
  const rows = readRows(book, firstRow, block.rowEnd - firstRow + 1);
  const deals = book.sheet('deals');
  const elsewhere = new Set<string>();
  const touchesIds = block.columnStart <= columns.dealId + 1 && block.columnEnd >= columns.dealId + 1;
  if (touchesIds && rows.some((cells) => textOf(cells[columns.dealId]) !== '')) {
    const ids = deals.getRange(1, columns.dealId + 1, deals.getLastRow(), 1).getValues();
    ids.forEach(([id], index) => {
      const row = index + 1;
      if (row > 1 && (row < firstRow || row > block.rowEnd) && textOf(id) !== '') elsewhere.add(textOf(id));
    });
  }
  const plan = planEdit(rows, firstRow, elsewhere, planContext(book, 'typed'));
  applyRows(book, plan, rows, firstRow);
  const [first] = plan.problems;
  if (first !== undefined) {
    const message = book.t('toast_unknownStage', { first, count: plan.problems.length });
    book.spreadsheet.toast(message, 'Saluran', 15);
  }
}

function linkFormulas(book: Book, range: GoogleAppsScript.Spreadsheet.Range, block: Block): void {
  const width = block.columnEnd - block.columnStart + 1;
  if ((block.rowEnd - block.rowStart + 1) * width > MOST_FORMULA_CELLS) return;
  let linked = 0;
  range.getFormulas().forEach((line, row) => {
    line.forEach((formula, column) => {
      const better = formula === '' ? null : linkFormula(formula, book.system.separator);
      if (better === null) return;
      range.getCell(row + 1, column + 1).setFormula(better);
      linked++;
    });
  });
  if (linked > 0) book.spreadsheet.toast(book.t('toast_linked'), 'Saluran', 8);
}

function touchesWatched(book: Book, { columnStart, columnEnd }: Block): boolean {
  const columns = book.columns();
  return WATCHED.some((column) => columns[column] + 1 >= columnStart && columns[column] + 1 <= columnEnd);
}

function blockOf(range: GoogleAppsScript.Spreadsheet.Range): Block {
  const known = range as unknown as Partial<Block>;
  const rowStart = known.rowStart ?? range.getRow();
  const columnStart = known.columnStart ?? range.getColumn();
  return {
    rowStart,
    columnStart,
    rowEnd: known.rowEnd ?? rowStart + range.getNumRows() - 1,
    columnEnd: known.columnEnd ?? columnStart + range.getNumColumns() - 1,
  };
}
