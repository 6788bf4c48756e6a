/** Errors that a user can act on say what was found, where, and what was expected. */

import { expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/messages';
import { argumentError, cellError, UserError } from '../../../src/core/shared/errors';

const t = messagesIn('en');

test.each<[unknown, string]>([
  ['soon', 'as_of: expected a date, got "soon".'],
  [5, 'as_of: expected a date, got 5.'],
  [true, 'as_of: expected a date, got true.'],
  ['', 'as_of: expected a date, got nothing.'],
  [undefined, 'as_of: expected a date, got nothing.'],
])('an argument %j is described as it was given', (value, message) => {
  const error = argumentError(t, 'as_of', value, 'expected_date');
  const expected = message.replace('a date', t('expected_date')).replace('nothing', t('value_nothing'));
  expect(error.message).toBe(expected);
  expect([error.code, error instanceof Error]).toEqual(['argument', true]);
});

test('lists and objects are named, long texts cut', () => {
  const said = (value: unknown) => argumentError(t, 'x', value, 'expected_number').message;
  expect(said([1, 2])).toContain(t('value_list'));
  expect(said({ a: 1 })).toContain(t('value_object'));
  expect(said('y'.repeat(500))).toMatch(/"y{60}"/);
});

test('a cell is named by place and column', () => {
  const error = cellError(t, 'Row 2:', 'Amount', ' abc ', 'expected_number');
  expect(error.message).toBe(`Row 2: amount "abc" is not ${t('expected_number')}.`);
  expect(error.code).toBe('cell');
});

test('the message comes in the language of the workbook, and the code tells callers which it is', () => {
  const [en, ms] = (['en', 'ms'] as const).map((locale) => new UserError(messagesIn(locale), 'busy'));
  expect([en?.code, ms?.code]).toEqual(['busy', 'busy']);
  expect(en?.message).toMatch(/Somebody else/);
  expect(ms?.message).toMatch(/Orang lain/);
});
