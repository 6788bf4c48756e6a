/** Columns are found by their headers, wherever they stand and in either language. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { both } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { findColumns } from '../../../src/core/shared/find-columns';

const NAMES = { deal: both('Deal', 'Urus niaga'), stage: both('Stage', 'Peringkat'), amount: both('Amount', 'Amaun') };

const find = (headers: unknown[], required: (keyof typeof NAMES)[] = [], locale: 'en' | 'ms' = 'en') =>
  findColumns(headers, NAMES, required, 'My sheet', locale, messagesIn(locale));

test('in any order, case and language, among columns of the user', () => {
  const headers = ['AMAUN', 'my own', null, ' deal ', 7, 'Peringkat'];
  expect(find(headers)).toEqual({ amount: 0, deal: 3, stage: 5 });
  fc.assert(
    fc.property(fc.shuffledSubarray(['Deal', 'Peringkat', 'amount', 'x'], { minLength: 4 }), (shuffled) => {
      const { deal, stage, amount } = find(shuffled);
      expect([deal, stage, amount]).toEqual(['Deal', 'Peringkat', 'amount'].map((name) => shuffled.indexOf(name)));
    }),
  );
});

test('a column that is missing is -1, unless it is required', () => {
  expect(find(['Deal'])).toEqual({ deal: 0, stage: -1, amount: -1 });
  expect(() => find(['Deal'], ['deal', 'stage'])).toThrow(/"Stage".*"My sheet"/);
  expect(() => find([], ['stage'], 'ms')).toThrow(/"Peringkat".*"My sheet"/);
});

test('a column that appears twice is refused, also under its two names', () => {
  expect(() => find(['Deal', 'Stage', 'deal'])).toThrow(/"Deal" appears twice.*"My sheet"/);
  expect(() => find(['Stage', 'Peringkat'])).toThrow(/"Stage" appears twice/);
  expect(find(['x', 'x'])).toEqual({ deal: -1, stage: -1, amount: -1 });
});
