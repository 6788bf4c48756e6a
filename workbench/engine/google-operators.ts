/** Google's functions for operators, and those that only change how a number is shown: ADD, EQ, TO_PERCENT. */

import { datePattern } from './date-patterns.js';
import { isDatePattern } from './dates.js';
import {
  bare,
  compare,
  DIV_ERROR,
  FormulaError,
  type GoogleFunction,
  isFormatted,
  NUM_ERROR,
  numberOf,
  type Plain,
  pointwise,
  textOf,
} from './google-values.js';

/** The format of the first number that has one: money plus money is money. */
function like(value: number, ...operands: Plain[]): Plain {
  const pattern = operands.find(isFormatted)?.pattern ?? '';
  return pattern === '' ? value : { value, pattern };
}

function arithmetic(): GoogleFunction[] {
  return [
    pointwise('ADD', 2, 2, (a = null, b = null) => like(numberOf(a) + numberOf(b), a, b)),
    pointwise('UMINUS', 1, 1, (a = null) => like(-numberOf(a), a)),
    pointwise('UPLUS', 1, 1, (a = null) => a),
    pointwise('UNARY_PERCENT', 1, 1, (a = null) => numberOf(a) / 100),
    pointwise('DIVIDE', 2, 2, (a = null, b = null) => {
      const divisor = numberOf(b);
      if (divisor === 0) throw DIV_ERROR;
      return like(numberOf(a) / divisor, a);
    }),
    pointwise('POW', 2, 2, (a = null, b = null) => {
      const power = numberOf(a) ** numberOf(b);
      if (!Number.isFinite(power)) throw NUM_ERROR;
      return power;
    }),
    pointwise('ISO.CEILING', 1, 2, (a = null, b = 1) => {
      const factor = Math.abs(numberOf(b));
      // Twelve digits: 0.3 divided by 0.1 is a little less than 3.
      return factor === 0 ? 0 : Math.ceil(Number((numberOf(a) / factor).toPrecision(12))) * factor;
    }),
  ];
}

/** A blank is equal to 0, to blank text and to FALSE. */
function order(first: Plain, second: Plain): number {
  const [a, b] = [bare(first), bare(second)];
  const blankLike = (other: typeof a): typeof a =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  return compare(a === null ? blankLike(b) : a, b === null ? blankLike(a) : b);
}

function comparisons(): GoogleFunction[] {
  const named: [string, (order: number) => boolean][] = [
    ['EQ', (by) => by === 0],
    ['NE', (by) => by !== 0],
    ['GT', (by) => by > 0],
    ['GTE', (by) => by >= 0],
    ['LT', (by) => by < 0],
    ['LTE', (by) => by <= 0],
  ];
  return named.map(([name, holds]) => pointwise(name, 2, 2, (a = null, b = null) => holds(order(a, b))));
}

/** @param locale of the spreadsheet; it may change */
function formats(locale: () => string, show: (number: number, pattern: string) => string): GoogleFunction[] {
  const shownAs = (name: string, pattern: () => string): GoogleFunction =>
    pointwise(name, 1, 1, (value = null) => {
      const raw = bare(value);
      if (raw === null) return null;
      return typeof raw === 'number' ? { value: raw, pattern: pattern() } : raw;
    });
  return [
    pointwise('TO_DATE', 1, 1, (value = null) => {
      const raw = bare(value);
      if (typeof raw !== 'number') return raw;
      if (isFormatted(value) && isDatePattern(value.pattern)) return value;
      return { value: raw, pattern: datePattern(locale(), !Number.isInteger(raw)) };
    }),
    shownAs('TO_DOLLARS', () => '"$"#,##0.00'),
    shownAs('TO_PERCENT', () => '0.00%'),
    pointwise('TO_PURE_NUMBER', 1, 1, (value = null) => (isFormatted(value) ? { ...value, pattern: '' } : value)),
    pointwise('TO_TEXT', 1, 1, (value = null) => (value instanceof FormulaError ? value : textOf(value, show))),
  ];
}

/** All functions of this file. @param show a number in a format, as its cell shows it */
export function operatorFunctions(
  locale: () => string,
  show: (number: number, pattern: string) => string,
): GoogleFunction[] {
  return [...arithmetic(), ...comparisons(), ...formats(locale, show)];
}
