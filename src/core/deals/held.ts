/** What a forecast of a past day must know of a deal besides its stage: amount, expected close and category. */

import { isoFromDay, toDay, type Zone } from '../shared/dates';
import { literal, textOf } from '../shared/values';
import { amountIn } from './readable';

/** The columns whose changes are logged as changes of the stage are. */
export type HeldColumn = 'amount' | 'expectedClose' | 'category';

/** What a deal held when it was logged. */
export interface Held {
  amount: number | '';
  /** ISO date; blank for none. */
  expectedClose: string;
  category: string;
}

/** Stands in the history for a cell that was blank: a blank there tells nothing, as in entries of before it was logged. */
const BLANK = '–';

/** Reads a row; null while a cell cannot be read: the change is logged once it is put right. */
export function heldIn(read: (column: HeldColumn) => unknown, zone: Zone): Held | null {
  const amount = amountIn(read('amount'));
  const close = toDay(read('expectedClose'), zone);
  if (amount === undefined || close === undefined) return null;
  return {
    amount: amount ?? '',
    expectedClose: close === null ? '' : isoFromDay(close),
    category: textOf(read('category')),
  };
}

/** One line for the sync marker; equal where the deal holds the same. */
export function heldText({ amount, expectedClose, category }: Held): string {
  return JSON.stringify([amount, expectedClose, category]);
}

/** The last two cells of an entry of the history; blank where nothing is known. */
export function heldCells(held: Held | null): [string, string] {
  if (!held) return ['', ''];
  // As texts: a date would follow the spreadsheet's time zone.
  return [literal(held.expectedClose || BLANK), literal(held.category || BLANK)];
}

/** A cell of the history as the cell of Deals was: undefined where the entry tells nothing of it. */
export function heldCell(cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '') return undefined;
  return cell === BLANK ? '' : cell;
}
