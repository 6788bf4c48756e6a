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
 * Whether a deal lacks its own marker, is in another stage than its marker says, or a known deal has gone: then a
 * reconciliation would find something.
 *
 * @param newEntries entries of the history that the registry does not know, from Deal ID to To
 */
export function hasPendingChanges(
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
    // We report a stage that the table does not have, and leave it as it is.
    return stageKey(marker.stage) === stageKey(name) || (name !== '' && !stages.find('', name));
  });
  return !isSound || missingDeals(live, registry, newEntries).length > 0;
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
