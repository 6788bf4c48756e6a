/** Refuses a page's change that means a sheet, rows or columns that the workbook does not have by now. */

import type { Mutation, WorkbookEngine } from '../engine/workbook.js';
import { sheetField } from './page-mutations.js';

interface Lines {
  startRow?: number | null;
  endRow?: number | null;
  startColumn?: number | null;
  endColumn?: number | null;
}

/** What the changes say, each a part of it; `checkPageMutation` has seen to the shape. */
interface Params {
  range: Lines;
  ranges: Lines[];
  rowCount: number;
  columnCount: number;
  fromOrder: number;
  toOrder: number;
  cellValue?: Record<string, Record<string, unknown> | null>;
  index: number;
  sheet: { id: string; rowCount?: number; columnCount?: number };
  from: { subUnitId: string };
  to: { subUnitId: string };
  fromRange: Lines;
  toRange: Lines;
}

interface Size {
  rows: number;
  columns: number;
}

/** Where a change goes: one sheet among the workbook's. */
interface Place {
  size: Size;
  sheetCount: number;
  engine: WorkbookEngine;
}

/** What is wrong; null for nothing. */
type Check = (params: Params, place: Place) => string | null;

const SHEET_GONE = 'the sheet has been deleted.';
const ROWS_OUTSIDE = 'the rows lie outside of the sheet.';
const COLUMNS_OUTSIDE = 'the columns lie outside of the sheet.';

/** Changes that add a sheet, or name two. */
const OF_WORKBOOK: Record<string, (params: Params, engine: WorkbookEngine) => string | null> = {
  'sheet.mutation.insert-sheet': whyNotInserted,
  'sheet.mutation.move-range': whyNotMoved,
};

const CHECKS: Record<string, Check> = {
  'sheet.mutation.remove-sheet': (_params, { sheetCount }) =>
    sheetCount < 2 ? 'a workbook has at least one sheet.' : null,
  'sheet.mutation.set-worksheet-order': ({ fromOrder, toOrder }, { sheetCount }) =>
    fromOrder >= sheetCount || toOrder > sheetCount ? 'there is no such place among the sheets.' : null,
  'sheet.mutation.set-worksheet-row-count': ({ rowCount }, place) => resized({ rows: rowCount }, place),
  'sheet.mutation.set-worksheet-column-count': ({ columnCount }, place) => resized({ columns: columnCount }, place),
  'sheet.mutation.insert-row': ({ range }, place) =>
    (range.startRow ?? 0) > place.size.rows ? ROWS_OUTSIDE : resized({ rows: place.size.rows + rowsOf(range) }, place),
  'sheet.mutation.insert-col': ({ range }, place) =>
    (range.startColumn ?? 0) > place.size.columns
      ? COLUMNS_OUTSIDE
      : resized({ columns: place.size.columns + columnsOf(range) }, place),
  'sheet.mutation.remove-rows': ({ range }, place) =>
    (range.endRow ?? 0) >= place.size.rows ? ROWS_OUTSIDE : resized({ rows: place.size.rows - rowsOf(range) }, place),
  'sheet.mutation.remove-col': ({ range }, place) =>
    (range.endColumn ?? 0) >= place.size.columns
      ? COLUMNS_OUTSIDE
      : resized({ columns: place.size.columns - columnsOf(range) }, place),
  'sheet.mutation.set-range-values': ({ cellValue = {} }, { size }) => {
    const cells = Object.entries(cellValue).flatMap(([row, written]) =>
      Object.keys(written ?? {}).map((column) => ({ endRow: Number(row), endColumn: Number(column) })),
    );
    return outside(cells, size);
  },
  'sheet.mutation.add-worksheet-merge': ({ ranges }, { size }) => outside(ranges, size),
};

/** @throws Error naming the change and what the workbook does not have. */
export function checkPlace({ id, params }: Mutation, engine: WorkbookEngine): void {
  const ofWorkbook = OF_WORKBOOK[id];
  const why = ofWorkbook ? ofWorkbook(params as Params, engine) : whyNotOnSheet(id, params, engine);
  if (why) throw new Error(`${id}: ${why}`);
}

function whyNotOnSheet(id: string, params: unknown, engine: WorkbookEngine): string | null {
  const field = sheetField(id);
  if (!field) return null;
  const size = sizeOf((params as Record<string, string>)[field] ?? '', engine);
  if (!size) return SHEET_GONE;
  return CHECKS[id]?.(params as Params, { size, sheetCount: engine.sheets.length, engine }) ?? null;
}

function whyNotInserted({ index, sheet }: Params, engine: WorkbookEngine): string | null {
  const sheetCount = engine.sheets.length;
  if (engine.sheets.some((each) => each.getSheetId() === sheet.id)) return 'there is such a sheet already.';
  if (index > sheetCount) return `there is no place ${index} among ${sheetCount} sheets.`;
  engine.refuseGrowth((sheet.rowCount ?? 1000) * (sheet.columnCount ?? 20));
  return null;
}

function whyNotMoved({ from, to, fromRange, toRange }: Params, engine: WorkbookEngine): string | null {
  const [source, target] = [sizeOf(from.subUnitId, engine), sizeOf(to.subUnitId, engine)];
  if (!source || !target) return SHEET_GONE;
  return outside([fromRange], source) ?? outside([toRange], target);
}

function sizeOf(sheetId: string, engine: WorkbookEngine): Size | null {
  const found = engine.sheets.find((each) => each.getSheetId() === sheetId);
  return found ? { rows: found.getRowCount(), columns: found.getColumnCount() } : null;
}

function outside(blocks: readonly Lines[], { rows, columns }: Size): string | null {
  const isOutside = blocks.some(({ endRow, endColumn }) => (endRow ?? 0) >= rows || (endColumn ?? 0) >= columns);
  return isOutside ? 'the cells lie outside of the sheet.' : null;
}

/** @throws Error where the workbook would have too many cells. */
function resized(change: Partial<Size>, { size, engine }: Place): string | null {
  const { rows, columns } = { ...size, ...change };
  if (rows < 1 || columns < 1) return 'a sheet has at least one row and one column.';
  engine.refuseGrowth(rows * columns - size.rows * size.columns);
  return null;
}

function rowsOf({ startRow, endRow }: Lines): number {
  return (endRow ?? 0) - (startRow ?? 0) + 1;
}

function columnsOf({ startColumn, endColumn }: Lines): number {
  return (endColumn ?? 0) - (startColumn ?? 0) + 1;
}
