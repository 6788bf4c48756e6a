/**
 * The line of the Forecast sheet that says in words what the target takes, and what the quarter's numbers rest on: a plain
 * formula, no execution.
 */

import { rowAt } from '../../core/shared/cells';

/** 1-based row, below the quarter, and the columns that the words cover. */
export const WORDS = { row: 7, columns: 11 };

/** Where the quarter has the words, its basis and the name of that column, such as `$M$6`, `$K$6` and `$K$5`. */
export interface WordCells {
  words: string;
  basis: string;
  header: string;
}

/** Makes the formula: "62 % to reach 90,000 in 2026-Q4; another … (Basis: 238 closed deals)". */
export function wordsFormula({ words, basis, header }: WordCells, separator: ',' | ';'): string {
  return `=IFERROR(${words}&" ("&${header}&": "&${basis}&")"${separator}"")`;
}

/** Whether the line is there, wherever the user has put it. */
export function hasWords(formulas: readonly string[]): boolean {
  return formulas.some((formula) => /^=IFERROR\(\S+&" \("&\S+&": "&\S+&"\)"[,;]""\)$/.test(formula));
}

/** Whether cells of the user's own stand where the line belongs. */
export function areWordsTaken(values: readonly (readonly unknown[])[]): boolean {
  return rowAt(values, WORDS.row - 1)
    .slice(0, WORDS.columns)
    .some((value) => value !== '');
}
