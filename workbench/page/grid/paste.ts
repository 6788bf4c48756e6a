/** Pastes text from outside as if it were typed cell by cell: Univer would read its dates by American rules. */

import {
  type ICellData,
  ICommandService,
  type IMutationInfo,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUndoRedoService,
  isTextFormat,
  sequenceExecute,
  type Workbook,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { parseTable } from './parse-table.js';
import { styleOf, typedCell } from './typed-cell.js';

export function pasteTextAsTyped(injector: Injector, workbook: () => Workbook | undefined, locale: () => string): void {
  const service = injector.get(ISheetClipboardService);
  const paste = service.legacyPaste.bind(service);
  service.legacyPaste = async (html, text, files) => {
    const target = workbook();
    // What was copied in a grid carries its formulas and formats in a cache that the mark leads to.
    if (!target || !text || html?.includes('data-copy-id="')) return paste(html, text, files);
    return pasteTable(injector, target, parseTable(text), locale());
  };
}

function pasteTable(injector: Injector, workbook: Workbook, table: string[][], locale: string): boolean {
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (!selected) return false;
  const sheet = workbook.getActiveSheet();
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const startRow = Number.isFinite(selected.startRow) ? selected.startRow : 0;
  const startColumn = Number.isFinite(selected.startColumn) ? selected.startColumn : 0;
  const height = tiled(table.length, selected.endRow - startRow + 1);
  const tableWidth = Math.max(...table.map((row) => row.length));
  const width = tiled(tableWidth, selected.endColumn - startColumn + 1);

  const styles = workbook.getStyles();
  const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let r = 0; r < height; r++) {
    const line: Record<number, ICellData> = {};
    const row = table[r % table.length] ?? [];
    for (let c = 0; c < width; c++) {
      const text = row[c % tableWidth] ?? '';
      const style = styleOf(sheet.getCellRaw(startRow + r, startColumn + c)?.s, styles);
      line[startColumn + c] = typedCell({ text, kept: isTextFormat(style?.n?.pattern) }, {}, style, locale);
    }
    cellValue[startRow + r] = line;
  }

  const values = { ...place, cellValue };
  const redoMutations: IMutationInfo[] = [{ id: SetRangeValuesMutation.id, params: values }];
  const undoMutations: IMutationInfo[] = [
    { id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(injector, values) },
  ];
  // As on Google the sheet grows; undoing leaves it so.
  if (startRow + height > sheet.getRowCount()) {
    redoMutations.unshift({ id: SetWorksheetRowCountMutation.id, params: { ...place, rowCount: startRow + height } });
  }
  if (startColumn + width > sheet.getColumnCount()) {
    redoMutations.unshift({
      id: SetWorksheetColumnCountMutation.id,
      params: { ...place, columnCount: startColumn + width },
    });
  }
  if (!sequenceExecute(redoMutations, injector.get(ICommandService)).result) return false;
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: place.unitId, undoMutations, redoMutations });
  return true;
}

/** A selection that holds the block several times over is filled with it. */
function tiled(block: number, selected: number): number {
  return Number.isFinite(selected) && selected % block === 0 ? Math.max(block, selected) : block;
}
