/** Finds a deal's row by its ID without reading the table. */

import { columnLetters } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { SHEETS } from '../../core/shared/sheets';
import { textOf } from '../../core/shared/values';
import type { Workbook } from './workbook';

export interface FoundDeal {
  /** 1-based. */
  row: number;
  /** The row over the width of the headers. */
  cells: unknown[];
}

/**
 * Finds a deal. Two round trips, however many deals there are.
 *
 * @param tries how often it looks again when somebody moves rows between the finding and the reading
 * @throws UserError `unknownDeal` when no row has the ID, `busy` when the rows never stood still.
 */
export function findDeal(workbook: Workbook, dealId: string, tries = 3): FoundDeal {
  const sheet = workbook.sheet('deals');
  const at = workbook.columns().dealId;
  const column = columnLetters(at + 1);
  const found = sheet
    .getRange(`${column}2:${column}`)
    .createTextFinder(dealId)
    .matchEntireCell(true)
    .matchCase(true)
    .findNext();
  if (!found) throw new UserError(workbook.t, 'unknownDeal', { dealId, sheet: SHEETS.deals[workbook.locale] });
  const row = found.getRow();
  const cells = readRows(workbook, row, 1)[0] ?? [];
  if (textOf(cells[at]) === dealId) return { row, cells };
  if (tries < 2) throw new UserError(workbook.t, 'busy');
  return findDeal(workbook, dealId, tries - 1);
}

/** Rows of Deals over the width of the headers. One round trip. */
export function readRows(workbook: Workbook, firstRow: number, count: number): unknown[][] {
  return workbook.sheet('deals').getRange(firstRow, 1, count, workbook.system.headers.length).getValues();
}
