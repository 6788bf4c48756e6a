/** Start and end of an event as scripts give them, checked. */

import { dayOf } from '../../host/wall-time.js';
import { badParameters } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { scriptZone } from './recurrence.js';

export interface Times {
  start: string;
  end: string;
}

function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

/** @throws for what is no date, and for an end before the start. */
export function timedTimes(className: string, method: string, start: unknown, end: unknown): Times {
  if (!isDate(start) || !isDate(end)) throw badParameters(`CalendarApp.${className}`, method, [start, end]);
  if (start > end) throw new Error('Event start date must be before event end date.');
  return { start: start.toISOString(), end: end.toISOString() };
}

/** Only the days count, in the script's time zone; the last one is not part of the event. */
export function allDayTimes(
  context: ExecutionContext,
  className: string,
  method: string,
  start: unknown,
  end?: unknown,
): Times {
  if (!isDate(start) || (end !== undefined && !isDate(end)))
    throw badParameters(`CalendarApp.${className}`, method, end === undefined ? [start] : [start, end]);
  const zone = scriptZone(context);
  const first = dayOf(start, zone);
  const after = end === undefined ? nextDay(first) : dayOf(end, zone);
  if (first > after) throw new Error('Event start date must be before event end date.');
  // An end on the same day is an event of that day.
  return { start: first, end: first === after ? nextDay(first) : after };
}

export function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
