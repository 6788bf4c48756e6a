/** Reads dates and numbers of an export. It chooses the notation once for each column, from all its values. */

import { dayFromIso, dayFromParts } from '../shared/dates';
import { parseLocalNumber } from '../shared/values';

const MONTHS = ['jan', 'feb', 'mar|mac', 'apr', 'may|mei', 'jun', 'jul', 'aug|ogo', 'sep', 'oct|okt', 'nov', 'dec|dis'];
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,].*)?$/;

export type DayOrder = 'dmy' | 'mdy';

/** Whether day or month comes first, from a value that shows it; undefined if all values are ambiguous. */
export function findDayOrder(values: readonly string[]): DayOrder | undefined {
  let order: DayOrder | undefined;
  for (const value of values) {
    const match = NUMERIC.exec(value.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) return 'dmy';
    if (Number(match[2]) > 12) order = 'mdy';
  }
  return order;
}

/** A date of an export → its day; undefined when it is none. Times of day are dropped. */
export function parseLocalDay(value: string, order: DayOrder): number | undefined {
  const text = value.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(text);
  if (iso) return dayFromIso(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    return order === 'dmy' ? inYear(numeric[3], second, first) : inYear(numeric[3], first, second);
  }
  const named = /^(\d{1,2})[ -]([A-Za-z]+)\.?,?[ -](\d{4}|\d{2})(?:[ ,].*)?$/.exec(text);
  if (named) return inYear(named[3], monthOf(named[2]), Number(named[1]));
  const american = /^([A-Za-z]+)\.? (\d{1,2}),? (\d{4})(?:[ ,].*)?$/.exec(text);
  return american ? inYear(american[3], monthOf(american[1]), Number(american[2])) : undefined;
}

/** The decimal sign of a column, from a value that shows it; otherwise the one that the delimiter suggests. */
export function findDecimal(values: readonly string[]): '.' | ',' {
  for (const value of values) {
    const digits = value.replace(/[^\d.,]/g, '').replace(/[.,]$/, '');
    const point = digits.lastIndexOf('.');
    const comma = digits.lastIndexOf(',');
    if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
    const at = Math.max(point, comma);
    if (at < 0) continue;
    const mark = digits.charAt(at) === '.' ? '.' : ',';
    const other = mark === '.' ? ',' : '.';
    // 1.234.567 groups by points; 12,5 and 0.125 can only be decimals.
    if (digits.split(mark).length > 2) return other;
    if (digits.length - at - 1 !== 3 || at > 3 || digits.startsWith('0')) return mark;
  }
  return '.';
}

/** An amount and the currency written beside it; undefined when it is no number. */
export function parseMoney(value: string, decimal: '.' | ','): { amount: number; currency: string } | undefined {
  const amount = parseLocalNumber(value, decimal);
  if (amount === undefined || value.includes('%')) return undefined;
  const sign = value.replace(/[\d.,\s()'+-]/g, '').toUpperCase();
  const known: Record<string, string> = { RM: 'MYR', '€': 'EUR', '£': 'GBP', '¥': 'JPY', S$: 'SGD', US$: 'USD' };
  return { amount, currency: known[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : '') };
}

function inYear(year: string | undefined, month: number, day: number): number | undefined {
  const number = Number(year);
  return dayFromParts(number < 100 ? 2000 + number : number, month, day);
}

/** 1…12, or 0 for a word that is no month. */
function monthOf(word: string | undefined): number {
  const start = (word ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex((names) => names.split('|').includes(start)) + 1;
}
