/** How the deals stand at the end of a day, and what has been learnt by then: what every forecast by the model rests on. */

import { type Cells, rowAt } from '../../shared/cells';
import type { ReadOptions } from '../deal-rows';
import { snapshotFitNow } from './fit-now';
import { snapshotFromStored } from './stored-snapshot';
import type { ForecastContext, Snapshot } from './types';

/**
 * The snapshot at the end of `day`. The stored model serves as long as it was fitted no later and the rows tell how things
 * are; else the history is read and a model is fitted on what it held by then.
 */
export function snapshotAt(cells: Cells, day: number, context: ForecastContext, options: ReadOptions): Snapshot {
  const stored = options.isNow ? context.readModel?.() : null;
  if (stored && stored.fitted.model.time <= day + 1) return snapshotFromStored(cells, stored, day, options);
  return snapshotFitNow(cells, context.readHistory(), day, options);
}

/** The row that a deal stands in. */
export function rowOf({ deals }: Snapshot, cells: Cells, deal: number): readonly unknown[] {
  return rowAt(cells, deals.rows[deal] as number);
}
