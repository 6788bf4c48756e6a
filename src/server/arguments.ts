/** Checks what the client sends, at the border: errors name the field, what was expected and what came. */

import { UserError } from '../core/errors';
import { messagesIn, type Translate } from '../core/messages';
import { findBook, userLocale } from './gateway/book';

type Fields = Record<string, unknown>;

/** The workbook's own language; read only when an error must be told. */
export function workbookMessages(): Translate {
  const book = findBook(SpreadsheetApp.getActiveSpreadsheet());
  return book ? book.t : messagesIn(userLocale());
}

/** @throws UserError unless the value is an object; `example` shows what was expected. */
export function objectOf(value: unknown, field: string, example: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const t = workbookMessages();
    throw wrong(field, value, t('expected_object', { example }), t);
  }
  return value as Fields;
}

/** @throws UserError unless the field holds text that is not blank. */
export function textIn(fields: Fields, field: string): string {
  const value = fields[field];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const t = workbookMessages();
  throw wrong(field, value, t('expected_nonBlank'), t);
}

/** @throws UserError unless the field is absent or holds text. */
export function optionalTextIn(fields: Fields, field: string): string | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  const t = workbookMessages();
  throw wrong(field, value, t('expected_text'), t);
}

/** @throws UserError unless the field is absent or true or false. */
export function optionalFlagIn(fields: Fields, field: string): boolean {
  const value = fields[field];
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  const t = workbookMessages();
  throw wrong(field, value, t('expected_boolean'), t);
}

/** @throws UserError unless the field holds a number within the bounds. */
export function numberIn(fields: Fields, field: string, from: number, to: number): number {
  const value = fields[field];
  if (typeof value === 'number' && value >= from && value <= to) return value;
  const t = workbookMessages();
  throw wrong(field, value, t('expected_number', { from, to }), t);
}

/** @throws UserError unless the field is absent or an object of text (or numbers, where allowed). */
export function optionalRecordIn<V extends string | number>(
  fields: Fields,
  field: string,
  isValue: (value: unknown) => value is V,
  expected: 'expected_fields' | 'expected_stages',
): Record<string, V> | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isValue)) {
    return value as Record<string, V>;
  }
  const t = workbookMessages();
  throw wrong(field, value, t(expected), t);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isTextOrNumber(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

/** The error for a value of the wrong kind. */
export function wrong(field: string, value: unknown, expected: string, t: Translate): UserError {
  return new UserError(t, 'argument', { field, expected, value: describe(value, t) });
}

function describe(value: unknown, t: Translate): string {
  if (value === undefined || value === null || value === '') return t('value_nothing');
  if (Array.isArray(value)) return t('value_list');
  if (typeof value === 'object') return t('value_object');
  const text = String(value);
  return typeof value === 'string' ? `"${text.slice(0, 60)}"` : text;
}
