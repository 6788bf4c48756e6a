/** The methods of Spreadsheet that act on its active sheet: each calls the sheet's own. */

import type { CellValue } from '../../engine/cell-content.js';
import type { OverGridImage } from './over-grid-image.js';
import type { Range } from './range.js';
import type { Sheet } from './sheet.js';
import { SpreadsheetSettings } from './spreadsheet-settings.js';

export abstract class ActiveSheetMethods extends SpreadsheetSettings {
  abstract getActiveSheet(): Sheet;

  appendRow(values: CellValue[]): Sheet {
    return this.getActiveSheet().appendRow(values);
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName(): string {
    return this.getActiveSheet().getSheetName();
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getActiveSheet().getSheetValues(row, column, rows, columns);
  }
  getColumnWidth(column: number): number {
    return this.getActiveSheet().getColumnWidth(column);
  }
  getRowHeight(row: number): number {
    return this.getActiveSheet().getRowHeight(row);
  }
  setColumnWidth(column: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(column, width);
  }
  setRowHeight(row: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(row, height);
  }
  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }
  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }
  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }
  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }
  deleteRow(row: number): Sheet {
    return this.getActiveSheet().deleteRow(row);
  }
  deleteRows(first: number, count: number): void {
    this.getActiveSheet().deleteRows(first, count);
  }
  deleteColumn(column: number): Sheet {
    return this.getActiveSheet().deleteColumn(column);
  }
  deleteColumns(first: number, count: number): void {
    this.getActiveSheet().deleteColumns(first, count);
  }
  hideRow(range: Range): void {
    this.getActiveSheet().hideRow(range);
  }
  hideColumn(range: Range): void {
    this.getActiveSheet().hideColumn(range);
  }
  unhideRow(range: Range): void {
    this.getActiveSheet().unhideRow(range);
  }
  unhideColumn(range: Range): void {
    this.getActiveSheet().unhideColumn(range);
  }
  insertRowAfter(after: number): Sheet {
    return this.getActiveSheet().insertRowAfter(after);
  }
  insertRowBefore(before: number): Sheet {
    return this.getActiveSheet().insertRowBefore(before);
  }
  insertRowsAfter(after: number, count: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(after, count);
  }
  insertRowsBefore(before: number, count: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(before, count);
  }
  insertColumnAfter(after: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(after);
  }
  insertColumnBefore(before: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(before);
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    return this.getActiveSheet().insertColumnsAfter(after, count);
  }
  insertColumnsBefore(before: number, count: number): Sheet {
    return this.getActiveSheet().insertColumnsBefore(before, count);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(row);
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(row);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(column);
  }
  sort(column: number, ascending = true): Sheet {
    return this.getActiveSheet().sort(column, ascending);
  }
  insertImage(source: unknown, column: number, row: number, offsetX = 0, offsetY = 0): OverGridImage {
    return this.getActiveSheet().insertImage(source, column, row, offsetX, offsetY);
  }
}
