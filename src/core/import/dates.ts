/** Reads the dates of an export's column. The whole column decides whether the day or the month comes first. */

import { dayFromIso, dayFromParts, dayFromSerial, type Zone } from '../shared/dates';

export type DayOrder = 'dmy' | 'mdy' | 'ymd';

export interface ReadDate {
  day: number;
  /** Minutes since midnight; null without a time of day. */
  minutes: number | null;
}

export interface DateColumn {
  /** The date of a cell; undefined for what is none, `'ambiguous'` for what the column does not decide. */
  read(text: string): ReadDate | undefined | 'ambiguous';
  /** Whether the text is a date that can be read in one way only. */
  isSure(text: string): boolean;
  /** The order that the column's own values show. */
  shown: DayOrder | null;
  /** What was assumed, with a value as an example; null where nothing was. */
  doubt:
    | { kind: 'order'; order: DayOrder; otherOrder: DayOrder; example: string; asRead: number; otherwise: number }
    | { kind: 'serial' | 'stamp' | 'century' | 'midnight'; example: string; asRead: number }
    | null;
  /** A value that the column does not decide: it holds both orders. */
  conflict: string | null;
}

export interface DateHints {
  zone: Zone;
  /** The day on which the import is made. */
  today: number;
  /** What the user said. */
  order?: DayOrder;
  /** The order that other columns of the file show. */
  neighbours?: DayOrder | null;
}

type Form =
  | { kind: 'day'; day: number; minutes: number | null }
  | { kind: 'numeric'; parts: [string, string, string]; minutes: number | null }
  | { kind: 'instant'; time: number; day: number; isMidnight: boolean }
  | { kind: 'serial'; serial: number }
  | { kind: 'stamp'; time: number };

/** Of 100 values that show an order, as many show the same one in a column that has an order at all. */
const MOST = 0.9;
/** Deals are not older, nor planned further ahead. In years. */
const HORIZON = 30;
const DAY = 86_400_000;
const MINUTE = 60_000;
const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];

/** Looks over the values of a column, blanks left out, and returns what reads them. */
export function createDates(values: readonly string[], hints: DateHints): DateColumn {
  const forms = [...new Set(values)].flatMap((text) => {
    const form = formOf(text);
    return form ? [{ text, form }] : [];
  });
  const { shown, isMixed } = orderOf(forms, hints.today);
  const order = hints.order ?? shown ?? hints.neighbours ?? 'dmy';
  // A column of midnights in UTC holds days that a program wrote as instants.
  const instants = forms.flatMap(({ form }) => (form.kind === 'instant' ? [form] : []));
  const areDays = instants.length > 0 && instants.every(({ isMidnight }) => isMidnight);
  const readForm = (form: Form, by: DayOrder): ReadDate | undefined => {
    if (form.kind === 'day') return form;
    if (form.kind === 'numeric') return dateOf(form.parts, by, form.minutes);
    if (form.kind === 'serial') return ofLocal(dayFromSerial(form.serial) + (form.serial % 1));
    if (form.kind === 'instant' && areDays) return { day: form.day, minutes: null };
    return ofLocal(hints.zone.localOf(new Date(form.time)));
  };
  const isOpen = (form: Form): boolean =>
    form.kind === 'numeric' && ORDERS.every((each) => dateOf(form.parts, each, null) !== undefined) && differs(form);
  const undecided = isMixed && hints.order === undefined ? forms.find(({ form }) => isOpen(form)) : undefined;
  const doubt = findDoubt();
  return {
    shown,
    conflict: undecided?.text ?? null,
    doubt,
    isSure(text) {
      const form = formOf(text);
      if (!form || form.kind === 'serial' || form.kind === 'stamp') return false;
      return typeof this.read(text) === 'object' && !(isOpen(form) && doubt?.kind === 'order');
    },
    read(text) {
      const form = formOf(text);
      if (!form) return undefined;
      return undecided && isOpen(form) ? 'ambiguous' : readForm(form, order);
    },
  };

  function findDoubt(): DateColumn['doubt'] {
    const open = forms.find(({ form }) => isOpen(form));
    if (open && !undecided && shown === null && hints.order === undefined) {
      const other = order === 'dmy' ? 'mdy' : 'dmy';
      const [asRead, otherwise] = [readForm(open.form, order)?.day ?? 0, readForm(open.form, other)?.day ?? 0];
      return { kind: 'order', order, otherOrder: other, example: open.text, asRead, otherwise };
    }
    const [short] = forms;
    if (hints.order === undefined && shown !== 'ymd' && short && canBeginWithYear(forms, hints.today)) {
      const [asRead, otherwise] = [readForm(short.form, order)?.day ?? 0, readForm(short.form, 'ymd')?.day ?? 0];
      return { kind: 'order', order, otherOrder: 'ymd', example: short.text, asRead, otherwise };
    }
    for (const { text, form } of forms) {
      const asRead = readForm(form, order)?.day ?? 0;
      if (form.kind === 'serial' || form.kind === 'stamp') return { kind: form.kind, example: text, asRead };
      const local = form.kind === 'instant' ? Math.floor(hints.zone.localOf(new Date(form.time))) : asRead;
      if (areDays && local !== asRead) return { kind: 'midnight', example: text, asRead };
      const isShort = form.kind === 'numeric' && form.parts.every((part) => part.length <= 2);
      if (isShort && asRead - hints.today > HORIZON * 365) return { kind: 'century', example: text, asRead };
    }
    return null;
  }
}

/** The order that the values show. A few that show another one are faults; where they are many, the column is mixed. */
function orderOf(forms: readonly { form: Form }[], today: number): { shown: DayOrder | null; isMixed: boolean } {
  const votes: Record<DayOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  const numeric = forms.flatMap(({ form }) => (form.kind === 'numeric' ? [form.parts] : []));
  for (const parts of numeric) {
    const possible = ORDERS.filter((order) => dateOf(parts, order, null) !== undefined);
    if (possible.length === 1 && possible[0]) votes[possible[0]]++;
  }
  // 26/11/30 begins with the year where the day would put dates out of reach.
  const isReached = ORDERS.some((order) => numeric.every((parts) => isNear(parts, order, today)));
  if (!isReached && numeric.length > 1 && canBeginWithYear(forms, today)) return { shown: 'ymd', isMixed: false };
  const all = votes.dmy + votes.mdy;
  const most = votes.dmy >= votes.mdy ? 'dmy' : 'mdy';
  if (all === 0) return { shown: null, isMixed: false };
  return votes[most] >= all * MOST ? { shown: most, isMixed: false } : { shown: null, isMixed: true };
}

type Parts = [string, string, string];

/** Whether all values can be read as 26/11/30, with the year first. */
function canBeginWithYear(forms: readonly { form: Form }[], today: number): boolean {
  return forms.every(
    ({ form }) => form.kind === 'numeric' && form.parts[2].length <= 2 && isNear(form.parts, 'ymd', today),
  );
}

function isNear(parts: Parts, order: DayOrder, today: number): boolean {
  return Math.abs((dateOf(parts, order, null)?.day ?? Number.POSITIVE_INFINITY) - today) < (HORIZON / 3) * 365;
}

function differs({ parts }: { parts: Parts }): boolean {
  return Number(parts[0]) !== Number(parts[1]);
}

function dateOf(parts: Parts, order: DayOrder, minutes: number | null): ReadDate | undefined {
  const [first, second, third] = parts;
  const [year, month, date] =
    order === 'dmy' ? [third, second, first] : order === 'mdy' ? [third, first, second] : [first, second, third];
  const day = dayFromParts(fullYear(year), Number(month), Number(date));
  return day === undefined ? undefined : { day, minutes };
}

/** Two digits are of this century. */
function fullYear(year: string): number {
  return year.length <= 2 ? 2000 + Number(year) : Number(year);
}

function ofLocal(local: number): ReadDate {
  const day = Math.floor(local);
  return { day, minutes: Math.round((local - day) * 1440) };
}

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

function formOf(text: string): Form | undefined {
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

/** Whether a text is written as a date; a bare number is not, although it may be one. */
export function isDateText(text: string): boolean {
  const form = formOf(text);
  return form !== undefined && form.kind !== 'serial' && form.kind !== 'stamp';
}
