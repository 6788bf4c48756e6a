/** Checks whether written cells reached their deals, and repairs them if somebody moved rows meanwhile. */

import { type Before, planInPlace } from '../../core/deals/in-place';
import type { CellWrite } from '../../core/shared/cells';
import { allDeals } from './reconcile';
import type { Workbook } from './workbook';
import { writeCells } from './write';

/**
 * One round trip when nobody moved rows. The caller holds the lock.
 *
 * @returns whether rows were moved: then a reconciliation has to follow.
 */
export function putInPlace(workbook: Workbook, written: readonly CellWrite[], before: Before): boolean {
  if (written.length === 0) return false;
  const { range, rows: now } = allDeals(workbook);
  const cells = planInPlace(written, before, now, workbook.columns().dealId);
  if (cells.length === 0) return false;
  writeCells(workbook.sheet('deals'), cells, now, 1, range.getFormulas());
  return true;
}
