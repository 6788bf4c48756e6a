/** Reads a range without an end, such as `B2:D`, as far as the sheet goes. The engine would read the longest possible range. */

import type { IUnitRange } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';
import { OPEN_ROW } from './formula-text.js';

let done = false;

/** Changes the engine's own class, once for all workbooks of the process. */
export function clipOpenRanges(): void {
  if (done) return;
  done = true;
  const { prototype } = BaseReferenceObject;
  const position = prototype.getRangePosition;
  prototype.getRangePosition = function (this: BaseReferenceObject) {
    const range = position.call(this);
    if (range.endRow < OPEN_ROW - 1) return range;
    return { ...range, endRow: Math.max(range.startRow, this.getActiveSheetRowCount() - 1) };
  };
  // What a formula depends on goes on below the sheet's end: rows may come.
  prototype.toUnitRange = function (this: BaseReferenceObject): IUnitRange {
    return { range: position.call(this), sheetId: this.getSheetId(), unitId: this.getUnitId() };
  };
}
