/** What a column of a file can be chosen to mean has one name each. */

import { expect, test } from '@jest/globals';
import { importAliases } from '../../../src/core/import/aliases';
import { fieldChoices, fieldName } from '../../../src/core/import/field-names';
import { messagesIn } from '../../../src/core/messages';

test.each(['en', 'ms'] as const)('in %s', (locale) => {
  const choices = fieldChoices(locale, messagesIn(locale));
  expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
  // An ID of the other program and our Source ID are one column.
  expect(choices).toHaveLength(importAliases().length - 1);
});

test('a report says which column of Deals is filled', () => {
  const t = messagesIn('en');
  const names = (['amount', 'theirId', 'closeDate', 'isWon', 'history', 'isDeleted', 'product'] as const).map((field) =>
    fieldName(field, 'en', t),
  );
  expect(names).toEqual([
    'Amount',
    'Source ID',
    'Expected close / Closed',
    'Stage',
    'Stage history',
    'Deleted',
    'Product',
  ]);
});
