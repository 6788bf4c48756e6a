/** SpreadsheetApp's Sheet over the engine. */

import type { CellValue } from '../../engine/cell-content.js';
import type { EnumMember } from '../../execution/wire.js';
import { badParameters } from '../base/base.js';
import { member, memberName } from '../base/enums.js';
import { wholeSheet } from './attachments.js';
import { type Banding, bandingsIn } from './banding.js';
import { chartsOf, insertChart, removeChart, updateChart } from './charts/chart-store.js';
import type { EmbeddedChart } from './charts/embedded-chart.js';
import { EmbeddedChartBuilder } from './charts/embedded-chart-builder.js';
import { hexColor } from './color.js';
import type { ConditionalFormatRule } from './conditional-format/rule.js';
import { rulesOf, setRules } from './conditional-format/sheet-rules.js';
import { copySheet } from './copy-sheet.js';
import { DeveloperMetadata, DeveloperMetadataFinder, onSheet } from './developer-metadata.js';
import { Filter } from './filter.js';
import type { NamedRange } from './named-range.js';
import { clearNotes } from './notes.js';
import { imagesOf, insertImage, type OverGridImage } from './over-grid-image.js';
import { refuseProtected, refuseProtectedSheet } from './protected-cells.js';
import { Protection } from './protection.js';
import { Range } from './range.js';
import { RangeList } from './range-list.js';
import { resolveRange } from './range-names.js';
import { activeRange, activeRangeList, currentCell, Selection, select, setCurrentCell } from './selection.js';
import { SheetLines } from './sheet-lines.js';
import { Spreadsheet } from './spreadsheet.js';
import { TextFinder } from './text-finder.js';

const LOCAL = new Set([
  'getRange',
  'getDataRange',
  'getSheetId',
  'getParent',
  'createTextFinder',
  'createDeveloperMetadataFinder',
  'getRangeList',
  'getSelection',
  'newChart',
]);

export class Sheet extends SheetLines {
  readonly className = 'Sheet';
  override readonly local = LOCAL;

  _id(): string {
    return this.id;
  }
  #change(): typeof this._facade {
    refuseProtectedSheet(this.context, this.id);
    return this._facade;
  }

  getParent(): Spreadsheet {
    return new Spreadsheet(this.context);
  }
  getSheetId(): number {
    return Number(this.id);
  }
  getType(): EnumMember {
    void this._facade;
    return member('SheetType', 'GRID');
  }
  getName(): string {
    return this._engine.nameOf(this.id);
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): this {
    if (name === undefined || name === null || String(name) === '')
      throw badParameters('SpreadsheetApp.Sheet', 'setName', [name]);
    const other = this._engine.sheetByName(String(name));
    if (other && other.getSheetId() !== this.id)
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    this.#change().setName(String(name));
    return this;
  }
  getIndex(): number {
    return this._engine.sheets.findIndex((sheet) => sheet.getSheetId() === this.id) + 1;
  }
  /** The form whose answers go to this sheet. */
  getFormUrl(): string | null {
    const { forms, fileId } = this.context.host;
    const [form] = forms.linkedTo(fileId, this.id);
    return form ? forms.linkUrl(form) : null;
  }

  // Ranges

  getRange(...args: unknown[]): Range {
    const [first, second, third, fourth] = args;
    if (typeof first === 'string' && args.length === 1) {
      const found = resolveRange(this._engine, first, this.id);
      return new Range(this.context, found.sheetId, found.block);
    }
    const numbers = [first, second, third ?? 1, fourth ?? 1];
    if (args.length < 2 || args.length > 4 || numbers.some((n) => typeof n !== 'number' || Number.isNaN(n)))
      throw badParameters('SpreadsheetApp.Sheet', 'getRange', args);
    const [row, column, rows, columns] = numbers as [number, number, number, number];
    return this._checked(row, column, rows, columns);
  }
  /** @throws with Google's words when the block does not lie on the sheet. */
  _checked(row: number, column: number, rows: number, columns: number): Range {
    if (row < 1) throw new Error('The starting row of the range is too small.');
    if (column < 1) throw new Error('The starting column of the range is too small.');
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    const [top, left] = [Math.floor(row) - 1, Math.floor(column) - 1];
    const block = {
      row: top,
      column: left,
      lastRow: top + Math.floor(rows) - 1,
      lastColumn: left + Math.floor(columns) - 1,
    };
    if (block.lastRow >= this.getMaxRows() || block.lastColumn >= this.getMaxColumns())
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return new Range(this.context, this.id, block);
  }
  getRangeList(addresses: string[]): RangeList {
    if (!Array.isArray(addresses)) throw badParameters('SpreadsheetApp.Sheet', 'getRangeList', [addresses]);
    return new RangeList(
      this.context,
      addresses.map((address) => this.getRange(address)),
    );
  }
  getDataRange(): Range {
    const { rows, columns } = this._engine.cells.extent(this.id);
    return this._checked(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.context, [wholeSheet(this.id)], text);
  }
  getLastRow(): number {
    return this._engine.cells.extent(this.id).rows;
  }
  getLastColumn(): number {
    return this._engine.cells.extent(this.id).columns;
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }
  appendRow(values: CellValue[]): this {
    if (!Array.isArray(values)) throw badParameters('SpreadsheetApp.Sheet', 'appendRow', [values]);
    const { rows } = this._engine.cells.extent(this.id);
    this._engine.grow(this.id, rows + 1, values.length);
    if (values.length > 0) this._checked(rows + 1, 1, 1, values.length).setValues([values]);
    return this;
  }
  getNamedRanges(): NamedRange[] {
    return new Spreadsheet(this.context).getNamedRanges().filter((each) => each.getRange()?._sheetId() === this.id);
  }

  // Clearing

  #everything(): Range {
    const { rows, columns } = this._engine.cells.extent(this.id);
    return this._checked(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }
  /** Content and formats of the whole sheet, with its conditional formats; or what the options name. */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    if (options?.contentsOnly) return this.clearContents();
    if (options?.formatOnly) return this.clearFormats();
    return this.clearContents().clearFormats();
  }
  clearContents(): this {
    this.#everything().clearContent();
    return this;
  }
  clearFormats(): this {
    refuseProtected(this.context, wholeSheet(this.id));
    for (const area of this._engine.cells.styledCells(this.id)) this._engine.clearStyle(area);
    this.clearConditionalFormatRules();
    return this;
  }
  clearNotes(): this {
    const area = this._engine.clip(this.id, wholeSheet(this.id));
    refuseProtected(this.context, area);
    clearNotes(this._engine, area);
    return this;
  }

  // Looks

  #frozen(count: number, max: number, name: string): number {
    if (!Number.isInteger(count) || count < 0) throw badParameters('SpreadsheetApp.Sheet', `setFrozen${name}`, [count]);
    if (count >= max) throw new Error(`You can't freeze all visible ${name.toLowerCase()} on the sheet.`);
    return count;
  }
  setFrozenRows(rows: number): void {
    this.#change().setFrozenRows(this.#frozen(rows, this.getMaxRows(), 'Rows'));
  }
  getFrozenRows(): number {
    return Math.max(0, this._facade.getFrozenRows());
  }
  setFrozenColumns(columns: number): void {
    this.#change().setFrozenColumns(this.#frozen(columns, this.getMaxColumns(), 'Columns'));
  }
  getFrozenColumns(): number {
    return Math.max(0, this._facade.getFrozenColumns());
  }
  hideSheet(): this {
    const visible = this._engine.sheets.filter((sheet) => !sheet.isSheetHidden());
    if (visible.length <= 1 && !this.isSheetHidden()) throw new Error("You can't hide all the sheets in a document.");
    this.#change().hideSheet();
    return this;
  }
  showSheet(): this {
    this.#change().showSheet();
    return this;
  }
  isSheetHidden(): boolean {
    return this._engine.sheet(this.id).isSheetHidden() === 1;
  }
  setTabColor(color: string | null): this {
    this.#change().setTabColor(color === null ? '' : hexColor(color));
    return this;
  }
  getTabColor(): string | null {
    return this._facade.getTabColor() || null;
  }
  setHiddenGridlines(hidden: boolean): this {
    this.#change().setHiddenGridlines(hidden);
    return this;
  }
  hasHiddenGridlines(): boolean {
    return this._facade.hasHiddenGridLines();
  }
  isRightToLeft(): boolean {
    return this._engine.sheet(this.id).getConfig().rightToLeft === 1;
  }

  // Selection

  activate(): this {
    select(this.context, [{ sheetId: this.id, row: 0, column: 0, lastRow: 0, lastColumn: 0 }]);
    return this;
  }
  #here<T>(read: () => T): T | null {
    return this.context.host.selectionOf(this.context.user).sheetId === this.id ? read() : null;
  }
  getSelection(): Selection {
    return new Selection(this.context);
  }
  getActiveCell(): Range {
    return this.#here(() => currentCell(this.context)) ?? this._checked(1, 1, 1, 1);
  }
  getCurrentCell(): Range | null {
    return this.#here(() => currentCell(this.context));
  }
  getActiveRange(): Range | null {
    return this.#here(() => activeRange(this.context));
  }
  getActiveRangeList(): RangeList | null {
    return this.#here(() => activeRangeList(this.context));
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

  // Rules, protection, metadata, filter

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return rulesOf(this.context, this.id);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    refuseProtectedSheet(this.context, this.id);
    setRules(this.context, this.id, rules);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }
  protect(): Protection {
    refuseProtectedSheet(this.context, this.id);
    // A sheet is protected once; asking again gives the same protection.
    const [known] = Protection.list(this.context, 'SHEET', this.id);
    return known ?? Protection.create(this.context, wholeSheet(this.id), true);
  }
  getProtections(type: string): Protection[] {
    return Protection.list(this.context, memberName(type, 'ProtectionType'), this.id);
  }
  addDeveloperMetadata(...args: unknown[]): this {
    DeveloperMetadata.add(this.context, onSheet(this.id), args);
    return this;
  }
  /** Of the sheet itself; its rows' and columns' are found by the finder. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return new DeveloperMetadataFinder(this.context, wholeSheet(this.id))
      .withLocationType('DeveloperMetadataLocationType.SHEET')
      .find();
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, wholeSheet(this.id));
  }
  getFilter(): Filter | null {
    return Filter.of(this.context, this.id);
  }
  getBandings(): Banding[] {
    return bandingsIn(this.context, this._engine.clip(this.id, wholeSheet(this.id)));
  }
  sort(column: number, ascending = true): this {
    const { rows, columns } = this._engine.cells.extent(this.id);
    const first = this.getFrozenRows();
    if (column < 1 || column > this.getMaxColumns()) throw new Error('Those columns are out of bounds.');
    if (rows > first) this._checked(first + 1, 1, rows - first, Math.max(columns, column)).sort({ column, ascending });
    return this;
  }

  // Copies and things over the grid

  /** Only the spreadsheet itself can be the target: there is no other here. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    if (!(spreadsheet instanceof Spreadsheet)) throw badParameters('SpreadsheetApp.Sheet', 'copyTo', [spreadsheet]);
    return new Sheet(this.context, copySheet(this.context, this.id));
  }
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.context, this.id);
  }
  getCharts(): EmbeddedChart[] {
    return chartsOf(this.context, this.id);
  }
  insertChart(chart: EmbeddedChart): void {
    refuseProtectedSheet(this.context, this.id);
    insertChart(this.context, this.id, chart);
  }
  updateChart(chart: EmbeddedChart): void {
    refuseProtectedSheet(this.context, this.id);
    updateChart(this.context, this.id, chart);
  }
  removeChart(chart: EmbeddedChart): void {
    refuseProtectedSheet(this.context, this.id);
    removeChart(this.context, this.id, chart);
  }
  insertImage(source: unknown, column: number, row: number, offsetX = 0, offsetY = 0): OverGridImage {
    refuseProtectedSheet(this.context, this.id);
    return insertImage(this.context, this._checked(row, column, 1, 1), source, offsetX, offsetY);
  }
  getImages(): OverGridImage[] {
    return imagesOf(this.context, this.id);
  }
  // No script can make these here, so there are none.
  getDrawings(): never[] {
    return [];
  }
  getSlicers(): never[] {
    return [];
  }
  getPivotTables(): never[] {
    return [];
  }
  getDataSourceTables(): never[] {
    return [];
  }
  asDataSourceSheet(): null {
    return null;
  }
}
