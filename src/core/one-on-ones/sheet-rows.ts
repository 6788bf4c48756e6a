/** Plans the rows of the sheet One-on-ones: logistics that everybody may see. */

import type { Locale } from '../i18n/locale';
import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { isDate, literal, textOf, writtenValue } from '../shared/values';
import { daysOverdue } from './cadence';
import { CADENCE_NAMES, type ONE_ON_ONE_COLUMNS } from './columns';
import { lastMet, type MemberRecord } from './member-record';
import type { OneOnOneTranslate } from './texts';

type OneOnOneColumn = keyof typeof ONE_ON_ONE_COLUMNS;

export interface SheetState {
  /** All of the sheet, header first. */
  cells: Cells;
  columns: Columns<OneOnOneColumn>;
}

export interface RowPlan {
  cells: CellWrite[];
  /** 1-based rows of members whose one-on-ones have ended, from the last one up. */
  removed: number[];
  /** 1-based last row that the plan needs. */
  last: number;
}

/** What a row says of a member, in the order of the columns. */
export interface Logistics {
  record: MemberRecord;
  openActions: number;
}

/** Everything that decides how a row reads. */
export interface RowContext {
  manager: string;
  today: number;
  locale: Locale;
  t: OneOnOneTranslate;
  /** A day as a cell holds it. */
  dateOfDay: (day: number) => Date;
  dateOfWall: (wall: number) => Date;
}

/**
 * Plans the rows of one manager. Rows of others, and columns that are not ours, are left alone.
 *
 * @param own those who have a series
 * @param ended addresses of those whose rows go
 */
export function planRows(
  { cells, columns }: SheetState,
  own: readonly Logistics[],
  ended: readonly string[],
  context: RowContext,
): RowPlan {
  const mine = new Map<string, number>();
  const removed: number[] = [];
  let end = 1;
  cells.slice(1).forEach((row, index) => {
    const isBlank = row.every((value) => textOf(value) === '');
    if (!isBlank) end = index + 2;
    if (textOf(cellAt(row, columns.manager)).toLowerCase() !== context.manager) return;
    const email = textOf(cellAt(row, columns.email)).toLowerCase();
    if (ended.includes(email)) removed.unshift(index + 2);
    else if (!mine.has(email)) mine.set(email, index + 2);
  });
  const plan: RowPlan = { cells: [], removed, last: end };
  for (const logistics of own) {
    const row = mine.get(logistics.record.email) ?? ++plan.last;
    const before = rowAt(cells, row - 1);
    const values = valuesOf(logistics, context);
    for (const key of Object.keys(values) as OneOnOneColumn[]) {
      const column = columns[key];
      if (column >= 0 && !isSame(before[column], values[key])) plan.cells.push({ row, column, value: values[key] });
    }
  }
  return plan;
}

function valuesOf({ record, openActions }: Logistics, context: RowContext): Record<OneOnOneColumn, unknown> {
  const last = lastMet(record);
  const late = daysOverdue(record.cadence, last ?? record.since, context.today);
  return {
    member: literal(record.name),
    email: record.email,
    manager: context.manager,
    cadence: CADENCE_NAMES[record.cadence][context.locale],
    last: last === undefined ? '' : context.dateOfDay(last),
    next: record.next === null ? '' : context.dateOfWall(record.next),
    actions: openActions,
    waiting: late > 0 ? context.t('waiting', { count: late }) : '',
  };
}

function isSame(before: unknown, after: unknown): boolean {
  // A sheet keeps a time as a fraction of a day, so that it may differ a little.
  if (isDate(before) && isDate(after)) return Math.abs(before.getTime() - after.getTime()) < 1000;
  return (before ?? '') === writtenValue(after);
}
