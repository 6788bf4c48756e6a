/** A block of cells on one sheet, and the engine's own form of it. */

/** 0-based, ends included and finite. */
export interface Area {
  sheetId: string;
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface EngineRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export const toEngineRange = (area: Omit<Area, 'sheetId'>): EngineRange => ({
  startRow: area.row,
  endRow: area.lastRow,
  startColumn: area.column,
  endColumn: area.lastColumn,
});

export const fromEngineRange = (sheetId: string, range: EngineRange): Area => ({
  sheetId,
  row: range.startRow,
  lastRow: range.endRow,
  column: range.startColumn,
  lastColumn: range.endColumn,
});

export function isOneCell(area: Area): boolean {
  return area.row === area.lastRow && area.column === area.lastColumn;
}

/** Whether the two have a cell in common; an end may be open (Infinity). */
export function overlaps(a: Area, b: Area): boolean {
  return intersection(a, b) !== null;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.row <= inner.row &&
    outer.lastRow >= inner.lastRow &&
    outer.column <= inner.column &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** The cells that both have; null where they have none. */
export function intersection(a: Area, b: Area): Area | null {
  const common = {
    sheetId: a.sheetId,
    row: Math.max(a.row, b.row),
    lastRow: Math.min(a.lastRow, b.lastRow),
    column: Math.max(a.column, b.column),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  const none = a.sheetId !== b.sheetId || common.row > common.lastRow || common.column > common.lastColumn;
  return none ? null : common;
}
