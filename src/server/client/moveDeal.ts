/** Moves a deal to another stage on behalf of the sidebar or a script. */

import type { MoveRequest, MoveResult } from '../../core/api';
import { cellAt, rowAt } from '../../core/cells';
import { isPlain } from '../../core/identity';
import { readMarker } from '../../core/marker';
import { type MovePlan, planMove } from '../../core/move';
import { textOf } from '../../core/values';
import { isTextOrNumber, objectOf, optionalRecordIn, optionalTextIn, textIn, workbookMessages } from '../arguments';
import { type Book, openBook } from '../gateway/book';
import { type FoundDeal, findDeal, readRows } from '../gateway/find-deal';
import { lock } from '../gateway/lock';
import { planContext } from '../gateway/plan-context';
import { settle } from '../gateway/settle';
import { appendHistory, writeCells } from '../gateway/write';
import { mendMove } from './mend-move';
import { reconcileBook } from './reconcile';

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
  const { book, found } = findForWriting(wanted.dealId);
  return applyMove(
    book,
    found,
    planMove(found.cells, found.row, book.system.headers, wanted, planContext(book, 'sidebar')),
  );
}

/**
 * Finds a deal to be moved. A marker that a sort or a move left in another row is put right first. The caller holds the
 * lock.
 */
export function findForWriting(dealId: string): { book: Book; found: FoundDeal } {
  const book = settle(openBook());
  const found = findDeal(book, dealId);
  if (isPlain([found.cells], book.columns()) && readMarker(found.cells[book.columns().log])) return { book, found };
  reconcileBook(book);
  SpreadsheetApp.flush();
  const now = openBook();
  return { book: now, found: findDeal(now, dealId) };
}

/** Writes a planned move of one deal. The caller holds the lock. */
export function applyMove(book: Book, { row, cells }: FoundDeal, plan: MovePlan): MoveResult {
  const deals = book.sheet('deals');
  // Interrupted after the stage, the move is found by its difference; after the history, by the count of its rows.
  writeCells(deals, plan.cells, [cells], row);
  appendHistory(book.sheet('history'), plan.history, book.system.history + 1);
  writeCells(deals, plan.marks, [cells], row);
  // Reading has everything written first. The lock does not hold back people, who may have sorted or inserted rows meanwhile.
  const now = rowAt(readRows(book, row, 1), 0);
  const isStill = textOf(cellAt(now, book.columns().dealId)) === plan.result.dealId;
  if (!isStill) mendMove(plan, row, now);
  return plan.result;
}
