/** Conditions on one cell, as filters, data validation and conditional formats have them: kept as JSON, and judged. */

import { badParameters } from '../base/base.js';
import { member, memberName } from '../base/enums.js';
import { type StoredBlock, toStored } from './attachments.js';
import type { Range } from './range.js';

export type Operand = string | number | boolean | { date: number } | { relative: string } | { range: StoredBlock };

/** A member of BooleanCriteria or DataValidationCriteria with its values. */
export interface Criterion {
  type: string;
  values: Operand[];
}

export function toOperand(value: unknown): Operand {
  if (value instanceof Date) return { date: value.getTime() };
  const relative = memberName(value, 'RelativeDate');
  if (relative) return { relative };
  if (isRange(value)) return { range: toStored({ ...value._block(), sheetId: value._sheetId() }) };
  if (value === null || typeof value === 'object')
    throw new Error('The value of a criterion must be a number, a text, a date or a range.');
  return value as string | number | boolean;
}

/** By its shape: the class itself, imported here, would be needed before it is there. */
function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && '_block' in value && '_sheetId' in value;
}

/** The value as getCriteriaValues gives it; ranges are the caller's to make. */
export function fromOperand(operand: Operand): unknown {
  if (typeof operand !== 'object') return operand;
  if ('date' in operand) return new Date(operand.date);
  return 'relative' in operand ? member('RelativeDate', operand.relative) : operand;
}

/** How many values each kind takes; at least one for lists. */
const COUNT = (type: string): number =>
  /BETWEEN$/.test(type) ? 2 : /^(CELL_|DATE_IS_VALID|TEXT_IS_VALID|CHECKBOX)/.test(type) ? 0 : 1;

/** @throws when the values do not fit the criterion. */
export function criterionOf(type: string, args: unknown[], className: string): Criterion {
  if (args.length < COUNT(type)) throw badParameters(`SpreadsheetApp.${className}`, 'withCriteria', args);
  return { type, values: args.map(toOperand) };
}

export interface Judged {
  /** As getValue gives it. */
  value: unknown;
  /** As the cell shows it. */
  shown: string;
}

const DAY = 86_400_000;

/** Midnight of today, tomorrow…; Google's past week, month and year begin that long before today. */
function relativeDay(name: string, today: number): number {
  const back: Record<string, number> = {
    TODAY: 0,
    TOMORROW: -1,
    YESTERDAY: 1,
    PAST_WEEK: 7,
    PAST_MONTH: 30,
    PAST_YEAR: 365,
  };
  return today - (back[name] ?? 0) * DAY;
}

function dayOf(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
  return Date.parse(`${parts}T00:00:00Z`);
}

/**
 * Whether the cell satisfies the criterion.
 *
 * @returns null for what cannot be told from the cell alone: formulas, and lists that lie in other cells.
 */
export function satisfies(
  { type, values }: Criterion,
  { value, shown }: Judged,
  at: { now: number; timeZone: string },
): boolean | null {
  const [first, second] = values;
  const number = (operand: Operand | undefined) => Number(operand);
  if (type === 'CELL_EMPTY') return value === '';
  if (type === 'CELL_NOT_EMPTY') return value !== '';
  if (type === 'VALUE_IN_LIST') {
    const wanted = shown.toLowerCase();
    return values.some((each) => String(each).toLowerCase() === wanted || each === value);
  }
  if (type === 'CHECKBOX') {
    const allowed = values.length === 0 ? [true, false] : values.length === 1 ? [first, ''] : [first, second];
    return allowed.some((each) => each === value || String(each) === String(value));
  }
  if (type === 'TEXT_IS_VALID_EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown);
  if (type === 'TEXT_IS_VALID_URL') return /^(https?:\/\/)?[^\s./]+(\.[^\s./]+)+(\/\S*)?$/i.test(shown);
  if (type === 'DATE_IS_VALID_DATE') return value instanceof Date;
  if (type.startsWith('NUMBER_')) {
    if (typeof value !== 'number') return false;
    return compared(type.slice(7), value, number(first), number(second));
  }
  if (type.startsWith('DATE_')) {
    if (!(value instanceof Date)) return false;
    const day = (operand: Operand | undefined): number => {
      if (typeof operand !== 'object') return Number.NaN;
      if ('relative' in operand) return relativeDay(operand.relative, dayOf(at.now, at.timeZone));
      return 'date' in operand ? dayOf(operand.date, at.timeZone) : Number.NaN;
    };
    const kind = type.slice(5).replace(/_RELATIVE$/, '');
    return compared(kind, dayOf(value.getTime(), at.timeZone), day(first), day(second));
  }
  if (type.startsWith('TEXT_')) {
    const text = shown.toLowerCase();
    const wanted = String(first).toLowerCase();
    const how: Record<string, boolean> = {
      TEXT_CONTAINS: text.includes(wanted),
      TEXT_DOES_NOT_CONTAIN: !text.includes(wanted),
      TEXT_EQUAL_TO: text === wanted,
      TEXT_NOT_EQUAL_TO: text !== wanted,
      TEXT_STARTS_WITH: text.startsWith(wanted),
      TEXT_ENDS_WITH: text.endsWith(wanted),
    };
    return how[type] ?? null;
  }
  return null;
}

function compared(kind: string, value: number, first: number, second: number): boolean | null {
  const between = value >= Math.min(first, second) && value <= Math.max(first, second);
  const how: Record<string, boolean> = {
    EQUAL_TO: value === first,
    NOT_EQUAL_TO: value !== first,
    GREATER_THAN: value > first,
    GREATER_THAN_OR_EQUAL_TO: value >= first,
    LESS_THAN: value < first,
    LESS_THAN_OR_EQUAL_TO: value <= first,
    BETWEEN: between,
    NOT_BETWEEN: !between,
    AFTER: value > first,
    BEFORE: value < first,
    ON_OR_AFTER: value >= first,
    ON_OR_BEFORE: value <= first,
  };
  return how[kind] ?? null;
}
