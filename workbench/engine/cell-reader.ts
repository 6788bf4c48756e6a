/** Reads blocks of cells as Google's getters give them: values, texts, formulas, formats, looks. */

import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area } from './area.js';
import { type CellValue, hasContent } from './cell-content.js';
import { fromSerial, isDatePattern } from './dates.js';
import { displayText } from './display.js';
import { toLocaleFormula } from './formula-locale.js';
import { fromEngineFormula } from './formula-text.js';
import type { WorkbookEngine } from './workbook.js';

export class CellReader {
  #formulas: FormulaDataModel;

  constructor(private readonly engine: WorkbookEngine) {
    const formulas = () => engine.univer.univer.__getInjector().get(FormulaDataModel);
    this.#formulas = formulas();
    engine.onRestart(() => {
      this.#formulas = formulas();
    });
  }

  #spills(sheetId: string): Record<number, Record<number, Nullable<ICellData>> | undefined> | undefined {
    return this.#formulas.getArrayFormulaCellData()?.[this.engine.unitId]?.[sheetId] as never;
  }

  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell?.s == null ? null : this.engine.univer.workbook.getStyles().getStyleByCell(cell);
  }

  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.engine.sheet(sheetId).getCellMatrix().getValue(row, column);
  }

  /** The cell, or what an array formula spills into it. */
  cellWithSpill(sheetId: string, row: number, column: number): Nullable<ICellData> {
    const cell = this.cell(sheetId, row, column);
    const spilled = this.#spills(sheetId)?.[row]?.[column];
    return spilled && !cell?.f ? this.#spilled(cell, spilled) : cell;
  }

  /** What an array formula puts into a cell; the cell's own number format counts. */
  #spilled(cell: Nullable<ICellData>, spilled: ICellData): ICellData {
    const { s: derived, ...content } = spilled;
    const own = this.styleOf(cell);
    if (derived == null || own?.n) return { ...cell, ...content };
    return { ...cell, ...content, s: { ...own, ...this.styleOf(spilled) } };
  }

  pattern(sheetId: string, row: number, column: number): string | undefined {
    return this.#patternOf(this.cell(sheetId, row, column)) ?? this.#columnPattern(sheetId, column);
  }

  #patternOf(cell: Nullable<ICellData>): string | undefined {
    return this.styleOf(cell)?.n?.pattern ?? undefined;
  }

  /** Formats set on a whole column are kept once, not in each blank cell. */
  #columnPattern(sheetId: string, column: number): string | undefined {
    const style = this.engine.sheet(sheetId).getColumnStyle(column);
    return (
      (typeof style === 'string' ? this.engine.univer.workbook.getStyles().get(style) : style)?.n?.pattern ?? undefined
    );
  }

  #each<T>(area: Area, read: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
    const matrix = this.engine.sheet(area.sheetId).getCellMatrix();
    const spills = this.#spills(area.sheetId);
    const result: T[][] = [];
    for (let r = area.row; r <= area.lastRow; r++) {
      const line: T[] = [];
      const spilled = spills?.[r];
      for (let c = area.column; c <= area.lastColumn; c++) {
        let cell = matrix.getValue(r, c);
        const derived = spilled?.[c];
        if (derived && !cell?.f) cell = this.#spilled(cell, derived);
        line.push(read(cell, r, c));
      }
      result.push(line);
    }
    return result;
  }

  /** As Range.getValues: blank is '', a number with a date format is a Date. */
  values(area: Area): Exclude<CellValue, null>[][] {
    return this.valuesWith<never>(area, () => undefined);
  }

  /** The values, with what `read` makes of what cells hold that the engine itself does not know. */
  valuesWith<T>(
    area: Area,
    read: (custom: Record<string, unknown>) => T | undefined,
  ): (T | Exclude<CellValue, null>)[][] {
    const datesByColumn = new Map<number, boolean>();
    const columnIsDate = (c: number) => {
      let known = datesByColumn.get(c);
      if (known === undefined) {
        known = isDatePattern(this.#columnPattern(area.sheetId, c));
        datesByColumn.set(c, known);
      }
      return known;
    };
    return this.#each<T | Exclude<CellValue, null>>(area, (cell, _r, c) => {
      const held = cell?.custom ? read(cell.custom) : undefined;
      if (held !== undefined) return held;
      const value = cell?.v;
      if (value === undefined || value === null || value === '') return '';
      if (cell?.t === 3) return value === 1 || value === true;
      if (typeof value !== 'number') return value;
      const own = this.#patternOf(cell);
      const date = own === undefined ? columnIsDate(c) : isDatePattern(own);
      return date ? fromSerial(value, this.engine.settings.timeZone) : value;
    });
  }

  display(area: Area): string[][] {
    return this.#each(area, (cell, _r, c) =>
      displayText(cell, this.#patternOf(cell) ?? this.#columnPattern(area.sheetId, c), this.engine.settings.locale),
    );
  }

  formulas(area: Area): string[][] {
    return this.#each(area, (cell) => {
      const formula = cell?.f || (cell?.si ? this.#sharedFormula(area.sheetId, cell.si) : '');
      return toLocaleFormula(fromEngineFormula(formula), this.engine.settings.locale);
    });
  }

  #sharedFormula(sheetId: string, id: string): string {
    let found = '';
    this.engine
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((_r, _c, cell) => {
        if (cell?.si === id && cell.f) found = cell.f;
      });
    return found;
  }

  isDate(sheetId: string, row: number, column: number): boolean {
    return isDatePattern(this.pattern(sheetId, row, column));
  }

  styles(area: Area): Nullable<IStyleData>[][] {
    return this.#each(area, (cell) => this.styleOf(cell) ?? null);
  }

  /** The cells' styles with those of their rows, columns and sheet beneath them. */
  looks(area: Area): IStyleData[][] {
    const sheet = this.engine.sheet(area.sheetId);
    const known = (style: Nullable<IStyleData | string>) =>
      (typeof style === 'string' ? this.engine.univer.workbook.getStyles().get(style) : style) ?? {};
    return this.#each(area, (cell, row, column) => ({
      ...known(sheet.getColumnStyle(column)),
      ...known(sheet.getRowStyle(row)),
      ...this.styleOf(cell),
    }));
  }

  /** Last row and column with content, 1-based; 0 for an empty sheet. */
  extent(sheetId: string): { rows: number; columns: number } {
    const spills = this.#spills(sheetId);
    let rows = 0;
    let columns = 0;
    this.engine
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((r, c, cell) => {
        if (!hasContent(cell)) return;
        if (r >= rows) rows = r + 1;
        if (c >= columns) columns = c + 1;
      });
    for (const [r, cells] of Object.entries(spills ?? {})) {
      rows = Math.max(rows, Number(r) + 1);
      for (const c of Object.keys(cells ?? {})) columns = Math.max(columns, Number(c) + 1);
    }
    return { rows, columns };
  }

  /** The cells of a sheet that have a style of their own, row by row. */
  styledCells(sheetId: string): Area[] {
    const areas: Area[] = [];
    this.engine
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.s == null) return;
        const last = areas[areas.length - 1];
        if (last?.row === row && last.lastColumn === column - 1) last.lastColumn = column;
        else areas.push({ sheetId, row, lastRow: row, column, lastColumn: column });
      });
    return areas;
  }
}
