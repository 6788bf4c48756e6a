/** SpreadsheetApp's Spreadsheet: the one file the script is bound to. */

import { type Block, parseA1, splitSheet } from '../engine/a1.js';
import { newSheetConfig } from '../host/newWorkbook.js';
import { ServiceObject } from './base.js';
import { NamedRange } from './namedRange.js';
import { Protection } from './protection.js';
import { Range } from './range.js';
import { Sheet } from './sheet.js';
import type { TextFinder } from './textFinder.js';

export class Spreadsheet extends ServiceObject {
  readonly className = 'Spreadsheet';
  override readonly local = new Set([
    'getSheetByName',
    'getSheetById',
    'getRange',
    'getRangeByName',
    'getActiveSheet',
    'getActiveRange',
    'getActiveCell',
    'getActiveRangeList',
    'getCurrentCell',
    'getId',
    'createTextFinder',
    'getActive',
  ]);

  get #engine() {
    return this.context.host.engine;
  }

  getId(): string {
    return this.context.host.fileId;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName(): string {
    return this.#engine.name;
  }
  rename(name: string): void {
    this.#engine.execute('sheet.mutation.set-workbook-name', { unitId: this.#engine.unitId, name });
  }
  getSpreadsheetTimeZone(): string {
    return this.#engine.settings.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.#engine.settings.locale;
  }

  getSheets(): Sheet[] {
    return this.#engine.sheets.map((sheet) => new Sheet(this.context, sheet.getSheetId()));
  }
  getNumSheets(): number {
    return this.#engine.sheets.length;
  }
  getSheetByName(name: string): Sheet | null {
    const sheet = this.#engine.sheetByName(String(name));
    return sheet ? new Sheet(this.context, sheet.getSheetId()) : null;
  }
  getSheetById(id: number): Sheet | null {
    const sheet = this.#engine.sheets.find((each) => Number(each.getSheetId()) === Number(id));
    return sheet ? new Sheet(this.context, sheet.getSheetId()) : null;
  }
  insertSheet(...args: unknown[]): Sheet {
    const named = args.find((arg) => typeof arg === 'string') as string | undefined;
    const index = args.find((arg) => typeof arg === 'number') as number | undefined;
    const name = named ?? this.#freeName();
    if (this.#engine.sheetByName(name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const sheet = newSheetConfig(
      name,
      this.#engine.sheets.map((each) => each.getSheetId()),
    );
    this.#engine.execute('sheet.mutation.insert-sheet', {
      unitId: this.#engine.unitId,
      index: index ?? this.#engine.sheets.length,
      sheet,
    });
    return new Sheet(this.context, sheet.id);
  }
  #freeName(): string {
    let n = this.#engine.sheets.length + 1;
    while (this.#engine.sheetByName(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
  deleteSheet(sheet: Sheet): void {
    if (this.#engine.sheets.length <= 1) throw new Error("You can't remove all the sheets in a document.");
    this.#engine.univer.api.getActiveWorkbook()?.deleteSheet(sheet._id());
  }
  setActiveSheet(sheet: Sheet): Sheet {
    sheet.activate();
    return sheet;
  }
  moveActiveSheet(position: number): void {
    const { sheetId } = this.context.host.selectionOf(this.context.user);
    const from = this.#engine.sheets.findIndex((sheet) => sheet.getSheetId() === sheetId);
    this.#engine.execute('sheet.mutation.set-worksheet-order', {
      unitId: this.#engine.unitId,
      subUnitId: sheetId,
      fromOrder: from,
      toOrder: position - 1,
    });
  }
  getActiveSheet(): Sheet {
    return new Sheet(this.context, this.context.host.selectionOf(this.context.user).sheetId);
  }
  getActiveRange(): Range {
    const { sheetId, ...block } = this.context.host.selectionOf(this.context.user);
    return new Range(this.context, sheetId, block);
  }
  getActiveCell(): Range {
    const { sheetId, row, column } = this.context.host.selectionOf(this.context.user);
    return new Range(this.context, sheetId, { row, column, lastRow: row, lastColumn: column });
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  /** Resolves an address or a named range; `sheetId` is where an address without a sheet lies. */
  _resolve(text: string, sheetId: string): { sheetId: string; block: Block } {
    const { sheet, rest } = splitSheet(text);
    const owner = sheet === null ? sheetId : this.#engine.sheetByName(sheet)?.getSheetId();
    const block = parseA1(rest.replace(/\$/g, ''));
    if (owner !== undefined && block) {
      if (
        block.row >= this.#engine.maxRows(owner) ||
        block.column >= this.#engine.maxColumns(owner) ||
        (Number.isFinite(block.lastRow) && block.lastRow >= this.#engine.maxRows(owner)) ||
        (Number.isFinite(block.lastColumn) && block.lastColumn >= this.#engine.maxColumns(owner))
      ) {
        throw new Error(`Range not found`);
      }
      return { sheetId: owner, block };
    }
    const named = sheet === null ? this.#named(text) : null;
    if (!named) throw new Error(`Range not found`);
    return named;
  }
  #named(name: string): { sheetId: string; block: Block } | null {
    const item = this.#engine.definedNames().find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!item) return null;
    const { sheet, rest } = splitSheet(item.reference);
    const id = sheet === null ? undefined : this.#engine.sheetByName(sheet)?.getSheetId();
    const block = parseA1(rest);
    return id === undefined || !block ? null : { sheetId: id, block };
  }
  getRange(a1: string): Range {
    const { sheetId, block } = this._resolve(a1, this.context.host.selectionOf(this.context.user).sheetId);
    return new Range(this.context, sheetId, block);
  }
  getRangeByName(name: string): Range | null {
    const found = this.#named(name);
    return found ? new Range(this.context, found.sheetId, found.block) : null;
  }
  setNamedRange(name: string, range: Range): void {
    if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name)) throw new Error(`The name "${name}" is not a valid name for a range.`);
    this.#engine.setDefinedName(name, range._sheetId(), range._block());
  }
  removeNamedRange(name: string): void {
    this.#engine.removeDefinedName(name);
  }
  getNamedRanges(): NamedRange[] {
    return this.#engine.definedNames().map((item) => new NamedRange(this.context, item.name));
  }
  getProtections(type: string): Protection[] {
    return Protection.list(this.context, String(type).replace('ProtectionType.', ''));
  }
  createTextFinder(text: string): TextFinder {
    return this.getActiveSheet().createTextFinder(text);
  }
  getOwner(): null {
    return null;
  }

  toast(message: string, title = '', seconds = 5): void {
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
}
