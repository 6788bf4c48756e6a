/** Brings IDs, dates and history up to date with the rows, however they were changed. */

import { UserError } from '../../core/shared/errors';
import { isTidy } from '../../core/deals/assign-ids';
import type { Translate } from '../../core/i18n/messages';
import { planReconcile } from '../../core/deals/reconcile';
import { workbookMessages } from '../arguments';
import { applyRows } from '../workbook/apply-rows';
import { type Book, openBook, writeSystemValue } from '../workbook/workbook';
import { lock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { readEntries, readNews, readRegistry, writeRegistry } from '../workbook/known-deals';
import { settle } from '../workbook/prepare-workbook';

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

/**
 * Reconciles all rows. The caller holds the lock.
 *
 * @param tries how often it begins again when somebody sorts or inserts rows meanwhile
 * @throws UserError `busy` when the rows never stood still; the next reconciliation goes on from there.
 */
export function reconcileBook(unsettled: Book, tries = 3): ReconcileResult {
  const book = settle(unsettled);
  const rows = book.sheet('deals').getDataRange().getValues();
  const before = readRegistry(book);
  const source = {
    registry: before.registry,
    news: readNews(book, before.registry),
    readHistory: () => readEntries(book, 1),
  };
  const plan = planReconcile(rows, source, planContext(book, 'found'));
  if (!applyRows(book, plan, rows, 1)) {
    if (tries < 2) throw new UserError(book.t, 'busy');
    return reconcileBook(openBook(), tries - 1);
  }
  // Marks of deals that have gone leave no marker: without this, the next execution would look for one.
  if (plan.marks > 0) writeSystemValue(book, 'settled', plan.registry.checked);
  writeRegistry(book, before, plan.registry);
  return { appended: plan.history.length, assigned: plan.assigned, problems: plan.problems };
}

/** Says in words what a reconciliation did. */
export function summaryOf({ appended, assigned, problems }: ReconcileResult, t: Translate): string {
  const [first] = problems;
  if (first !== undefined) return t('toast_problems', { count: problems.length, first });
  return appended + assigned > 0 ? t('toast_reconciled', { appended, assigned }) : t('toast_upToDate');
}

/** All of Deals, as it is to be planned upon. */
export interface AllDeals {
  book: Book;
  range: GoogleAppsScript.Spreadsheet.Range;
  /** Header first. */
  rows: unknown[][];
}

/**
 * Reads all rows to be changed by their IDs. Where IDs do not tell the rows apart, they are put right first. The caller
 * holds the lock.
 */
export function readTidyDeals(unsettled: Book): AllDeals {
  const deals = allDeals(settle(unsettled));
  if (isTidy(deals.rows.slice(1), deals.book.columns())) return deals;
  reconcileBook(deals.book);
  SpreadsheetApp.flush();
  return allDeals(openBook());
}

/** Reads all rows as they are. One round trip. */
export function allDeals(book: Book): AllDeals {
  const range = book.sheet('deals').getDataRange();
  return { book, range, rows: range.getValues() };
}

/**
 * Reads all rows once more, just before they are written to: people edit meanwhile, whatever lock is held. One round trip, and
 * one for the formulas when they are asked for.
 *
 * @returns the rows, and their formulas
 * @throws UserError when the deals do not stand in the same rows any more.
 */
export function readAgain({ book, rows }: Pick<AllDeals, 'book' | 'rows'>): {
  rows: unknown[][];
  formulas: () => string[][];
} {
  const { range, rows: now } = allDeals(book);
  const { dealId } = book.columns();
  if (rows.some((cells, index) => index > 0 && cells[dealId] !== now[index]?.[dealId]))
    throw new UserError(book.t, 'busy');
  return { rows: now, formulas: () => range.getFormulas() };
}
