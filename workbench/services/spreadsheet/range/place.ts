/** Where a Range is, and how the layers above it read and write its cells. */

import { type Block, toA1 } from '../../../engine/a1.js';
import type { Area } from '../../../engine/area.js';
import { badParameters, ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { refuseProtected } from '../protected-cells.js';
import { Sheet } from '../sheet.js';

const OPEN = Number.POSITIVE_INFINITY;

export abstract class RangePlace extends ServiceObject {
  readonly className = 'Range';

  /** @param block may be open at the bottom or the right: such a range follows the sheet's size. */
  constructor(
    context: ExecutionContext,
    protected readonly _sheet: string,
    protected readonly _cells: Block,
  ) {
    super(context);
  }

  override properties(): Record<string, unknown> {
    const area = this._area();
    return {
      rowStart: area.row + 1,
      rowEnd: area.lastRow + 1,
      columnStart: area.column + 1,
      columnEnd: area.lastColumn + 1,
    };
  }

  // For the layers above and other services

  protected get _engine() {
    return this.context.host.engine;
  }
  /** The cells meant, clipped to the grid. */
  _area(): Area {
    return this._engine.clip(this._sheet, this._cells);
  }
  _block(): Block {
    return this._cells;
  }
  _sheetId(): string {
    return this._sheet;
  }
  /** Another range of the same class, 0-based. */
  _at(block: Block, sheetId = this._sheet): this {
    const Same = this.constructor as new (context: ExecutionContext, sheetId: string, block: Block) => this;
    return new Same(this.context, sheetId, block);
  }
  protected _size(): { rows: number; columns: number } {
    const area = this._area();
    return { rows: area.lastRow - area.row + 1, columns: area.lastColumn - area.column + 1 };
  }
  /** The cells, counted as read. */
  protected _read<T>(read: (area: Area) => T): T {
    const { rows, columns } = this._size();
    this.context.countCells(rows * columns);
    return read(this._area());
  }
  protected _first(): Area {
    const { sheetId, row, column } = this._area();
    return { sheetId, row, column, lastRow: row, lastColumn: column };
  }
  /**
   * The cells, to be written.
   *
   * @throws when one of them is protected against this person.
   */
  protected _writable(): Area {
    const area = this._area();
    refuseProtected(this.context, area);
    return area;
  }
  /** @throws with Google's words when the matrix has another shape than the range. */
  protected _check<T>(matrix: T[][], method: string): T[][] {
    const { rows, columns } = this._size();
    if (!Array.isArray(matrix) || !Array.isArray(matrix[0]))
      throw badParameters('SpreadsheetApp.Range', method, [matrix]);
    if (matrix.length !== rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${matrix.length} but the range has ${rows}.`,
      );
    }
    const odd = matrix.find((row) => row.length !== columns);
    if (odd) {
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
      );
    }
    this.context.countCells(rows * columns);
    return matrix;
  }
  protected _filled<T>(value: T): T[][] {
    const { rows, columns } = this._size();
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }

  // Where it is

  getRow(): number {
    return this._cells.row + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this._cells.column + 1;
  }
  getColumnIndex(): number {
    return this.getColumn();
  }
  getLastRow(): number {
    return this._area().lastRow + 1;
  }
  getLastColumn(): number {
    return this._area().lastColumn + 1;
  }
  getNumRows(): number {
    return this.getLastRow() - this._cells.row;
  }
  getNumColumns(): number {
    return this.getLastColumn() - this._cells.column;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return toA1(this._cells);
  }
  getSheet(): Sheet {
    return new Sheet(this.context, this._sheet);
  }
  getGridId(): number {
    return this.getSheet().getSheetId();
  }
  isStartRowBounded(): boolean {
    return this._cells.row > 0 || this._cells.lastRow !== OPEN;
  }
  isEndRowBounded(): boolean {
    return this._cells.lastRow !== OPEN;
  }
  isStartColumnBounded(): boolean {
    return this._cells.column > 0 || this._cells.lastColumn !== OPEN;
  }
  isEndColumnBounded(): boolean {
    return this._cells.lastColumn !== OPEN;
  }
  getCell(row: number, column: number): this {
    const area = this._area();
    const at = { row: area.row + row - 1, column: area.column + column - 1 };
    if (row < 1 || column < 1 || at.row > area.lastRow || at.column > area.lastColumn)
      throw new Error('Cell reference out of range');
    return this._at({ ...at, lastRow: at.row, lastColumn: at.column });
  }
  offset(rows: number, columns: number, numRows?: number, numColumns?: number): this {
    const moved = this.getSheet()._checked(
      this._cells.row + rows + 1,
      this._cells.column + columns + 1,
      numRows ?? this.getNumRows(),
      numColumns ?? this.getNumColumns(),
    );
    return this._at(moved._block());
  }
}
