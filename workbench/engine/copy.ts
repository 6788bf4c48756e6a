/** Copies blocks of cells: contents with shifted references, values or formats, as requested. */

import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from './area.js';
import { type Cells, NOTHING } from './cell-content.js';
import { fromLocaleFormula } from './formula-locale.js';
import { toEngineFormula } from './formula-text.js';
import type { WorkbookEngine } from './workbook.js';

/** What of a cell is copied. */
export interface CopiedParts {
  content?: 'formulas' | 'values';
  format?: 'all' | 'noBorders' | 'numbers';
}

export const rowsOf = (area: Area): number => area.lastRow - area.row + 1;
export const columnsOf = (area: Area): number => area.lastColumn - area.column + 1;

/** A formula as Sheets shows it → the engine's, as its copy that far away has it. */
export function movedFormula(engine: WorkbookEngine, formula: string, right: number, down: number): string {
  return movedInEngine(engine, toEngineFormula(fromLocaleFormula(formula, engine.settings.locale)), right, down);
}

/** The same, of a formula as the engine has it. */
export function movedInEngine(engine: WorkbookEngine, formula: string, right: number, down: number): string {
  if (right === 0 && down === 0) return formula;
  return engine.univer.univer.__getInjector().get(LexerTreeBuilder).moveFormulaRefOffset(formula, right, down);
}

/**
 * The block that a copy fills: the source's shape from the target's first cell on, repeated as often as the target
 * holds it whole.
 */
export function copyTarget(source: Area, target: Area, transposed = false): Area {
  const height = transposed ? columnsOf(source) : rowsOf(source);
  const width = transposed ? rowsOf(source) : columnsOf(source);
  const times = (have: number, each: number) => Math.max(1, have % each === 0 ? have / each : 1);
  return {
    ...target,
    lastRow: target.row + height * times(rowsOf(target), height) - 1,
    lastColumn: target.column + width * times(columnsOf(target), width) - 1,
  };
}

/** Where in the source a target's cell comes from. */
export function sourceCell(source: Area, target: Area, row: number, column: number, transposed: boolean) {
  const down = row - target.row;
  const right = column - target.column;
  return transposed
    ? { row: source.row + (right % rowsOf(source)), column: source.column + (down % columnsOf(source)) }
    : { row: source.row + (down % rowsOf(source)), column: source.column + (right % columnsOf(source)) };
}

/** Copies cells into a block that `copyTarget` gave; the source is read whole before anything is written. */
export function copyCells(
  engine: WorkbookEngine,
  source: Area,
  target: Area,
  parts: CopiedParts,
  transposed = false,
): void {
  const formulas = engine.cells.formulas(source);
  const styles = engine.cells.styles(source);
  const copyOf = (row: number, column: number): ICellData => {
    const from = sourceCell(source, target, row, column, transposed);
    const [r, c] = [from.row - source.row, from.column - source.column];
    const format = parts.format && { s: formatOf(styles[r]?.[c] ?? {}, parts.format) };
    if (!parts.content) return { ...format };
    const formula = parts.content === 'formulas' ? (formulas[r]?.[c] ?? '') : '';
    if (formula) {
      return { ...NOTHING, f: movedFormula(engine, formula, column - from.column, row - from.row), ...format };
    }
    return { ...NOTHING, ...shownValue(engine.cells.cellWithSpill(source.sheetId, from.row, from.column)), ...format };
  };
  const cells: Cells = {};
  for (let r = target.row; r <= target.lastRow; r++) {
    const line: Record<number, ICellData> = {};
    for (let c = target.column; c <= target.lastColumn; c++) line[c] = copyOf(r, c);
    cells[r] = line;
  }
  if (parts.format === 'all') engine.clearStyle(target);
  engine.put(target.sheetId, cells);
}

/** What a cell shows, without its formula and format. */
function shownValue(cell: Nullable<ICellData>): ICellData {
  if (!cell) return {};
  const value: ICellData = { v: cell.v ?? null, t: cell.t ?? null };
  if (cell.p) value.p = structuredClone(cell.p);
  if (cell.custom) value.custom = structuredClone(cell.custom);
  return value;
}

function formatOf(style: IStyleData, which: NonNullable<CopiedParts['format']>): IStyleData {
  if (which === 'numbers') return { n: style.n ?? null };
  const { bd, ...rest } = structuredClone(style);
  return which === 'noBorders' || !bd ? rest : { ...rest, bd };
}
