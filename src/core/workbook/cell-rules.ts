/** Judges a value by the data validation of its cell before it is written, and says in words what is expected. */

import { dayFromSerial, isoFromDay, type Zone } from '../shared/dates';
import { isDate, textOf } from '../shared/values';
import type { Translate } from './texts';

/** A validation that rejects input, as plain values. */
export interface CellRule {
  /** The criterion by its name at Google, such as VALUE_IN_LIST. */
  type: string;
  /** Its values; for a dropdown, the choices as they are shown. */
  values: readonly unknown[];
  /** What its author wrote for those who are refused; blank where there is nothing. */
  help: string;
  /** Whether its choices are the stage table, new stages included. */
  isStages?: boolean;
}

/** From 1899-12-30, where sheets begin to count, to 1970-01-01. */
const SERIAL_EPOCH = 25569;
/** A longer list is cut in a message. */
const MOST_CHOICES = 12;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL = /^(https?:\/\/)?[^\s./]+(\.[^\s./]+)+(\/\S*)?$/i;

/**
 * Whether the rule takes a value that is about to be written. What cannot be told from here (a formula's verdict) counts as
 * taken: then the sheet decides.
 */
export function takes(rule: CellRule, value: unknown, zone: Zone): boolean {
  if (value === '' || value === null || value === undefined) return true;
  if (typeof value === 'string' && value.startsWith('=')) return true;
  const bare = typeof value === 'string' ? value.replace(/^'/, '') : value;
  const { type, values } = rule;
  if (type === 'VALUE_IN_LIST' || type === 'VALUE_IN_RANGE') return isChoice(bare, values);
  if (type === 'CHECKBOX') return isTicking(bare, values.length > 0 ? values : [true, false]);
  if (type.startsWith('NUMBER_')) return takesNumber(type.slice(7), bare, values, zone);
  if (type.startsWith('DATE_')) return takesDate(type.slice(5), bare, values, zone);
  return takesText(type, textOf(bare), textOf(values[0]));
}

function isTicking(value: unknown, allowed: readonly unknown[]): boolean {
  return allowed.some((each) => each === value || textOf(each) === textOf(value));
}

function takesNumber(kind: string, value: unknown, bounds: readonly unknown[], zone: Zone): boolean {
  const number = isDate(value) ? zone.localOf(value) + SERIAL_EPOCH : value;
  return typeof number === 'number' && compares(kind, number, Number(bounds[0]), Number(bounds[1]));
}

function takesDate(kind: string, value: unknown, bounds: readonly unknown[], zone: Zone): boolean {
  const day = isDate(value) ? zone.dayOf(value) : typeof value === 'number' ? dayFromSerial(value) : null;
  if (day === null) return false;
  const [first, second] = bounds.map((each) => (isDate(each) ? zone.dayOf(each) : Number.NaN));
  return compares(kind, day, first ?? Number.NaN, second ?? Number.NaN);
}

function takesText(type: string, text: string, wanted: string): boolean {
  const [shown, part] = [text.toLowerCase(), wanted.toLowerCase()];
  if (type === 'TEXT_CONTAINS') return shown.includes(part);
  if (type === 'TEXT_DOES_NOT_CONTAIN') return !shown.includes(part);
  if (type === 'TEXT_EQUAL_TO') return shown === part;
  if (type === 'TEXT_IS_VALID_EMAIL') return EMAIL.test(text);
  return type === 'TEXT_IS_VALID_URL' ? URL.test(text) : true;
}

/** Dropdowns compare what is shown, whatever the case. */
function isChoice(value: unknown, choices: readonly unknown[]): boolean {
  // How a list shows its dates is not known here.
  if (isDate(value)) return true;
  const shown = (typeof value === 'boolean' ? String(value).toUpperCase() : String(value)).toLowerCase();
  return choices.some(
    (choice) =>
      String(choice).toLowerCase() === shown ||
      (typeof value === 'number' && Number(String(choice).replace(/,/g, '')) === value),
  );
}

function compares(kind: string, value: number, first: number, second: number): boolean {
  const isBetween = value >= Math.min(first, second) && value <= Math.max(first, second);
  const verdicts: Record<string, boolean> = {
    EQUAL_TO: value === first,
    NOT_EQUAL_TO: value !== first,
    GREATER_THAN: value > first,
    GREATER_THAN_OR_EQUAL_TO: value >= first,
    LESS_THAN: value < first,
    LESS_THAN_OR_EQUAL_TO: value <= first,
    BETWEEN: isBetween,
    NOT_BETWEEN: !isBetween,
    AFTER: value > first,
    BEFORE: value < first,
    ON_OR_AFTER: value >= first,
    ON_OR_BEFORE: value <= first,
  };
  // A bound that is no plain number or date (relative to today, say) is the sheet's to judge.
  return Number.isNaN(first) || (verdicts[kind] ?? true);
}

type Kind = 'above' | 'atLeast' | 'below' | 'atMost' | 'within' | 'outside' | 'equal' | 'other';

const KINDS: Record<string, Kind | undefined> = {
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'other',
  GREATER_THAN: 'above',
  GREATER_THAN_OR_EQUAL_TO: 'atLeast',
  LESS_THAN: 'below',
  LESS_THAN_OR_EQUAL_TO: 'atMost',
  BETWEEN: 'within',
  NOT_BETWEEN: 'outside',
  AFTER: 'above',
  BEFORE: 'below',
  ON_OR_AFTER: 'atLeast',
  ON_OR_BEFORE: 'atMost',
};

/** What the rule takes, in words: "one of Commit, Best case". Its author's own words follow where there are any. */
export function expectationOf(rule: CellRule, zone: Zone, t: Translate): string {
  const expected = plainExpectation(rule, zone, t);
  return rule.help === '' ? expected : `${expected} (${rule.help})`;
}

function plainExpectation({ type, values }: CellRule, zone: Zone, t: Translate): string {
  if (type === 'VALUE_IN_LIST' || type === 'VALUE_IN_RANGE') {
    const list = values.slice(0, MOST_CHOICES).map(textOf).join(', ');
    return t('expected_oneOf', { list: values.length > MOST_CHOICES ? `${list}, …` : list });
  }
  if (type === 'CHECKBOX') return t('expected_boolean');
  const isNumber = type.startsWith('NUMBER_');
  const kind = KINDS[type.replace(/^(NUMBER|DATE)_/, '')];
  if (kind && (isNumber || type.startsWith('DATE_'))) {
    const [from = '', to = ''] = values.map((each) => (isDate(each) ? isoFromDay(zone.dayOf(each)) : textOf(each)));
    return t(`expected_${isNumber ? 'number' : 'date'}_${kind}`, { from, to });
  }
  if (type.startsWith('DATE_')) return t('expected_date');
  if (type === 'TEXT_IS_VALID_EMAIL') return t('expected_email');
  if (type === 'TEXT_IS_VALID_URL') return t('expected_url');
  if (type === 'TEXT_CONTAINS') return t('expected_containing', { text: textOf(values[0]) });
  if (type === 'TEXT_DOES_NOT_CONTAIN') return t('expected_notContaining', { text: textOf(values[0]) });
  if (type === 'TEXT_EQUAL_TO') return `"${textOf(values[0])}"`;
  return t('expected_ownRule');
}
