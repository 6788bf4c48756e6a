/** The names that other programs give to columns: each means one thing only. */

import { expect, test } from '@jest/globals';
import { DEAL_COLUMNS, dealColumns, markerColumns } from '../../../src/core/deals/columns';
import { allLocales } from '../../../src/core/i18n/locale';
import { keyOf, normalise } from '../../../src/core/i18n/name';
import { importAliases, importColumns } from '../../../src/core/import/aliases';
import { recogniseColumns } from '../../../src/core/import/columns';
import { messagesIn } from '../../../src/core/messages';

/** Each alias with its field. The first name of a field is its key. */
const all = importAliases().flatMap(([field, [, ...names]]) => names.map((name): [string, string] => [name, field]));

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

test('an import fills every column of the table but the ID and the markers, under its own name', () => {
  const kept = [...markerColumns(), 'dealId'];
  expect(importColumns()).toEqual(dealColumns((_, key) => !kept.includes(key)));
  for (const locale of allLocales()) {
    const names = importColumns().map((key) => DEAL_COLUMNS[key][locale]);
    const { fields, extras } = recogniseColumns(names, [], { locale, t: messagesIn(locale) });
    expect([[...fields.keys()], extras]).toEqual([importColumns(), []]);
  }
});

test('an import recognises every alias', () => {
  for (const [name, field] of all) {
    const { fields } = recogniseColumns([name, 'Amount'], [], { locale: 'en', t: messagesIn('en') });
    // Amount alone would be an alias' own name.
    if (field !== 'amount') expect([name, [...fields.keys()]]).toEqual([name, [field, 'amount']]);
  }
});
