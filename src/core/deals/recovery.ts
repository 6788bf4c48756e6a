/** Completes sync markers after an interrupted execution: its history rows exist, but the deals' markers do not name them yet. */

import type { Cells, CellWrite } from '../shared/cells';
import { toDay } from '../shared/dates';
import { isDate, textOf } from '../shared/values';
import type { DealColumn } from './columns';
import { isStay } from './history-columns';
import { closedOn, type PlanContext } from './plan-edit';
import { markLogged } from './sync-marker';

/**
 * Plans the markers for history rows that no deal knows of.
 *
 * @param entries rows of the history in the order of its columns
 * @param firstEntry 1-based history row of the first of them
 * @param dealIds the IDs on Deals, from `firstRow` on
 */
export function planRecovery(
  entries: Cells,
  firstEntry: number,
  dealIds: readonly unknown[],
  firstRow: number,
  context: Pick<PlanContext, 'columns' | 'stages' | 'zone'>,
): CellWrite[] {
  const rowOf = new Map<string, number>();
  dealIds.forEach((id, index) => {
    const text = textOf(id);
    if (text !== '' && !rowOf.has(text)) rowOf.set(text, firstRow + index);
  });
  const { columns, stages, zone } = context;
  const byCell = new Map<string, CellWrite>();
  entries.forEach((entry, index) => {
    const dealId = textOf(entry[0]);
    const changedAt = entry[1];
    const row = rowOf.get(dealId);
    if (row === undefined || !isDate(changedAt)) return;
    const to = textOf(entry[3]);
    const stage = stages.find('', to);
    const write = (column: DealColumn, value: unknown): void => {
      const at = columns[column];
      // A deal that changed twice: the later entry wins.
      if (at >= 0) byCell.set(`${row}:${at}`, { row, column: at, value });
    };
    if (isStay(entry[2], to)) {
      // The dates, and the rest of the marker, are of the entry before.
      write('logRow', firstEntry + index);
      return;
    }
    write('stageSince', to === '' ? '' : changedAt);
    if (typeof toDay(changedAt, zone) === 'number') write('closed', closedOn(stage, { zone, now: changedAt }));
    markLogged(write, { dealId, stage: to, at: changedAt }, firstEntry + index);
  });
  return [...byCell.values()];
}
