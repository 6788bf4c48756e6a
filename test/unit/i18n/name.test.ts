/** Names are compared without case, spaces and punctuation, in either language. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { both, keyOf, namesIn, normalise } from '../../../src/core/i18n/name';

const NAMES = { next: both('Next step', 'Langkah seterusnya'), email: both('Email', 'E-mel') };

test.each([
  ['Next step', 'next'],
  ['  NEXT-STEP: ', 'next'],
  ['langkah_seterusnya', 'next'],
  ['emel', 'email'],
  ['Next', undefined],
  ['', undefined],
  ['–', undefined],
  [null, undefined],
  [undefined, undefined],
  [5, undefined],
])('%j is the name of %j', (text, key) => expect(keyOf(NAMES, text)).toBe(key));

test('normalising twice is normalising once, and case never counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
  expect(normalise('Ärger №5, 你好!')).toBe('ärger5你好');
});

test('names stand in the order of their table', () => {
  expect([namesIn(NAMES, 'en'), namesIn(NAMES, 'ms')]).toEqual([
    ['Next step', 'Email'],
    ['Langkah seterusnya', 'E-mel'],
  ]);
});
