/** Finds cells that are protected against the person as whom the script runs. Warnings stop no script and are left out. */

import type { RuleBlock } from './rules';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A block of cells, its last row and column included. */
interface Area {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** An area that may not be edited, and what is let out of it. */
interface Locked {
  sheetId: number;
  isWhole: boolean;
  area: Area;
  open: Area[];
}

export interface Locks {
  /** The first cell of the block that is protected: its 1-based row and 0-based column. Null where there is none. */
  find(sheetId: number, block: RuleBlock): { row: number; column: number } | null;
  /** Whether writing the block as one would be refused. */
  has(sheetId: number, block: RuleBlock): boolean;
  /** Whether all of the sheet is protected, so that its rows and columns cannot be changed. */
  hasSheet(sheetId: number): boolean;
}

/** Two round trips, one for each protection, and two for each that this person may not edit. */
export function readLocks(spreadsheet: Spreadsheet): Locks {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const locked: Locked[] = [];
  for (const type of [SHEET, RANGE]) {
    for (const protection of spreadsheet.getProtections(type)) {
      if (protection.canEdit()) continue;
      const range = protection.getRange();
      const isWhole = type === SHEET;
      const open = isWhole ? protection.getUnprotectedRanges().map(areaOf) : [];
      const area = isWhole ? EVERYTHING : areaOf(range);
      locked.push({ sheetId: range.getSheet().getSheetId(), isWhole, area, open });
    }
  }
  const find = (sheetId: number, { row, column, rows, columns }: RuleBlock): { row: number; column: number } | null => {
    const area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    const lock = locked.find(
      (each) =>
        each.sheetId === sheetId && overlaps(each.area, area) && !each.open.some((open) => contains(open, area)),
    );
    return lock ? { row: Math.max(row, lock.area.row), column: Math.max(column, lock.area.column) } : null;
  };
  return {
    find,
    has: (sheetId, block) => find(sheetId, block) !== null,
    hasSheet: (sheetId) => locked.some((lock) => lock.isWhole && lock.sheetId === sheetId),
  };
}

const EVERYTHING: Area = {
  row: 1,
  column: 0,
  lastRow: Number.POSITIVE_INFINITY,
  lastColumn: Number.POSITIVE_INFINITY,
};

/** Rows and columns that are added later belong to a range without an end. */
function areaOf(range: Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn() - 1,
    lastRow: range.isEndRowBounded() ? range.getLastRow() : Number.POSITIVE_INFINITY,
    lastColumn: range.isEndColumnBounded() ? range.getLastColumn() - 1 : Number.POSITIVE_INFINITY,
  };
}

function overlaps(a: Area, b: Area): boolean {
  return a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}
