/** Follows what a user types or pastes: IDs and dates, the stage history, links of forecast formulas. */

import { type Cells, columnLetters } from '../../core/shared/cells';
import { planEdit, WATCHED } from '../../core/deals/plan-edit';
import { UserError } from '../../core/shared/errors';
import { isPlain } from '../../core/deals/assign-ids';
import { linkFormula } from '../../core/workbook/link-formulas';
import { readMarker } from '../../core/deals/sync-marker';
import { ADJUSTMENTS, TARGETS } from '../../core/i18n/names';
import { knownDeals } from '../../core/deals/known-deals';
import { textOf } from '../../core/shared/values';
import { reconcileBook } from '../api/reconcile';
import { applyRows } from '../workbook/apply-rows';
import { type Book, findBook, findSheet, openBook } from '../workbook/workbook';
import { readRows } from '../workbook/find-deal';
import { tryLock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { readNews, readRegistry } from '../workbook/known-deals';
import { settle } from '../workbook/prepare-workbook';
import { followPlanEdit } from './quota-edit';

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
    const id = sheet.getSheetId();
    const isDeals = id === book.sheet('deals').getSheetId();
    const isNames = (isDeals && block.rowStart === 1) || id === book.sheet('stages').getSheetId();
    const isWatched = isDeals && block.rowEnd > 1 && touchesWatched(book, block);
    if (isDeals && isNames) book.columns();
    if (!isWatched && !(isNames && book.system.names.isStale)) {
      if (!isDeals && isPlan(e.source, id)) followPlanEdit(e);
      linkFormulas(book, e.range, block);
      return;
    }
    if (!hasLock && !isLikely) {
      hasLock = tryLock(10000);
      book = findBook(e.source) ?? book;
    }
    // Whoever holds the lock this long writes history of his own; the next run of reconcile finds this edit.
    if (!hasLock) return;
    const { lost } = book.system.names;
    book = settle(book);
    if (isWatched) followDeals(book, block);
    else tellOfLostStages(book, lost);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    book.spreadsheet.toast(error.message, 'Saluran', 15);
  }
}

/** Whether a sheet holds targets or adjustments. Asking a sheet for its name would be a round trip. */
function isPlan(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, id: number): boolean {
  return [TARGETS, ADJUSTMENTS].some(({ en, ms }) =>
    [en, ms].some((name) => spreadsheet.getSheetByName(name)?.getSheetId() === id),
  );
}

function followDeals(book: Book, block: Block): void {
  const { dealId } = book.columns();
  const firstRow = Math.max(2, block.rowStart);
  const rows = readRows(book, firstRow, block.rowEnd - firstRow + 1);
  const touchesIds = block.columnStart <= dealId + 1 && block.columnEnd >= dealId + 1;
  const elsewhere = touchesIds ? idsElsewhere(book, firstRow, block.rowEnd) : new Set<string>();
  let problems: string[];
  // A marker of another deal was left behind by a sort or a move; an ID without marker may have come from elsewhere.
  const isPuzzling = !isPlain(rows, book.columns()) || haveMoved(book, rows, elsewhere);
  if (isPuzzling) problems = reconcileBook(book).problems;
  else {
    const plan = planEdit(rows, firstRow, elsewhere, planContext(book, 'typed'));
    problems = applyRows(book, plan, rows, firstRow) ? plan.problems : reconcileBook(openBook()).problems;
  }
  const [first] = problems;
  if (first !== undefined) {
    book.spreadsheet.toast(book.t('toast_unknownStage', { first, count: problems.length }), 'Saluran', 15);
  }
}

/** The IDs of the rows outside the block. One round trip or two. */
function idsElsewhere(book: Book, firstRow: number, lastRow: number): Set<string> {
  const deals = book.sheet('deals');
  const ids = deals.getRange(1, book.columns().dealId + 1, deals.getLastRow(), 1).getValues();
  return new Set(
    ids
      .filter((_, index) => index > 0 && (index + 1 < firstRow || index + 1 > lastRow))
      .map(([id]) => textOf(id))
      .filter((id) => id !== ''),
  );
}

/** Whether a row has the ID of a known deal without its marker: it came from another row, or had gone. */
function haveMoved(book: Book, rows: Cells, elsewhere: ReadonlySet<string>): boolean {
  const { dealId, log } = book.columns();
  const unmarked = rows
    .filter((cells) => !readMarker(cells[log]))
    .map((cells) => textOf(cells[dealId]))
    .filter((id) => id !== '' && !elsewhere.has(id));
  if (unmarked.length === 0) return false;
  const { registry } = readRegistry(book);
  const known = knownDeals(registry, readNews(book, registry));
  return unmarked.some((id) => known.has(id));
}

/** Says which of the stages that went from the table are still in use. */
function tellOfLostStages(book: Book, lost: readonly string[]): void {
  const { stage } = book.columns();
  const letters = columnLetters(stage + 1);
  for (const name of lost.slice(0, 5)) {
    const range = book.sheet('deals').getRange(`${letters}2:${letters}`);
    const found = range.createTextFinder(name).matchEntireCell(true).findAll();
    const [first] = found;
    if (!first) continue;
    const values = { count: found.length, row: String(first.getRow()), stage: name };
    book.spreadsheet.toast(book.t('problem_lostStage', values), 'Saluran', 15);
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
