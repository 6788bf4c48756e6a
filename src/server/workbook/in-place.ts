/** Looks whether a block of changes reached its deals, and puts it right where somebody moved rows meanwhile. */

import type { CellWrite } from '../../core/shared/cells';
import { type Before, planInPlace } from '../../core/deals/in-place';
import type { Book } from './workbook';
import { writeCells } from './write';
import { allDeals } from '../api/reconcile';

/**
 * One round trip when nobody moved rows. The caller holds the lock.
 *
 * @returns whether rows were moved: then a reconciliation has to follow.
 */
export function putInPlace(book: Book, written: readonly CellWrite[], before: Before): boolean {
  if (written.length === 0) return false;
  const { range, rows: now } = allDeals(book);
  const cells = planInPlace(written, before, now, book.columns().dealId);
  if (cells.length === 0) return false;
  writeCells(book.sheet('deals'), cells, now, 1, range.getFormulas());
  return true;
}
