/** Plans what follows from cells that were typed or pasted: what is put right, and what is noted beside the rest. */

import { type Cells, type CellWrite, rowAt } from '../shared/cells';
import { textOf } from '../shared/values';
import { createJudges, type Judge, type JudgeMeans } from './judge';
import { entryMessages } from './texts';

/** A cell of which something is to be said. */
export interface EntryNote {
  /** 1-based. */
  row: number;
  /** 0-based. */
  column: number;
  /** What was read, or what is wrong. */
  text: string;
  /** The same with its row and column, for a toast. */
  told: string;
}

export interface EntryPlan {
  /** Cells that certainly mean something else. */
  writes: CellWrite[];
  notes: EntryNote[];
  /** The judged columns that the edit reached, first and last (0-based); null where it reached none. */
  reached: { first: number; last: number } | null;
}

/** The judged columns within a block of columns (1-based). */
export function judgesWithin(means: JudgeMeans, first: number, last: number): Judge[] {
  return createJudges(means).filter(({ column }) => column + 1 >= first && column + 1 <= last);
}

/**
 * Plans for rows of Deals.
 *
 * @param rows the rows over the width of the headers
 * @param firstRow 1-based row of the first of them
 * @param isFixed whether a cell (1-based row, 0-based column) must not be written over, such as a formula
 */
export function planEntry(
  rows: Cells,
  firstRow: number,
  judges: readonly Judge[],
  { locale }: Pick<JudgeMeans, 'locale'>,
  isFixed: (row: number, column: number) => boolean = () => false,
): EntryPlan {
  const t = entryMessages(locale);
  const plan: EntryPlan = { writes: [], notes: [], reached: null };
  const [firstJudge] = judges;
  const lastJudge = judges[judges.length - 1];
  if (firstJudge && lastJudge) plan.reached = { first: firstJudge.column, last: lastJudge.column };
  rows.forEach((cells, index) => {
    const row = firstRow + index;
    for (const { column, header, judge } of judges) {
      const value = cells[column];
      const opinion = value === '' ? null : judge(value, cells);
      if (!opinion) continue;
      let { text } = opinion;
      if (opinion.value !== undefined && !isFixed(row, column)) {
        plan.writes.push({ row, column, value: opinion.value });
        text = t('asRead', { was: textOf(value).slice(0, 40), now: opinion.now ?? '' });
      }
      plan.notes.push({ row, column, text, told: t('ofRow', { row: String(row), column: header, text }) });
    }
  });
  return plan;
}

/** The rows with the planned cells written into them. */
export function withWrites(rows: Cells, firstRow: number, writes: readonly CellWrite[]): Cells {
  if (writes.length === 0) return rows;
  const next = [...rows];
  for (const { row, column, value } of writes) {
    const cells = [...rowAt(next, row - firstRow)];
    cells[column] = value;
    next[row - firstRow] = cells;
  }
  return next;
}
