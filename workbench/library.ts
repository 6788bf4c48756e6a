/** The Workbench that tests and scripts hold: what one person can do with the open file. */

import { fileURLToPath } from 'node:url';
import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { copiesOf } from './copies.js';
import { type Block, parseA1, splitSheet, toA1 } from './engine/a1.js';
import { datePattern } from './engine/datePatterns.js';
import { toSerial } from './engine/dates.js';
import { toEngineFormula } from './engine/formulaText.js';
import { newPattern, parseTyped } from './engine/parse.js';
import type { Dimension } from './engine/structure.js';
import type { Area, CellValue } from './engine/workbook.js';
import { answersByTitle } from './forms/byTitle.js';
import { formInfo } from './forms/info.js';
import { newSheetConfig } from './host/newWorkbook.js';
import { WorkbenchHost } from './host/workbenchHost.js';
import type { MenuItem } from './protocol.js';
import { serve } from './server/serve.js';
import { refusal } from './services/dataValidation.js';
import { insertLines } from './services/inheritance.js';
import type { CallCounts, EventInfo, FormInfo, MailInfo, Workbench, WorkbenchOptions } from './types.js';

const DEFAULT_PROJECT = fileURLToPath(new URL('../dist', import.meta.url));
const PAGE_DIR = fileURLToPath(new URL('./page', import.meta.url));
const FORM_DIR = fileURLToPath(new URL('./form', import.meta.url));

/** Opens a workbook: a new one, or the one that `dir` keeps. */
export function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  return Promise.resolve().then(() => {
    const host = new WorkbenchHost({ ...options, project: options.project ?? DEFAULT_PROJECT });
    return new Person(host, host.owner);
  });
}

class Person implements Workbench {
  constructor(
    private readonly host: WorkbenchHost,
    private readonly user: string,
  ) {}

  // Addresses

  #at(address: string): { sheetId: string; block: Block } {
    const { sheet, rest } = splitSheet(address);
    const found = sheet === null ? this.host.engine.sheets[0] : this.host.engine.sheetByName(sheet);
    if (!found) throw new Error(`${address}: there is no sheet "${sheet}". Sheets: ${this.#names().join(', ')}.`);
    const block = parseA1(rest);
    if (!block) throw new Error(`${address}: "${rest}" is no address such as A2 or A2:C5.`);
    return { sheetId: found.getSheetId(), block };
  }

  #area(address: string): Area {
    const { sheetId, block } = this.#at(address);
    return this.host.engine.clip(sheetId, block);
  }

  #cell(address: string): Area {
    const area = this.#area(address);
    if (area.row > area.lastRow || area.column > area.lastColumn) throw new Error(`${address} lies outside the sheet.`);
    return { ...area, lastRow: area.row, lastColumn: area.column };
  }

  #names(): string[] {
    return this.host.engine.sheets.map((sheet) => sheet.getName());
  }

  #facade(sheet: string) {
    const found = this.host.engine.sheets.find((each) => each.getName() === sheet);
    if (!found) throw new Error(`There is no sheet "${sheet}". Sheets: ${this.#names().join(', ')}.`);
    return this.host.engine.facade(found.getSheetId());
  }

  // The file

  async open(): Promise<void> {
    await this.host.openFile(this.user);
  }

  /** Menus exist once the person has opened the file. */
  async #opened(): Promise<void> {
    if (this.host.menus(this.user).length === 0) await this.open();
  }

  async menu(): Promise<string[]> {
    await this.#opened();
    const paths = (items: MenuItem[]): string[] =>
      items.flatMap((item) => (item.kind === 'item' ? [item.path] : item.kind === 'menu' ? paths(item.items) : []));
    return paths(this.host.menus(this.user));
  }

  async click(path: string): Promise<void> {
    await this.#opened();
    return this.host.clickMenu(this.user, path);
  }

  async run(name: string, ...args: unknown[]): Promise<unknown> {
    return this.host.run(this.user, name, args);
  }

  as(user: string): Workbench {
    return new Person(this.host, user);
  }

  async copyFile(): Promise<Workbench> {
    await this.host.engine.calculation.settle();
    const { dir: _dir, ...options } = this.host.options;
    const copy = new WorkbenchHost(
      { ...options, user: this.user, now: this.host.now().toISOString() },
      this.host.copyData(this.user),
    );
    return new Person(copy, this.user);
  }

  // Editing

  /** What a typed or pasted value puts into a cell. */
  #content(value: unknown, at: Area): ICellData {
    const { engine } = this.host;
    const blank: ICellData = { v: null, t: null, f: null, si: null, p: null };
    const pattern = engine.pattern(at.sheetId, at.row, at.column);
    if (value instanceof Date) {
      const serial = toSerial(value, engine.settings.timeZone);
      const shown = newPattern(datePattern(engine.settings.locale, !Number.isInteger(serial)), pattern);
      return { ...blank, v: serial, t: 2, ...(shown ? { s: { n: { pattern: shown } } } : {}) };
    }
    if (typeof value === 'number') return { ...blank, v: value, t: 2 };
    if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: 3 };
    const typed = parseTyped(value === null || value === undefined ? '' : String(value), {
      locale: engine.settings.locale,
      ...(pattern === undefined ? {} : { pattern }),
    });
    if (typed.formula !== undefined) return { ...blank, f: toEngineFormula(typed.formula) };
    const shown = newPattern(typed.pattern, pattern);
    const style = shown ? { s: { n: { pattern: shown } } } : {};
    if (typed.value === null) return blank;
    if (typeof typed.value === 'boolean') return { ...blank, v: typed.value ? 1 : 0, t: 3, ...style };
    return { ...blank, v: typed.value, t: typeof typed.value === 'number' ? 2 : 1, ...style };
  }

  /** Writes as a person does: the change can be undone. */
  async #put(sheetId: string, cells: Record<number, Record<number, ICellData>>): Promise<void> {
    const rows = Object.keys(cells).map(Number);
    const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
    const edge = (list: number[], pick: (a: number, b: number) => number) => list.reduce((a, b) => pick(a, b));
    const range = {
      startRow: edge(rows, Math.min),
      endRow: edge(rows, Math.max),
      startColumn: edge(columns, Math.min),
      endColumn: edge(columns, Math.max),
    };
    await this.host.engine.univer.commands.executeCommand('sheet.command.set-range-values', {
      unitId: this.host.engine.unitId,
      subUnitId: sheetId,
      range,
      value: cells,
    });
  }

  async type(cell: string, text: string): Promise<void> {
    await this.host.engine.calculation.settle();
    const at = this.#cell(cell);
    const content = this.#content(text, at);
    const refused = refusal(this.host.engine, at.sheetId, at.row, at.column, content.f ? '' : content.v);
    if (refused) throw new Error(refused);
    await this.host.userChange(this.user, () => this.#put(at.sheetId, { [at.row]: { [at.column]: content } }), {
      typed: at,
    });
  }

  #block(address: string, cells: unknown[][]): { sheetId: string; values: Record<number, Record<number, ICellData>> } {
    const { sheetId, block } = this.#at(address);
    const width = Math.max(...cells.map((row) => row.length));
    this.host.engine.grow(sheetId, block.row + cells.length, block.column + width);
    const values: Record<number, Record<number, ICellData>> = {};
    cells.forEach((row, r) => {
      const line: Record<number, ICellData> = {};
      row.forEach((value, c) => {
        const at = {
          sheetId,
          row: block.row + r,
          column: block.column + c,
          lastRow: block.row + r,
          lastColumn: block.column + c,
        };
        line[at.column] = this.#content(value, at);
      });
      values[block.row + r] = line;
    });
    return { sheetId, values };
  }

  async paste(cell: string, cells: unknown[][]): Promise<void> {
    if (cells.length === 0) return;
    await this.host.engine.calculation.settle();
    const { sheetId, values } = this.#block(cell, cells);
    await this.host.userChange(this.user, () => this.#put(sheetId, values));
  }

  async clear(range: string): Promise<void> {
    const area = this.#area(range);
    const values: Record<number, Record<number, ICellData>> = {};
    for (let r = area.row; r <= area.lastRow; r++) {
      const line: Record<number, ICellData> = {};
      for (let c = area.column; c <= area.lastColumn; c++) line[c] = { v: null, t: null, f: null, si: null, p: null };
      values[r] = line;
    }
    const single = area.row === area.lastRow && area.column === area.lastColumn;
    await this.host.userChange(this.user, () => this.#put(area.sheetId, values), single ? { typed: area } : {});
  }

  /** Repeats the cells of `from` over `to`; references in formulas move along. */
  async fill(from: string, to: string): Promise<void> {
    await this.host.engine.calculation.settle();
    const { engine } = this.host;
    const source = this.#area(from);
    const target = this.#area(to);
    const lexer = engine.univer.univer.__getInjector().get(LexerTreeBuilder);
    const height = source.lastRow - source.row + 1;
    const width = source.lastColumn - source.column + 1;
    const values: Record<number, Record<number, ICellData>> = {};
    for (let r = target.row; r <= target.lastRow; r++) {
      const line: Record<number, ICellData> = {};
      for (let c = target.column; c <= target.lastColumn; c++) {
        const fromRow = source.row + ((((r - source.row) % height) + height) % height);
        const fromColumn = source.column + ((((c - source.column) % width) + width) % width);
        if (fromRow === r && fromColumn === c) continue;
        const cell = engine.cell(source.sheetId, fromRow, fromColumn);
        const content = {
          v: cell?.v ?? null,
          t: cell?.t ?? null,
          f: null as string | null,
          si: null,
          p: null,
          ...(cell?.s ? { s: cell.s } : {}),
        };
        if (cell?.f) content.f = lexer.moveFormulaRefOffset(cell.f, c - fromColumn, r - fromRow);
        line[c] = content.f ? { ...content, v: null, t: null } : content;
      }
      if (Object.keys(line).length > 0) values[r] = line;
    }
    await this.host.userChange(this.user, () => this.#put(target.sheetId, values));
  }

  async cut(from: string, to: string): Promise<void> {
    await this.host.engine.calculation.settle();
    const source = this.#area(from);
    const target = this.#cell(to);
    const range = (area: Area) => ({
      startRow: area.row,
      endRow: area.lastRow,
      startColumn: area.column,
      endColumn: area.lastColumn,
    });
    const toRange = range({
      ...target,
      lastRow: target.row + source.lastRow - source.row,
      lastColumn: target.column + source.lastColumn - source.column,
    });
    await this.host.userChange(
      this.user,
      () =>
        this.host.engine.univer.commands.executeCommand('sheet.command.move-range', {
          fromRange: range(source),
          toRange,
          fromUnitId: this.host.engine.unitId,
          toUnitId: this.host.engine.unitId,
          fromSubUnitId: source.sheetId,
          toSubUnitId: target.sheetId,
        }),
      { silent: true },
    );
  }

  async select(range: string): Promise<void> {
    const area = this.#area(range);
    const triggered = this.host.selectedBy(this.user, area);
    this.host.setSelection(this.user, area);
    await triggered;
  }

  async undo(): Promise<void> {
    await this.host.userChange(
      this.user,
      () => this.host.engine.univer.commands.executeCommand('univer.command.undo'),
      { silent: true },
    );
  }

  /** As Sheets inserts above and to the left: the new lines take after those that make way. */
  async #insert(dimension: Dimension, sheet: string, before: number, count: number): Promise<void> {
    const lines = { sheetId: this.#facade(sheet).getSheetId(), dimension, first: before - 1, count, after: false };
    await this.host.userChange(this.user, () => insertLines(this.host.engine, lines), { silent: true });
  }

  async insertRows(sheet: string, before: number, count = 1): Promise<void> {
    await this.#insert('ROWS', sheet, before, count);
  }
  async deleteRows(sheet: string, first: number, count = 1): Promise<void> {
    await this.host.userChange(this.user, () => this.#facade(sheet).deleteRows(first - 1, count), { silent: true });
  }
  async insertColumns(sheet: string, before: number, count = 1): Promise<void> {
    await this.#insert('COLUMNS', sheet, before, count);
  }
  async deleteColumns(sheet: string, first: number, count = 1): Promise<void> {
    await this.host.userChange(this.user, () => this.#facade(sheet).deleteColumns(first - 1, count), { silent: true });
  }

  async sort(range: string, column: number, ascending = true): Promise<void> {
    const { sheetId, ...area } = this.#area(range);
    const facade = this.#facade(this.host.engine.nameOf(sheetId));
    await this.host.userChange(
      this.user,
      () => facade.getRange(toA1(area)).sort({ column: column - 1 - area.column, ascending }),
      { silent: true },
    );
  }

  async addSheet(name: string): Promise<void> {
    if (this.host.engine.sheetByName(name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const sheet = newSheetConfig(
      name,
      this.host.engine.sheets.map((each) => each.getSheetId()),
    );
    await this.host.userChange(
      this.user,
      () =>
        this.host.engine.execute('sheet.mutation.insert-sheet', {
          unitId: this.host.engine.unitId,
          index: this.host.engine.sheets.length,
          sheet,
        }),
      { silent: true },
    );
  }

  // Other programs

  async apiWrite(range: string, cells: unknown[][]): Promise<void> {
    if (cells.length === 0) return;
    await this.host.engine.calculation.settle();
    const { sheetId, block } = this.#at(range);
    this.host.engine.grow(
      sheetId,
      block.row + cells.length,
      block.column + Math.max(...cells.map((row) => row.length)),
    );
    this.host.engine.write(sheetId, block.row, block.column, cells as CellValue[][]);
    await this.host.engine.calculation.settle();
  }

  // Looking

  async values(range: string): Promise<unknown[][]> {
    await this.host.engine.calculation.settle();
    return this.host.engine.values(this.#area(range));
  }
  async display(range: string): Promise<string[][]> {
    await this.host.engine.calculation.settle();
    return this.host.engine.display(this.#area(range));
  }
  async formulas(range: string): Promise<string[][]> {
    await this.host.engine.calculation.settle();
    return this.host.engine.formulas(this.#area(range));
  }
  sheets(): Promise<string[]> {
    return Promise.resolve(this.#names());
  }

  forms(): Promise<FormInfo[]> {
    const { forms } = this.host;
    return Promise.resolve(forms.all().map((form) => formInfo(form, forms.publishedUrl(form))));
  }
  async respond(formId: string, given: Record<string, unknown>): Promise<void> {
    const form = this.host.forms.get(formId);
    const answers = answersByTitle(form.items, given, this.host.engine.settings.timeZone);
    await this.host.submitForm(formId, { answers, user: this.user, email: this.user }).triggers;
  }
  deleteForm(formId: string): Promise<void> {
    return Promise.resolve().then(() => {
      this.host.forms.forEditor(formId, this.user);
      this.host.forms.trash(formId);
    });
  }

  mail(): Promise<MailInfo[]> {
    return Promise.resolve(this.host.mailbox.all().flatMap(copiesOf));
  }
  events(): Promise<EventInfo[]> {
    const until = new Date(this.host.now());
    until.setUTCFullYear(until.getUTCFullYear() + 1);
    const events = this.host.calendars.all(this.user, until);
    return Promise.resolve(
      events.map(({ guests, recurring: _recurring, ...event }) => ({
        ...event,
        guests: guests.map(({ email }) => email),
      })),
    );
  }

  // Time, counts, faults

  advance(by: { minutes?: number; hours?: number; days?: number }): Promise<void> {
    const minutes = (by.minutes ?? 0) + 60 * (by.hours ?? 0) + 1440 * (by.days ?? 0);
    return this.host.advance(minutes * 60_000);
  }
  calls(): CallCounts {
    return this.host.executor.counts();
  }
  resetCalls(): void {
    this.host.executor.resetCounts();
  }
  failAt(call: number, how: 'before' | 'after' | 'kill' = 'before'): void {
    this.host.executor.failAt(call, how);
  }

  async serve(port = 0): Promise<{ url: string; close(): Promise<void> }> {
    const server = await serve(this.host, { port, pageDir: PAGE_DIR, formDir: FORM_DIR });
    const timer = setInterval(() => void this.host.runDueTriggers(), 30_000);
    timer.unref();
    const unwatch = this.host.watch();
    const { forms } = this.host;
    const { origin } = new URL(server.url);
    forms.origin = origin;
    const close = () => {
      unwatch();
      clearInterval(timer);
      if (forms.origin === origin) forms.origin = null;
      return server.close();
    };
    this.host.beforeClose(close);
    return { url: server.url, close };
  }

  close(): Promise<void> {
    return this.host.close();
  }
}
