/** Cuts a period into months or fiscal quarters, and names them in the form in which a formula takes them. */

import { isoFromDay } from '../../shared/dates';
import { firstDayOf, type Period } from '../../shared/periods';

/** More rows than this nobody reads. */
const MOST_PARTS = 60;

export interface Part extends Period {
  name: string;
}

/**
 * The months (1) or quarters (3) of a period, cut to it. Quarters are those of the fiscal year: `2026-Q4`, and `FY2026-Q4`
 * where it does not begin in January.
 *
 * @param firstMonth the fiscal year's first month, 1 to 12
 */
export function partsOf({ from, to }: Period, months: 1 | 3, firstMonth: number): Part[] {
  const parts: Part[] = [];
  const [year = 1970, month = 1] = isoFromDay(from).split('-').map(Number);
  let next = month - ((month - firstMonth + 12) % months);
  for (let start = firstDayOf(year, next); start <= to && parts.length < MOST_PARTS; start = firstDayOf(year, next)) {
    next += months;
    const name = months === 1 ? isoFromDay(start).slice(0, 7) : quarterName(start, firstMonth);
    parts.push({ name, from: Math.max(from, start), to: Math.min(to, firstDayOf(year, next) - 1) });
  }
  return parts;
}

/** The fiscal quarter that a day lies in, whole; `shift` quarters later, or earlier. */
export function quarterOf(day: number, firstMonth: number, shift = 0): Part {
  const [year = 1970, month = 1] = isoFromDay(day).split('-').map(Number);
  const first = month - ((month - firstMonth + 12) % 3) + shift * 3;
  const from = firstDayOf(year, first);
  return { name: quarterName(from, firstMonth), from, to: firstDayOf(year, first + 3) - 1 };
}

/** The months from the one that a day lies in. */
export function monthsFrom(day: number, count: number): Period {
  const [year = 1970, month = 1] = isoFromDay(day).split('-').map(Number);
  return { from: firstDayOf(year, month), to: firstDayOf(year, month + count) - 1 };
}

/** The name of the quarter that begins on a day; a fiscal year has the number of the year in which it ends. */
function quarterName(start: number, firstMonth: number): string {
  const [year = 1970, month = 1] = isoFromDay(start).split('-').map(Number);
  const quarter = `Q${Math.floor(((month - firstMonth + 12) % 12) / 3) + 1}`;
  if (firstMonth === 1) return `${year}-${quarter}`;
  return `FY${month >= firstMonth ? year + 1 : year}-${quarter}`;
}
