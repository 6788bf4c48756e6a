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
export function problemText(problem: RowProblem): string {
  return `${placeOf(problem)}: ${problem.text}`;
}

/** More cells than these are not listed. */
const MOST_PLACES = 5;

/** The cells of some problems, the first of them: `Line items!C7, Products!A3, …`. */
export function problemPlaces(problems: readonly RowProblem[]): string {
  const places = problems.slice(0, MOST_PLACES).map(placeOf).join(', ');
  return problems.length > MOST_PLACES ? `${places}, …` : places;
}

function placeOf({ sheet, row, column }: RowProblem): string {
  return `${sheet}!${column < 0 ? '' : columnLetters(column + 1)}${row}`;
}
