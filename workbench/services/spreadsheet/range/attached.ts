/** What is attached to the cells of a Range: rules, notes, protection, metadata, checkboxes, filter, bandings, groups, selection. */

import { contains, overlaps } from '../../../engine/area.js';
import { badParameters } from '../../base/base.js';
import { memberName } from '../../base/enums.js';
import { wholeSheet } from '../attachments.js';
import { Banding, bandingsIn } from '../banding.js';
import { DataValidation } from '../data-validation/data-validation.js';
import { validationAt, writeValidation } from '../data-validation/engine-rules.js';
import type { Rule } from '../data-validation/rule.js';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataLocation } from '../developer-metadata.js';
import { Filter } from '../filter.js';
import { collapseGroups, shiftDepth } from '../group.js';
import { clearNotes, readNote, writeNote } from '../notes.js';
import { mayEdit } from '../people.js';
import { refuseProtected } from '../protected-cells.js';
import { Protection } from '../protection.js';
import type { Range } from '../range.js';
import { select, setCurrentCell } from '../selection.js';
import { TextFinder } from '../text-finder.js';
import { dataRegion, nextDataCell } from '../walk.js';
import { RangeArrange } from './arrange.js';

export abstract class RangeAttached extends RangeArrange {
  // Validation and checkboxes

  #eachCell<T>(read: (row: number, column: number) => T): T[][] {
    return this._read((area) =>
      Array.from({ length: area.lastRow - area.row + 1 }, (_, r) =>
        Array.from({ length: area.lastColumn - area.column + 1 }, (_, c) => read(area.row + r, area.column + c)),
      ),
    );
  }
  #validate(rule: Rule | null): this {
    writeValidation(this._engine, this._writable(), rule);
    return this;
  }
  setDataValidation(rule: DataValidation | null): this {
    if (rule !== null && !(rule instanceof DataValidation))
      throw badParameters('SpreadsheetApp.Range', 'setDataValidation', [rule]);
    return this.#validate(rule?._rule() ?? null);
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    const area = this._writable();
    this._check(rules, 'setDataValidations').forEach((line, r) => {
      line.forEach((rule, c) => {
        const at = { row: area.row + r, column: area.column + c };
        writeValidation(
          this._engine,
          { ...area, ...at, lastRow: at.row, lastColumn: at.column },
          rule?._rule() ?? null,
        );
      });
    });
    return this;
  }
  clearDataValidations(): this {
    return this.#validate(null);
  }
  getDataValidation(): DataValidation | null {
    const { row, column } = this._first();
    const rule = validationAt(this._engine, this._sheet, row, column);
    return rule && new DataValidation(this.context, rule);
  }
  getDataValidations(): (DataValidation | null)[][] {
    return this.#eachCell((row, column) => {
      const rule = validationAt(this._engine, this._sheet, row, column);
      return rule && new DataValidation(this.context, rule);
    });
  }
  insertCheckboxes(...values: unknown[]): this {
    const rule = {
      criterion: { type: 'CHECKBOX', values: values as (string | number | boolean)[] },
      allowInvalid: false,
      helpText: null,
      showDropdown: true,
    };
    this.#validate(rule);
    return this.uncheck();
  }
  /** Takes checkboxes and what they hold from the cells that have one. */
  removeCheckboxes(): this {
    return this.#checkboxes((_rule, at) => {
      writeValidation(this._engine, at, null);
      this._engine.write(this._sheet, at.row, at.column, [['']]);
    });
  }
  check(): this {
    return this.#checkboxes(({ criterion }, at) => {
      this._engine.write(this._sheet, at.row, at.column, [[(criterion.values[0] as string) ?? true]]);
    });
  }
  uncheck(): this {
    return this.#checkboxes(({ criterion }, at) => {
      const unchecked = criterion.values.length === 0 ? false : ((criterion.values[1] as string) ?? '');
      this._engine.write(this._sheet, at.row, at.column, [[unchecked]]);
    });
  }
  #checkboxes(
    change: (
      rule: Rule,
      at: { sheetId: string; row: number; column: number; lastRow: number; lastColumn: number },
    ) => void,
  ): this {
    const area = this._writable();
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        const rule = validationAt(this._engine, this._sheet, row, column);
        if (rule?.criterion.type === 'CHECKBOX')
          change(rule, { ...area, row, lastRow: row, column, lastColumn: column });
      }
    return this;
  }
  /** True or false when all cells are alike; null where one is no checkbox, or they differ. */
  isChecked(): boolean | null {
    const values = this._engine.cells.values(this._area());
    const { row, column } = this._area();
    const states = this.#eachCell((r, c) => {
      const rule = validationAt(this._engine, this._sheet, r, c);
      if (rule?.criterion.type !== 'CHECKBOX') return null;
      const checked = rule.criterion.values[0] ?? true;
      return values[r - row]?.[c - column] === checked;
    }).flat();
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  // Notes

  getNote(): string {
    const { row, column } = this._first();
    return readNote(this._engine, this._sheet, row, column);
  }
  getNotes(): string[][] {
    return this.#eachCell((row, column) => readNote(this._engine, this._sheet, row, column));
  }
  #note(text: (row: number, column: number) => string | null | undefined): this {
    const area = this._writable();
    for (let r = area.row; r <= area.lastRow; r++)
      for (let c = area.column; c <= area.lastColumn; c++)
        writeNote(this._engine, this._sheet, r, c, String(text(r - area.row, c - area.column) ?? ''));
    return this;
  }
  setNote(note: string | null): this {
    return this.#note(() => note);
  }
  setNotes(notes: (string | null)[][]): this {
    const checked = this._check(notes, 'setNotes');
    return this.#note((r, c) => checked[r]?.[c]);
  }
  clearNote(): this {
    clearNotes(this._engine, this._writable());
    return this;
  }

  // Protection

  protect(): Protection {
    if (!mayEdit(this.context, this.context.user))
      throw new Error('You do not have permission to perform that action.');
    return Protection.create(this.context, { ...this._cells, sheetId: this._sheet }, false);
  }
  canEdit(): boolean {
    try {
      refuseProtected(this.context, this._area());
      return true;
    } catch {
      return false;
    }
  }

  // Metadata

  /** Only whole rows and whole columns can carry metadata. */
  addDeveloperMetadata(...args: unknown[]): this {
    DeveloperMetadata.add(this.context, metadataLocation(this.context, this), args);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, { ...this._cells, sheetId: this._sheet });
  }

  // Filter and bandings

  createFilter(): Filter {
    return Filter.create(this.context, this._writable());
  }
  /** The sheet's filter, where it has a cell in common with the range. */
  getFilter(): Filter | null {
    const filter = Filter.of(this.context, this._sheet);
    const shared = filter && overlaps({ ...filter.getRange()._area() }, this._area());
    return shared ? filter : null;
  }
  applyRowBanding(theme?: string, header = true, footer = false): Banding {
    return Banding.create(this.context, this._writable(), 'ROWS', theme, header, footer);
  }
  applyColumnBanding(theme?: string, header = true, footer = false): Banding {
    return Banding.create(this.context, this._writable(), 'COLUMNS', theme, header, footer);
  }
  getBandings(): Banding[] {
    return bandingsIn(this.context, this._area());
  }

  // Groups

  shiftRowGroupDepth(delta: number): this {
    shiftDepth(this.context, this._area(), 'ROWS', delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    shiftDepth(this.context, this._area(), 'COLUMNS', delta);
    return this;
  }
  collapseGroups(): this {
    return this.#groups(true);
  }
  expandGroups(): this {
    return this.#groups(false);
  }
  #groups(collapsed: boolean): this {
    const area = this._area();
    const whole = this._engine.clip(this._sheet, wholeSheet(this._sheet));
    const rows = contains(area, { ...whole, row: area.row, lastRow: area.lastRow });
    const columns = contains(area, { ...whole, column: area.column, lastColumn: area.lastColumn });
    if (rows || !columns) collapseGroups(this.context, area, 'ROWS', collapsed);
    if (columns || !rows) collapseGroups(this.context, area, 'COLUMNS', collapsed);
    return this;
  }

  // Data sources are Google's: no script can make what they hold here, so there is none.

  getDataSourceTables(): never[] {
    return [];
  }
  getDataSourcePivotTables(): never[] {
    return [];
  }
  getDataSourceFormulas(): never[] {
    return [];
  }
  getDataSourceFormula(): null {
    return null;
  }

  // Looking around

  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.context, [{ ...this._cells, sheetId: this._sheet }], text);
  }
  getDataRegion(dimension?: string): this {
    const only = dimension === undefined ? null : memberName(dimension, 'Dimension');
    const { sheetId: _sheetId, ...block } = dataRegion(this._engine, this._area(), only);
    return this._at(block);
  }
  getNextDataCell(direction: string): this {
    const name = memberName(direction, 'Direction');
    if (!name) throw badParameters('SpreadsheetApp.Range', 'getNextDataCell', [direction]);
    const { sheetId: _sheetId, ...block } = nextDataCell(this._engine, this._area(), name);
    return this._at(block);
  }
  activate(): this {
    select(this.context, [this._area()]);
    return this;
  }
  activateAsCurrentCell(): this {
    setCurrentCell(this.context, this._at(this._cells) as unknown as Range);
    return this;
  }
}
