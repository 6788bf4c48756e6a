/** How the deals stand at the end of a day, and what has been learnt by then: what every forecast by the model rests on. */

import type { DealRows } from '../deal-rows';
import type { PipelineData } from '../read';
import { snapshotFitNow } from './fit-now';
import type { StoredModel } from './stored-model';
import { snapshotFromStored } from './stored-snapshot';
import type { Snapshot } from './types';

/**
 * The snapshot at the end of `day`. The stored model serves as long as it was fitted no later; else a model is fitted on
 * what the history held by then.
 *
 * @param stored null where the rows do not tell how things were on that day
 * @param readPaths reads the history; it is called only where a model is to be fitted
 */
export function snapshotAt(
  deals: DealRows,
  day: number,
  stored: StoredModel | null,
  readPaths: () => PipelineData,
): Snapshot {
  if (stored && stored.fitted.model.time <= day + 1) return snapshotFromStored(deals, stored, day);
  return snapshotFitNow(readPaths(), day);
}
