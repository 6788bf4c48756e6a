/** SpreadsheetApp's Range over the engine. */

import { BorderStyleTypes, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { type Block, toA1 } from '../engine/a1.js';
import type { Area, CellValue } from '../engine/workbook.js';
import { badParameters, ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import { type DataValidation, readValidation, writeValidation } from './dataValidation.js';
import { Protection } from './protection.js';
import { Sheet } from './sheet.js';
import { TextFinder } from './textFinder.js';

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  normal: HorizontalAlign.UNSPECIFIED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const LOCAL = new Set(
  'getRow getColumn getLastRow getLastColumn getNumRows getNumColumns getHeight getWidth getSheet getGridId getA1Notation getCell offset createTextFinder getRowIndex getColumnIndex isStartRowBounded isEndRowBounded isStartColumnBounded isEndColumnBounded'.split(
    ' ',
  ),
);

export class Range extends ServiceObject {
  readonly className = 'Range';
  override readonly local = LOCAL;

  /** @param block may be open at the bottom or the right: such a range follows the sheet's size. */
  constructor(
    context: ExecutionContext,
    private readonly sheetId: string,
    private readonly block: Block,
  ) {
    super(context);
  }

  override properties(): Record<string, unknown> {
    const area = this._area();
    return {
      rowStart: area.row + 1,
      rowEnd: area.lastRow + 1,
      columnStart: area.column + 1,
      columnEnd: area.lastColumn + 1,
    };
  }

  /** The cells meant, clipped to the grid. */
  _area(): Area {
    return this.context.host.engine.clip(this.sheetId, this.block);
  }

  _block(): Block {
    return this.block;
  }

  _sheetId(): string {
    return this.sheetId;
  }

  #read<T>(read: (area: Area) => T): T {
    const area = this._area();
    this.context.countCells((area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1));
    return read(area);
  }

  #first(): Area {
    const { sheetId, row, column } = this._area();
    return { sheetId, row, column, lastRow: row, lastColumn: column };
  }

  #check<T>(matrix: T[][], method: string): T[][] {
    const area = this._area();
    const rows = area.lastRow - area.row + 1;
    const columns = area.lastColumn - area.column + 1;
    if (!Array.isArray(matrix) || !Array.isArray(matrix[0]))
      throw badParameters('SpreadsheetApp.Range', method, [matrix]);
    if (matrix.length !== rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${matrix.length} but the range has ${rows}.`,
      );
    }
    const odd = matrix.find((row) => row.length !== columns);
    if (odd) {
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
      );
    }
    this.context.countCells(rows * columns);
    return matrix;
  }

  // Where it is

  getRow(): number {
    return this.block.row + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this.block.column + 1;
  }
  getColumnIndex(): number {
    return this.getColumn();
  }
  getLastRow(): number {
    return this._area().lastRow + 1;
  }
  getLastColumn(): number {
    return this._area().lastColumn + 1;
  }
  getNumRows(): number {
    return this.getLastRow() - this.block.row;
  }
  getNumColumns(): number {
    return this.getLastColumn() - this.block.column;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return toA1(this.block);
  }
  getSheet(): Sheet {
    return new Sheet(this.context, this.sheetId);
  }
  getGridId(): number {
    return new Sheet(this.context, this.sheetId).getSheetId();
  }
  isStartRowBounded(): boolean {
    return this.block.row > 0 || this.block.lastRow !== Number.POSITIVE_INFINITY;
  }
  isEndRowBounded(): boolean {
    return this.block.lastRow !== Number.POSITIVE_INFINITY;
  }
  isStartColumnBounded(): boolean {
    return this.block.column > 0 || this.block.lastColumn !== Number.POSITIVE_INFINITY;
  }
  isEndColumnBounded(): boolean {
    return this.block.lastColumn !== Number.POSITIVE_INFINITY;
  }
  getCell(row: number, column: number): Range {
    const area = this._area();
    if (row < 1 || column < 1 || area.row + row - 1 > area.lastRow || area.column + column - 1 > area.lastColumn) {
      throw new Error('Cell reference out of range');
    }
    return this.#at(area.row + row - 1, area.column + column - 1, 1, 1);
  }
  offset(rows: number, columns: number, numRows?: number, numColumns?: number): Range {
    return this.#at(
      this.block.row + rows,
      this.block.column + columns,
      numRows ?? this.getNumRows(),
      numColumns ?? this.getNumColumns(),
    );
  }
  #at(row: number, column: number, rows: number, columns: number): Range {
    return new Sheet(this.context, this.sheetId).getRange(row + 1, column + 1, rows, columns);
  }

  // Content

  getValues(): unknown[][] {
    return this.#read((area) => this.context.host.engine.values(area));
  }
  getValue(): unknown {
    this.context.countCells(1);
    return this.context.host.engine.values(this.#first())[0]?.[0] ?? '';
  }
  getDisplayValues(): string[][] {
    return this.#read((area) => this.context.host.engine.display(area).map((row) => row.map(googleText)));
  }
  getDisplayValue(): string {
    this.context.countCells(1);
    return googleText(this.context.host.engine.display(this.#first())[0]?.[0] ?? '');
  }
  getFormulas(): string[][] {
    return this.#read((area) => this.context.host.engine.formulas(area));
  }
  getFormula(): string {
    this.context.countCells(1);
    return this.context.host.engine.formulas(this.#first())[0]?.[0] ?? '';
  }
  isBlank(): boolean {
    return (
      this.getValues().every((row) => row.every((value) => value === '')) &&
      this.getFormulas()
        .flat()
        .every((f) => !f)
    );
  }
  setValues(values: CellValue[][]): this {
    const checked = this.#check(values, 'setValues');
    const { row, column } = this._area();
    this.context.host.engine.write(this.sheetId, row, column, checked);
    return this;
  }
  setValue(value: CellValue): this {
    return this.setValues(this.#filled(value));
  }
  setFormulas(formulas: string[][]): this {
    return this.setValues(formulas.map((row) => row.map(asFormula)));
  }
  setFormula(formula: string): this {
    return this.setValue(asFormula(formula));
  }
  #filled<T>(value: T): T[][] {
    const area = this._area();
    return Array.from({ length: area.lastRow - area.row + 1 }, () =>
      Array.from({ length: area.lastColumn - area.column + 1 }, () => value),
    );
  }
  clearContent(): this {
    return this.setValue('');
  }
  clearFormat(): this {
    return this.#styled({
      n: null,
      bg: null,
      cl: null,
      bl: null,
      it: null,
      ht: null,
      vt: null,
      bd: null,
      ff: null,
      fs: null,
    } as never);
  }
  clear(): this {
    this.clearContent();
    return this.clearFormat();
  }

  // Format

  #styled(style: IStyleData): this {
    this.context.host.engine.style(this._area(), style);
    return this;
  }
  setNumberFormat(format: string): this {
    return this.#styled({ n: { pattern: format } });
  }
  setNumberFormats(formats: string[][]): this {
    const area = this._area();
    this.#check(formats, 'setNumberFormats').forEach((row, r) => {
      row.forEach((format, c) => {
        const at = {
          ...area,
          row: area.row + r,
          lastRow: area.row + r,
          column: area.column + c,
          lastColumn: area.column + c,
        };
        this.context.host.engine.style(at, { n: { pattern: format } });
      });
    });
    return this;
  }
  getNumberFormats(): string[][] {
    return this.#read((area) => this.context.host.engine.patterns(area)).map((row) =>
      row.map((p) => p || '0.###############'),
    );
  }
  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }
  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this.#styled({ bl: weight === 'bold' ? 1 : 0 });
  }
  setFontStyle(style: 'italic' | 'normal' | null): this {
    return this.#styled({ it: style === 'italic' ? 1 : 0 });
  }
  setFontColor(color: string | null): this {
    return this.#styled({ cl: color === null ? null : { rgb: color } });
  }
  setFontSize(size: number): this {
    return this.#styled({ fs: size });
  }
  setFontFamily(family: string): this {
    return this.#styled({ ff: family });
  }
  setBackground(color: string | null): this {
    return this.#styled({ bg: color === null ? null : { rgb: color } });
  }
  getBackgrounds(): string[][] {
    return this.#read((area) => this.context.host.engine.styles(area)).map((row) =>
      row.map((s) => s?.bg?.rgb ?? '#ffffff'),
    );
  }
  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '#ffffff';
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.#styled({ ht: HORIZONTAL[alignment ?? 'normal'] ?? HorizontalAlign.UNSPECIFIED });
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.#styled({ vt: VERTICAL[alignment ?? 'bottom'] ?? VerticalAlign.BOTTOM });
  }
  setWrap(wrap: boolean): this {
    return this.#styled({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  setWrapStrategy(strategy: string): this {
    const kind = String(strategy).replace('WrapStrategy.', '');
    return this.#styled({
      tb: kind === 'WRAP' ? WrapStrategy.WRAP : kind === 'CLIP' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW,
    });
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    _vertical: boolean | null,
    _horizontal: boolean | null,
    color?: string,
  ): this {
    const line = (on: boolean | null) => (on ? { s: BorderStyleTypes.THIN, cl: { rgb: color ?? '#000000' } } : null);
    return this.#styled({ bd: { t: line(top), l: line(left), b: line(bottom), r: line(right) } });
  }

  // Rules, notes, protection

  setDataValidation(rule: DataValidation | null): this {
    writeValidation(this.context.host.engine, this._area(), rule?._rule() ?? null);
    return this;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  getDataValidation(): DataValidation | null {
    return readValidation(this.context, this.#first());
  }
  getNote(): string {
    const notes = this.context.host.stores.get<Record<string, string>>('notes', {});
    const { row, column } = this.#first();
    return notes[`${this.sheetId}!${row},${column}`] ?? '';
  }
  setNote(note: string | null): this {
    const notes = { ...this.context.host.stores.get<Record<string, string>>('notes', {}) };
    const area = this._area();
    for (let r = area.row; r <= area.lastRow; r++) {
      for (let c = area.column; c <= area.lastColumn; c++) {
        if (note) notes[`${this.sheetId}!${r},${c}`] = note;
        else delete notes[`${this.sheetId}!${r},${c}`];
      }
    }
    this.context.host.stores.set('notes', notes);
    return this;
  }
  clearNote(): this {
    return this.setNote(null);
  }
  protect(): Protection {
    return Protection.create(this.context, this.sheetId, this.block);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.context, this, text);
  }
  sort(spec: unknown): this {
    const specs = (Array.isArray(spec) ? spec : [spec]).map((each) =>
      typeof each === 'number'
        ? { column: each, ascending: true }
        : { ascending: true, ...(each as { column: number }) },
    );
    const sheet = this.context.host.engine.univer.api.getActiveWorkbook()?.getSheetBySheetId(this.sheetId);
    // Google counts columns of the sheet from 1, the engine those of the range from 0.
    sheet
      ?.getRange(toA1(this._area()))
      .sort(specs.map((each) => ({ column: each.column - 1 - this.block.column, ascending: each.ascending })));
    return this;
  }
  activate(): this {
    this.context.host.setSelection(this.context.user, this._area());
    return this;
  }
  getMergedRanges(): Range[] {
    const area = this._area();
    return this.context.host.engine
      .sheet(this.sheetId)
      .getMergeData()
      .filter(
        (m) =>
          m.startRow <= area.lastRow &&
          m.endRow >= area.row &&
          m.startColumn <= area.lastColumn &&
          m.endColumn >= area.column,
      )
      .map(
        (m) =>
          new Range(this.context, this.sheetId, {
            row: m.startRow,
            lastRow: m.endRow,
            column: m.startColumn,
            lastColumn: m.endColumn,
          }),
      );
  }
}

/** In Google's cell only the code is shown; the message comes when pointing at it. */
function googleText(text: string): string {
  return text.startsWith('#ERROR! ') ? '#ERROR!' : text;
}

function asFormula(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
