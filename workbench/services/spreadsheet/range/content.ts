/** What the cells of a Range hold: values, formulas, shown text, rich text. */

import type { ICellData } from '@univerjs/core';
import { type Cells, type CellValue, NOTHING } from '../../../engine/cell-content.js';
import { fromR1C1, toR1C1 } from '../../../engine/r1c1.js';
import { badParameters } from '../../base/base.js';
import { CellImage, cellImageContent, imageOfCell } from '../cell-image.js';
import { writeValidation } from '../data-validation/engine-rules.js';
import { refuseInvalid } from '../data-validation/refusal.js';
import { clearNotes } from '../notes.js';
import { cellOfRich, RichTextValue, richOfCell } from '../rich-text.js';
import { lookOfStyle } from '../text-style.js';
import { RangePlace } from './place.js';

interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

export abstract class RangeContent extends RangePlace {
  getValues(): unknown[][] {
    return this._read((area) =>
      this._engine.cells.valuesWith(area, (custom) => imageOfCell(this.context, custom) ?? undefined),
    );
  }
  getValue(): unknown {
    return this._at(this._first()).getValues()[0]?.[0] ?? '';
  }
  getDisplayValues(): string[][] {
    return this._read((area) => this._engine.cells.display(area).map((row) => row.map(googleText)));
  }
  getDisplayValue(): string {
    return this._at(this._first()).getDisplayValues()[0]?.[0] ?? '';
  }
  getFormulas(): string[][] {
    return this._read((area) => this._engine.cells.formulas(area));
  }
  getFormula(): string {
    return this._at(this._first()).getFormulas()[0]?.[0] ?? '';
  }
  getFormulasR1C1(): (string | null)[][] {
    const { row, column } = this._area();
    return this.getFormulas().map((line, r) =>
      line.map((formula, c) => (formula ? toR1C1(formula, row + r, column + c) : null)),
    );
  }
  getFormulaR1C1(): string | null {
    return this._at(this._first()).getFormulasR1C1()[0]?.[0] ?? null;
  }
  isBlank(): boolean {
    return this._read((area) => {
      const filled = (cells: unknown[][]) => cells.some((row) => row.some((cell) => cell !== ''));
      return !filled(this._engine.cells.values(area)) && !filled(this._engine.cells.formulas(area));
    });
  }

  setValues(values: CellValue[][]): this {
    return this._write(this._check(values, 'setValues'));
  }
  setValue(value: CellValue): this {
    if (Array.isArray(value)) throw badParameters('SpreadsheetApp.Range', 'setValue', [value]);
    return this._write(this._counted(this._filled(value)));
  }
  protected _counted<T>(matrix: T[][]): T[][] {
    this.context.countCells(matrix.length * (matrix[0]?.length ?? 0));
    return matrix;
  }
  protected _write(values: CellValue[][]): this {
    const area = this._writable();
    const images: Cells = {};
    const plain = values.map((line, r) =>
      line.map((value, c) => {
        if (!((value as unknown) instanceof CellImage)) return value;
        images[area.row + r] = {
          ...images[area.row + r],
          [area.column + c]: cellImageContent(value as unknown as CellImage),
        };
        return '';
      }),
    );
    refuseInvalid(this._engine, area, plain);
    this._engine.write(this._sheet, area.row, area.column, plain);
    if (Object.keys(images).length > 0) this._engine.put(this._sheet, images);
    return this;
  }
  setFormulas(formulas: string[][]): this {
    return this._write(this._check(formulas, 'setFormulas').map((row) => row.map(asFormula)));
  }
  setFormula(formula: string): this {
    return this._write(this._counted(this._filled(asFormula(formula))));
  }
  setFormulasR1C1(formulas: string[][]): this {
    return this.#r1c1(this._check(formulas, 'setFormulasR1C1'));
  }
  setFormulaR1C1(formula: string): this {
    return this.#r1c1(this._counted(this._filled(formula)));
  }
  #r1c1(formulas: string[][]): this {
    const { row, column } = this._area();
    return this._write(
      formulas.map((line, r) => line.map((text, c) => fromR1C1(asFormula(text), row + r, column + c))),
    );
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this._read((area) => {
      const styles = this._engine.cells.looks(area);
      return styles.map((line, r) =>
        line.map((style, c) =>
          richOfCell(
            this.context,
            this._engine.cells.cell(area.sheetId, area.row + r, area.column + c),
            lookOfStyle(style ?? {}),
          ),
        ),
      );
    });
  }
  getRichTextValue(): RichTextValue | null {
    return this._at(this._first()).getRichTextValues()[0]?.[0] ?? null;
  }
  setRichTextValues(values: RichTextValue[][]): this {
    this.#rich(this._check(values, 'setRichTextValues'), 'setRichTextValues');
    return this;
  }
  setRichTextValue(value: RichTextValue): this {
    this.#rich(this._counted(this._filled(value)), 'setRichTextValue');
    return this;
  }
  #rich(values: RichTextValue[][], method: string): void {
    this._putEach((r, c) => {
      const value = values[r]?.[c];
      if (!(value instanceof RichTextValue)) throw badParameters('SpreadsheetApp.Range', method, [value]);
      return cellOfRich(this.context, value);
    });
  }
  /** Writes a cell's raw content, by row and column within the range. */
  protected _putEach(cell: (row: number, column: number) => ICellData | null): void {
    const area = this._writable();
    const cells: Cells = {};
    for (let r = area.row; r <= area.lastRow; r++) {
      const line: Record<number, ICellData> = {};
      for (let c = area.column; c <= area.lastColumn; c++) {
        const content = cell(r - area.row, c - area.column);
        if (content) line[c] = content;
      }
      cells[r] = line;
    }
    this._engine.put(this._sheet, cells);
  }

  /** Content, formats, rules and notes by what the options name; without options, content and formats. */
  clear(options?: ClearOptions): this {
    const only =
      options?.contentsOnly || options?.formatOnly || options?.commentsOnly || options?.validationsOnly || false;
    const hidden = options?.skipFilteredRows
      ? (row: number) => this._engine.filteredRows(this._sheet).has(row)
      : () => false;
    const area = this._writable();
    for (let row = area.row, last = area.row; row <= area.lastRow; row = last + 1) {
      last = row;
      if (hidden(row)) continue;
      while (last < area.lastRow && !hidden(last + 1)) last++;
      const part = { ...area, row, lastRow: last };
      if (!only || options?.contentsOnly) this._engine.putEach(part, NOTHING);
      if (!only || options?.formatOnly) this._engine.clearStyle(part);
      if (options?.validationsOnly) writeValidation(this._engine, part, null);
      if (options?.commentsOnly) clearNotes(this._engine, part);
    }
    return this;
  }
  clearContent(): this {
    this.context.countCells(this._size().rows * this._size().columns);
    return this.clear({ contentsOnly: true });
  }
  clearFormat(): this {
    return this.clear({ formatOnly: true });
  }
}

/** In Google's cell only the code is shown; the message comes when pointing at it. */
function googleText(text: string): string {
  return text.startsWith('#ERROR! ') ? '#ERROR!' : text;
}

function asFormula(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
