/** Plans how deals follow renamed stages: stage and sync marker together, so that no change is logged. */

import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import { literal, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import type { DealColumns } from './columns';
import { readSyncMarker } from './sync-marker';

export interface StageRename {
  pipeline: string;
  from: string;
  to: string;
  /** Whether a stage of the old name remains in another pipeline. */
  isShared: boolean;
}

/**
 * Plans the cells to write.
 *
 * @param rows Deals, header first
 */
export function planStageRenames(rows: Cells, columns: DealColumns, renames: readonly StageRename[]): CellWrite[] {
  const writes: CellWrite[] = [];
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const pipeline = textOf(cellAt(cells, columns.pipeline));
    const newNameOf = (stage: string): string | undefined =>
      renames.find(
        (rename) =>
          stageKey(rename.from) === stageKey(stage) &&
          (stageKey(rename.pipeline) === stageKey(pipeline) || (pipeline === '' && !rename.isShared)),
      )?.to;
    const row = index + 1;
    const stage = newNameOf(textOf(cellAt(cells, columns.stage)));
    if (stage !== undefined) writes.push({ row, column: columns.stage, value: literal(stage) });
    const text = cellAt(cells, columns.log);
    const marker = readSyncMarker(text);
    const logged = marker && newNameOf(marker.stage);
    if (marker && logged !== undefined) {
      const value = String(text).replace(`|${marker.stage}|`, () => `|${logged}|`);
      writes.push({ row, column: columns.log, value: literal(value) });
    }
  }
  return writes;
}
