/** Moves a deal to another stage on behalf of the sidebar or a script. */

import type { MoveRequest, MoveResult } from '../../core/api';
import { type MovePlan, planMove } from '../../core/move';
import { isTextOrNumber, objectOf, optionalRecordIn, optionalTextIn, textIn, workbookMessages } from '../arguments';
import { type Book, openBook } from '../gateway/book';
import { type FoundDeal, findDeal } from '../gateway/find-deal';
import { lock } from '../gateway/lock';
import { planContext } from '../gateway/plan-context';
import { settle } from '../gateway/settle';
import { appendHistory, writeCells } from '../gateway/write';

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
  const book = settle(openBook());
  const found = findDeal(book, wanted.dealId);
  return applyMove(
    book,
    found,
    planMove(found.cells, found.row, book.system.headers, wanted, planContext(book, 'sidebar')),
  );
}

/** Writes a planned move of one deal. The caller holds the lock. */
export function applyMove(book: Book, { row, cells }: FoundDeal, plan: MovePlan): MoveResult {
  const deals = book.sheet('deals');
  // Interrupted after the stage, the move is found by its difference; after the history, by the count of its rows.
  writeCells(deals, plan.cells, [cells], row);
  appendHistory(book.sheet('history'), plan.history, book.system.history + 1);
  writeCells(deals, plan.marks, [cells], row);
  SpreadsheetApp.flush();
  return plan.result;
}
