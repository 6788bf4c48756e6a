/** Places of the model as addresses of the workbook. */

import type { Block } from './model';

/** `Deals!B2:D5`. */
export function address({ row, height, column, width }: Block): string {
  return `Deals!${letters(column)}${row + 2}:${letters(column + width - 1)}${row + height + 1}`;
}

/** `Deals!B1`. */
export function header(column: number): string {
  return `Deals!${letters(column)}1`;
}

/** 0 → A. */
export function letters(column: number): string {
  return (
    (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26))
  );
}
