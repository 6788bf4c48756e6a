/** What the client and the menu call to bring IDs, dates and history up to date with the rows. */

import { workbookMessages } from '../arguments';
import { lock } from '../workbook/lock';
import type { ReconcileResult } from '../workbook/reconcile';
import { reconcileAll } from '../workbook/reconcile-all';
import { openWorkbook } from '../workbook/workbook';

/**
 * Brings history, IDs, amounts that follow lines, and stock up to date with the rows, whatever changed them. Running it again does
 * nothing.
 *
 * @client
 * @returns `{appended, assigned, problems}`: stage changes logged, IDs given, and rows to look at, in words.
 * @throws Error when the workbook is not set up, a required column is missing, or somebody else is writing.
 */
export function reconcile(): ReconcileResult {
  lock(workbookMessages);
  return reconcileAll(openWorkbook());
}
