/** Brings IDs, dates and history up to date with the rows, however they were changed. */

import { planEdit } from '../../core/deals';
import { workbookMessages } from '../arguments';
import { applyRows } from '../gateway/apply-rows';
import { type Book, openBook } from '../gateway/book';
import { lock } from '../gateway/lock';
import { planContext } from '../gateway/plan-context';
import { recover } from '../gateway/recover';

export interface ReconcileResult {
  /** Stage changes logged. */
  appended: number;
  /** Deal IDs given. */
  assigned: number;
  /** What the user must look at, in words. */
  problems: string[];
}

/**
 * Brings history and IDs up to date with the rows, whatever changed them. Running it again does nothing.
 *
 * @client
 * @returns `{appended, assigned, problems}`: stage changes logged, IDs given, and rows to look at, in words.
 * @throws Error when the workbook is not set up, a required column is missing, or somebody else is writing.
 */
export function reconcile(): ReconcileResult {
  lock(workbookMessages);
  return reconcileBook(openBook());
}

/** Reconciles all rows. The caller holds the lock. */
export function reconcileBook(book: Book): ReconcileResult {
  recover(book);
  const rows = book.sheet('deals').getDataRange().getValues();
  const plan = planEdit(rows.slice(1), 2, new Set(), planContext(book, 'found'));
  applyRows(book, plan, rows, 1);
  return { appended: plan.history.length, assigned: plan.assigned, problems: plan.problems };
}
