/** Dates as a sheet keeps them: days since 1899-12-30 in the sheet's own time zone. */

import { tzOffset } from '@date-fns/tz';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number that shows the instant's wall-clock time in the zone. */
export function toSerial(instant: Date, timeZone: string): number {
  const wall = instant.getTime() + tzOffset(timeZone, instant) * 60_000;
  // A second is 1.16e-5 days: rounding to milliseconds keeps seconds exact and drops the noise of the division.
  return Math.round(wall - EPOCH) / DAY;
}

/** The instant at which clocks in the zone show the serial number. */
export function fromSerial(serial: number, timeZone: string): Date {
  const wall = EPOCH + Math.round(serial * 86_400_000);
  const guess = new Date(wall - tzOffset(timeZone, new Date(wall)) * 60_000);
  // Near a change of the clock the offset of the guess is the one that counts.
  return new Date(wall - tzOffset(timeZone, guess) * 60_000);
}

/** Whether a number format shows a date or a time. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (!pattern || pattern === '@' || pattern === 'General') return false;
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  // Quoted text, escaped characters and colours are no part of the format's codes.
  const codes = pattern.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '');
  const found = /[ymdhs]/i.test(codes) && !/[0#?]/.test(codes.replace(/\.0+/g, ''));
  cache.set(pattern, found);
  return found;
}

const cache = new Map<string, boolean>();
