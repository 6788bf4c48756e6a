/** Takes the deals that cannot be read out of a snapshot, and names them. */

import type { RowFault } from '../left-out';
import type { Snapshot } from './types';

/**
 * @param faults what cannot be read, by the index of the row; of rows that hold no open deal, only those without a known
 *   stage matter
 * @param time the moment of the snapshot, in days
 */
export function withoutFaults(
  snapshot: Omit<Snapshot, 'leftOut'>,
  faults: ReadonlyMap<number, RowFault>,
  time: number,
): Snapshot {
  const leftOut = [...faults.values()].filter(({ column, created = 0 }) => column === 'stage' && !(created >= time));
  if (faults.size === 0) return { ...snapshot, leftOut };
  const { deals, open, states } = snapshot;
  const kept = open.map((deal) => {
    const fault = faults.get(deals.rows[deal] as number);
    if (fault) leftOut.push(fault);
    return fault === undefined;
  });
  return {
    ...snapshot,
    open: open.filter((_, index) => kept[index]),
    states: states.filter((_, index) => kept[index]),
    leftOut,
  };
}
