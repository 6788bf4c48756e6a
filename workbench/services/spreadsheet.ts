/** SpreadsheetApp's Spreadsheet: the one file the script is bound to. */

import { type Block, parseA1, splitSheet } from '../engine/a1.js';
import type { CellValue } from '../engine/cellContent.js';
import { newSheetConfig } from '../host/newWorkbook.js';
import { wholeSheet } from './attachments.js';
import { allBandings, type Banding } from './banding.js';
import { badParameters } from './base.js';
import { copySheet } from './copySheet.js';
import { DeveloperMetadata, DeveloperMetadataFinder, ON_SPREADSHEET } from './developerMetadata.js';
import { memberName } from './enums.js';
import type { HtmlOutput } from './html.js';
import { NamedRange } from './namedRange.js';
import { imagesOf, type OverGridImage } from './overGridImage.js';
import { Protection, refuseProtectedSheet } from './protection.js';
import { Range } from './range.js';
import { RangeList } from './rangeList.js';
import { activeRange, activeRangeList, currentCell, Selection, setCurrentCell } from './selection.js';
import { Sheet } from './sheet.js';
import { SpreadsheetSettings } from './spreadsheetSettings.js';
import { TextFinder } from './textFinder.js';
import { Ui } from './ui.js';

const LOCAL = new Set([
  'getSheetByName',
  'getSheetById',
  'getRange',
  'getRangeByName',
  'getRangeList',
  'getActiveSheet',
  'getActiveRange',
  'getActiveRangeList',
  'getActiveCell',
  'getCurrentCell',
  'getSelection',
  'getDataRange',
  'getSheetId',
  'getId',
  'getUrl',
  'createTextFinder',
  'createDeveloperMetadataFinder',
  'getActive',
]);

const MAX_SHEETS = 200;

export class Spreadsheet extends SpreadsheetSettings {
  override readonly local = LOCAL;

  getId(): string {
    return this.context.host.fileId;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName(): string {
    return this._engine.name;
  }
  rename(name: string): void {
    if (typeof name !== 'string') throw badParameters('SpreadsheetApp.Spreadsheet', 'rename', [name]);
    this._engine.execute('sheet.mutation.set-workbook-name', { unitId: this._engine.unitId, name });
  }
  /** Of several linked forms Google gives any one; here it is the one linked first. */
  getFormUrl(): string | null {
    const { forms, fileId } = this.context.host;
    const [form] = forms.linkedTo(fileId);
    return form ? forms.linkUrl(form) : null;
  }

  // Sheets

  getSheets(): Sheet[] {
    return this._engine.sheets.map((sheet) => new Sheet(this.context, sheet.getSheetId()));
  }
  getNumSheets(): number {
    return this._engine.sheets.length;
  }
  getSheetByName(name: string): Sheet | null {
    const sheet = this._engine.sheetByName(String(name));
    return sheet ? new Sheet(this.context, sheet.getSheetId()) : null;
  }
  getSheetById(id: number): Sheet | null {
    const sheet = this._engine.sheets.find((each) => Number(each.getSheetId()) === Number(id));
    return sheet ? new Sheet(this.context, sheet.getSheetId()) : null;
  }
  /** @param args any of name, index and {template}. */
  insertSheet(...args: unknown[]): Sheet {
    const named = args.find((arg) => typeof arg === 'string') as string | undefined;
    const index = args.find((arg) => typeof arg === 'number') as number | undefined;
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as { template?: Sheet } | undefined;
    const { sheets } = this._engine;
    const name = named ?? this.#freeName();
    if (this._engine.sheetByName(name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    if (index !== undefined && (index < 0 || index > sheets.length)) throw new Error('Sheet index is out of bounds.');
    if (sheets.length >= MAX_SHEETS) throw new Error(`A spreadsheet may have at most ${MAX_SHEETS} sheets.`);
    if (options?.template instanceof Sheet) {
      const sheet = new Sheet(this.context, copySheet(this.context, options.template._id(), index, name));
      return sheet.activate();
    }
    const sheet = newSheetConfig(
      name,
      sheets.map((each) => each.getSheetId()),
    );
    this._engine.refuseGrowth(sheet.rowCount * sheet.columnCount);
    this._engine.execute('sheet.mutation.insert-sheet', {
      unitId: this._engine.unitId,
      index: index ?? sheets.length,
      sheet,
    });
    return new Sheet(this.context, sheet.id).activate();
  }
  #freeName(): string {
    let n = this._engine.sheets.length + 1;
    while (this._engine.sheetByName(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
  deleteSheet(sheet: Sheet): void {
    if (!(sheet instanceof Sheet)) throw badParameters('SpreadsheetApp.Spreadsheet', 'deleteSheet', [sheet]);
    if (this._engine.sheets.length <= 1) throw new Error("You can't remove all the sheets in a document.");
    const visible = this._engine.sheets.filter((each) => !each.isSheetHidden());
    if (visible.length <= 1 && !sheet.isSheetHidden())
      throw new Error("You can't remove all the visible sheets in a document.");
    refuseProtectedSheet(this.context, sheet._id());
    this._engine.univer.api.getActiveWorkbook()?.deleteSheet(sheet._id());
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    return new Sheet(this.context, copySheet(this.context, active._id(), active.getIndex())).activate();
  }
  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }
  moveActiveSheet(position: number): void {
    if (!(position >= 1 && position <= this.getNumSheets())) throw new Error('Sheet index is out of bounds.');
    this._engine.moveSheet(this.getActiveSheet()._id(), position - 1);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  getActiveSheet(): Sheet {
    return new Sheet(this.context, this.context.host.selectionOf(this.context.user).sheetId);
  }

  // Selection

  getSelection(): Selection {
    return new Selection(this.context);
  }
  getActiveRange(): Range {
    return activeRange(this.context);
  }
  getActiveRangeList(): RangeList {
    return activeRangeList(this.context);
  }
  getActiveCell(): Range {
    return currentCell(this.context);
  }
  getCurrentCell(): Range {
    return currentCell(this.context);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }
  setActiveSelection(selection: Range | string): Range {
    return (typeof selection === 'string' ? this.getRange(selection) : selection).activate();
  }
  setCurrentCell(cell: Range): Range {
    return setCurrentCell(this.context, cell);
  }

  // Ranges and names

  /** Resolves an address or a named range; `sheetId` is where an address without a sheet lies. */
  _resolve(text: string, sheetId: string): { sheetId: string; block: Block } {
    const { sheet, rest } = splitSheet(text);
    const owner = sheet === null ? sheetId : this._engine.sheetByName(sheet)?.getSheetId();
    const block = parseA1(rest.replace(/\$/g, ''));
    if (owner !== undefined && block) {
      const beyond = (end: number, max: number) => Number.isFinite(end) && end >= max;
      const rows = this._engine.maxRows(owner);
      const columns = this._engine.maxColumns(owner);
      if (
        block.row >= rows ||
        block.column >= columns ||
        beyond(block.lastRow, rows) ||
        beyond(block.lastColumn, columns)
      )
        throw new Error('Range not found');
      return { sheetId: owner, block };
    }
    const named = sheet === null ? this.#named(text) : null;
    if (!named) throw new Error('Range not found');
    return named;
  }
  #named(name: string): { sheetId: string; block: Block } | null {
    const item = this._engine.names.all().find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!item) return null;
    const { sheet, rest } = splitSheet(item.reference);
    const id = sheet === null ? undefined : this._engine.sheetByName(sheet)?.getSheetId();
    const block = parseA1(rest);
    return id === undefined || !block ? null : { sheetId: id, block };
  }
  getRange(a1: string): Range {
    if (typeof a1 !== 'string') throw badParameters('SpreadsheetApp.Spreadsheet', 'getRange', [a1]);
    const { sheetId, block } = this._resolve(a1, this.context.host.selectionOf(this.context.user).sheetId);
    return new Range(this.context, sheetId, block);
  }
  getRangeList(addresses: string[]): RangeList {
    return new RangeList(
      this.context,
      addresses.map((address) => this.getRange(address)),
    );
  }
  getRangeByName(name: string): Range | null {
    const found = this.#named(name) ?? (name.includes('!') ? this._resolve(name, '') : null);
    return found ? new Range(this.context, found.sheetId, found.block) : null;
  }
  /** @throws when Google would not take the name. */
  _checkName(name: string): void {
    const address = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*)$/.test(name);
    if (!/^[A-Za-z_][A-Za-z0-9_.]{0,249}$/.test(name) || address || /^(true|false)$/i.test(name))
      throw new Error(`The name "${name}" is not a valid name for a range.`);
  }
  setNamedRange(name: string, range: Range): void {
    this._checkName(name);
    this._engine.names.set(name, range._sheetId(), range._block());
  }
  removeNamedRange(name: string): void {
    if (!this.#named(name)) throw new Error(`The named range "${name}" does not exist.`);
    this._engine.names.remove(name);
  }
  getNamedRanges(): NamedRange[] {
    return this._engine.names.all().map((item) => new NamedRange(this.context, item.name));
  }
  createTextFinder(text: string): TextFinder {
    const places = this._engine.sheets.map((sheet) => wholeSheet(sheet.getSheetId()));
    return new TextFinder(this.context, places, text);
  }

  // What hangs on sheets and cells

  getProtections(type: string): Protection[] {
    return Protection.list(this.context, memberName(type, 'ProtectionType'));
  }
  getBandings(): Banding[] {
    return allBandings(this.context);
  }
  getImages(): OverGridImage[] {
    return imagesOf(this.context);
  }
  addDeveloperMetadata(...args: unknown[]): this {
    DeveloperMetadata.add(this.context, ON_SPREADSHEET, args);
    return this;
  }
  /** Of the spreadsheet itself; its sheets', rows' and columns' are found by the finder. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return new DeveloperMetadataFinder(this.context, null)
      .withLocationType('DeveloperMetadataLocationType.SPREADSHEET')
      .find();
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, null);
  }
  // No script can make these here, so there are none.
  getDataSourceTables(): never[] {
    return [];
  }

  // What is shown to the person

  toast(message: string, title = '', seconds: number | null = 5): void {
    this.context.host.ui.toast(this.context.user, String(message), String(title ?? ''), seconds ?? 5);
  }
  addMenu(name: string, items: ({ name: string; functionName: string } | null)[]): void {
    this.context.host.ui.setMenu(this.context.user, {
      label: name,
      items: items.map((item) =>
        item ? { kind: 'item', label: item.name, functionName: item.functionName } : { kind: 'separator' },
      ),
    });
  }
  updateMenu(name: string, items: ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(name, items);
  }
  show(html: HtmlOutput): void {
    new Ui(this.context).showModelessDialog(html, html.getTitle());
  }

  // The active sheet's

  appendRow(values: CellValue[]): Sheet {
    return this.getActiveSheet().appendRow(values);
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName(): string {
    return this.getActiveSheet().getSheetName();
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getActiveSheet().getSheetValues(row, column, rows, columns);
  }
  getColumnWidth(column: number): number {
    return this.getActiveSheet().getColumnWidth(column);
  }
  getRowHeight(row: number): number {
    return this.getActiveSheet().getRowHeight(row);
  }
  setColumnWidth(column: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(column, width);
  }
  setRowHeight(row: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(row, height);
  }
  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }
  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }
  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }
  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }
  deleteRow(row: number): Sheet {
    return this.getActiveSheet().deleteRow(row);
  }
  deleteRows(first: number, count: number): void {
    this.getActiveSheet().deleteRows(first, count);
  }
  deleteColumn(column: number): Sheet {
    return this.getActiveSheet().deleteColumn(column);
  }
  deleteColumns(first: number, count: number): void {
    this.getActiveSheet().deleteColumns(first, count);
  }
  hideRow(range: Range): void {
    this.getActiveSheet().hideRow(range);
  }
  hideColumn(range: Range): void {
    this.getActiveSheet().hideColumn(range);
  }
  unhideRow(range: Range): void {
    this.getActiveSheet().unhideRow(range);
  }
  unhideColumn(range: Range): void {
    this.getActiveSheet().unhideColumn(range);
  }
  insertRowAfter(after: number): Sheet {
    return this.getActiveSheet().insertRowAfter(after);
  }
  insertRowBefore(before: number): Sheet {
    return this.getActiveSheet().insertRowBefore(before);
  }
  insertRowsAfter(after: number, count: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(after, count);
  }
  insertRowsBefore(before: number, count: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(before, count);
  }
  insertColumnAfter(after: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(after);
  }
  insertColumnBefore(before: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(before);
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    return this.getActiveSheet().insertColumnsAfter(after, count);
  }
  insertColumnsBefore(before: number, count: number): Sheet {
    return this.getActiveSheet().insertColumnsBefore(before, count);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(row);
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(row);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(column);
  }
  sort(column: number, ascending = true): Sheet {
    return this.getActiveSheet().sort(column, ascending);
  }
  insertImage(source: unknown, column: number, row: number, offsetX = 0, offsetY = 0): OverGridImage {
    return this.getActiveSheet().insertImage(source, column, row, offsetX, offsetY);
  }
}
