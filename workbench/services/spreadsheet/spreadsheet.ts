/** SpreadsheetApp's Spreadsheet: the one file the script is bound to. */

import { newSheetConfig } from '../../host/new-workbook.js';
import { badParameters } from '../base/base.js';
import { memberName } from '../base/enums.js';
import type { HtmlOutput } from '../script/html.js';
import { Ui } from '../script/ui.js';
import { ActiveSheetMethods } from './active-sheet-methods.js';
import { wholeSheet } from './attachments.js';
import { allBandings, type Banding } from './banding.js';
import { copySheet } from './copy-sheet.js';
import { DeveloperMetadata, DeveloperMetadataFinder, ON_SPREADSHEET } from './developer-metadata.js';
import { NamedRange } from './named-range.js';
import { imagesOf, type OverGridImage } from './over-grid-image.js';
import { refuseProtectedSheet } from './protected-cells.js';
import { Protection } from './protection.js';
import { Range } from './range.js';
import { RangeList } from './range-list.js';
import { checkRangeName, namedRange, resolveRange } from './range-names.js';
import { activeRange, activeRangeList, currentCell, Selection, setCurrentCell } from './selection.js';
import { Sheet } from './sheet.js';
import { TextFinder } from './text-finder.js';

const LOCAL = new Set([
  // Shows something to the user, and reads and writes nothing.
  'toast',
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

export class Spreadsheet extends ActiveSheetMethods {
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

  getRange(a1: string): Range {
    if (typeof a1 !== 'string') throw badParameters('SpreadsheetApp.Spreadsheet', 'getRange', [a1]);
    const { sheetId, block } = resolveRange(this._engine, a1, this.context.host.selectionOf(this.context.user).sheetId);
    return new Range(this.context, sheetId, block);
  }
  getRangeList(addresses: string[]): RangeList {
    return new RangeList(
      this.context,
      addresses.map((address) => this.getRange(address)),
    );
  }
  getRangeByName(name: string): Range | null {
    const found = namedRange(this._engine, name) ?? (name.includes('!') ? resolveRange(this._engine, name, '') : null);
    return found ? new Range(this.context, found.sheetId, found.block) : null;
  }
  setNamedRange(name: string, range: Range): void {
    checkRangeName(name);
    this._engine.names.set(name, range._sheetId(), range._block());
  }
  removeNamedRange(name: string): void {
    if (!namedRange(this._engine, name)) throw new Error(`The named range "${name}" does not exist.`);
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
}
