/** One workbook in the engine: its sheets and their sizes, writing to them, and a notice of every mutation. */

import {
  CommandType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  STYLE_KEYS,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, IFunctionService } from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import type { Block } from './a1.js';
import { type Area, toEngineRange } from './area.js';
import { Calculation } from './calculation.js';
import { type Cells, type CellValue, cellsFrom, cellsOf, type Place, written } from './cell-content.js';
import { CellReader } from './cell-reader.js';
import { DefinedNames } from './defined-names.js';
import { type FormulaFailure, forgetListeners, onFormulaFailure } from './formula-failures.js';
import { addGoogleFunctions } from './google-functions.js';
import { showDatesOfLocale } from './local-dates.js';
import { parseTyped } from './parse.js';
import type { Dimension } from './structure.js';
import { startUniver, type UniverHandle } from './univer.js';

export interface Mutation {
  id: string;
  params: unknown;
  /** A formula's result, which leaves the formula in its cell. */
  calculated?: true;
}

/** Rows or columns that were added, 0-based, and the line beside them, counted as afterwards, that they take after. */
export interface AddedLines {
  sheetId: string;
  dimension: Dimension;
  first: number;
  count: number;
  from: number;
}

const MAX_CELLS = 10_000_000;

/** Calculation notices and the like: they change no document. */
const TRANSIENT =
  /^formula\.mutation\.(set-(trigger-)?formula-calculation|set-formula-(string|dependency)|set-cell-formula|set-query|register)|toggle-note-popup|mark-dirty/;

export class WorkbookEngine {
  /** The engine's name of the workbook: its caches are shared by all that are open in the process, so no two may be alike. */
  readonly unitId: string;
  univer: UniverHandle;
  calculation: Calculation;
  readonly cells: CellReader;
  readonly names: DefinedNames;
  /** Throws where a change could not be kept. */
  beforeChange: () => void = () => undefined;
  #loading = false;
  readonly #restartListeners = new Set<() => void>();
  readonly #listeners = new Set<(mutation: Mutation, fromFormula: boolean) => void>();
  /** What a mutation that is being taken has caused, until it is known whether the engine takes it. */
  #held: [mutation: Mutation, fromFormula: boolean][] | null = null;
  readonly #growListeners = new Set<(added: AddedLines) => void>();

  constructor(
    data: Partial<IWorkbookData>,
    readonly settings: { timeZone: string; locale: string },
  ) {
    this.univer = startUniver(data);
    this.unitId = this.univer.workbook.getUnitId();
    this.calculation = new Calculation(this.univer);
    this.cells = new CellReader(this);
    this.names = new DefinedNames(this);
    this.#watch(this.univer);
  }

  #watch(univer: UniverHandle): void {
    addGoogleFunctions(univer.univer.__getInjector().get(IFunctionService), () => this.settings.locale);
    showDatesOfLocale(univer.univer.__getInjector().get(IFunctionService), () => this.settings.locale);
    univer.commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION || TRANSIENT.test(command.id)) return;
      // Ignore results of an engine that was replaced.
      if (univer !== this.univer || this.#loading) return;
      const mutation = { id: command.id, params: command.params };
      const fromFormula = options?.fromFormula === true;
      if (this.#held) this.#held.push([mutation, fromFormula]);
      else this.#tell(mutation, fromFormula);
    });
  }

  #tell(mutation: Mutation, fromFormula: boolean): void {
    for (const listener of this.#listeners) listener(mutation, fromFormula);
  }

  /**
   * Replaces the workbook's state with another one. Listeners are not notified, as they are of a mutation.
   *
   * @param replay applies what came after the snapshot.
   */
  restart(data: Partial<IWorkbookData>, replay: () => void): void {
    const before = this.univer;
    const idle = this.calculation.replace();
    if (idle === null) before.univer.dispose();
    // A calculation under way would stumble over services that are gone.
    else void idle.then(() => before.univer.dispose());
    this.univer = startUniver(data);
    this.calculation = new Calculation(this.univer);
    this.#watch(this.univer);
    for (const listener of this.#restartListeners) listener();
    this.#loading = true;
    try {
      replay();
    } finally {
      this.#loading = false;
    }
  }

  /** Calls the listener whenever the engine begins anew with another state: what hung on the old one is gone. */
  onRestart(listener: () => void): () => void {
    this.#restartListeners.add(listener);
    return () => this.#restartListeners.delete(listener);
  }

  onMutation(listener: (mutation: Mutation, fromFormula: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener with every formula that the engine failed on. */
  onFormulaFailure(listener: (failure: FormulaFailure) => void): void {
    onFormulaFailure(this.unitId, listener);
  }

  /** Replays a mutation made elsewhere: a page's, or one from the journal. */
  apply(mutation: Mutation): void {
    const options = mutation.calculated ? { onlyLocal: true, fromFormula: true } : { fromCollab: true };
    this.univer.commands.syncExecuteCommand(mutation.id, mutation.params as object, options);
  }

  /**
   * Applies a mutation that a page made. If the engine refuses it or throws, it is neither published nor kept.
   *
   * @returns whether the engine took it.
   */
  take({ id, params }: Mutation): boolean {
    const held: [mutation: Mutation, fromFormula: boolean][] = [];
    this.#held = held;
    let taken: boolean;
    try {
      taken = this.univer.commands.syncExecuteCommand<object, boolean>(id, params as object, { fromCollab: true });
    } finally {
      this.#held = null;
    }
    if (taken) for (const [mutation, fromFormula] of held) this.#tell(mutation, fromFormula);
    return taken;
  }

  execute(id: string, params: object): void {
    this.beforeChange();
    this.univer.commands.syncExecuteCommand(id, params);
  }

  /** The workbook with all that plugins keep beside the cells: names, validation, conditional formats. */
  snapshot(): IWorkbookData {
    const workbook = this.univer.api.getActiveWorkbook();
    if (!workbook) throw new Error('The workbook is closed.');
    return workbook.save();
  }

  /** What a snapshot leaves out: the cells that array formulas spill into. */
  spills(): Mutation | null {
    const formulas = this.univer.univer.__getInjector().get(FormulaDataModel);
    const arrayFormulaCellData = formulas.getArrayFormulaCellData();
    const arrayFormulaRange = formulas.getArrayFormulaRange();
    if (Object.keys(arrayFormulaRange).length === 0) return null;
    return { id: 'formula.mutation.set-array-formula-data', params: { arrayFormulaRange, arrayFormulaCellData } };
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

  nameOf(sheetId: string): string {
    return this.sheet(sheetId).getName();
  }

  maxRows(sheetId: string): number {
    return this.sheet(sheetId).getRowCount();
  }

  maxColumns(sheetId: string): number {
    return this.sheet(sheetId).getColumnCount();
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

  /** Rows that the sheet's filter hides. */
  filteredRows(sheetId: string): ReadonlySet<number> {
    const filter = this.univer.univer.__getInjector().get(SheetsFilterService).getFilterModel(this.unitId, sheetId);
    return new Set(filter?.filteredOutRows ?? []);
  }

  // Writing

  /** Where a value would go that is written into this cell. */
  placeOf(sheetId: string, row: number, column: number): Place {
    const { locale, timeZone } = this.settings;
    return { locale, timeZone, pattern: () => this.cells.pattern(sheetId, row, column) };
  }

  /** Writes values as setValues does. */
  write(sheetId: string, row: number, column: number, values: readonly (readonly (CellValue | undefined)[])[]): void {
    const cells = cellsFrom({ row, column }, values, (value, r, c) => written(value, this.placeOf(sheetId, r, c)));
    this.put(sheetId, cells);
  }

  /**
   * Writes raw cell data: content, styles or both. What is not named in a cell stays; without the trigger the engine would
   * take formats alone for the removal of the cells' formulas.
   */
  put(sheetId: string, cellValue: Cells): void {
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
    this.putEach(area, { s: style });
  }

  /** Writes the same content into every cell of the area. */
  putEach(area: Area, cell: ICellData): void {
    this.put(
      area.sheetId,
      cellsOf(area, () => ({ ...cell })),
    );
  }

  clearStyle(area: Area): void {
    const none = Object.fromEntries(STYLE_KEYS.map((key) => [key, null])) as unknown as IStyleData;
    this.style(area, none);
  }

  /** What the cell would hold if the value were written into it; a Date stays one. */
  parsed(value: CellValue, sheetId: string, row: number, column: number): CellValue {
    if (typeof value !== 'string') return value;
    const pattern = this.cells.pattern(sheetId, row, column);
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

  /** Moves cells as cut and paste does: what pointed at them follows. */
  async moveCells(from: Area, to: Area): Promise<void> {
    const moved = await this.univer.commands.executeCommand('sheet.command.move-range', {
      fromRange: toEngineRange(from),
      toRange: toEngineRange(to),
      fromUnitId: this.unitId,
      toUnitId: this.unitId,
      fromSubUnitId: from.sheetId,
      toSubUnitId: to.sheetId,
    });
    // The words are practice.
    if (!moved) throw new Error("You can't move a part of a merged range.");
  }

  dispose(): void {
    this.calculation.dispose();
    forgetListeners(this.unitId);
    this.univer.univer.dispose();
  }
}
