/** Notes of cells, kept by the engine: they move with their cells and show on the page. */

import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { Area } from '../../engine/area.js';
import type { WorkbookEngine } from '../../engine/workbook.js';

function model(engine: WorkbookEngine): SheetsNoteModel {
  return engine.univer.univer.__getInjector().get(SheetsNoteModel);
}

export function readNote(engine: WorkbookEngine, sheetId: string, row: number, column: number): string {
  return model(engine).getNote(engine.unitId, sheetId, { row, col: column })?.note ?? '';
}

/** Blank text removes the note. */
export function writeNote(engine: WorkbookEngine, sheetId: string, row: number, column: number, text: string): void {
  const at = { unitId: engine.unitId, sheetId, row, col: column };
  if (text === '') {
    if (readNote(engine, sheetId, row, column) !== '') engine.execute('sheet.mutation.remove-note', at);
    return;
  }
  const id = model(engine).getNote(engine.unitId, sheetId, { row, col: column })?.id ?? `note-${crypto.randomUUID()}`;
  engine.execute('sheet.mutation.update-note', {
    ...at,
    note: { id, row, col: column, width: 160, height: 72, note: text },
  });
}

/** Where notes are in an area. */
export function notedCells(engine: WorkbookEngine, area: Area): { row: number; column: number; text: string }[] {
  const notes = model(engine).getNotes().get(engine.unitId)?.get(area.sheetId);
  return [...(notes?.values() ?? [])]
    .map(({ row, col, note }) => ({ row, column: col, text: note }))
    .filter(
      ({ row, column }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );
}

export function clearNotes(engine: WorkbookEngine, area: Area): void {
  for (const { row, column } of notedCells(engine, area)) writeNote(engine, area.sheetId, row, column, '');
}
