/** Keeps the pairs of deals that the user said are no duplicates, on a hidden sheet. */

import { pairKey } from '../../core/duplicates/find';
import { textOf } from '../../core/shared/values';
import type { Workbook } from './workbook';
import { growTo } from './write';

const SHEET = 'Saluran duplicates';

/** The pairs, by `pairKey`. One round trip, none without the sheet. */
export function readApart({ spreadsheet }: Pick<Workbook, 'spreadsheet'>): Set<string> {
  const rows = spreadsheet.getSheetByName(SHEET)?.getDataRange().getValues() ?? [];
  return new Set(rows.map(([one, other]) => pairKey(textOf(one), textOf(other))));
}

/** Remembers pairs. Nothing is written for those that are known. */
export function keepApartPairs(workbook: Workbook, pairs: readonly (readonly [string, string])[]): void {
  const known = readApart(workbook);
  const rows = pairs.filter(([one, other]) => !known.has(pairKey(one, other))).map((pair) => [...pair]);
  if (rows.length === 0) return;
  const { spreadsheet } = workbook;
  const sheet = spreadsheet.getSheetByName(SHEET) ?? makeSheet(spreadsheet);
  const next = sheet.getLastRow() + 1;
  growTo(sheet, next + rows.length - 1);
  sheet.getRange(next, 1, rows.length, 2).setValues(rows);
}

function makeSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(SHEET).hideSheet();
  spreadsheet.setActiveSheet(before);
  return sheet;
}
