/** A finding of Check workbook: where it is, what is wrong in words, and how it can be repaired. */

import type { DealColumn } from '../deals/columns';
import { type CellWrite, columnLetters, type HistoryRow, quotedSheet } from '../shared/cells';
import type { SheetKey } from '../shared/sheets';
import type { CheckKey } from './texts';

/** Repairs of whole parts, in the order in which they must be done. */
export const STEPS = [
  'sheets',
  'system',
  'hideSystem',
  'names',
  'headerProtection',
  'historyProtection',
  'stageRule',
  'colours',
  'marks',
  'hideMarkers',
  'daily',
  'registry',
  'reconcile',
] as const;
export type Step = (typeof STEPS)[number];

/** How to repair a finding. */
export type Repair =
  | { kind: 'step'; step: Step }
  /** A header of Deals that was cleared; 0-based column. */
  | { kind: 'header'; column: number; text: string }
  /** A column of Deals to be made again at the end, with its values below the header. */
  | { kind: 'column'; key: DealColumn; values: readonly unknown[] }
  /** Cells of Deals. */
  | { kind: 'cells'; writes: readonly CellWrite[] }
  /** An entry that the history has lost. */
  | { kind: 'entry'; entry: HistoryRow }
  /** A blank row of the history. */
  | { kind: 'gap'; row: number };

export interface Finding {
  code: CheckKey;
  /** The cell in question, such as `Deals!C5`; a sheet where it is all of it. */
  cell: string;
  text: string;
  mend?: Repair;
}

/** Where something stands: 1-based row, 0-based column. */
export type Place = [row: number, column: number];

/** Collects findings of one sheet. */
export type Report = (
  code: CheckKey,
  place: Place | null,
  values?: Record<string, string | number>,
  mend?: Repair,
) => void;

/** Writes a cell as formulas do: `'Stage history'!C5`. */
export function addressOf(sheet: string, place: Place | null): string {
  if (!place) return sheet;
  const name = /^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : quotedSheet(sheet);
  return `${name}!${columnLetters(place[1] + 1)}${place[0]}`;
}

/** The finding's mark: it identifies a finding that the user agreed to repair when it is found again. */
export function markOf({ code, cell }: Finding): string {
  return `${code} ${cell}`;
}

/** Sheets that hold what nothing else knows: they cannot be made again. */
export const PRECIOUS: readonly SheetKey[] = ['deals', 'stages'];
