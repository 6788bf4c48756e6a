/** What the user chose is found again, also under a name that a report has shortened. */

import { expect, test } from '@jest/globals';
import { normalise } from '../../../src/core/i18n/name';
import { createChoices } from '../../../src/core/import/choices';
import { short } from '../../../src/core/import/short';

test.each<[string, Record<string, string | null>, string, string | null | undefined]>([
  ['as it is written', { Value: 'amount' }, 'Value', 'amount'],
  ['with blanks around it', { ' Value ': 'amount' }, 'Value  ', 'amount'],
  ['kept on purpose', { Value: null }, 'Value', null],
  ['another one', { Value: 'amount' }, 'value', undefined],
  ['a name that objects have', { Value: 'amount' }, 'constructor', undefined],
])('%s', (_, choices, name, expected) => expect(createChoices(choices)(name)).toBe(expected));

test('names that mean the same, and shortened ones', () => {
  const long = 'How much we expect to earn from this opportunity over all the years of the contract';
  const choose = createChoices({ [short(long)]: 'amount', 'Closed won': 'Won' }, normalise);
  expect([choose(long), choose('closed-WON'), choose(`${long}!`)]).toEqual(['amount', 'Won', 'amount']);
});
