/** The period of a forecast: a month, a quarter or year of the fiscal calendar, a number of days, or two dates. */

import { dayFromParts, isoFromDay, toDay, type Zone } from './dates';
import { argumentError, UserError } from './errors';
import type { Translate } from './texts';
import { isBlank, isDate, textOf } from './values';

/** Days, both included. */
export interface Period {
  from: number;
  to: number;
}

/** A period as a formula names it; `days` where it is the days that follow the moment, such as `30d`. */
export interface AskedPeriod extends Period {
  days?: number;
}

/**
 * Reads a period argument. Quarters and years are those of the fiscal year, which has the number of the calendar year in
 * which it ends: with April as its first month, `2026-Q1` is April to June 2025. `FY2026` and `FY2026-Q1` are the same.
 *
 * @param firstMonth the fiscal year's first month, 1 to 12
 * @returns null when omitted: all time.
 * @throws UserError saying which forms are expected.
 */
export function parsePeriod(
  value: unknown,
  asOf: number,
  zone: Zone,
  t: Translate,
  firstMonth: number,
): AskedPeriod | null {
  if (Array.isArray(value)) return parseRange(value.flat(), asOf, zone, t, firstMonth);
  if (isBlank(value)) return null;
  const period = isDate(value) ? monthBegunBy(value, zone) : parseText(textOf(value), asOf, firstMonth);
  if (!period) throw argumentError(t, 'period', describe(value, zone), 'expected_period');
  return period;
}

function parseRange(cells: unknown[], asOf: number, zone: Zone, t: Translate, firstMonth: number): AskedPeriod | null {
  if (cells.length === 1) return parsePeriod(cells[0], asOf, zone, t, firstMonth);
  if (cells.every(isBlank)) return null;
  const [from, to] = cells.map((cell) => toDay(cell, zone));
  if (cells.length !== 2 || typeof from !== 'number' || typeof to !== 'number') {
    throw argumentError(t, 'period', cells.map((cell) => describe(cell, zone)).join(', '), 'expected_period');
  }
  if (from > to) {
    throw new UserError(t, 'periodOrder', { from: isoFromDay(from), to: isoFromDay(to) });
  }
  return { from, to };
}

function parseText(text: string, asOf: number, firstMonth: number): AskedPeriod | undefined {
  const days = /^(\d{1,5})\s*d$/i.exec(text);
  if (days) {
    const count = Number(days[1]);
    return count > 0 ? { from: asOf, to: asOf + count - 1, days: count } : undefined;
  }
  const match = /^(?:FY\s?)?(\d{4})(?:-(\d{1,2})|-?\s?Q([1-4]))?$/i.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (match[2] !== undefined) return month >= 1 && month <= 12 ? months(year, month, 1) : undefined;
  const begin = firstMonth > 1 ? year - 1 : year;
  const quarter = Number(match[3]);
  return quarter ? months(begin, firstMonth + quarter * 3 - 3, 3) : months(begin, firstMonth, 12);
}

function months(year: number, first: number, count: number): Period {
  return { from: firstDayOf(year, first), to: firstDayOf(year, first + count) - 1 };
}

/** The first day of a month; months before 1 and beyond 12 are those of the years around. */
export function firstDayOf(year: number, month: number): number {
  const years = Math.floor((month - 1) / 12);
  return dayFromParts(year + years, month - years * 12, 1) as number;
}

/** A sheet turns a typed 2026-11 into the first of that month. */
function monthBegunBy(date: Date, zone: Zone): Period | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const [year, month, day] = isoFromDay(zone.dayOf(date)).split('-').map(Number);
  return day === 1 && year !== undefined && month !== undefined ? months(year, month, 1) : undefined;
}

function describe(value: unknown, zone: Zone): string {
  return isDate(value) && !Number.isNaN(value.getTime()) ? isoFromDay(zone.dayOf(value)) : textOf(value);
}
