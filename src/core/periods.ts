/** The period of a forecast: a month, quarter, year, number of days, or two dates. */

import { dayFromParts, isoFromDay, toDay, type Zone } from './dates';
import { argumentError, UserError } from './errors';
import type { Translate } from './messages';
import { isBlank, isDate, textOf } from './values';

/** Days, both included. */
export interface Period {
  from: number;
  to: number;
}

/**
 * Reads a period argument.
 *
 * @returns null when omitted: all time.
 * @throws UserError saying which forms are expected.
 */
export function parsePeriod(value: unknown, asOf: number, zone: Zone, t: Translate): Period | null {
  if (Array.isArray(value)) return parseRange(value.flat(), asOf, zone, t);
  if (isBlank(value)) return null;
  const period = isDate(value) ? monthBegunBy(value, zone) : parseText(textOf(value), asOf);
  if (!period) throw argumentError(t, 'period', describe(value, zone), 'expected_period');
  return period;
}

function parseRange(cells: unknown[], asOf: number, zone: Zone, t: Translate): Period | null {
  if (cells.length === 1) return parsePeriod(cells[0], asOf, zone, t);
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

function parseText(text: string, asOf: number): Period | undefined {
  const days = /^(\d{1,5})\s*d$/i.exec(text);
  if (days) {
    const count = Number(days[1]);
    return count > 0 ? { from: asOf, to: asOf + count - 1 } : undefined;
  }
  const match = /^(\d{4})(?:-(\d{1,2})|-?\s?[qQ]([1-4]))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] !== undefined) return months(year, Number(match[2]), 1);
  if (match[3] !== undefined) return months(year, Number(match[3]) * 3 - 2, 3);
  return months(year, 1, 12);
}

function months(year: number, first: number, count: number): Period | undefined {
  const from = dayFromParts(year, first, 1);
  const next =
    first + count > 12 ? dayFromParts(year + 1, first + count - 12, 1) : dayFromParts(year, first + count, 1);
  return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
}

/** A sheet turns a typed 2026-11 into the first of that month. */
function monthBegunBy(date: Date, zone: Zone): Period | undefined {
  const [year, month, day] = isoFromDay(zone.dayOf(date)).split('-').map(Number);
  return day === 1 && year !== undefined && month !== undefined ? months(year, month, 1) : undefined;
}

function describe(value: unknown, zone: Zone): string {
  return isDate(value) && !Number.isNaN(value.getTime()) ? isoFromDay(zone.dayOf(value)) : textOf(value);
}
