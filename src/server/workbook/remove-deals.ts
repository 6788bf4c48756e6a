/** Removes the rows of deals, wherever they stand. */

import { columnLetters } from '../../core/shared/cells';
import { textOf } from '../../core/shared/values';
import { allDeals } from './reconcile';
import type { Workbook } from './workbook';
import { runsOf } from './write';

/** More runs of rows than this are emptied in one call instead of being deleted one by one. */
const MOST_RUNS = 10;

/** Deletes the rows in which the deals stand by now, from the last to the first, so that none shifts before its turn. */
export function removeDeals(workbook: Workbook, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const { dealId } = workbook.columns();
  const { rows: now } = allDeals(workbook);
  const rows = now.flatMap((cells, index) => (index > 0 && ids.has(textOf(cells[dealId])) ? [index + 1] : []));
  const deals = workbook.sheet('deals');
  const runs = runsOf(rows);
  // A sheet must keep a row below its frozen header.
  const isAll = rows.length >= now.length - 1 && deals.getMaxRows() === now.length;
  if (runs.length <= MOST_RUNS && !isAll) {
    for (const { first, last: end } of runs.reverse()) deals.deleteRows(first, end - first + 1);
    return;
  }
  const letters = columnLetters(workbook.system.headers.length);
  deals.getRangeList(runs.map(({ first, last: end }) => `A${first}:${letters}${end}`)).clearContent();
}
