/** Finds what a person edited, from the mutations, so that the right triggers fire with the right fields. */

import type { ICellData, Nullable } from '@univerjs/core';
import type { Area } from '../engine/area.js';
import type { Mutation, WorkbookEngine } from '../engine/workbook.js';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface Edit {
  area: Area;
  /** Only for an edit of one cell, typed. */
  value?: string | number | boolean;
  oldValue?: string | number | boolean;
}

const CHANGES: Record<string, ChangeType> = {
  'sheet.mutation.insert-row': 'INSERT_ROW',
  'sheet.mutation.insert-col': 'INSERT_COLUMN',
  'sheet.mutation.remove-rows': 'REMOVE_ROW',
  'sheet.mutation.remove-col': 'REMOVE_COLUMN',
  'sheet.mutation.insert-sheet': 'INSERT_GRID',
  'sheet.mutation.remove-sheet': 'REMOVE_GRID',
};

/** Mutations after which addresses mean other cells. */
const STRUCTURAL =
  /^sheet\.mutation\.(insert-|remove-(rows|col|sheet)|move-(rows|columns|range)|reorder-range|set-worksheet-order)/;

export function isStructural(mutation: Mutation): boolean {
  return STRUCTURAL.test(mutation.id);
}

interface SetRangeValues {
  subUnitId: string;
  cellValue?: Record<string, Record<string, Nullable<ICellData>>>;
}

function contentChanged(cell: Nullable<ICellData>): boolean {
  return cell === null || cell === undefined || 'v' in cell || 'f' in cell || 'si' in cell || 'p' in cell;
}

/** The block of cells whose content a set-range-values mutation changes; null for formats alone. */
function contentArea(params: SetRangeValues): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [r, cells] of Object.entries(params.cellValue ?? {})) {
    for (const [c, cell] of Object.entries(cells ?? {})) {
      if (!contentChanged(cell)) continue;
      rows.push(Number(r));
      columns.push(Number(c));
    }
  }
  if (rows.length === 0) return null;
  const smallest = (list: number[]) => list.reduce((a, b) => Math.min(a, b));
  const largest = (list: number[]) => list.reduce((a, b) => Math.max(a, b));
  return {
    sheetId: params.subUnitId,
    row: smallest(rows),
    lastRow: largest(rows),
    column: smallest(columns),
    lastColumn: largest(columns),
  };
}

function union(a: Area, b: Area): Area {
  return {
    sheetId: a.sheetId,
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

/** The edits and the kind of change that a batch of a person's mutations makes. */
export function editsOf(mutations: Mutation[]): { areas: Area[]; change: ChangeType } {
  const bySheet = new Map<string, Area>();
  let change: ChangeType = 'FORMAT';
  for (const mutation of mutations) {
    const structural = CHANGES[mutation.id];
    if (structural) change = structural;
    else if (isStructural(mutation)) change = 'OTHER';
    if (mutation.id !== 'sheet.mutation.set-range-values') continue;
    const area = contentArea(mutation.params as SetRangeValues);
    if (!area) continue;
    if (change === 'FORMAT') change = 'EDIT';
    const known = bySheet.get(area.sheetId);
    bySheet.set(area.sheetId, known ? union(known, area) : area);
  }
  // What Univer writes beside inserting, deleting, moving or sorting is no edit by a person.
  return { areas: change === 'EDIT' ? [...bySheet.values()] : [], change };
}

/** A cell's content as an edit event carries it: no dates, blank is absent. */
export function eventValue(engine: WorkbookEngine, area: Area): string | number | boolean | undefined {
  const cell = engine.cells.cell(area.sheetId, area.row, area.column);
  if (cell?.f || cell?.v === undefined || cell?.v === null || cell.v === '') return undefined;
  if (cell.t === 3) return cell.v === 1 || cell.v === true;
  return cell.v;
}
