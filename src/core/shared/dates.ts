/** Days as integers in a named time zone, and reading them from sheets and users. */

import { isBlank, isDate } from './values';

// Globals are slow to reach in a script's realm.
const { floor } = Math;
const DAY = 86400000;
/** Days from 1899-12-30, where sheets begin to count, to 1970-01-01. */
const SERIAL_EPOCH = 25569;
/** No time zone has changed its offset off a quarter of an hour since they were introduced. */
const BUCKET = 900000;
const QUARTERS = DAY / BUCKET;

/** A time zone: days are whole days since 1970-01-01 on its wall calendar. */
export interface Zone {
  readonly name: string;
  dayOf(date: Date): number;
  /** Days since 1970-01-01 on the wall clock, with their fraction. */
  localOf(date: Date): number;
  /** The first instant of a day. */
  startOf(day: number): Date;
}

/** An instant → the same wall-clock time, read as if it were UTC. Both in ms since 1970-01-01. */
export type WallClock = (time: number) => number;

/**
 * Asks Intl for the wall clock of a zone.
 *
 * @throws RangeError when Intl does not know the zone.
 */
export function intlWallClock(name: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
    timeZone: name,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  return (time) => {
    const parts: Record<string, number> = {};
    for (const part of format.formatToParts(time)) parts[part.type] = Number(part.value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour % 24, minute, second);
  };
}

/**
 * Makes a zone. Offsets are computed once per day that occurs, and per quarter of an hour on days when clocks change, so
 * that 300,000 times cost little.
 *
 * @param wallClock what tells the time there
 * @throws RangeError when `wallClock` is left out and Intl does not know the zone.
 */
export function createZone(name: string, wallClock: WallClock = intlWallClock(name)): Zone {
  const offsets = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const bucket = floor(time / BUCKET);
    const morning = bucket - (bucket % QUARTERS);
    const offset = offsetIn(morning);
    // No clock goes forward and back within a day.
    return bucket === morning || offset === offsetIn(morning + QUARTERS) ? offset : offsetIn(bucket);
  };
  const offsetIn = (bucket: number): number => {
    let offset = offsets.get(bucket);
    if (offset === undefined) {
      const start = bucket * BUCKET;
      offset = wallClock(start) - start;
      offsets.set(bucket, offset);
    }
    return offset;
  };
  const localOf = (date: Date): number => {
    const time = date.getTime();
    return (time + offsetAt(time)) / DAY;
  };
  const dayOf = (date: Date): number => floor(localOf(date));
  const startOf = (day: number): Date => {
    const wall = day * DAY;
    let time = wall - offsetAt(wall);
    time = wall - offsetAt(time);
    // Where clocks go forward at midnight, the day begins an hour later.
    while (dayOf(new Date(time)) < day) time += BUCKET;
    return new Date(time);
  };
  return { name, dayOf, localOf, startOf };
}

/** 2026-11-30 → its day, undefined when there is no such date. */
export function dayFromIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  return dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day from a calendar date, undefined when there is no such date (2026-02-30). */
export function dayFromParts(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(date.getTime() / DAY);
}

/** A day → 2026-11-30. */
export function isoFromDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A sheet's serial number → its day. */
export function dayFromSerial(serial: number): number {
  return floor(serial) - SERIAL_EPOCH;
}

/** A Date, a serial number or ISO text → its day; null when blank, undefined when it is no date. */
export function toDay(value: unknown, zone: Zone): number | null | undefined {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? undefined : zone.dayOf(value);
  if (isBlank(value)) return null;
  // Beyond these, a number is no date that a sheet can hold (years 1899 to 9999).
  if (typeof value === 'number') return value >= 0 && value < 2958466 ? dayFromSerial(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const day = dayFromIso(text);
  if (day !== undefined) return day;
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return undefined;
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return dayFromIso(text.slice(0, 10));
  const time = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : zone.dayOf(new Date(time));
}

/** As `toDay`, with the time of day as a fraction where the cell tells it. */
export function toLocalTime(value: unknown, zone: Zone): number | null | undefined {
  if (typeof value === 'number') return dayFromSerial(value) + (value - floor(value));
  const day = toDay(value, zone);
  if (typeof day !== 'number') return day;
  if (isDate(value)) return zone.localOf(value);
  const text = String(value).trim().replace(' ', 'T');
  if (text.length <= 10) return day;
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  const time = Date.parse(hasZone ? text : `${text}Z`);
  if (Number.isNaN(time)) return day;
  return hasZone ? zone.localOf(new Date(time)) : time / DAY;
}
