/** Reads answers from cells: whole numbers within a scale. It never guesses. */

import { UserError } from '../shared/errors';
import { isBlank } from '../shared/values';
import type { PulseTranslate } from './texts';

/**
 * The answers in a range or a single cell, row by row; blank cells are passed over.
 *
 * @throws UserError naming the first cell that is not a whole number from `from` to `to`, or when there is none.
 */
export function wholeNumbers(cells: unknown, from: number, to: number, t: PulseTranslate): number[] {
  const rows: unknown[] = Array.isArray(cells) ? cells : [cells];
  const numbers: number[] = [];
  rows.forEach((row, index) => {
    for (const cell of Array.isArray(row) ? row : [row]) {
      if (isBlank(cell)) continue;
      if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < from || cell > to) {
        const code = cell === 0 && from === 1 && to === 10 ? 'scores_zero' : 'scores_cell';
        throw new UserError(t, code, { row: index + 1, value: String(cell).slice(0, 60), from, to });
      }
      numbers.push(cell);
    }
  });
  if (numbers.length === 0) throw new UserError(t, 'scores_none');
  return numbers;
}
