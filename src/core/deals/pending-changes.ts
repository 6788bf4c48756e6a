/** Tells from few columns of Deals whether a reconciliation would find something, without the history. */

import { type Cells, rowAt } from '../shared/cells';
import { isBlank, textOf } from '../shared/values';
import { type StageTable, stageKey } from '../stages/stages';
import { missingDeals, type Registry } from './known-deals';
import { readSyncMarker } from './sync-marker';

/** A row as the check sees it. */
export interface RowState {
  dealId: unknown;
  stage: unknown;
  log: unknown;
  /** Whether anything of a deal is filled. */
  isFilled: boolean;
}

/**
 * Whether every deal has its own marker, in the stage that it is in, and no known deal has gone.
 *
 * @param news entries of the history that the registry does not know, from Deal ID to To
 */
export function isSettled(
  rows: readonly RowState[],
  registry: Registry,
  newEntries: Cells,
  stages: StageTable,
): boolean {
  const live = new Set<string>();
  const isSound = rows.every(({ dealId, stage, log, isFilled }) => {
    const id = textOf(dealId);
    const marker = readSyncMarker(log);
    if (!isFilled && id === '') return !marker;
    if (!marker || marker.dealId !== id || live.has(id)) return false;
    live.add(id);
    const name = textOf(stage);
    // A stage that the table does not have is told of, and stays as it is.
    return stageKey(marker.stage) === stageKey(name) || (name !== '' && !stages.find('', name));
  });
  return isSound && missingDeals(live, registry, newEntries).length === 0;
}

/** Rows of a block and of the marker column beside it, as the check sees them. */
export function rowStates(block: Cells, markers: Cells, at: { dealId: number; stage: number }): RowState[] {
  return block.map((cells, index) => ({
    dealId: cells[at.dealId],
    stage: cells[at.stage],
    log: rowAt(markers, index)[0],
    isFilled: cells.some((cell) => !isBlank(cell)),
  }));
}
