/** A row of Products or Line items that cannot be read whole. */

import { columnLetters } from '../shared/cells';

export interface RowProblem {
  /** Whether the row is one of Line items, and not of Products. */
  isOfLines: boolean;
  sheet: string;
  /** 1-based. */
  row: number;
  /** 0-based; -1 where the column is missing. */
  column: number;
  text: string;
}

/** The problem with its place: `Line items!C7: the quantity "abc" is not a number.` */
export function problemText({ sheet, row, column, text }: RowProblem): string {
  const cell = column < 0 ? String(row) : `${columnLetters(column + 1)}${row}`;
  return `${sheet}!${cell}: ${text}`;
}
