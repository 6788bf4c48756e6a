/** The rows and columns of a Sheet: inserted, deleted, moved, hidden, sized, grouped. */

import { MoveColsCommand, MoveRowsCommand } from '@univerjs/sheets';
import type { Dimension } from '../../engine/structure.js';
import type { EnumMember } from '../../execution/wire.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { member } from '../base/enums.js';
import { collapseAll, controlPosition, depthAt, expandUpTo, type Group, groupAt, setControlPosition } from './group.js';
import { insertLines } from './inheritance.js';
import { refuseProtected, refuseProtectedSheet } from './protected-cells.js';
import type { Range } from './range.js';

const OPEN = Number.POSITIVE_INFINITY;
/** The engine's kinds of whole rows and columns. */
const ROW_RANGE = 1;
const COLUMN_RANGE = 2;

export abstract class SheetLines extends ServiceObject {
  constructor(
    context: ExecutionContext,
    protected readonly id: string,
  ) {
    super(context);
  }
  protected get _engine() {
    return this.context.host.engine;
  }
  protected get _facade() {
    return this._engine.facade(this.id);
  }
  getMaxRows(): number {
    return this._engine.maxRows(this.id);
  }
  getMaxColumns(): number {
    return this._engine.maxColumns(this.id);
  }
  abstract getFrozenRows(): number;
  abstract getFrozenColumns(): number;

  /** @throws with Google's words (practice) when the lines do not lie on the sheet. */
  #lines(dimension: Dimension, first: number, count: number): void {
    if (!Number.isInteger(first) || !Number.isInteger(count))
      throw badParameters('SpreadsheetApp.Sheet', dimension === 'ROWS' ? 'rows' : 'columns', [first, count]);
    const max = dimension === 'ROWS' ? this.getMaxRows() : this.getMaxColumns();
    if (first < 1 || count < 1 || first + count - 1 > max)
      throw new Error(`Those ${dimension === 'ROWS' ? 'rows' : 'columns'} are out of bounds.`);
    const at = { sheetId: this.id, row: 0, column: 0, lastRow: OPEN, lastColumn: OPEN };
    const ends = { first: first - 1, last: first + count - 2 };
    refuseProtected(
      this.context,
      dimension === 'ROWS'
        ? { ...at, row: ends.first, lastRow: ends.last }
        : { ...at, column: ends.first, lastColumn: ends.last },
    );
  }
  /** @param after whether the new lines take after the one before them, rather than the one behind (practice). */
  #insert(dimension: Dimension, before: number, count: number, after = false): this {
    const rows = dimension === 'ROWS';
    const max = rows ? this.getMaxRows() : this.getMaxColumns();
    if (!Number.isInteger(before) || !Number.isInteger(count) || before < 1 || count < 1 || before > max + 1)
      throw new Error(`Those ${rows ? 'rows' : 'columns'} are out of bounds.`);
    refuseProtectedSheet(this.context, this.id);
    this._engine.refuseGrowth(count * (rows ? this.getMaxColumns() : this.getMaxRows()));
    if (before === max + 1) this._engine.grow(this.id, rows ? max + count : 0, rows ? 0 : max + count);
    else insertLines(this._engine, { sheetId: this.id, dimension, first: before - 1, count, after });
    return this;
  }
  #delete(dimension: Dimension, first: number, count: number): void {
    this.#lines(dimension, first, count);
    const rows = dimension === 'ROWS';
    const name = rows ? 'rows' : 'columns';
    const max = rows ? this.getMaxRows() : this.getMaxColumns();
    const frozen = rows ? this.getFrozenRows() : this.getFrozenColumns();
    if (count === max) throw new Error(`You can't delete all the ${name} on the sheet.`);
    const left = Math.max(0, max - frozen) - Math.max(0, first + count - 1 - Math.max(frozen, first - 1));
    if (left === 0) throw new Error(`Sorry, it is not possible to delete all non-frozen ${name}.`);
    if (rows) this._facade.deleteRows(first - 1, count);
    else this._facade.deleteColumns(first - 1, count);
  }

  insertRowsBefore(before: number, count: number): this {
    return this.#insert('ROWS', before, count);
  }
  insertRowBefore(before: number): this {
    return this.#insert('ROWS', before, 1);
  }
  insertRowsAfter(after: number, count: number): this {
    return this.#insert('ROWS', after + 1, count, true);
  }
  insertRowAfter(after: number): this {
    return this.#insert('ROWS', after + 1, 1, true);
  }
  insertRows(index: number, count = 1): void {
    this.#insert('ROWS', index, count);
  }
  deleteRows(first: number, count: number): void {
    this.#delete('ROWS', first, count);
  }
  deleteRow(row: number): this {
    this.#delete('ROWS', row, 1);
    return this;
  }
  insertColumnsBefore(before: number, count: number): this {
    return this.#insert('COLUMNS', before, count);
  }
  insertColumnBefore(before: number): this {
    return this.#insert('COLUMNS', before, 1);
  }
  insertColumnsAfter(after: number, count: number): this {
    return this.#insert('COLUMNS', after + 1, count, true);
  }
  insertColumnAfter(after: number): this {
    return this.#insert('COLUMNS', after + 1, 1, true);
  }
  insertColumns(index: number, count = 1): void {
    this.#insert('COLUMNS', index, count);
  }
  deleteColumns(first: number, count: number): void {
    this.#delete('COLUMNS', first, count);
  }
  deleteColumn(column: number): this {
    this.#delete('COLUMNS', column, 1);
    return this;
  }

  /** @param destination line, counted from 1 before the move, in front of which the lines come to stand. */
  moveRows(spec: Range, destination: number): void {
    const first = spec.getRow();
    const count = spec.getNumRows();
    this.#lines('ROWS', first, count);
    if (destination < 1 || destination > this.getMaxRows() + 1) throw new Error('Those rows are out of bounds.');
    if (destination >= first && destination <= first + count) return;
    const line = { startColumn: 0, endColumn: this.getMaxColumns() - 1, rangeType: ROW_RANGE };
    const range = { ...line, startRow: first - 1, endRow: first + count - 2 };
    this.#moved(MoveRowsCommand.id, {
      range,
      fromRange: range,
      toRange: { ...line, startRow: destination - 1, endRow: destination + count - 2 },
    });
  }
  moveColumns(spec: Range, destination: number): void {
    const first = spec.getColumn();
    const count = spec.getNumColumns();
    this.#lines('COLUMNS', first, count);
    if (destination < 1 || destination > this.getMaxColumns() + 1) throw new Error('Those columns are out of bounds.');
    if (destination >= first && destination <= first + count) return;
    const line = { startRow: 0, endRow: this.getMaxRows() - 1, rangeType: COLUMN_RANGE };
    const range = { ...line, startColumn: first - 1, endColumn: first + count - 2 };
    this.#moved(MoveColsCommand.id, {
      range,
      fromRange: range,
      toRange: { ...line, startColumn: destination - 1, endColumn: destination + count - 2 },
    });
  }
  #moved(command: string, params: object): void {
    const target = { unitId: this._engine.unitId, subUnitId: this.id };
    const moved = this._engine.univer.commands.syncExecuteCommand(command, { ...target, ...params });
    if (!moved) throw new Error('You must select all cells in a merged range to move them.');
  }

  // Hidden and shown

  hideRows(row: number, count = 1): void {
    this.#lines('ROWS', row, count);
    this._facade.hideRows(row - 1, count);
  }
  hideRow(range: Range): void {
    this.hideRows(range.getRow(), range.getNumRows());
  }
  showRows(row: number, count = 1): void {
    this.#lines('ROWS', row, count);
    this._facade.showRows(row - 1, count);
  }
  unhideRow(range: Range): void {
    this.showRows(range.getRow(), range.getNumRows());
  }
  hideColumns(column: number, count = 1): void {
    this.#lines('COLUMNS', column, count);
    this._facade.hideColumns(column - 1, count);
  }
  hideColumn(range: Range): void {
    this.hideColumns(range.getColumn(), range.getNumColumns());
  }
  showColumns(column: number, count = 1): void {
    this.#lines('COLUMNS', column, count);
    this._facade.showColumns(column - 1, count);
  }
  unhideColumn(range: Range): void {
    this.showColumns(range.getColumn(), range.getNumColumns());
  }
  isRowHiddenByUser(row: number): boolean {
    return (
      this._engine
        .sheet(this.id)
        .getRowManager()
        .getRow(row - 1)?.hd === 1
    );
  }
  isRowHiddenByFilter(row: number): boolean {
    return this._engine.filteredRows(this.id).has(row - 1);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this._engine.sheet(this.id).getColVisible(column - 1) === false;
  }

  // Sizes

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  /** Never lower than the text needs; `setRowHeightsForced` is. */
  setRowHeights(row: number, count: number, height: number): this {
    this.#lines('ROWS', row, count);
    this._facade.setRowHeights(row - 1, count, height);
    return this;
  }
  setRowHeightsForced(row: number, count: number, height: number): this {
    this.#lines('ROWS', row, count);
    this._facade.setRowHeightsForced(row - 1, count, height);
    return this;
  }
  getRowHeight(row: number): number {
    return this._facade.getRowHeight(row - 1);
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, width: number): this {
    this.#lines('COLUMNS', column, count);
    this._facade.setColumnWidths(column - 1, count, width);
    return this;
  }
  getColumnWidth(column: number): number {
    return this._facade.getColumnWidth(column - 1);
  }

  // Groups

  #group(dimension: Dimension, line: number, depth: number): Group | null {
    return groupAt(this.context, this.id, dimension, line - 1, depth);
  }
  getRowGroup(row: number, depth: number): Group | null {
    return this.#group('ROWS', row, depth);
  }
  getColumnGroup(column: number, depth: number): Group | null {
    return this.#group('COLUMNS', column, depth);
  }
  getRowGroupDepth(row: number): number {
    return depthAt(this.context, this.id, 'ROWS', row - 1);
  }
  getColumnGroupDepth(column: number): number {
    return depthAt(this.context, this.id, 'COLUMNS', column - 1);
  }
  getRowGroupControlPosition(): EnumMember {
    return member('GroupControlTogglePosition', controlPosition(this.context, this.id, 'ROWS'));
  }
  setRowGroupControlPosition(position: string): this {
    setControlPosition(this.context, this.id, 'ROWS', position);
    return this;
  }
  getColumnGroupControlPosition(): EnumMember {
    return member('GroupControlTogglePosition', controlPosition(this.context, this.id, 'COLUMNS'));
  }
  setColumnGroupControlPosition(position: string): this {
    setControlPosition(this.context, this.id, 'COLUMNS', position);
    return this;
  }
  collapseAllRowGroups(): this {
    collapseAll(this.context, this.id, 'ROWS', true);
    return this;
  }
  expandAllRowGroups(): this {
    collapseAll(this.context, this.id, 'ROWS', false);
    return this;
  }
  collapseAllColumnGroups(): this {
    collapseAll(this.context, this.id, 'COLUMNS', true);
    return this;
  }
  expandAllColumnGroups(): this {
    collapseAll(this.context, this.id, 'COLUMNS', false);
    return this;
  }
  expandRowGroupsUpToDepth(depth: number): this {
    expandUpTo(this.context, this.id, 'ROWS', depth);
    return this;
  }
  expandColumnGroupsUpToDepth(depth: number): this {
    expandUpTo(this.context, this.id, 'COLUMNS', depth);
    return this;
  }
}
