/** What end-to-end tests ask of the page, since a canvas has no elements for cells. */

import { CellValueType } from '@univerjs/core';
import { deserializeRangeWithSheet, serializeRange } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { Controller } from './controller.js';
import { cellRect, type PixelRect } from './grid/geometry.js';

export interface WorkbenchPage {
  /** The file is open and nothing waits to be sent or answered. */
  readonly ready: boolean;
  /** Where a cell of the active sheet is on the page: 'C7'. */
  cellRect(a1: string): PixelRect;
  /** The active sheet's name. */
  activeSheet(): string;
  /** Selects a range, of another sheet too, and scrolls to it: 'Deals!B2:C3'. */
  select(a1: string): void;
  /** The selected range of the active sheet: 'B2:C3'. */
  selected(): string;
  /** A cell's text as shown. */
  displayed(a1: string): string;
}

declare global {
  interface Window {
    workbenchPage: WorkbenchPage;
  }
}

export function exposeForTests(controller: Controller): void {
  const find = (a1: string) => {
    const workbook = controller.replica.workbook;
    if (!workbook) throw new Error('The file is not open yet.');
    const { sheetName, range } = deserializeRangeWithSheet(a1);
    const sheet = sheetName ? workbook.getSheetBySheetName(sheetName) : workbook.getActiveSheet();
    if (!sheet) throw new Error(`No sheet ${sheetName}`);
    return { workbook, sheet, range };
  };
  window.workbenchPage = {
    get ready() {
      return controller.ready && !controller.replica.unsettled;
    },
    cellRect: (a1) => {
      const { workbook, range } = find(a1);
      return cellRect(controller.injector, workbook, range.startRow, range.startColumn);
    },
    activeSheet: () => controller.replica.workbook?.getActiveSheet().getName() ?? '',
    select: (a1) => {
      const { sheet, range } = find(a1);
      controller.select(sheet.getSheetId(), {
        startRow: range.startRow,
        endRow: range.endRow,
        startColumn: range.startColumn,
        endColumn: range.endColumn,
      });
    },
    selected: () => {
      const range = controller.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
      return range ? serializeRange(range) : '';
    },
    displayed: (a1) => {
      const { sheet, range } = find(a1);
      const cell = sheet.getCell(range.startRow, range.startColumn);
      const value = cell?.v;
      if (cell?.t === CellValueType.BOOLEAN) return value ? 'TRUE' : 'FALSE';
      return value === null || value === undefined ? '' : String(value);
    },
  };
}
