/** Plans markers that tell what deals hold, for workbooks of before it was logged. */

import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import type { Zone } from '../shared/dates';
import { textOf } from '../shared/values';
import type { DealColumns } from './columns';
import { heldIn, heldText } from './held';
import { markLogged, readSyncMarker } from './sync-marker';

/** @param rows Deals, header first; rows whose marker is another deal's, or none, are left as they are */
export function planHeld(rows: Cells, columns: DealColumns, zone: Zone): CellWrite[] {
  const writes: CellWrite[] = [];
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const marker = readSyncMarker(cellAt(cells, columns.log));
    const held = heldIn((column) => cellAt(cells, columns[column]), zone);
    const at = new Date(marker?.at ?? '');
    const isOwn = marker !== null && marker.dealId === textOf(cellAt(cells, columns.dealId));
    if (!isOwn || marker.held !== undefined || !held || Number.isNaN(at.getTime())) continue;
    const { dealId, stage, undo } = marker;
    const write = (column: 'log' | 'logRow', value: unknown): void => {
      if (column === 'log') writes.push({ row: index + 1, column: columns.log, value });
    };
    markLogged(write, { dealId, stage, at, undo, held: heldText(held) }, 0);
  }
  return writes;
}
