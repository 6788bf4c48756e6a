/** Moves addresses when rows, columns or cells are inserted, deleted or moved, so that attached things stay with their cells. */

import type { Block } from './a1.js';
import { type EngineRange, fromEngineRange } from './area.js';
import type { Mutation } from './workbook.js';

export type Dimension = 'ROWS' | 'COLUMNS';

/** One structural change of a sheet. Positions are 0-based and count the sheet as it was before. */
export type Shift =
  | { kind: 'insert'; sheetId: string; dimension: Dimension; at: number; count: number }
  | { kind: 'remove'; sheetId: string; dimension: Dimension; at: number; count: number }
  | { kind: 'move'; sheetId: string; dimension: Dimension; at: number; count: number; to: number }
  | { kind: 'cells'; from: Placed; to: Placed }
  | { kind: 'sheet'; sheetId: string };

/** A block on a sheet; an open end is Infinity. */
export interface Placed extends Block {
  sheetId: string;
}

interface Params {
  subUnitId: string;
  range?: EngineRange;
  sourceRange?: EngineRange;
  targetRange?: EngineRange;
  fromRange?: EngineRange;
  toRange?: EngineRange;
  from?: { subUnitId: string };
  to?: { subUnitId: string };
}

const LINES: Record<string, ['insert' | 'remove' | 'move', Dimension]> = {
  'sheet.mutation.insert-row': ['insert', 'ROWS'],
  'sheet.mutation.insert-col': ['insert', 'COLUMNS'],
  'sheet.mutation.remove-rows': ['remove', 'ROWS'],
  'sheet.mutation.remove-col': ['remove', 'COLUMNS'],
  'sheet.mutation.move-rows': ['move', 'ROWS'],
  'sheet.mutation.move-columns': ['move', 'COLUMNS'],
};

/** The structural change that an engine mutation makes; null when addresses keep their meaning. */
export function shiftOf(mutation: Mutation): Shift | null {
  const params = mutation.params as Params;
  if (mutation.id === 'sheet.mutation.remove-sheet') return { kind: 'sheet', sheetId: params.subUnitId };
  if (mutation.id === 'sheet.mutation.move-range') return cellsMoved(params);
  const line = LINES[mutation.id];
  const range = params.range ?? params.sourceRange;
  if (!line || !range) return null;
  const [kind, dimension] = line;
  const ends = (each: EngineRange) =>
    dimension === 'ROWS' ? [each.startRow, each.endRow] : [each.startColumn, each.endColumn];
  const [at = 0, last = 0] = ends(range);
  const change = { sheetId: params.subUnitId, dimension, at, count: last - at + 1 };
  if (kind !== 'move') return { kind, ...change };
  if (!params.targetRange) return null;
  return { kind, ...change, to: ends(params.targetRange)[0] ?? 0 };
}

function cellsMoved(params: Params): Shift | null {
  const { fromRange, toRange, from, to } = params;
  if (!fromRange || !toRange || !from || !to) return null;
  return {
    kind: 'cells',
    from: fromEngineRange(from.subUnitId, fromRange),
    to: fromEngineRange(to.subUnitId, toRange),
  };
}

type LineShift = Extract<Shift, { dimension: Dimension }>;

/** Where a row or column is afterwards; null when it has been deleted. */
export function shiftIndex(index: number, shift: LineShift): number | null {
  const { at, count } = shift;
  if (shift.kind === 'insert') return index >= at ? index + count : index;
  if (shift.kind === 'remove') return index < at ? index : index < at + count ? null : index - count;
  const inside = index >= at && index < at + count;
  if (shift.to > at) {
    // The destination counts the lines that leave.
    if (inside) return index + shift.to - at - count;
    return index >= at + count && index < shift.to ? index - count : index;
  }
  if (inside) return index - at + shift.to;
  return index >= shift.to && index < at ? index + count : index;
}

/** The lines from first to last afterwards; null when all of them have been deleted. */
function shiftSpan(first: number, last: number, shift: LineShift): [number, number] | null {
  if (shift.kind === 'insert') return spanAfterInsert(first, last, shift);
  if (shift.kind === 'remove') return spanAfterRemoval(first, last, shift);
  const { at, count } = shift;
  const inside = first >= at && last < at + count;
  const apart = last < at || first >= at + count;
  if (!inside && !apart) return [first, last];
  const from = shiftIndex(first, shift) ?? first;
  return [from, last === Number.POSITIVE_INFINITY ? last : from + last - first];
}

function spanAfterInsert(first: number, last: number, { at, count }: LineShift): [number, number] {
  const open = last === Number.POSITIVE_INFINITY;
  // What begins at an open-ended block's start, as in A:A, stays at the sheet's edge.
  const from = at <= first && !(open && first === 0) ? first + count : first;
  return [from, open || at > last ? last : last + count];
}

function spanAfterRemoval(first: number, last: number, { at, count }: LineShift): [number, number] | null {
  if (at <= first && at + count > last) return null;
  /** How many of the removed lines lie before this one. */
  const removedBefore = (index: number) => Math.max(0, Math.min(index - at, count));
  return [first - removedBefore(first), last === Number.POSITIVE_INFINITY ? last : last - removedBefore(last + 1)];
}

/** Where a block is afterwards; null when all of its cells have been deleted. */
export function shiftPlaced<T extends Placed>(placed: T, shift: Shift): T | null {
  if (shift.kind === 'sheet') return placed.sheetId === shift.sheetId ? null : placed;
  if (shift.kind === 'cells') {
    const { from, to } = shift;
    const whole =
      placed.sheetId === from.sheetId &&
      placed.row >= from.row &&
      placed.lastRow <= from.lastRow &&
      placed.column >= from.column &&
      placed.lastColumn <= from.lastColumn;
    if (!whole) return placed;
    const down = to.row - from.row;
    const right = to.column - from.column;
    return {
      ...placed,
      sheetId: to.sheetId,
      row: placed.row + down,
      lastRow: placed.lastRow + down,
      column: placed.column + right,
      lastColumn: placed.lastColumn + right,
    };
  }
  if (placed.sheetId !== shift.sheetId) return placed;
  if (shift.dimension === 'ROWS') {
    const span = shiftSpan(placed.row, placed.lastRow, shift);
    return span && { ...placed, row: span[0], lastRow: span[1] };
  }
  const span = shiftSpan(placed.column, placed.lastColumn, shift);
  return span && { ...placed, column: span[0], lastColumn: span[1] };
}
