/** One workbook in the engine: reads and writes blocks of cells, changes its structure, and reports every mutation. */

import {
  CommandType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  STYLE_KEYS,
  type Worksheet,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { type Block, quoteSheet, toA1 } from './a1.js';
import { Calculation } from './calculation.js';
import { datePattern } from './datePatterns.js';
import { fromSerial, isDatePattern, toSerial } from './dates.js';
import { displayText } from './display.js';
import { toLocaleFormula } from './formulaLocale.js';
import { fromEngineFormula, toEngineFormula } from './formulaText.js';
import { showDatesOfLocale } from './localDates.js';
import { newPattern, parseTyped } from './parse.js';
import type { Dimension } from './structure.js';
import { startUniver, type UniverHandle } from './univer.js';

export interface Mutation {
  id: string;
  params: unknown;
  /** A formula's result, which leaves the formula in its cell. */
  calculated?: true;
}

/** A block of cells on one sheet, 0-based, ends included and finite. */
export interface Area {
  sheetId: string;
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** Rows or columns that were added, 0-based, and the line beside them, counted as afterwards, that they take after. */
export interface AddedLines {
  sheetId: string;
  dimension: Dimension;
  first: number;
  count: number;
  from: number;
}

export type CellValue = string | number | boolean | Date | null;

const MAX_CELLS = 10_000_000;
const MAX_CHARACTERS = 50_000;

/** Calculation notices and the like: they change no document. */
const TRANSIENT =
  /^formula\.mutation\.(set-(trigger-)?formula-calculation|set-formula-(string|dependency)|set-cell-formula|set-query|register)|toggle-note-popup|mark-dirty/;

export class WorkbookEngine {
  /** The engine's name of the workbook: its caches are shared by all that are open in the process, so no two may be alike. */
  readonly unitId: string;
  readonly univer: UniverHandle;
  readonly calculation: Calculation;
  readonly #listeners = new Set<(mutation: Mutation, fromFormula: boolean) => void>();
  readonly #growListeners = new Set<(added: AddedLines) => void>();
  readonly #formulas: FormulaDataModel;
  readonly #names: IDefinedNamesService;

  constructor(
    data: Partial<IWorkbookData>,
    readonly settings: { timeZone: string; locale: string },
  ) {
    this.univer = startUniver(data);
    this.unitId = this.univer.workbook.getUnitId();
    this.calculation = new Calculation(this.univer);
    const injector = this.univer.univer.__getInjector();
    this.#formulas = injector.get(FormulaDataModel);
    this.#names = injector.get(IDefinedNamesService);
    showDatesOfLocale(injector.get(IFunctionService), () => this.settings.locale);
    this.univer.commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION || TRANSIENT.test(command.id)) return;
      if (command.id === SetDefinedNameMutation.id) this.#forgetParsed();
      for (const listener of this.#listeners) {
        listener({ id: command.id, params: command.params }, options?.fromFormula === true);
      }
    });
  }

  /**
   * The engine keeps parsed formulas with the ranges that names meant when they were parsed; of a longer one it keeps a hash, in
   * which no name is found, so all are forgotten (every text contains '').
   */
  #forgetParsed(): void {
    const injector = this.univer.univer.__getInjector();
    injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    // Disposing of the lexer only empties its caches.
    injector.get(LexerTreeBuilder).dispose();
  }

  onMutation(listener: (mutation: Mutation, fromFormula: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replays a mutation made elsewhere: a page's, or one from the journal. */
  apply(mutation: Mutation): void {
    const options = mutation.calculated ? { onlyLocal: true, fromFormula: true } : { fromCollab: true };
    this.univer.commands.syncExecuteCommand(mutation.id, mutation.params as object, options);
  }

  execute(id: string, params: object): void {
    this.univer.commands.syncExecuteCommand(id, params);
  }

  /** The workbook with all that plugins keep beside the cells: names, validation, conditional formats. */
  snapshot(): IWorkbookData {
    const workbook = this.univer.api.getActiveWorkbook();
    if (!workbook) throw new Error('The workbook is closed.');
    return workbook.save();
  }

  get name(): string {
    return this.univer.workbook.getName();
  }

  // Sheets

  get sheets(): Worksheet[] {
    return this.univer.workbook.getSheetOrders().flatMap((id) => this.univer.workbook.getSheetBySheetId(id) ?? []);
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.univer.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error('The sheet has been deleted.');
    return sheet;
  }

  sheetByName(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.getName().toLowerCase() === wanted);
  }

  maxRows(sheetId: string): number {
    return this.sheet(sheetId).getRowCount();
  }

  maxColumns(sheetId: string): number {
    return this.sheet(sheetId).getColumnCount();
  }

  /** Last row and column with content, 1-based; 0 for an empty sheet. */
  extent(sheetId: string): { rows: number; columns: number } {
    const spills = this.#spills(sheetId);
    let rows = 0;
    let columns = 0;
    this.sheet(sheetId)
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

  /** Clips a block to the sheet's grid. */
  clip(sheetId: string, block: Block): Area {
    return {
      sheetId,
      row: block.row,
      column: block.column,
      lastRow: Math.min(block.lastRow, this.maxRows(sheetId) - 1),
      lastColumn: Math.min(block.lastColumn, this.maxColumns(sheetId) - 1),
    };
  }

  /**
   * Google's limit on a whole spreadsheet.
   *
   * @param cells how many the sheet will have; a new sheet is named ''.
   */
  #refuseTooMany(sheetId: string, cells: number): void {
    const others = this.sheets.filter((sheet) => sheet.getSheetId() !== sheetId);
    const total = others.reduce((sum, sheet) => sum + sheet.getRowCount() * sheet.getColumnCount(), cells);
    // The words are practice.
    if (total > MAX_CELLS)
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
  }
  /** @throws when so many more cells would be too many. */
  refuseGrowth(cells: number): void {
    this.#refuseTooMany('', cells);
  }

  /** Calls the listener with the lines that come to stand at a sheet's end. */
  onGrow(listener: (added: AddedLines) => void): () => void {
    this.#growListeners.add(listener);
    return () => this.#growListeners.delete(listener);
  }

  /** Makes the grid at least so large. */
  grow(sheetId: string, rows: number, columns: number): void {
    const target = { unitId: this.unitId, subUnitId: sheetId };
    const before = { ROWS: this.maxRows(sheetId), COLUMNS: this.maxColumns(sheetId) };
    this.#refuseTooMany(sheetId, Math.max(rows, this.maxRows(sheetId)) * Math.max(columns, this.maxColumns(sheetId)));
    const grown = (dimension: Dimension, size: number) => {
      const first = before[dimension];
      for (const listener of this.#growListeners)
        listener({ sheetId, dimension, first, count: size - first, from: first - 1 });
    };
    if (rows > before.ROWS) {
      this.execute(SetWorksheetRowCountMutation.id, { ...target, rowCount: rows });
      grown('ROWS', rows);
    }
    if (columns > before.COLUMNS) {
      this.execute(SetWorksheetColumnCountMutation.id, { ...target, columnCount: columns });
      grown('COLUMNS', columns);
    }
  }

  // Reading

  #spills(sheetId: string): Record<number, Record<number, Nullable<ICellData>> | undefined> | undefined {
    return this.#formulas.getArrayFormulaCellData()?.[this.unitId]?.[sheetId] as never;
  }

  #style(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell?.s == null ? null : this.univer.workbook.getStyles().getStyleByCell(cell);
  }

  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.sheet(sheetId).getCellMatrix().getValue(row, column);
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
    const own = this.#style(cell);
    if (derived == null || own?.n) return { ...cell, ...content };
    return { ...cell, ...content, s: { ...own, ...this.#style(spilled) } };
  }

  pattern(sheetId: string, row: number, column: number): string | undefined {
    return this.#patternOf(this.cell(sheetId, row, column)) ?? this.#columnPattern(sheetId, column);
  }

  #patternOf(cell: Nullable<ICellData>): string | undefined {
    return this.#style(cell)?.n?.pattern ?? undefined;
  }

  /** Formats set on a whole column are kept once, not in each blank cell. */
  #columnPattern(sheetId: string, column: number): string | undefined {
    const style = this.sheet(sheetId).getColumnStyle(column);
    return (typeof style === 'string' ? this.univer.workbook.getStyles().get(style) : style)?.n?.pattern ?? undefined;
  }

  #each<T>(area: Area, read: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
    const matrix = this.sheet(area.sheetId).getCellMatrix();
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
      return date ? fromSerial(value, this.settings.timeZone) : value;
    });
  }

  display(area: Area): string[][] {
    return this.#each(area, (cell, _r, c) =>
      displayText(cell, this.#patternOf(cell) ?? this.#columnPattern(area.sheetId, c), this.settings.locale),
    );
  }

  formulas(area: Area): string[][] {
    return this.#each(area, (cell) => {
      const formula = cell?.f || (cell?.si ? this.#sharedFormula(area.sheetId, cell.si) : '');
      return toLocaleFormula(fromEngineFormula(formula), this.settings.locale);
    });
  }

  #sharedFormula(sheetId: string, id: string): string {
    let found = '';
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((_r, _c, cell) => {
        if (cell?.si === id && cell.f) found = cell.f;
      });
    return found;
  }

  isDate(sheetId: string, row: number, column: number): boolean {
    return isDatePattern(this.pattern(sheetId, row, column));
  }

  patterns(area: Area): string[][] {
    return this.#each(area, (cell, _r, c) => this.#patternOf(cell) ?? this.#columnPattern(area.sheetId, c) ?? '');
  }

  styles(area: Area): Nullable<IStyleData>[][] {
    return this.#each(area, (cell) => this.#style(cell) ?? null);
  }

  /** The cells' styles with those of their rows, columns and sheet beneath them. */
  looks(area: Area): IStyleData[][] {
    const sheet = this.sheet(area.sheetId);
    const known = (style: Nullable<IStyleData | string>) =>
      (typeof style === 'string' ? this.univer.workbook.getStyles().get(style) : style) ?? {};
    return this.#each(area, (cell, row, column) => ({
      ...known(sheet.getColumnStyle(column)),
      ...known(sheet.getRowStyle(row)),
      ...this.#style(cell),
    }));
  }

  /** Rows that the sheet's filter hides. */
  filteredRows(sheetId: string): ReadonlySet<number> {
    const filter = this.univer.univer.__getInjector().get(SheetsFilterService).getFilterModel(this.unitId, sheetId);
    return new Set(filter?.filteredOutRows ?? []);
  }

  /** What a snapshot leaves out: the cells that array formulas spill into. */
  spills(): Mutation | null {
    const arrayFormulaCellData = this.#formulas.getArrayFormulaCellData();
    const arrayFormulaRange = this.#formulas.getArrayFormulaRange();
    if (Object.keys(arrayFormulaRange).length === 0) return null;
    return { id: 'formula.mutation.set-array-formula-data', params: { arrayFormulaRange, arrayFormulaCellData } };
  }

  // Writing

  /** What writing a value as a script or program does puts into the cell. */
  #cellData(value: CellValue | undefined, sheetId: string, row: number, column: number): ICellData {
    const blank = { v: null, t: null, f: null, si: null, p: null, custom: null } as unknown as ICellData;
    if (value === null || value === undefined || value === '') return blank;
    if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: 3 };
    if (typeof value === 'number') return { ...blank, v: value, t: 2 };
    const pattern = this.pattern(sheetId, row, column);
    if (value instanceof Date) {
      const serial = toSerial(value, this.settings.timeZone);
      const data = { ...blank, v: serial, t: 2 };
      if (isDatePattern(pattern)) return data;
      return { ...data, s: { n: { pattern: datePattern(this.settings.locale, !Number.isInteger(serial)) } } };
    }
    if (String(value).length > MAX_CHARACTERS) {
      // The words are practice; the limit is documented.
      throw new Error(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
    }
    const typed = parseTyped(String(value), {
      locale: this.settings.locale,
      ...(pattern === undefined ? {} : { pattern }),
    });
    if (typed.formula !== undefined) return { ...blank, f: toEngineFormula(typed.formula) };
    const base = this.#cellData(typeof typed.value === 'string' ? null : typed.value, sheetId, row, column);
    const data: ICellData = typeof typed.value === 'string' ? { ...base, v: typed.value, t: 1 } : base;
    const shown = newPattern(typed.pattern, pattern);
    return shown ? { ...data, s: { n: { pattern: shown } } } : data;
  }

  /** Writes values as setValues does: text is read like typed text, '=' starts a formula, a Date becomes a date. */
  write(sheetId: string, row: number, column: number, values: readonly (readonly (CellValue | undefined)[])[]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    values.forEach((line, r) => {
      const cells: Record<number, ICellData> = {};
      line.forEach((value, c) => {
        cells[column + c] = this.#cellData(value, sheetId, row + r, column + c);
      });
      cellValue[row + r] = cells;
    });
    this.put(sheetId, cellValue);
  }

  /**
   * Writes raw cell data: content, styles or both. What is not named in a cell stays; without the trigger the engine would
   * take formats alone for the removal of the cells' formulas.
   */
  put(sheetId: string, cellValue: Record<number, Record<number, ICellData | null>>): void {
    const formats = Object.values(cellValue).every((row) =>
      Object.values(row).every((cell) => cell !== null && Object.keys(cell).every((key) => key === 's')),
    );
    this.execute(SetRangeValuesMutation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      cellValue,
      ...(formats ? { trigger: SetStyleCommand.id } : {}),
    });
  }

  /** Merges a style into every cell of the area. */
  style(area: Area, style: IStyleData): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = area.row; r <= area.lastRow; r++) {
      const cells: Record<number, ICellData> = {};
      for (let c = area.column; c <= area.lastColumn; c++) cells[c] = { s: style };
      cellValue[r] = cells;
    }
    this.put(area.sheetId, cellValue);
  }

  /** Writes the same content into every cell of the area. */
  putEach(area: Area, cell: ICellData): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = area.row; r <= area.lastRow; r++) {
      const cells: Record<number, ICellData> = {};
      for (let c = area.column; c <= area.lastColumn; c++) cells[c] = { ...cell };
      cellValue[r] = cells;
    }
    this.put(area.sheetId, cellValue);
  }

  clearStyle(area: Area): void {
    const none = Object.fromEntries(STYLE_KEYS.map((key) => [key, null])) as unknown as IStyleData;
    this.style(area, none);
  }

  /** Gives every cell that took a colour from the theme that colour's new value. */
  recolour(sheetId: string, theme: number, rgb: string): void {
    const changed: Record<number, Record<number, ICellData>> = {};
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const style = this.#style(cell);
        const change: IStyleData = {};
        if (style?.cl?.th === theme) change.cl = { rgb, th: theme };
        if (style?.bg?.th === theme) change.bg = { rgb, th: theme };
        if (Object.keys(change).length > 0) changed[row] = { ...changed[row], [column]: { s: change } };
      });
    if (Object.keys(changed).length > 0) this.put(sheetId, changed);
  }

  asDate(serial: number): Date {
    return fromSerial(serial, this.settings.timeZone);
  }

  /** What the cell would hold if the value were written into it; a Date stays one. */
  parsed(value: CellValue, sheetId: string, row: number, column: number): CellValue {
    if (typeof value !== 'string') return value;
    const pattern = this.pattern(sheetId, row, column);
    return parseTyped(value, { locale: this.settings.locale, ...(pattern === undefined ? {} : { pattern }) }).value;
  }

  // Structure

  /** The engine's own way of changing a sheet: its commands keep formulas, names and rules right. */
  facade(sheetId: string): FWorksheet {
    const sheet = this.univer.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error('The sheet has been deleted.');
    // The engine moves references, when rows or columns go, as if they went from its active sheet.
    sheet.getWorkbook().setActiveSheet(sheet.getSheet());
    return sheet;
  }

  /** @param index where the sheet comes to stand, from 0. */
  moveSheet(sheetId: string, index: number): void {
    const fromOrder = this.sheets.findIndex((sheet) => sheet.getSheetId() === sheetId);
    if (fromOrder === index) return;
    this.execute('sheet.mutation.set-worksheet-order', {
      unitId: this.unitId,
      subUnitId: sheetId,
      fromOrder,
      toOrder: index,
    });
  }

  /** The cells of a sheet that have a style of their own, row by row. */
  styledCells(sheetId: string): Area[] {
    const areas: Area[] = [];
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.s == null) return;
        const last = areas[areas.length - 1];
        if (last?.row === row && last.lastColumn === column - 1) last.lastColumn = column;
        else areas.push({ sheetId, row, lastRow: row, column, lastColumn: column });
      });
    return areas;
  }

  /** Moves cells as cut and paste does: what pointed at them follows. */
  async moveCells(from: Area, to: Area): Promise<void> {
    const range = (area: Area) => ({
      startRow: area.row,
      endRow: area.lastRow,
      startColumn: area.column,
      endColumn: area.lastColumn,
    });
    const moved = await this.univer.commands.executeCommand('sheet.command.move-range', {
      fromRange: range(from),
      toRange: range(to),
      fromUnitId: this.unitId,
      toUnitId: this.unitId,
      fromSubUnitId: from.sheetId,
      toSubUnitId: to.sheetId,
    });
    // The words are practice.
    if (!moved) throw new Error("You can't move a part of a merged range.");
  }

  // Names

  nameOf(sheetId: string): string {
    return this.sheet(sheetId).getName();
  }

  definedNames(): { id: string; name: string; reference: string }[] {
    const map = this.#names.getDefinedNameMap(this.unitId) ?? {};
    return Object.values(map).map((item) => ({ id: item.id, name: item.name, reference: item.formulaOrRefString }));
  }

  setDefinedName(name: string, sheetId: string, block: Block): void {
    const known = this.definedNames().find((item) => item.name.toLowerCase() === name.toLowerCase());
    this.execute('formula.mutation.set-defined-name', {
      unitId: this.unitId,
      id: known?.id ?? `name-${name.toLowerCase()}`,
      name,
      formulaOrRefString: `${quoteSheet(this.nameOf(sheetId))}!${absolute(toA1(block))}`,
      localSheetId: 'AllDefaultWorkbook',
    });
  }

  /** Gives a name another one; formulas that use it follow. */
  renameDefinedName(name: string, next: string): void {
    const known = this.definedNames().find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (!known) throw new Error(`There is no named range ${name}.`);
    const used = new RegExp(`(?<![A-Za-z0-9_.!'])${name.replace(/\./g, '\\.')}(?![A-Za-z0-9_.(!])`, 'gi');
    const rewritten: [sheetId: string, row: number, column: number, formula: string][] = [];
    for (const sheet of this.sheets)
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f?.toLowerCase().includes(name.toLowerCase()))
          rewritten.push([sheet.getSheetId(), row, column, outsideText(cell.f, (part) => part.replace(used, next))]);
      });
    this.execute('formula.mutation.set-defined-name', {
      unitId: this.unitId,
      id: known.id,
      name: next,
      formulaOrRefString: known.reference,
      localSheetId: 'AllDefaultWorkbook',
    });
    this.#forgetParsed();
    for (const [sheetId, row, column, f] of rewritten)
      this.put(sheetId, { [row]: { [column]: { v: null, t: null, f } } });
  }

  removeDefinedName(name: string): void {
    const known = this.definedNames().find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (known) this.execute('formula.mutation.remove-defined-name', { unitId: this.unitId, ...known });
  }

  dispose(): void {
    this.calculation.dispose();
    this.univer.univer.dispose();
  }
}

/** Text in double quotes stays as it is. */
function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

function absolute(a1: string): string {
  return a1.replace(
    /([A-Z]+)?([0-9]+)?(?=:|$)/g,
    (_all, column?: string, row?: string) => `${column ? `$${column}` : ''}${row ? `$${row}` : ''}`,
  );
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v !== undefined && cell.v !== null && cell.v !== '') || !!cell.f || !!cell.si);
}
