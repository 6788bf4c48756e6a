/** Tells a formula's result from a new value. */

import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Workbook } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Mutation } from '../../protocol.js';

interface Values {
  subUnitId?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

/** Whether the mutation gives a value, without a word on the formula, to a cell that has one; whoever removes a formula says so. */
export function leavesFormulas({ id, params }: Mutation, workbook: Workbook): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { subUnitId, cellValue } = params as Values;
  const sheet = workbook.getSheetBySheetId(subUnitId ?? '');
  if (!sheet || !cellValue) return false;
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(line ?? {})) {
      if (!cell || cell.f !== undefined || cell.si !== undefined) continue;
      const before = sheet.getCellRaw(Number(row), Number(column));
      if (before?.f || before?.si) return true;
    }
  }
  return false;
}
