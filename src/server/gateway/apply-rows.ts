/** Writes what a plan says of rows of Deals, in an order in which an interruption anywhere can be made good. */

import type { Cells } from '../../core/cells';
import type { RowsPlan } from '../../core/deals';
import type { Book } from './book';
import { appendHistory, writeCells } from './write';

/** IDs go first: a history row whose deal has no ID yet would belong to nobody. Markers come after the history. */
export function applyRows(book: Book, plan: RowsPlan, rows: Cells, firstRow: number): void {
  const deals = book.sheet('deals');
  const { dealId } = book.columns();
  const write = (isId: boolean): void => {
    const cells = plan.cells.filter(({ column }) => (column === dealId) === isId);
    writeCells(deals, cells, rows, firstRow);
  };
  write(true);
  appendHistory(book.sheet('history'), plan.history, book.system.history + 1);
  write(false);
  if (plan.cells.length > 0) SpreadsheetApp.flush();
}
