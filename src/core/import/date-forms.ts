/** Takes apart a date as programs and people write it, before anything decides between day and month. */

import { dayFromIso, dayFromParts } from '../shared/dates';

/** What a text says for sure. */
export type Form =
  | { kind: 'day'; day: number; minutes: number | null }
  | { kind: 'numeric'; parts: Parts; minutes: number | null }
  | { kind: 'instant'; time: number; day: number; isMidnight: boolean }
  | { kind: 'serial'; serial: number }
  | { kind: 'stamp'; time: number };

/** The three numbers of 03/04/2026, as they are written. */
export type Parts = [string, string, string];

const DAY = 86_400_000;
const MINUTE = 60_000;
const TIME = '(?:[T ,]+(?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?)';
const OFFSET = '(?:\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))';
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:${TIME}${OFFSET}?)?$`, 'i');
const NUMERIC = new RegExp(`^(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})${TIME}?$`, 'i');
const WEEKDAY = /^\p{L}{2,10}\.?,\s+(?=\S)/u;
const NAMED = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s/-]*(?:de |of )?(\\p{L}+)\\.?,?[\\s/-]*(?:de |del )?(\\d{4}|\\d{2})${TIME}?$`,
  'iu',
);
const AMERICAN = new RegExp(`^(\\p{L}+)\\.?[\\s-](\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4})${TIME}?$`, 'iu');

/** The form of a text; undefined when it is no date. */
export function formOf(text: string): Form | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso) return isoForm(iso);
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) {
    const [, first = '', second = '', year = ''] = numeric;
    return { kind: 'numeric', parts: [first, second, year], minutes: minutesOf(numeric, 4) };
  }
  if (/^\d+(?:[.,]\d+)?$/.test(trimmed)) return digitsForm(trimmed);
  const bare = trimmed.replace(WEEKDAY, '');
  const named = NAMED.exec(bare);
  const american = named ? null : AMERICAN.exec(bare);
  const found = named ?? american;
  if (!found) return undefined;
  const [word, date] = named ? [named[2], named[1]] : [american?.[1], american?.[2]];
  const day = dayFromParts(fullYear(found[3] ?? ''), monthOf(word), Number(date));
  return day === undefined ? undefined : { kind: 'day', day, minutes: minutesOf(found, 4) };
}

function isoForm(iso: RegExpExecArray): Form | undefined {
  const day = dayFromIso(`${iso[1]}-${iso[2]}-${iso[3]}`);
  if (day === undefined) return undefined;
  const minutes = minutesOf(iso, 4);
  const offset = iso[8];
  if (offset === undefined || minutes === null) return { kind: 'day', day, minutes };
  const [, sign, hours = '0', rest = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(rest)) * (sign === '-' ? -1 : 1);
  return {
    kind: 'instant',
    time: day * DAY + (minutes - shift) * MINUTE,
    day,
    isMidnight: minutes === 0 && shift === 0,
  };
}

/** 20261130 is a day, 46356 one of a sheet's serial numbers, 1764460800 and 1764460800000 are seconds and milliseconds. */
function digitsForm(text: string): Form | undefined {
  const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const day = basic && dayFromParts(Number(basic[1]), Number(basic[2]), Number(basic[3]));
  if (basic) return typeof day === 'number' ? { kind: 'day', day, minutes: null } : undefined;
  const number = Number(text.replace(',', '.'));
  // From 1982 to 2064.
  if (number >= 30_000 && number < 60_000) return { kind: 'serial', serial: number };
  if (/^\d{10}$/.test(text)) return { kind: 'stamp', time: number * 1000 };
  return /^1\d{12}$/.test(text) ? { kind: 'stamp', time: number } : undefined;
}

function minutesOf(match: RegExpExecArray, at: number): number | null {
  const [hours, minutes, , half] = match.slice(at, at + 4);
  if (hours === undefined) return null;
  const isAfternoon = half?.toLowerCase().startsWith('p');
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return (hour % 24) * 60 + Number(minutes);
}

/** The beginnings of months in English, Malay, Indonesian, Spanish, German and French. */
const MONTHS = [
  'jan ene',
  'feb fev pebr',
  'mar mac maer mrt',
  'apr abr avr',
  'may mei mai',
  'jun juin',
  'jul juil',
  'aug ogo ago agu aou',
  'sep set',
  'oct okt',
  'nov nop',
  'dec dis des dic dez',
];

/** 1…12, or 0 for a word that is no month. */
function monthOf(word: string | undefined): number {
  const bare = (word ?? '').toLowerCase().replace(/ä/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  return MONTHS.findIndex((names) => names.split(' ').some((name) => bare.length >= 3 && bare.startsWith(name))) + 1;
}

/** Two digits are of this century. */
export function fullYear(year: string): number {
  return year.length <= 2 ? 2000 + Number(year) : Number(year);
}

/** Whether a text is written as a date; a bare number is not, although it may be one. */
export function isDateText(text: string): boolean {
  const form = formOf(text);
  return form !== undefined && form.kind !== 'serial' && form.kind !== 'stamp';
}
