/** Follows the selection in the grid. */

import {
  type IDisposable,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { CellRange } from '../../protocol.js';

const INTERVAL_MS = 50;

/** Calls `report` when another range or sheet is selected, at most every 50 ms, the last one always. */
export function watchSelection(injector: Injector, report: (sheetId: string, range: CellRange) => void): IDisposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const look = () => {
    timer = undefined;
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getActiveSheet();
    const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    if (!sheet || !range) return;
    const lastRow = sheet.getRowCount() - 1;
    const lastColumn = sheet.getColumnCount() - 1;
    // A whole column has no rows of its own.
    const cells: CellRange = {
      startRow: orElse(range.startRow, 0),
      endRow: orElse(range.endRow, lastRow),
      startColumn: orElse(range.startColumn, 0),
      endColumn: orElse(range.endColumn, lastColumn),
    };
    const key = JSON.stringify([sheet.getSheetId(), cells]);
    if (key === last) return;
    last = key;
    report(sheet.getSheetId(), cells);
  };
  const subscription = injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
    timer ??= setTimeout(look, INTERVAL_MS);
  });
  return {
    dispose: () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    },
  };
}

function orElse(value: number, whole: number): number {
  return Number.isFinite(value) ? value : whole;
}
