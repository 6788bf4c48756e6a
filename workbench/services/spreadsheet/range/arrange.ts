/** Moves and rearranges the cells of a Range: merging, copying, filling, sorting, shifting, cleaning up. */

import { type Area, contains, overlaps, toEngineRange } from '../../../engine/area.js';
import { type CellValue, NO_CONTENT } from '../../../engine/cell-content.js';
import { type CopiedParts, columnsOf, copyCells, copyTarget, rowsOf } from '../../../engine/copy.js';
import { fillSeries } from '../../../engine/series.js';
import { badParameters } from '../../base/base.js';
import { memberName } from '../../base/enums.js';
import { copyFormatRules } from '../conditional-format/copy-rules.js';
import { copyValidation } from '../data-validation/engine-rules.js';
import { breakApart, merge, mergesIn } from '../merges.js';
import { notedCells, writeNote } from '../notes.js';
import { refuseProtected } from '../protected-cells.js';
import type { Sheet } from '../sheet.js';
import { RangeFormat } from './format.js';

const DELIMITERS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** What a way of pasting takes along. */
interface Pasted {
  cells?: CopiedParts;
  validation?: boolean;
  formatRules?: boolean;
  notes?: boolean;
  widths?: boolean;
}

const EVERYTHING_BESIDE = { validation: true, formatRules: true, notes: true };

/** By the name of Google's CopyPasteType. */
const PASTED: Record<string, Pasted> = {
  PASTE_NORMAL: { cells: { content: 'formulas', format: 'all' }, ...EVERYTHING_BESIDE },
  PASTE_NO_BORDERS: { cells: { content: 'formulas', format: 'noBorders' }, ...EVERYTHING_BESIDE },
  PASTE_FORMULA: { cells: { content: 'formulas' } },
  PASTE_VALUES: { cells: { content: 'values' } },
  PASTE_FORMAT: { cells: { format: 'all' }, formatRules: true },
  PASTE_DATA_VALIDATION: { validation: true },
  PASTE_CONDITIONAL_FORMATTING: { formatRules: true },
  PASTE_COLUMN_WIDTHS: { widths: true },
};

interface CopyOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
}

export abstract class RangeArrange extends RangeFormat {
  // Merging

  merge(): this {
    const area = this._writable();
    merge(this._engine, area, [area]);
    return this;
  }
  mergeAcross(): this {
    const area = this._writable();
    const rows = Array.from({ length: rowsOf(area) }, (_, i) => area.row + i);
    merge(
      this._engine,
      area,
      rows.map((row) => ({ ...area, row, lastRow: row })),
    );
    return this;
  }
  mergeVertically(): this {
    const area = this._writable();
    const columns = Array.from({ length: columnsOf(area) }, (_, i) => area.column + i);
    merge(
      this._engine,
      area,
      columns.map((column) => ({ ...area, column, lastColumn: column })),
    );
    return this;
  }
  breakApart(): this {
    breakApart(this._engine, this._writable());
    return this;
  }
  getMergedRanges(): this[] {
    return mergesIn(this._engine, this._area()).map(({ sheetId, ...block }) => this._at(block, sheetId));
  }
  isPartOfMerge(): boolean {
    const area = this._area();
    return mergesIn(this._engine, area).some((each) => contains(each, area));
  }

  // Copying and moving

  copyTo(destination: RangeArrange, how?: string | CopyOptions, transposed = false): void {
    if (!(destination instanceof RangeArrange)) throw badParameters('SpreadsheetApp.Range', 'copyTo', [destination]);
    const options = typeof how === 'object' && how !== null ? how : {};
    const type = typeof how === 'string' ? memberName(how, 'CopyPasteType') : null;
    if (typeof how === 'string' && !type) throw badParameters('SpreadsheetApp.Range', 'copyTo', [destination, how]);
    this.#copy(
      destination._area(),
      options.formatOnly ? 'PASTE_FORMAT' : options.contentsOnly ? 'PASTE_VALUES' : (type ?? 'PASTE_NORMAL'),
      transposed,
    );
  }
  #copy(into: Area, type: string, transposed: boolean): void {
    const source = this._area();
    const target = copyTarget(source, into, transposed);
    // A copy at the sheet's edge makes the sheet larger (practice).
    this._engine.grow(target.sheetId, target.lastRow + 1, target.lastColumn + 1);
    refuseProtected(this.context, target);
    this.context.countCells(rowsOf(source) * columnsOf(source) + rowsOf(target) * columnsOf(target));
    const { cells, validation, formatRules, notes, widths } = PASTED[type] ?? {};
    if (cells?.format) this.#copyMerges(source, target, transposed);
    if (cells) copyCells(this._engine, source, target, cells, transposed);
    if (validation) copyValidation(this._engine, source, target, transposed);
    if (formatRules) copyFormatRules(this._engine, source, target, transposed);
    if (notes) this.#copyNotes(source, target, transposed);
    if (widths) this.#copyWidths(source, target);
  }
  #copyMerges(source: Area, target: Area, transposed: boolean): void {
    breakApart(this._engine, target);
    if (transposed) return;
    const blocks: Area[] = [];
    for (const each of mergesIn(this._engine, source).filter((m) => contains(source, m))) {
      for (let down = target.row - source.row; each.lastRow + down <= target.lastRow; down += rowsOf(source))
        for (
          let right = target.column - source.column;
          each.lastColumn + right <= target.lastColumn;
          right += columnsOf(source)
        )
          blocks.push({
            sheetId: target.sheetId,
            row: each.row + down,
            lastRow: each.lastRow + down,
            column: each.column + right,
            lastColumn: each.lastColumn + right,
          });
    }
    if (blocks.length > 0) merge(this._engine, target, blocks);
  }
  #copyNotes(source: Area, target: Area, transposed: boolean): void {
    const notes = notedCells(this._engine, source);
    for (const { row, column } of notedCells(this._engine, target))
      if (!(overlaps(source, target) && contains(source, { ...target, row, lastRow: row, column, lastColumn: column })))
        writeNote(this._engine, target.sheetId, row, column, '');
    for (const { row, column, text } of notes) {
      const down = transposed ? column - source.column : row - source.row;
      const right = transposed ? row - source.row : column - source.column;
      writeNote(this._engine, target.sheetId, target.row + down, target.column + right, text);
    }
  }
  #copyWidths(source: Area, target: Area): void {
    const from = this._engine.sheet(source.sheetId);
    const to = this._engine.facade(target.sheetId);
    for (let i = 0; i < columnsOf(source); i++)
      to.setColumnWidth(target.column + i, from.getColumnWidth(source.column + i));
  }
  /** Columns and rows count from 1, ends included. */
  #block(sheet: number | Sheet, column: number, columnEnd: number, row: number, rowEnd: number): Area {
    const sheetId = typeof sheet === 'number' ? String(sheet) : sheet._id();
    return { sheetId, row: row - 1, lastRow: rowEnd - 1, column: column - 1, lastColumn: columnEnd - 1 };
  }
  copyFormatToRange(sheet: number | Sheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#copy(this.#block(sheet, column, columnEnd, row, rowEnd), 'PASTE_FORMAT', false);
  }
  copyValuesToRange(sheet: number | Sheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#copy(this.#block(sheet, column, columnEnd, row, rowEnd), 'PASTE_VALUES', false);
  }
  /** Cut and paste: formulas that point at the cells follow them. */
  async moveTo(target: RangeArrange): Promise<void> {
    const source = this._writable();
    const { sheetId, row, column } = target._area();
    const to = { sheetId, row, column, lastRow: row + rowsOf(source) - 1, lastColumn: column + columnsOf(source) - 1 };
    this._engine.grow(sheetId, to.lastRow + 1, to.lastColumn + 1);
    refuseProtected(this.context, to);
    await this._engine.moveCells(source, to);
  }
  /** Makes room; the cells go right or down, and the last ones may make the sheet larger. */
  async insertCells(dimension: string): Promise<this> {
    const rows = this.#byRows(dimension, 'insertCells');
    const area = this._writable();
    const { rows: last, columns: lastColumn } = this._engine.cells.extent(this._sheet);
    const pushed = rows
      ? { ...area, lastRow: Math.max(last - 1, area.row) }
      : { ...area, lastColumn: Math.max(lastColumn - 1, area.column) };
    const by = rows ? rowsOf(area) : columnsOf(area);
    const to = rows
      ? { ...pushed, row: pushed.row + by, lastRow: pushed.lastRow + by }
      : { ...pushed, column: pushed.column + by, lastColumn: pushed.lastColumn + by };
    this._engine.grow(this._sheet, to.lastRow + 1, to.lastColumn + 1);
    await this._engine.moveCells(pushed, to);
    return this;
  }
  async deleteCells(dimension: string): Promise<void> {
    const rows = this.#byRows(dimension, 'deleteCells');
    const area = this._writable();
    const { rows: last, columns: lastColumn } = this._engine.cells.extent(this._sheet);
    this.clear();
    const rest = rows
      ? { ...area, row: area.lastRow + 1, lastRow: last - 1 }
      : { ...area, column: area.lastColumn + 1, lastColumn: lastColumn - 1 };
    if (rest.row > rest.lastRow || rest.column > rest.lastColumn) return;
    const by = rows ? rowsOf(area) : columnsOf(area);
    const to = rows
      ? { ...rest, row: rest.row - by, lastRow: rest.lastRow - by }
      : { ...rest, column: rest.column - by, lastColumn: rest.lastColumn - by };
    await this._engine.moveCells(rest, to);
  }
  #byRows(dimension: string, method: string): boolean {
    const name = memberName(dimension, 'Dimension');
    if (!name) throw badParameters('SpreadsheetApp.Range', method, [dimension]);
    return name === 'ROWS';
  }

  // Filling

  autoFill(destination: RangeArrange, series: string): void {
    const source = this._area();
    const target = destination._area();
    const down = target.row < source.row || target.lastRow > source.lastRow;
    const right = target.column < source.column || target.lastColumn > source.lastColumn;
    // The words are practice.
    if (!contains(target, source) || (down && right))
      throw new Error('AutoFill destination must contain the source range and extend it in only one direction.');
    refuseProtected(this.context, target);
    this.context.countCells(rowsOf(target) * columnsOf(target));
    const repeat = memberName(series, 'AutoFillSeries') === 'ALTERNATE_SERIES';
    fillSeries(this._engine, source, target, down ? 'ROWS' : 'COLUMNS', repeat);
  }
  /** Fills down as far as the columns beside hold data. */
  autoFillToNeighbor(series: string): void {
    const area = this._area();
    const filled = (column: number) => {
      let row = area.lastRow;
      const blank = (r: number) => {
        const at = { ...area, row: r, lastRow: r, column, lastColumn: column };
        return column < 0 || (this._engine.cells.values(at)[0]?.[0] ?? '') === '';
      };
      while (row + 1 < this._engine.maxRows(this._sheet) && !blank(row + 1)) row++;
      return row;
    };
    const last = Math.max(filled(area.column - 1), filled(area.lastColumn + 1));
    if (last > area.lastRow) this.autoFill(this._at({ ...area, lastRow: last }), series);
  }

  // Ordering and cleaning

  sort(spec: unknown): this {
    const specs = (Array.isArray(spec) ? spec : [spec]).map((each) =>
      typeof each === 'number'
        ? { column: each, ascending: true }
        : { ascending: true, ...(each as { column: number; ascending?: boolean }) },
    );
    const area = this._writable();
    if (specs.some(({ column }) => !(column > area.column && column <= area.lastColumn + 1)))
      throw new Error('Sort range is out of bounds of the range.');
    // Google counts columns of the sheet from 1, the engine those of the range from 0.
    this._engine
      .facade(this._sheet)
      .getRange(toEngineRange(area))
      .sort(specs.map((each) => ({ column: each.column - 1 - area.column, ascending: each.ascending })));
    return this;
  }
  randomize(): this {
    const area = this._writable();
    const order = Array.from({ length: rowsOf(area) }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    this.#reorder(order);
    return this;
  }
  /** Rewrites the rows of the range in another order, contents and formats. */
  #reorder(order: number[]): void {
    const area = this._area();
    const cells = order.map((from) =>
      Array.from({ length: columnsOf(area) }, (_, c) =>
        structuredClone(this._engine.cells.cell(this._sheet, area.row + from, area.column + c) ?? {}),
      ),
    );
    this._putEach((r, c) => ({ ...NO_CONTENT, ...cells[r]?.[c] }));
  }
  /** Keeps the first of rows that are alike in their values, whatever their formats and letters' case; the rest moves up. */
  removeDuplicates(columns?: number[]): this {
    const area = this._writable();
    const compared = columns ?? Array.from({ length: columnsOf(area) }, (_, i) => area.column + 1 + i);
    if (compared.some((column) => column <= area.column || column > area.lastColumn + 1))
      throw new Error('The columns to compare are outside of the range.');
    const values = this._engine.cells.values(area);
    const folded = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
    const seen = new Set<string>();
    const kept = values.flatMap((row, i) => {
      const key = JSON.stringify(compared.map((column) => folded(row[column - 1 - area.column])));
      if (seen.has(key)) return [];
      seen.add(key);
      return [i];
    });
    this.context.countCells(values.length * columnsOf(area));
    if (kept.length < values.length) {
      this._at({ ...area, lastRow: area.row + kept.length - 1 }).#reorder(kept);
      this._at({ ...area, row: area.row + kept.length }).clearContent();
    }
    const { sheetId: _sheetId, ...block } = { ...area, lastRow: area.row + kept.length - 1 };
    return this._at(block);
  }
  splitTextToColumns(delimiter?: string): void {
    const area = this._writable();
    if (columnsOf(area) !== 1) throw new Error('The range must be one column wide to split its text.');
    const named = delimiter === undefined ? null : memberName(delimiter, 'TextToColumnsDelimiter');
    const texts = this._engine.cells.display(area).map((row) => row[0] ?? '');
    const mark = named ? DELIMITERS[named] : (delimiter ?? commonDelimiter(texts));
    if (!mark) return;
    texts.forEach((text, i) => {
      const parts: CellValue[] = text.split(mark).map((each) => each.trim());
      if (text === '' || parts.length < 2) return;
      this._engine.grow(this._sheet, 0, area.column + parts.length);
      this.context.countCells(parts.length);
      this._engine.write(this._sheet, area.row + i, area.column, [parts]);
    });
  }
  /** Takes blanks off both ends and leaves one between words; formulas stay as they are. */
  trimWhitespace(): this {
    const formulas = this._engine.cells.formulas(this._area());
    const values = this._engine.cells.values(this._area());
    this.context.countCells(values.length * (values[0]?.length ?? 0));
    this._putEach((r, c) => {
      const value = values[r]?.[c];
      if (formulas[r]?.[c] || typeof value !== 'string') return null;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      return trimmed === value ? null : { v: trimmed === '' ? null : trimmed, t: 1, p: null };
    });
    return this;
  }
}

/** The delimiter that divides most of the texts; Google finds it by itself, too. */
function commonDelimiter(texts: string[]): string | undefined {
  const counts = Object.values(DELIMITERS).map((mark) => ({
    mark,
    count: texts.filter((text) => text.includes(mark)).length,
  }));
  return counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0]?.mark;
}
