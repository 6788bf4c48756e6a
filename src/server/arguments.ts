/** Checks the arguments that a client sends. Errors name the field, the expected value and the given one. */

import { messagesIn, type Translate } from '../core/messages';
import { argumentError } from '../core/shared/errors';
import { findWorkbook, userLocale } from './workbook/workbook';

type Fields = Record<string, unknown>;
type ListExpected = 'expected_ids' | 'expected_choices' | 'expected_stamps';
type Rest<F> = F extends (t: Translate, ...rest: infer R) => unknown ? R : never;

/** The workbook's own language; read only when an error must be told. */
export function workbookMessages(): Translate {
  const workbook = findWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  return workbook ? workbook.t : messagesIn(userLocale());
}

/** @throws UserError always: see `argumentError`. */
export function refuse(...rest: Rest<typeof argumentError>): never {
  throw argumentError(workbookMessages(), ...rest);
}

/** @throws UserError unless the value is an object; `example` shows what was expected. */
export function objectOf(value: unknown, field: string, example: string): Fields {
  if (isObject(value)) return value;
  return refuse(field, value, 'expected_object', { example });
}

/** @throws UserError unless the field holds text that is not blank. */
export function textIn(fields: Fields, field: string): string {
  const value = fields[field];
  if (isText(value) && value.trim() !== '') return value.trim();
  return refuse(field, value, 'expected_nonBlank');
}

/** @throws UserError unless the field is absent or holds text. */
export function optionalTextIn(fields: Fields, field: string): string | undefined {
  const value = fields[field] ?? undefined;
  return value === undefined || isText(value) ? value : refuse(field, value, 'expected_text');
}

/** @throws UserError unless the field is absent or true or false. */
export function optionalFlagIn(fields: Fields, field: string): boolean {
  const value = fields[field] ?? false;
  return typeof value === 'boolean' ? value : refuse(field, value, 'expected_boolean');
}

/** @throws UserError unless the field holds a number within the bounds. */
export function numberIn(fields: Fields, field: string, from: number, to: number): number {
  const value = fields[field];
  if (typeof value === 'number' && value >= from && value <= to) return value;
  return refuse(field, value, 'expected_numberWithin', { from, to });
}

/** @throws UserError unless the field is absent or an object of text (or numbers, where allowed). */
export function optionalRecordIn<V extends string | number | null | object>(
  fields: Fields,
  field: string,
  isValue: (value: unknown) => value is V,
  expected: 'expected_fields' | 'expected_stages' | 'expected_columns' | 'expected_spellings' | 'expected_currencies',
): Record<string, V> | undefined {
  const value = fields[field] ?? undefined;
  if (value === undefined || (isObject(value) && Object.values(value).every(isValue))) {
    return value as Record<string, V> | undefined;
  }
  return refuse(field, value, expected);
}

/** @throws UserError unless the field is a list of such values that is not empty. */
export function listIn<V>(
  fields: Fields,
  field: string,
  isValue: (value: unknown) => value is V,
  expected: ListExpected,
): V[] {
  const value = optionalListIn(fields, field, isValue, expected);
  return value && value.length > 0 ? value : refuse(field, fields[field], expected);
}

/** @throws UserError unless the field is absent or a list of such values. */
export function optionalListIn<V>(
  fields: Fields,
  field: string,
  isValue: (value: unknown) => value is V,
  expected: ListExpected,
): V[] | undefined {
  const value = fields[field] ?? undefined;
  if (value === undefined || (Array.isArray(value) && value.every(isValue))) return value;
  return refuse(field, value, expected);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isTextOrNumber(value: unknown): value is string | number {
  return isText(value) || (typeof value === 'number' && Number.isFinite(value));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
