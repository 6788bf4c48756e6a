/** Days, weeks and months of a calendar; days are texts such as '2026-11-24', as a person's zone has them. */

import type { CalendarEventView, CalendarSpan } from '../../protocol.js';
import { dayKey, hourMinute } from './time.js';

const DAY_MS = 86_400_000;

export type CalendarLayout = 'agenda' | 'week' | 'month';

/** How far the agenda looks ahead. */
export const AGENDA_DAYS = 30;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or its last one where the month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The week's days, from Monday. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The weeks in which the month lies, whole ones. */
export function monthOf(day: string): string[][] {
  const [first] = weekOf(`${day.slice(0, 7)}-01`);
  const weeks: string[][] = [];
  for (
    let monday = first ?? day;
    weeks.length === 0 || monday.slice(0, 7) <= day.slice(0, 7);
    monday = addDays(monday, 7)
  )
    weeks.push(weekOf(monday));
  return weeks;
}

/** The days that a layout shows around a day. */
export function daysOf(layout: CalendarLayout, day: string): string[] {
  if (layout === 'week') return weekOf(day);
  if (layout === 'month') return monthOf(day).flat();
  return Array.from({ length: AGENDA_DAYS }, (_, index) => addDays(day, index));
}

/** What to ask for so that those days are complete in any zone. */
export function spanOf(days: readonly string[]): CalendarSpan {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return { from: `${addDays(first, -1)}T00:00:00.000Z`, to: `${addDays(last, 2)}T00:00:00.000Z` };
}

/** Whether an event takes place on a day; one that ends at midnight does not on the next. */
export function isOn(event: CalendarEventView, day: string, zone: string): boolean {
  if (event.allDay) return event.start <= day && (day < event.end || event.start === day);
  const first = dayKey(new Date(event.start), zone);
  const last = dayKey(new Date(Math.max(Date.parse(event.start), Date.parse(event.end) - 1)), zone);
  return first <= day && day <= last;
}

/** A day's events: all-day ones first, then by start. */
export function eventsOn(events: readonly CalendarEventView[], day: string, zone: string): CalendarEventView[] {
  return events
    .filter((event) => isOn(event, day, zone))
    .sort((a, b) => Number(b.allDay) - Number(a.allDay) || a.start.localeCompare(b.start));
}

/** 'All day', '09:00–10:00' */
export function timesOf(event: CalendarEventView, zone: string): string {
  if (event.allDay) return 'All day';
  return `${hourMinute(new Date(event.start), zone)}–${hourMinute(new Date(event.end), zone)}`;
}

const STATUS: Record<string, string> = { YES: 'coming', NO: 'not coming', MAYBE: 'maybe', INVITED: 'invited' };

/** A guest's answer in words. */
export function answerOf(status: string): string {
  return STATUS[status] ?? status.toLowerCase();
}
