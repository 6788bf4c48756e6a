/** One person's edits of cells, rows, columns and sheets in the grid. */

import { toA1 } from '../engine/a1.js';
import { isOneCell, toEngineRange } from '../engine/area.js';
import { type Cells, typed } from '../engine/cell-content.js';
import { columnsOf, rowsOf } from '../engine/copy.js';
import type { Dimension } from '../engine/structure.js';
import { newSheetConfig } from '../host/new-workbook.js';
import type { WorkbenchHost } from '../host/workbench-host.js';
import { refusal } from '../services/spreadsheet/data-validation/refusal.js';
import { insertLines } from '../services/spreadsheet/inheritance.js';
import { areaAt, blockAt, cellAt, sheetNamed } from './addresses.js';
import { areaOf, cleared, filled, pasted } from './personal-cells.js';

/** Moves, sorts and what changes rows, columns and sheets fire no edit trigger. */
const SILENT = { silent: true };

export class GridEditor {
  constructor(
    protected readonly host: WorkbenchHost,
    protected readonly user: string,
  ) {}

  /** Writes as a person does: the change can be undone. */
  async #put(sheetId: string, cells: Cells): Promise<void> {
    const { engine } = this.host;
    await engine.univer.commands.executeCommand('sheet.command.set-range-values', {
      unitId: engine.unitId,
      subUnitId: sheetId,
      range: toEngineRange(areaOf(sheetId, cells)),
      value: cells,
    });
  }

  async type(cell: string, text: string): Promise<void> {
    const { engine } = this.host;
    await engine.calculation.settle();
    const at = cellAt(engine, cell);
    const { sheetId, row, column } = at;
    const content = typed(text, engine.placeOf(sheetId, row, column));
    const refused = refusal(engine, sheetId, row, column, content.f ? '' : content.v);
    if (refused) throw new Error(refused);
    await this.host.actions.change(this.user, () => this.#put(sheetId, { [row]: { [column]: content } }), {
      typed: at,
    });
  }

  async paste(cell: string, cells: unknown[][]): Promise<void> {
    if (cells.length === 0) return;
    const { engine } = this.host;
    await engine.calculation.settle();
    const { sheetId, block } = blockAt(engine, cell);
    const width = Math.max(...cells.map((row) => row.length));
    engine.grow(sheetId, block.row + cells.length, block.column + width);
    const content = pasted(engine, sheetId, block, cells);
    await this.host.actions.change(this.user, () => this.#put(sheetId, content));
  }

  async clear(range: string): Promise<void> {
    const area = areaAt(this.host.engine, range);
    const how = isOneCell(area) ? { typed: area } : {};
    await this.host.actions.change(this.user, () => this.#put(area.sheetId, cleared(area)), how);
  }

  /** Repeats the cells of `from` over `to`. */
  async fill(from: string, to: string): Promise<void> {
    const { engine } = this.host;
    await engine.calculation.settle();
    const target = areaAt(engine, to);
    const cells = filled(engine, areaAt(engine, from), target);
    await this.host.actions.change(this.user, () => this.#put(target.sheetId, cells));
  }

  async cut(from: string, to: string): Promise<void> {
    const { engine } = this.host;
    await engine.calculation.settle();
    const source = areaAt(engine, from);
    const first = cellAt(engine, to);
    const target = {
      ...first,
      lastRow: first.row + rowsOf(source) - 1,
      lastColumn: first.column + columnsOf(source) - 1,
    };
    await this.host.actions.change(this.user, () => engine.moveCells(source, target), SILENT);
  }

  async select(range: string): Promise<void> {
    const area = areaAt(this.host.engine, range);
    const triggered = this.host.actions.select(this.user, area);
    this.host.showSelection(this.user, area);
    await triggered;
  }

  async undo(): Promise<void> {
    const { commands } = this.host.engine.univer;
    await this.host.actions.change(this.user, () => commands.executeCommand('univer.command.undo'), SILENT);
  }

  /** Inserts above or to the left, as Sheets does: new lines copy the lines that they push away, or the last lines at the end. */
  async #insert(dimension: Dimension, sheet: string, before: number, count: number): Promise<void> {
    const { engine } = this.host;
    const sheetId = sheetNamed(engine, sheet).getSheetId();
    const most = dimension === 'ROWS' ? engine.maxRows(sheetId) : engine.maxColumns(sheetId);
    const lines = { sheetId, dimension, first: before - 1, count, after: before > most };
    await this.host.actions.change(this.user, () => insertLines(engine, lines), SILENT);
  }

  async insertRows(sheet: string, before: number, count = 1): Promise<void> {
    await this.#insert('ROWS', sheet, before, count);
  }
  async deleteRows(sheet: string, first: number, count = 1): Promise<void> {
    const { engine } = this.host;
    await this.host.actions.change(this.user, () => sheetNamed(engine, sheet).deleteRows(first - 1, count), SILENT);
  }
  async insertColumns(sheet: string, before: number, count = 1): Promise<void> {
    await this.#insert('COLUMNS', sheet, before, count);
  }
  async deleteColumns(sheet: string, first: number, count = 1): Promise<void> {
    const { engine } = this.host;
    await this.host.actions.change(this.user, () => sheetNamed(engine, sheet).deleteColumns(first - 1, count), SILENT);
  }

  async sort(range: string, column: number, ascending = true): Promise<void> {
    const { engine } = this.host;
    const { sheetId, ...area } = areaAt(engine, range);
    const sorted = engine.facade(sheetId).getRange(toA1(area));
    const by = { column: column - 1 - area.column, ascending };
    await this.host.actions.change(this.user, () => sorted.sort(by), SILENT);
  }

  async addSheet(name: string): Promise<void> {
    const { engine } = this.host;
    if (engine.sheetByName(name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const taken = engine.sheets.map((each) => each.getSheetId());
    const sheet = { unitId: engine.unitId, index: taken.length, sheet: newSheetConfig(name, taken) };
    await this.host.actions.change(this.user, () => engine.execute('sheet.mutation.insert-sheet', sheet), SILENT);
  }
}
