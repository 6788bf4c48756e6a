/** SpreadsheetApp's Sheet over the engine. */

import { type Block, parseA1 } from '../engine/a1.js';
import type { CellValue } from '../engine/workbook.js';
import { badParameters, ServiceObject } from './base.js';
import { type ConditionalFormatRule, rulesOf, setRules } from './conditionalFormat.js';
import type { ExecutionContext } from './context.js';
import { Protection } from './protection.js';
import { Range } from './range.js';
import { Spreadsheet } from './spreadsheet.js';
import { TextFinder } from './textFinder.js';

const OPEN = Number.POSITIVE_INFINITY;

export class Sheet extends ServiceObject {
  readonly className = 'Sheet';
  override readonly local = new Set([
    'getRange',
    'getDataRange',
    'getSheetId',
    'getParent',
    'createTextFinder',
    'getRangeList',
  ]);

  constructor(
    context: ExecutionContext,
    private readonly id: string,
  ) {
    super(context);
  }

  get #engine() {
    return this.context.host.engine;
  }
  get #facade() {
    const sheet = this.#engine.univer.api.getActiveWorkbook()?.getSheetBySheetId(this.id);
    if (!sheet) throw new Error('The sheet has been deleted.');
    return sheet;
  }
  _id(): string {
    return this.id;
  }

  getParent(): Spreadsheet {
    return new Spreadsheet(this.context);
  }
  getSheetId(): number {
    return Number(this.id);
  }
  getName(): string {
    return this.#engine.nameOf(this.id);
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): this {
    const other = this.#engine.sheetByName(name);
    if (other && other.getSheetId() !== this.id) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    this.#facade.setName(name);
    return this;
  }
  getIndex(): number {
    return this.#engine.sheets.findIndex((sheet) => sheet.getSheetId() === this.id) + 1;
  }

  getRange(...args: unknown[]): Range {
    const [first, second, third, fourth] = args;
    if (typeof first === 'string' && args.length === 1) {
      const block = new Spreadsheet(this.context)._resolve(first, this.id);
      return new Range(this.context, block.sheetId, block.block);
    }
    const numbers = [first, second, third ?? 1, fourth ?? 1];
    if (args.length < 2 || args.length > 4 || numbers.some((n) => typeof n !== 'number' || Number.isNaN(n))) {
      throw badParameters('SpreadsheetApp.Sheet', 'getRange', args);
    }
    const [row, column, rows, columns] = numbers as [number, number, number, number];
    if (row < 1) throw new Error('The starting row of the range is too small.');
    if (column < 1) throw new Error('The starting column of the range is too small.');
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    const block = { row: row - 1, column: column - 1, lastRow: row + rows - 2, lastColumn: column + columns - 2 };
    if (block.lastRow >= this.#engine.maxRows(this.id) || block.lastColumn >= this.#engine.maxColumns(this.id)) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new Range(this.context, this.id, block);
  }
  getDataRange(): Range {
    const { rows, columns } = this.#engine.extent(this.id);
    return new Range(this.context, this.id, {
      row: 0,
      column: 0,
      lastRow: Math.max(rows, 1) - 1,
      lastColumn: Math.max(columns, 1) - 1,
    });
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(
      this.context,
      new Range(this.context, this.id, { row: 0, column: 0, lastRow: OPEN, lastColumn: OPEN }),
      text,
    );
  }

  getLastRow(): number {
    return this.#engine.extent(this.id).rows;
  }
  getLastColumn(): number {
    return this.#engine.extent(this.id).columns;
  }
  getMaxRows(): number {
    return this.#engine.maxRows(this.id);
  }
  getMaxColumns(): number {
    return this.#engine.maxColumns(this.id);
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }
  appendRow(values: CellValue[]): this {
    if (!Array.isArray(values)) throw badParameters('SpreadsheetApp.Sheet', 'appendRow', [values]);
    const { rows } = this.#engine.extent(this.id);
    this.#engine.grow(this.id, rows + 1, values.length);
    this.context.countCells(values.length);
    this.#engine.write(this.id, rows, 0, [values]);
    return this;
  }

  // Structure

  insertRowsBefore(before: number, count = 1): this {
    this.#facade.insertRowsBefore(before - 1, count);
    return this;
  }
  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before);
  }
  insertRowsAfter(after: number, count = 1): this {
    if (after === this.getMaxRows()) this.#engine.grow(this.id, after + count, 0);
    else this.#facade.insertRowsAfter(after - 1, count);
    return this;
  }
  insertRowAfter(after: number): this {
    return this.insertRowsAfter(after);
  }
  deleteRows(first: number, count = 1): this {
    this.#facade.deleteRows(first - 1, count);
    return this;
  }
  deleteRow(row: number): this {
    return this.deleteRows(row);
  }
  insertColumnsBefore(before: number, count = 1): this {
    this.#facade.insertColumnsBefore(before - 1, count);
    return this;
  }
  insertColumnBefore(before: number): this {
    return this.insertColumnsBefore(before);
  }
  insertColumnsAfter(after: number, count = 1): this {
    if (after === this.getMaxColumns()) this.#engine.grow(this.id, 0, after + count);
    else this.#facade.insertColumnsAfter(after - 1, count);
    return this;
  }
  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after);
  }
  deleteColumns(first: number, count = 1): this {
    this.#facade.deleteColumns(first - 1, count);
    return this;
  }
  deleteColumn(column: number): this {
    return this.deleteColumns(column);
  }
  clear(): this {
    this.#everything().clear();
    return this;
  }
  clearContents(): this {
    this.#everything().clearContent();
    return this;
  }
  #everything(): Range {
    const { rows, columns } = this.#engine.extent(this.id);
    return new Range(this.context, this.id, {
      row: 0,
      column: 0,
      lastRow: Math.max(rows - 1, 0),
      lastColumn: Math.max(columns - 1, 0),
    });
  }

  // Looks

  setFrozenRows(rows: number): this {
    this.#facade.setFrozenRows(rows);
    return this;
  }
  getFrozenRows(): number {
    return Math.max(0, this.#facade.getFrozenRows());
  }
  setFrozenColumns(columns: number): this {
    this.#facade.setFrozenColumns(columns);
    return this;
  }
  getFrozenColumns(): number {
    return Math.max(0, this.#facade.getFrozenColumns());
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, width: number): this {
    this.#facade.setColumnWidths(column - 1, count, width);
    return this;
  }
  getColumnWidth(column: number): number {
    return this.#facade.getColumnWidth(column - 1);
  }
  setRowHeight(row: number, height: number): this {
    this.#facade.setRowHeight(row - 1, height);
    return this;
  }
  hideColumns(column: number, count = 1): this {
    this.#facade.hideColumns(column - 1, count);
    return this;
  }
  hideColumn(range: Range): this {
    return this.hideColumns(range.getColumn(), range.getNumColumns());
  }
  showColumns(column: number, count = 1): this {
    this.#facade.showColumns(column - 1, count);
    return this;
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.#engine.sheet(this.id).getColVisible(column - 1) === false;
  }
  hideRows(row: number, count = 1): this {
    this.#facade.hideRows(row - 1, count);
    return this;
  }
  showRows(row: number, count = 1): this {
    this.#facade.showRows(row - 1, count);
    return this;
  }
  hideSheet(): this {
    if (this.#engine.sheets.filter((sheet) => !sheet.isSheetHidden()).length <= 1 && !this.isSheetHidden()) {
      throw new Error("You can't hide all the sheets in a document.");
    }
    this.#facade.hideSheet();
    return this;
  }
  showSheet(): this {
    this.#facade.showSheet();
    return this;
  }
  isSheetHidden(): boolean {
    return this.#engine.sheet(this.id).isSheetHidden() === 1;
  }
  setTabColor(color: string | null): this {
    this.#facade.setTabColor(color ?? '');
    return this;
  }
  setHiddenGridlines(hidden: boolean): this {
    this.#facade.setHiddenGridlines(hidden);
    return this;
  }
  activate(): this {
    this.context.host.setSelection(this.context.user, {
      sheetId: this.id,
      row: 0,
      column: 0,
      lastRow: 0,
      lastColumn: 0,
    });
    return this;
  }
  getActiveCell(): Range {
    return new Spreadsheet(this.context).getActiveCell();
  }
  getActiveRange(): Range {
    return new Spreadsheet(this.context).getActiveRange();
  }

  // Rules and protection

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return rulesOf(this.context, this.id);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    setRules(this.context, this.id, rules);
  }
  clearConditionalFormatRules(): void {
    setRules(this.context, this.id, []);
  }
  protect(): Protection {
    return Protection.create(this.context, this.id, null);
  }
  getProtections(type: string): Protection[] {
    return Protection.list(this.context, String(type).replace('ProtectionType.', '')).filter(
      (p) => p._sheetId() === this.id,
    );
  }
  sort(column: number, ascending = true): this {
    const { rows, columns } = this.#engine.extent(this.id);
    const first = this.getFrozenRows();
    if (rows > first) {
      this.#facade.getRange(first, 0, rows - first, columns).sort({ column: column - 1, ascending });
    }
    return this;
  }
  copyTo(): Sheet {
    const name = `Copy of ${this.getName()}`;
    const id = String(Math.floor(Math.random() * 2_000_000_000));
    this.#engine.execute('sheet.mutation.insert-sheet', {
      unitId: this.#engine.unitId,
      index: this.#engine.sheets.length,
      sheet: { ...JSON.parse(JSON.stringify(this.#engine.sheet(this.id).getConfig())), id, name },
    });
    return new Sheet(this.context, id);
  }
}

/** Parses an address on a sheet, or fails as Google does. */
export function blockOrFail(a1: string): Block {
  const block = parseA1(a1);
  if (!block) throw new Error(`Range not found`);
  return block;
}
