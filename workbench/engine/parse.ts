/** Reads what a person types into a cell as Google Sheets does: formula, number, percent, money, date, time, truth value, or text. */

import { datePattern } from './date-patterns.js';
import { fromLocaleFormula } from './formula-locale.js';
import { writesDecimalComma } from './locale-marks.js';

export interface Typed {
  value: string | number | boolean | null;
  formula?: string;
  /** The number format that the way of typing asks for; absent where it asks for none. */
  pattern?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Locales that write the day after the month. */
const MONTH_FIRST = /^en_(US|PH)/;
const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const CURRENCY = /^(RM|\$|€|£|¥)\s*/;

/**
 * The format a typed value gives its cell: an own format of the cell stays, but a date in a cell for percents shows as a date.
 *
 * @returns undefined when the cell keeps what it has.
 */
export function newPattern(typed: string | undefined, own: string | undefined): string | undefined {
  if (!typed || own === '@') return undefined;
  if (!own || own === 'General') return typed;
  const kind = (pattern: string) => (/[ymdhs]/i.test(pattern.replace(/"[^"]*"/g, '')) ? 'date' : 'number');
  return kind(typed) === kind(own) ? undefined : typed;
}

export function parseTyped(text: string, options: { locale: string; pattern?: string }): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (options.pattern === '@') return { value: text };
  const trimmed = text.trim();
  if (trimmed.startsWith('=') && trimmed.length > 1) {
    return { value: null, formula: fromLocaleFormula(trimmed, options.locale) };
  }
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const number = parseNumber(trimmed, options);
  if (number) return number;
  const date = parseDateTime(trimmed, options.locale);
  if (date) return date;
  // '+A1' is a formula; '+5' was a number above; a lone sign or a bullet is text.
  if (/^\+[A-Za-z($]/.test(trimmed)) return { value: null, formula: fromLocaleFormula(`=${trimmed}`, options.locale) };
  return { value: text };
}

function parseNumber(text: string, options: { locale: string; pattern?: string }): Typed | null {
  const comma = writesDecimalComma(options.locale);
  let body = text;
  let negative = false;
  if (/^\(.*\)$/.test(body)) {
    negative = true;
    body = body.slice(1, -1);
  } else if (/^[-+]/.test(body)) {
    negative = body.startsWith('-');
    body = body.slice(1).trimStart();
  }
  const currency = CURRENCY.exec(body);
  if (currency) body = body.slice(currency[0].length);
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trimEnd();
  const plain = comma ? body.replace(/\./g, '\u0000').replace(',', '.').replace(/\0/g, ',') : body;
  if (!/^(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?$/i.test(plain) || !/\d/.test(plain)) return null;
  const grouped = plain.includes(',');
  const fraction = /\./.test(plain);
  let value = Number(plain.replace(/,/g, ''));
  if (negative) value = -value;
  if (percent) return { value: divide100(value), pattern: fraction ? '0.00%' : '0%' };
  if (currency) return { value, pattern: `"${currency[1]}"#,##0${fraction ? '.00' : ''}` };
  // Typing 10 into a cell that shows percents means 10 %.
  if (options.pattern?.endsWith('%')) return { value: divide100(value) };
  return grouped ? { value, pattern: fraction ? '#,##0.00' : '#,##0' } : { value };
}

/** Exact for what can be typed: 7 % is 0.07, not 0.07000000000000001. */
function divide100(value: number): number {
  return Number((value / 100).toPrecision(15));
}

function parseDateTime(text: string, locale: string): Typed | null {
  const match = /^(.*?)(?:[T ,]\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i.exec(text);
  let time = 0;
  let rest = text;
  if (match) {
    const [, before = '', hours = '', minutes = '', seconds, half] = match;
    let hour = Number(hours);
    if (half) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
    if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
    time = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
    rest = before.trim();
    if (rest === '') return { value: time, pattern: seconds ? 'hh:mm:ss' : 'hh:mm' };
  }
  const day = parseDay(rest, locale);
  if (day === null) return null;
  // What is typed as the locale writes dates is shown so.
  const pattern = SLASHED.test(rest)
    ? datePattern(locale, match !== null)
    : match
      ? 'yyyy-mm-dd hh:mm:ss'
      : 'yyyy-mm-dd';
  return { value: day + time, pattern };
}

function parseDay(text: string, locale: string): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, a, b, y] = slashed;
    const year = Number(y) < 100 ? 2000 + Number(y) : Number(y);
    return MONTH_FIRST.test(locale) ? serial(year, Number(a), Number(b)) : serial(year, Number(b), Number(a));
  }
  const worded = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  if (worded) return serial(Number(worded[3]), monthOf(worded[2] ?? ''), Number(worded[1]));
  const american = /^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/.exec(text);
  if (american) return serial(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  return null;
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function serial(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return (at.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}
