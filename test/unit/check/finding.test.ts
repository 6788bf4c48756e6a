/** Where a finding stands is written as formulas write it. */

import { expect, test } from '@jest/globals';
import { addressOf, markOf } from '../../../src/core/check/finding';

test.each<[string, [number, number] | null, string]>([
  ['Deals', [5, 2], 'Deals!C5'],
  ['Stage history', [1, 26], "'Stage history'!AA1"],
  ["Ann's", [2, 0], "'Ann''s'!A2"],
  ['Ahli_2', [1, 0], 'Ahli_2!A1'],
  ['Stage history', null, 'Stage history'],
])('%j at %j is %s', (sheet, place, address) => expect(addressOf(sheet, place)).toBe(address));

test('a finding is known again by its kind and its cell, whatever its words', () => {
  const one = { code: 'chain', cell: 'Deals!C5', text: 'a' } as const;
  expect(markOf(one)).toBe(markOf({ ...one, text: 'b' }));
  expect(markOf(one)).not.toBe(markOf({ ...one, cell: 'Deals!C6' }));
});
