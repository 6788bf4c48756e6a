/** Reconciles the deals, and then brings the inventory up to date with them. */

import { problemText } from '../../core/inventory/problems';
import { UserError } from '../../core/shared/errors';
import { followInventory } from './inventory';
import { type ReconcileResult, reconcileWorkbook } from './reconcile';
import type { Workbook } from './workbook';

/** More problems of lines than these are counted and not listed. */
const MOST_PROBLEMS = 20;

/**
 * Reconciles all rows of Deals, Products and Line items. The caller holds the lock.
 *
 * A sheet of the inventory that cannot be read is a problem among the others: the deals are reconciled all the same.
 */
export function reconcileAll(workbook: Workbook): ReconcileResult {
  const result = reconcileWorkbook(workbook);
  return { ...result, problems: [...result.problems, ...inventoryProblems(workbook)] };
}

function inventoryProblems(workbook: Workbook): string[] {
  try {
    const { problems, notices } = followInventory(workbook);
    return [...notices, ...problems.map(problemText)].slice(0, MOST_PROBLEMS);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message];
  }
}
