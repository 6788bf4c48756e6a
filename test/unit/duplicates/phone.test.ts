/** Spellings of the same phone number are equal. */

import { describe, expect, test } from '@jest/globals';
import { callingCodeOf, phoneKeys } from '../../../src/core/duplicates/phone';

describe('in Malaysia', () => {
  test.each([
    '+60 12-345 6789',
    '012-345 6789',
    '0060123456789',
    '60123456789',
    '12 345 6789',
    '+60 (0)12 345 6789',
    'Tel: (+60)12-345 6789 ext. 12',
    '123456789',
  ])('%s', (text) => expect(phoneKeys(text, '60')).toEqual(['60123456789']));

  test.each([
    ['012-345 6789 / 013-999 8888', ['60123456789', '60139998888']],
    ['+65 6123 4567', ['6561234567']],
    ['000 000 0000', []],
    ['12345', []],
    ['n/a', []],
    ['1234567890123456', []],
  ])('%s', (text, keys) => expect(phoneKeys(text, '60')).toEqual(keys));
});

test.each([
  ['(212) 555-0123', '1', '12125550123'],
  ['1-212-555-0123', '1', '12125550123'],
  ['06 1234 5678', '39', '390612345678'],
  ['+39 06 1234 5678', '39', '390612345678'],
  ['030 1234567', '', 'n301234567'],
])('%s with the calling code "%s"', (text, code, key) => expect(phoneKeys(text, code)).toEqual([key]));

test('the calling code follows from the time zone', () => {
  expect(['Asia/Kuala_Lumpur', 'America/Chicago', 'Etc/UTC'].map(callingCodeOf)).toEqual(['60', '1', '']);
});
