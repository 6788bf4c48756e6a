/** The names by which scripts address cells: addresses and named ranges. */

import { type Block, parseA1, splitSheet } from '../../engine/a1.js';
import type { WorkbookEngine } from '../../engine/workbook.js';

export interface Named {
  sheetId: string;
  block: Block;
}

/**
 * What an address or a named range means.
 *
 * @param sheetId where an address without a sheet lies.
 * @throws when there is no such name, and when the address lies outside its sheet.
 */
export function resolveRange(engine: WorkbookEngine, text: string, sheetId: string): Named {
  const { sheet, rest } = splitSheet(text);
  const owner = sheet === null ? sheetId : engine.sheetByName(sheet)?.getSheetId();
  const block = parseA1(rest.replace(/\$/g, ''));
  if (owner !== undefined && block) {
    if (!lies(block, engine.maxRows(owner), engine.maxColumns(owner))) throw new Error('Range not found');
    return { sheetId: owner, block };
  }
  const named = sheet === null ? namedRange(engine, text) : null;
  if (!named) throw new Error('Range not found');
  return named;
}

/** An open end lies on the sheet. */
function lies({ row, column, lastRow, lastColumn }: Block, rows: number, columns: number): boolean {
  const within = (end: number, size: number) => !Number.isFinite(end) || end < size;
  return row < rows && column < columns && within(lastRow, rows) && within(lastColumn, columns);
}

/** The cells of a named range; null where the name is unknown, or its cells are gone. */
export function namedRange(engine: WorkbookEngine, name: string): Named | null {
  const item = engine.names.find(name);
  if (!item) return null;
  const { sheet, rest } = splitSheet(item.reference);
  const sheetId = sheet === null ? undefined : engine.sheetByName(sheet)?.getSheetId();
  const block = parseA1(rest);
  return sheetId === undefined || !block ? null : { sheetId, block };
}

/** @throws when Google would not take the name for a range. */
export function checkRangeName(name: string): void {
  const address = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*)$/.test(name);
  if (!/^[A-Za-z_][A-Za-z0-9_.]{0,249}$/.test(name) || address || /^(true|false)$/i.test(name))
    throw new Error(`The name "${name}" is not a valid name for a range.`);
}
