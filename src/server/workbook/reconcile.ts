/** The reconciling engine: brings IDs, dates and history up to date with the rows, however they were changed. */

import { isTidy } from '../../core/deals/assign-ids';
import { planReconcile } from '../../core/deals/reconcile';
import type { Translate } from '../../core/messages';
import { UserError } from '../../core/shared/errors';
import { applyRows } from './apply-rows';
import { readEntries, readNewEntries, readRegistry, writeRegistry } from './known-deals';
import { planContext } from './plan-context';
import { prepareWorkbook } from './prepare-workbook';
import { openWorkbook, type Workbook, writeSystemValue } from './workbook';

export interface ReconcileResult {
  /** Stage changes logged. */
  appended: number;
  /** Deal IDs given. */
  assigned: number;
  /** What the user must look at, in words. */
  problems: string[];
}

/**
 * Reconciles all rows. The caller holds the lock.
 *
 * @param tries how often it begins again when somebody sorts or inserts rows meanwhile
 * @throws UserError `busy` when the rows never stood still; the next reconciliation goes on from there.
 */
export function reconcileWorkbook(unprepared: Workbook, tries = 3): ReconcileResult {
  const workbook = prepareWorkbook(unprepared);
  const rows = workbook.sheet('deals').getDataRange().getValues();
  const before = readRegistry(workbook);
  const source = {
    registry: before.registry,
    newEntries: readNewEntries(workbook, before.registry),
    readHistory: () => readEntries(workbook, 1),
  };
  const plan = planReconcile(rows, source, planContext(workbook, 'found'));
  if (!applyRows(workbook, plan, rows, 1)) {
    if (tries < 2) throw new UserError(workbook.t, 'busy');
    return reconcileWorkbook(openWorkbook(), tries - 1);
  }
  // Marks of deals that have gone leave no marker: without this, the next execution would look for one.
  if (plan.marks > 0) writeSystemValue(workbook, 'settled', plan.registry.checked);
  writeRegistry(workbook, before, plan.registry);
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
  workbook: Workbook;
  range: GoogleAppsScript.Spreadsheet.Range;
  /** Header first. */
  rows: unknown[][];
}

/**
 * Reads all rows to be changed by their IDs. Where IDs do not tell the rows apart, they are put right first. The caller
 * holds the lock.
 */
export function readTidyDeals(unprepared: Workbook): AllDeals {
  const deals = allDeals(prepareWorkbook(unprepared));
  if (isTidy(deals.rows.slice(1), deals.workbook.columns())) return deals;
  reconcileWorkbook(deals.workbook);
  SpreadsheetApp.flush();
  return allDeals(openWorkbook());
}

/** Reads all rows as they are. One round trip. */
export function allDeals(workbook: Workbook): AllDeals {
  const range = workbook.sheet('deals').getDataRange();
  return { workbook, range, rows: range.getValues() };
}

/**
 * Reads all rows once more, just before they are written to: people edit meanwhile, whatever lock is held. One round trip, and
 * one for the formulas when they are asked for.
 *
 * @returns the rows, and their formulas
 * @throws UserError when the deals do not stand in the same rows any more.
 */
export function readAgain({ workbook, rows }: Pick<AllDeals, 'workbook' | 'rows'>): {
  rows: unknown[][];
  formulas: () => string[][];
} {
  const { range, rows: now } = allDeals(workbook);
  const { dealId } = workbook.columns();
  if (rows.some((cells, index) => index > 0 && cells[dealId] !== now[index]?.[dealId]))
    throw new UserError(workbook.t, 'busy');
  return { rows: now, formulas: () => range.getFormulas() };
}
