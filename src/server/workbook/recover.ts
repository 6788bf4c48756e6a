/** Completes the work of an interrupted execution, before any other write. */

import { planRecovery } from '../../core/deals/recovery';
import { type Workbook, writeSystemValue } from './workbook';
import { writeCells } from './write';

/**
 * Writes the markers for history rows that no deal knows of. The caller holds the lock. Costs nothing when there are
 * none, as is usual.
 *
 * @returns whether deals were written, so that rows read before are stale.
 */
export function recover(workbook: Workbook): boolean {
  const { history, logged } = workbook.system;
  if (history <= logged) return false;
  const entries = workbook
    .sheet('history')
    .getRange(logged + 1, 1, history - logged, 7)
    .getValues();
  const deals = workbook.sheet('deals');
  const rows = deals.getDataRange().getValues();
  const columns = workbook.columns();
  const ids = rows.map((row) => row[columns.dealId]).slice(1);
  const context = { columns, stages: workbook.stages(), zone: workbook.zone };
  const cells = planRecovery(entries, logged + 1, ids, 2, context);
  writeCells(deals, cells, rows, 1);
  // Entries of deals that were deleted would be looked at for ever.
  writeSystemValue(workbook, 'settled', history);
  SpreadsheetApp.flush();
  return cells.length > 0;
}
