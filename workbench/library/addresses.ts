/** Finds the cells of an address such as 'Deals!A2:C5'; without a sheet, on the first sheet. */

import type { FWorksheet } from '@univerjs/sheets/facade';
import { type Block, parseA1, splitSheet } from '../engine/a1.js';
import type { Area } from '../engine/area.js';
import type { WorkbookEngine } from '../engine/workbook.js';

export function sheetNames(engine: WorkbookEngine): string[] {
  return engine.sheets.map((sheet) => sheet.getName());
}

/**
 * The block as it is written: its ends may be open or lie beyond the sheet.
 *
 * @throws naming the address when there is no such sheet, or it is no address.
 */
export function blockAt(engine: WorkbookEngine, address: string): { sheetId: string; block: Block } {
  const { sheet, rest } = splitSheet(address);
  const found = sheet === null ? engine.sheets[0] : engine.sheetByName(sheet);
  if (!found) throw new Error(`${address}: there is no sheet "${sheet}". Sheets: ${sheetNames(engine).join(', ')}.`);
  const block = parseA1(rest);
  if (!block) throw new Error(`${address}: "${rest}" is no address such as A2 or A2:C5.`);
  return { sheetId: found.getSheetId(), block };
}

/** The part of the block that is on the sheet. */
export function areaAt(engine: WorkbookEngine, address: string): Area {
  const { sheetId, block } = blockAt(engine, address);
  return engine.clip(sheetId, block);
}

/**
 * The first cell.
 *
 * @throws if it is outside the sheet.
 */
export function cellAt(engine: WorkbookEngine, address: string): Area {
  const area = areaAt(engine, address);
  if (area.row > area.lastRow || area.column > area.lastColumn) throw new Error(`${address} lies outside the sheet.`);
  return { ...area, lastRow: area.row, lastColumn: area.column };
}

/** @throws when there is no sheet of that very name. */
export function sheetNamed(engine: WorkbookEngine, name: string): FWorksheet {
  const found = engine.sheets.find((each) => each.getName() === name);
  if (!found) throw new Error(`There is no sheet "${name}". Sheets: ${sheetNames(engine).join(', ')}.`);
  return engine.facade(found.getSheetId());
}
