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

function field(at: Date, zone: string, letter: string, width: number): string {
  switch (letter) {
    case 'G':
      return at.getFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return width === 2 ? pad(at.getFullYear() % 100, 2) : pad(at.getFullYear(), width);
    case 'Y':
      return width === 2 ? pad(week(at).year % 100, 2) : pad(week(at).year, width);
    case 'M':
    case 'L':
      if (width >= 4) return name(at, zone, { month: 'long' }, 'month');
      return width === 3 ? name(at, zone, { month: 'short' }, 'month') : pad(at.getMonth() + 1, width);
    case 'w':
      return pad(week(at).week, width);
    case 'W':
      return pad(Math.floor((at.getDate() - 1 + new Date(at.getFullYear(), at.getMonth(), 1).getDay()) / 7) + 1, width);
    case 'D':
      return pad(dayOfYear(at), width);
    case 'd':
      return pad(at.getDate(), width);
    case 'F':
      return pad(Math.floor((at.getDate() - 1) / 7) + 1, width);
    case 'E':
      return name(at, zone, { weekday: width >= 4 ? 'long' : 'short' }, 'weekday');
    case 'u':
      return pad(at.getDay() || 7, width);
    case 'a':
      return at.getHours() < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(at.getHours(), width);
    case 'k':
      return pad(at.getHours() || 24, width);
    case 'K':
      return pad(at.getHours() % 12, width);
    case 'h':
      return pad(at.getHours() % 12 || 12, width);
    case 'm':
      return pad(at.getMinutes(), width);
    case 's':
      return pad(at.getSeconds(), width);
    case 'S':
      return pad(at.getMilliseconds(), width);
    case 'Z':
      return offsetText(at, zone, '');
    case 'X':
      if (tzOffset(zone, at) === 0) return 'Z';
      return width === 1 ? offsetText(at, zone, '').slice(0, 3) : offsetText(at, zone, width === 2 ? '' : ':');
    default: {
      const style = width >= 4 ? 'long' : 'short';
      return name(at, zone, { hour: 'numeric', timeZoneName: style }, 'timeZoneName');
    }
  }
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

/** @returns how many characters the field takes; 0 when it is not there. */
function readField(parsed: Parsed, letter: string, width: number, rest: string, adjacent: boolean): number {
  if (letter === 'E') return /^[A-Za-z]+/.exec(rest)?.[0].length ?? 0;
  if (letter === 'a') {
    const half = /^[ap]m/i.exec(rest);
    if (half) parsed.pm = half[0].toLowerCase() === 'pm';
    return half ? 2 : 0;
  }
  if (letter === 'Z' || letter === 'X' || letter === 'z') {
    const zone = /^(?:Z|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?|GMT|UTC)/.exec(rest);
    if (!zone) return 0;
    const minutes = Number(zone[2] ?? 0) * 60 + Number(zone[3] ?? 0);
    parsed.offset = zone[1] === '-' ? -minutes : minutes;
    return zone[0].length;
  }
  if (letter === 'M' && width >= 3) {
    const word = /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
    const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
    if (month >= 0) parsed.month = month;
    return month < 0 ? 0 : word.length;
  }
  const digits = new RegExp(`^\\d{1,${adjacent ? width : 9}}`).exec(rest)?.[0];
  if (digits === undefined) return 0;
  const value = Number(digits);
  if (letter === 'y') parsed.year = width <= 2 && digits.length === 2 ? century(value) : value;
  else if (letter === 'M' || letter === 'L') parsed.month = value - 1;
  else if (letter === 'd') parsed.day = value;
  else if (letter === 'H' || letter === 'h' || letter === 'K') parsed.hour = value;
  else if (letter === 'k') parsed.hour = value % 24;
  else if (letter === 'm') parsed.minute = value;
  else if (letter === 's') parsed.second = value;
  else if (letter === 'S') parsed.ms = value;
  else if (letter === 'D') {
    parsed.month = 0;
    parsed.day = value;
  } else throw new Error(`Not available in the workbench: Utilities.parseDate with ${letter}`);
  return digits.length;
}

/** Java puts a year of two digits within 80 years before and 20 years after now. */
function century(value: number): number {
  const now = new Date().getFullYear();
  const guess = now - (now % 100) + value;
  return guess > now + 20 ? guess - 100 : guess;
}
