/** The names that other programs give to columns: each means one thing only. */

import { expect, test } from '@jest/globals';
import { DEAL_COLUMNS } from '../../../src/core/deals/columns';
import { keyOf, normalise } from '../../../src/core/i18n/name';
import { aliases } from '../../../src/core/import/aliases';

const all = Object.entries(aliases()).flatMap(([field, names]) =>
  names
    .split(' ')
    .filter(Boolean)
    .map((name): [string, string] => [name, field]),
);

test('no name stands for two fields', () => {
  expect(all.filter(([name], index) => all.findIndex(([other]) => other === name) !== index)).toEqual([]);
});

test('every name is written as headers are compared, else it would never be found', () => {
  expect(all.filter(([name]) => normalise(name) !== name)).toEqual([]);
});

test('no name is that of another column of ours', () => {
  expect(
    all.filter(([name, field]) => {
      const own = keyOf(DEAL_COLUMNS, name);
      // Our Deal ID is to us what their ID is to them.
      return own !== undefined && own !== field && own !== 'dealId';
    }),
  ).toEqual([]);
});
