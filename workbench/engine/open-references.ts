/**
 * Lets references without an end, such as `B:E` or `B2:E`, follow when rows and columns come and go.
 *
 * The engine compares a deleted block with the reference, and one that ends with the sheet is shorter than `B:E`, which ends with
 * the longest sheet there may be: `B:E` stayed, and meant other columns. A block marked as whole lines has no end either. And as
 * rows are inserted, an open end moves beyond the longest sheet, where the engine no longer takes it for one.
 */

import { type ICellData, type ICommandService, type IRange, RANGE_TYPE } from '@univerjs/core';
import { settleOpenEnds } from './formula-text.js';

const LINES: Readonly<Record<string, RANGE_TYPE>> = {
  'sheet.command.remove-row-by-range': RANGE_TYPE.ROW,
  'sheet.command.remove-col-by-range': RANGE_TYPE.COLUMN,
};

interface Params {
  range?: IRange;
  cellValue?: Record<number, Record<number, ICellData | null> | undefined> | null;
}

export function followOpenReferences(commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    const { range, cellValue } = (params ?? {}) as Params;
    const lines = LINES[id];
    if (lines !== undefined && range) range.rangeType = lines;
    if (id !== 'sheet.mutation.set-range-values' || !cellValue) return;
    for (const row of Object.values(cellValue)) {
      for (const cell of Object.values(row ?? {})) if (cell?.f) cell.f = settleOpenEnds(cell.f);
    }
  });
}
