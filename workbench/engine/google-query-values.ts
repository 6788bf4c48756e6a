/** What the expressions and conditions of a QUERY give for a row, or for a group of rows. */

import type { Condition, Expression } from './google-query-parse.js';
import { bare, compare, isFormatted, type Plain, VALUE_ERROR } from './google-values.js';

/** The value of a column in a row; a column that there is not is Google's #VALUE!. */
export type ColumnOf = (name: string, row: readonly Plain[]) => Plain;

export interface Rows {
  columnOf: ColumnOf;
}

const DAY = 86_400_000;
const utcOf = (serial: number): Date => new Date(Math.round((serial - 25_569) * DAY));

const PARTS: Readonly<Record<string, (date: Date) => number>> = {
  year: (date) => date.getUTCFullYear(),
  // As in JavaScript, and as Google documents it, January is 0.
  month: (date) => date.getUTCMonth(),
  day: (date) => date.getUTCDate(),
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  second: (date) => date.getUTCSeconds(),
  quarter: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  // Sunday is 1.
  dayofweek: (date) => date.getUTCDay() + 1,
};

/** A function of single values. @throws VALUE_ERROR for arguments of the wrong kind */
function call(name: string, args: readonly Plain[]): Plain {
  const [first = null, second = null] = args;
  const value = bare(first);
  if (value === null) return null;
  const part = PARTS[name];
  if (part) {
    if (typeof value !== 'number') throw VALUE_ERROR;
    return part(utcOf(value));
  }
  if (name === 'upper' || name === 'lower')
    return name === 'upper' ? String(value).toUpperCase() : String(value).toLowerCase();
  if (typeof value !== 'number') throw VALUE_ERROR;
  if (name === 'todate') return { value: Math.floor(value), pattern: 'm/d/yyyy' };
  const other = bare(second);
  if (typeof other !== 'number') return null;
  return Math.floor(value) - Math.floor(other);
}

function arithmetic(operator: string, left: Plain, right: Plain): Plain {
  const [a, b] = [bare(left), bare(right)];
  if (a === null || b === null) return null;
  if (typeof a !== 'number' || typeof b !== 'number') throw VALUE_ERROR;
  const value = { '+': a + b, '-': a - b, '*': a * b, '/': b === 0 ? null : a / b }[operator as '+'] ?? null;
  const pattern = [left, right].find(isFormatted)?.pattern;
  return value !== null && pattern !== undefined ? { value, pattern } : value;
}

function aggregate(name: string, values: readonly Plain[]): Plain {
  const filled = values.filter((value) => bare(value) !== null);
  if (name === 'count') return filled.length;
  if (filled.length === 0) return null;
  if (name === 'max' || name === 'min') {
    return filled.reduce((best, value) => (compare(value, best) > 0 === (name === 'max') ? value : best));
  }
  const numbers = filled.map((value) => bare(value));
  if (!numbers.every((value) => typeof value === 'number')) throw VALUE_ERROR;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const result = name === 'sum' ? sum : sum / numbers.length;
  const pattern = filled.find(isFormatted)?.pattern;
  return pattern === undefined ? result : { value: result, pattern };
}

/** The value for a group of rows: of a column that of its first row, as all of a group are alike in what they are grouped by. */
export function evaluate(expression: Expression, rows: readonly (readonly Plain[])[], data: Rows): Plain {
  switch (expression.kind) {
    case 'literal':
      return expression.isDate ? { value: Number(expression.value), pattern: 'm/d/yyyy' } : expression.value;
    case 'column':
      return data.columnOf(expression.name, rows[0] ?? []);
    case 'call':
      return call(
        expression.name,
        expression.args.map((arg) => evaluate(arg, rows, data)),
      );
    case 'aggregate':
      return aggregate(
        expression.name,
        rows.map((row) => evaluate(expression.of, [row], data)),
      );
    case 'arithmetic':
      return arithmetic(
        expression.operator,
        evaluate(expression.left, rows, data),
        evaluate(expression.right, rows, data),
      );
  }
}

/** LIKE: % stands for any text, _ for one character. */
function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%/g, '[\\s\\S]*')
    .replace(/_/g, '[\\s\\S]');
  return new RegExp(`^${source}$`).test(text);
}

const TEXT_TESTS: Readonly<Record<string, (text: string, sought: string) => boolean>> = {
  contains: (text, sought) => text.includes(sought),
  'starts with': (text, sought) => text.startsWith(sought),
  'ends with': (text, sought) => text.endsWith(sought),
  matches: (text, sought) => new RegExp(`^(?:${sought})$`).test(text),
  like: isLike,
};

function comparison(operator: string, left: Plain, right: Plain): boolean {
  const [a, b] = [bare(left), bare(right)];
  // Nothing is equal to, or greater than, what is blank.
  if (a === null || b === null) return false;
  const test = TEXT_TESTS[operator];
  if (test) return test(String(a), String(b));
  if (typeof a !== typeof b) return operator === '!=' || operator === '<>';
  // Unlike elsewhere, text counts with its case.
  const by = typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : Number(a > b)) : compare(a, b);
  switch (operator) {
    case '=':
      return by === 0;
    case '<':
      return by < 0;
    case '<=':
      return by <= 0;
    case '>':
      return by > 0;
    case '>=':
      return by >= 0;
    default:
      return by !== 0;
  }
}

/** Whether a row is one of those that WHERE asks for. */
export function isWanted(condition: Condition, row: readonly Plain[], data: Rows): boolean {
  switch (condition.kind) {
    case 'and':
      return isWanted(condition.left, row, data) && isWanted(condition.right, row, data);
    case 'or':
      return isWanted(condition.left, row, data) || isWanted(condition.right, row, data);
    case 'not':
      return !isWanted(condition.of, row, data);
    case 'null':
      return (bare(evaluate(condition.of, [row], data)) === null) === condition.isNull;
    case 'compare':
      return comparison(
        condition.operator,
        evaluate(condition.left, [row], data),
        evaluate(condition.right, [row], data),
      );
  }
}
