/** Reads the dates of an export's column. The whole column decides whether the day or the month comes first. */

import { dayFromParts, dayFromSerial, type Zone } from '../shared/dates';
import { type Form, formOf, fullYear, type Parts } from './date-forms';

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

/** Of 100 values that show an order, as many show the same one in a column that has an order at all. */
const MOST = 0.9;
/** Deals are not older, nor planned further ahead. In years. */
const HORIZON = 30;
const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];

/** Looks over the values of a column, blanks left out, and returns what reads them. */
export function createDates(values: readonly string[], hints: DateHints): DateColumn {
  const found = [...new Set(values)].flatMap((text) => {
    const form = formOf(text);
    return form ? [{ text, form }] : [];
  });
  const { shown, isMixed } = orderOf(found, hints.today);
  const order = hints.order ?? shown ?? hints.neighbours ?? 'dmy';
  // A column of midnights in UTC holds days that a program wrote as instants.
  const instants = found.flatMap(({ form }) => (form.kind === 'instant' ? [form] : []));
  const areDays = instants.length > 0 && instants.every(({ isMidnight }) => isMidnight);
  const column: Column = { found, shown, order, areDays, hints };
  const undecided = isMixed && hints.order === undefined ? found.find(({ form }) => isOpen(form)) : undefined;
  const doubt = (undecided ? null : orderDoubt(column)) ?? otherDoubt(column);
  const read = (text: string): ReturnType<DateColumn['read']> => {
    const form = formOf(text);
    if (!form) return undefined;
    return undecided && isOpen(form) ? 'ambiguous' : readForm(form, order, column);
  };
  return {
    shown,
    conflict: undecided?.text ?? null,
    doubt,
    read,
    isSure(text) {
      const form = formOf(text);
      if (!form || form.kind === 'serial' || form.kind === 'stamp') return false;
      return typeof read(text) === 'object' && !(isOpen(form) && doubt?.kind === 'order');
    },
  };
}

/** What is known of a column once all its values were looked at. */
interface Column {
  found: readonly { text: string; form: Form }[];
  shown: DayOrder | null;
  order: DayOrder;
  areDays: boolean;
  hints: DateHints;
}

function readForm(form: Form, order: DayOrder, { areDays, hints }: Column): ReadDate | undefined {
  if (form.kind === 'day') return form;
  if (form.kind === 'numeric') return dateOf(form.parts, order, form.minutes);
  if (form.kind === 'serial') return ofLocal(dayFromSerial(form.serial) + (form.serial % 1));
  if (form.kind === 'instant' && areDays) return { day: form.day, minutes: null };
  return ofLocal(hints.zone.localOf(new Date(form.time)));
}

/** Whether both orders give a date, and not the same one. */
function isOpen(form: Form): boolean {
  if (form.kind !== 'numeric' || Number(form.parts[0]) === Number(form.parts[1])) return false;
  return ORDERS.every((order) => dateOf(form.parts, order, null) !== undefined);
}

/** The doubt about day, month and year, where neither the values nor the user settle it. */
function orderDoubt(column: Column): DateColumn['doubt'] {
  const { found, shown, order, hints } = column;
  if (hints.order !== undefined || shown === 'ymd') return null;
  const open = shown === null ? found.find(({ form }) => isOpen(form)) : undefined;
  const short = canBeginWithYear(found, hints.today) ? found[0] : undefined;
  const example = open ?? short;
  if (!example) return null;
  const otherOrder: DayOrder = open === undefined ? 'ymd' : order === 'dmy' ? 'mdy' : 'dmy';
  const [asRead, otherwise] = [order, otherOrder].map((each) => readForm(example.form, each, column)?.day ?? 0);
  return { kind: 'order', order, otherOrder, example: example.text, asRead: asRead ?? 0, otherwise: otherwise ?? 0 };
}

/** The first value that was read on an assumption of another kind. */
function otherDoubt(column: Column): DateColumn['doubt'] {
  for (const { text, form } of column.found) {
    const asRead = readForm(form, column.order, column)?.day ?? 0;
    const kind = assumedOf(form, asRead, column);
    if (kind) return { kind, example: text, asRead };
  }
  return null;
}

function assumedOf(form: Form, asRead: number, { areDays, hints }: Column) {
  if (form.kind === 'serial' || form.kind === 'stamp') return form.kind;
  if (form.kind === 'instant') return areDays && hints.zone.dayOf(new Date(form.time)) !== asRead ? 'midnight' : null;
  const isShort = form.kind === 'numeric' && form.parts.every((part) => part.length <= 2);
  return isShort && asRead - hints.today > HORIZON * 365 ? 'century' : null;
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

/** Whether all values can be read as 26/11/30, with the year first. */
function canBeginWithYear(forms: readonly { form: Form }[], today: number): boolean {
  return forms.every(
    ({ form }) => form.kind === 'numeric' && form.parts[2].length <= 2 && isNear(form.parts, 'ymd', today),
  );
}

function isNear(parts: Parts, order: DayOrder, today: number): boolean {
  return Math.abs((dateOf(parts, order, null)?.day ?? Number.POSITIVE_INFINITY) - today) < (HORIZON / 3) * 365;
}

function dateOf(parts: Parts, order: DayOrder, minutes: number | null): ReadDate | undefined {
  const [first, second, third] = parts;
  const [year, month, date] =
    order === 'dmy' ? [third, second, first] : order === 'mdy' ? [third, first, second] : [first, second, third];
  const day = dayFromParts(fullYear(year), Number(month), Number(date));
  return day === undefined ? undefined : { day, minutes };
}

function ofLocal(local: number): ReadDate {
  const day = Math.floor(local);
  return { day, minutes: Math.round((local - day) * 1440) };
}
