/** Dates written and read by the patterns of Java's SimpleDateFormat, in a given time zone. */

import { TZDate, tzOffset } from '@date-fns/tz';
import { fromWall } from '../../host/wall-time.js';

/** A letter repeated, a quoted text, or any other character. */
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']/g;

interface Token {
  text?: string;
  letter?: string;
  width: number;
}

/** @throws for letters that SimpleDateFormat does not have. */
function tokens(format: string): Token[] {
  return [...format.matchAll(TOKEN)].map(([all, quoted, letter]) => {
    if (quoted !== undefined) return { text: quoted === '' ? "'" : quoted.replace(/''/g, "'"), width: 0 };
    if (letter === undefined) return { text: all, width: 0 };
    if (!'GyYMLwWDdFEuaHkKhmsSzZX'.includes(letter))
      throw new Error(`Invalid argument: format (illegal pattern character '${letter}')`);
    return { letter, width: all.length };
  });
}

/** `GMT+4:00`, `GMT+0400` and `GMT` beside IANA's names, as Java reads them. */
function zoneName(timeZone: string): string {
  if (/^(GMT|UTC|Z)$/i.test(timeZone)) return 'UTC';
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(timeZone);
  if (offset) return `${offset[1]}${offset[2]?.padStart(2, '0')}:${offset[3] ?? '00'}`;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return timeZone;
  } catch {
    // Java takes a zone it does not know for GMT.
    return 'UTC';
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

export function formatDate(date: Date, timeZone: string, format: string): string {
  const zone = zoneName(timeZone);
  const at = new TZDate(date.getTime(), zone);
  // GMT is UTC's clock under a name of its own.
  const isGmt = /^GMT$/i.test(timeZone);
  return tokens(format)
    .map(({ text, letter, width }) => {
      if (letter === 'z' && isGmt) return width >= 4 ? 'Greenwich Mean Time' : 'GMT';
      return text ?? field(at, zone, letter ?? '', width);
    })
    .join('');
}

function name(at: Date, zone: string, options: Intl.DateTimeFormatOptions, part: Intl.DateTimeFormatPartTypes): string {
  const parts = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone }).formatToParts(at.getTime());
  return parts.find(({ type }) => type === part)?.value ?? '';
}

function offsetText(at: Date, zone: string, separator: string): string {
  const offset = tzOffset(zone, at);
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

function dayOfYear(at: Date): number {
  return (Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) - Date.UTC(at.getFullYear(), 0, 0)) / 86_400_000;
}

/** The week of a year whose weeks begin on Sunday, the first holding 1 January (Java's rule for the United States). */
function week(at: Date): { year: number; week: number } {
  const saturday = new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate() + 6 - at.getDay()));
  // The week with 1 January belongs to the new year.
  const year = saturday.getUTCFullYear();
  const firstDay = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const days = (saturday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return { year, week: Math.floor((days + firstDay) / 7) + 1 };
}

/** A year, by the number of letters: two make two digits. */
function yearText(year: number, width: number): string {
  return width === 2 ? pad(year % 100, 2) : pad(year, width);
}

function monthText(at: Date, zone: string, width: number): string {
  if (width < 3) return pad(at.getMonth() + 1, width);
  return name(at, zone, { month: width === 3 ? 'short' : 'long' }, 'month');
}

function isoOffset(at: Date, zone: string, width: number): string {
  if (tzOffset(zone, at) === 0) return 'Z';
  return width === 1 ? offsetText(at, zone, '').slice(0, 3) : offsetText(at, zone, width === 2 ? '' : ':');
}

function zoneText(at: Date, zone: string, width: number): string {
  return name(at, zone, { hour: 'numeric', timeZoneName: width >= 4 ? 'long' : 'short' }, 'timeZoneName');
}

/** The fields that are numbers, padded to the number of letters. */
const NUMBERS: Record<string, (at: Date) => number> = {
  w: (at) => week(at).week,
  W: (at) => Math.floor((at.getDate() - 1 + new Date(at.getFullYear(), at.getMonth(), 1).getDay()) / 7) + 1,
  D: dayOfYear,
  d: (at) => at.getDate(),
  F: (at) => Math.floor((at.getDate() - 1) / 7) + 1,
  u: (at) => at.getDay() || 7,
  H: (at) => at.getHours(),
  k: (at) => at.getHours() || 24,
  K: (at) => at.getHours() % 12,
  h: (at) => at.getHours() % 12 || 12,
  m: (at) => at.getMinutes(),
  s: (at) => at.getSeconds(),
  S: (at) => at.getMilliseconds(),
};

const TEXTS: Record<string, (at: Date, zone: string, width: number) => string> = {
  G: (at) => (at.getFullYear() > 0 ? 'AD' : 'BC'),
  y: (at, _zone, width) => yearText(at.getFullYear(), width),
  Y: (at, _zone, width) => yearText(week(at).year, width),
  M: monthText,
  L: monthText,
  E: (at, zone, width) => name(at, zone, { weekday: width >= 4 ? 'long' : 'short' }, 'weekday'),
  a: (at) => (at.getHours() < 12 ? 'AM' : 'PM'),
  Z: (at, zone) => offsetText(at, zone, ''),
  X: isoOffset,
  z: zoneText,
};

function field(at: Date, zone: string, letter: string, width: number): string {
  const number = NUMBERS[letter];
  return number ? pad(number(at), width) : (TEXTS[letter]?.(at, zone, width) ?? '');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Parsed {
  year: number;
  month: number;
  day: number;
  hour: number;
  pm?: boolean;
  minute: number;
  second: number;
  ms: number;
  /** Minutes east of Greenwich, where the text says so. */
  offset?: number;
}

/** @throws when the text does not follow the pattern. */
export function parseDate(text: string, timeZone: string, format: string): Date {
  const parsed: Parsed = { year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, ms: 0 };
  const list = tokens(format);
  let rest = text;
  list.forEach((token, i) => {
    if (token.text !== undefined) {
      if (!rest.startsWith(token.text)) throw unparseable(text);
      rest = rest.slice(token.text.length);
      return;
    }
    // Only the width separates adjacent digits.
    const next = list[i + 1];
    const adjacent = next?.letter !== undefined && /[yMdHhmsSDk]/.test(next.letter);
    const length = readField(parsed, token.letter ?? '', token.width, rest, adjacent);
    if (length === 0) throw unparseable(text);
    rest = rest.slice(length);
  });
  const hour = parsed.pm === undefined ? parsed.hour : (parsed.hour % 12) + (parsed.pm ? 12 : 0);
  const { year, month, day, minute, second, ms } = parsed;
  const wall = Date.UTC(year, month, day, hour, minute, second, ms);
  if (parsed.offset !== undefined) return new Date(wall - parsed.offset * 60_000);
  return new Date(fromWall(wall, zoneName(timeZone)));
}

function unparseable(text: string): Error {
  return new Error(`Unparseable date: "${text}"`);
}

/** Reads what a field has as text. Returns how many characters it takes; 0 when it is not there, undefined for a number. */
function readWord(parsed: Parsed, letter: string, width: number, rest: string): number | undefined {
  const word = /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
  if (letter === 'E') return word.length;
  if (letter === 'a') {
    const half = /^[ap]m/i.exec(rest);
    if (half) parsed.pm = half[0].toLowerCase() === 'pm';
    return half ? 2 : 0;
  }
  if (letter === 'M' && width >= 3) {
    const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
    if (month >= 0) parsed.month = month;
    return month < 0 ? 0 : word.length;
  }
  return 'ZXz'.includes(letter) ? readOffset(parsed, rest) : undefined;
}

function readOffset(parsed: Parsed, rest: string): number {
  const zone = /^(?:Z|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?|GMT|UTC)/.exec(rest);
  if (!zone) return 0;
  const minutes = Number(zone[2] ?? 0) * 60 + Number(zone[3] ?? 0);
  parsed.offset = zone[1] === '-' ? -minutes : minutes;
  return zone[0].length;
}

/** What the number of a field says. */
const NUMBER_MEANS: Record<string, (value: number) => Partial<Parsed>> = {
  y: (year) => ({ year }),
  M: (value) => ({ month: value - 1 }),
  L: (value) => ({ month: value - 1 }),
  d: (day) => ({ day }),
  H: (hour) => ({ hour }),
  h: (hour) => ({ hour }),
  K: (hour) => ({ hour }),
  k: (value) => ({ hour: value % 24 }),
  m: (minute) => ({ minute }),
  s: (second) => ({ second }),
  S: (ms) => ({ ms }),
  D: (day) => ({ month: 0, day }),
};

/** @returns how many characters the field takes; 0 when it is not there. */
function readField(parsed: Parsed, letter: string, width: number, rest: string, adjacent: boolean): number {
  const taken = readWord(parsed, letter, width, rest);
  if (taken !== undefined) return taken;
  const digits = new RegExp(`^\\d{1,${adjacent ? width : 9}}`).exec(rest)?.[0];
  if (digits === undefined) return 0;
  const means = NUMBER_MEANS[letter];
  if (!means) throw new Error(`Not available in the workbench: Utilities.parseDate with ${letter}`);
  const isShortYear = letter === 'y' && width <= 2 && digits.length === 2;
  Object.assign(parsed, means(isShortYear ? century(Number(digits)) : Number(digits)));
  return digits.length;
}

/** Java puts a year of two digits within 80 years before and 20 years after now. */
function century(value: number): number {
  const now = new Date().getFullYear();
  const guess = now - (now % 100) + value;
  return guess > now + 20 ? guess - 100 : guess;
}
