/** The error that a user can act on: its message comes from the catalogue and is shown unchanged. */

import type { MessageKey, Values } from '../i18n/translator';
import type { SharedTexts, Translate } from './texts';
import { textOf } from './values';

type Expected = Extract<MessageKey<SharedTexts>, `expected_${string}`>;

/** `K`: the key of its message. */
export class UserError<K extends string = string> extends Error {
  /** Which message it carries. */
  readonly code: K;

  constructor(t: (key: K, values?: Values) => string, code: K, values?: Values) {
    super(t(code, values));
    this.code = code;
  }
}

/** The error for an argument of the wrong kind: "method: expected one of weighted, won, got "best guess"." */
export function argumentError(
  t: Translate,
  field: string,
  value: unknown,
  expected: Expected,
  values?: Values,
): UserError {
  return new UserError(t, 'argument', { field, expected: t(expected, values), value: describe(value, t) });
}

/** What was found in a cell, and what was expected there. */
export type CellErrorEnd = [value: unknown, expected: Expected, values?: Values];

/** The error for a cell that cannot be read: "Row 2 of the range: amount "abc" is not a number." */
export function cellError(
  t: Translate,
  place: string,
  column: string,
  ...[value, expected, values]: CellErrorEnd
): UserError {
  return new UserError(t, 'cell', {
    place,
    column: column.toLowerCase(),
    value: textOf(value),
    expected: t(expected, values),
  });
}

function describe(value: unknown, t: Translate): string {
  if (value === undefined || value === null || value === '') return t('value_nothing');
  if (Array.isArray(value)) return t('value_list');
  if (typeof value === 'object') return t('value_object');
  const text = String(value);
  return typeof value === 'string' ? `"${text.slice(0, 60)}"` : text;
}
