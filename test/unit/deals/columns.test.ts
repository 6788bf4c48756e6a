/** The table of columns: whatever needs to know a column takes it from there. */

import { describe, expect, test } from '@jest/globals';
import {
  DEAL_COLUMNS,
  dateColumns,
  dealColumns,
  localeOfHeaders,
  markerColumns,
  requiredColumns,
} from '../../../src/core/deals/columns';
import { messagesIn } from '../../../src/core/i18n/messages';
import { normalise } from '../../../src/core/i18n/name';
import { importAliases, importColumns } from '../../../src/core/import/aliases';
import { recogniseColumns } from '../../../src/core/import/columns';
import { headers } from '../world';

describe('every column of the table', () => {
  test.each(dealColumns())('%s has a name of its own in both languages', (key) => {
    for (const locale of ['en', 'ms'] as const) {
      const name = DEAL_COLUMNS[key][locale];
      const same = dealColumns((spec) => normalise(spec[locale]) === normalise(name));
      expect([name === '', same]).toEqual([false, [key]]);
    }
  });

  test('is a header in both languages, in the same order', () => {
    for (const locale of ['en', 'ms'] as const)
      expect(headers(locale)).toEqual(dealColumns().map((key) => DEAL_COLUMNS[key][locale]));
  });

  test('is filled by an import under its own name, the markers and the ID excepted', () => {
    const kept = [...markerColumns(), 'dealId'];
    expect(importColumns()).toEqual(dealColumns((_, key) => !kept.includes(key)));
    for (const locale of ['en', 'ms'] as const) {
      const names = importColumns().map((key) => DEAL_COLUMNS[key][locale]);
      const { fields, extras } = recogniseColumns(names, locale, messagesIn(locale));
      expect([[...fields.keys()], extras]).toEqual([importColumns(), []]);
    }
  });
});

test('no other name of an export means two fields, and each is written normalised', () => {
  const seen = new Map<string, string>();
  for (const [field, names] of importAliases()) {
    for (const name of names.slice(1)) {
      expect([name, normalise(name), seen.get(name)]).toEqual([name, name, undefined]);
      seen.set(name, field);
    }
  }
});

test('dates, markers and required columns follow from the table', () => {
  const named = (keys: readonly string[]) => dealColumns((_, key) => keys.includes(key));
  expect(dateColumns()).toEqual(
    named(['expectedClose', 'nextStepDue', 'snoozedUntil', 'created', 'stageSince', 'closed']),
  );
  expect(markerColumns()).toEqual(['log', 'logRow']);
  expect(dealColumns().slice(-2)).toEqual(markerColumns());
  expect(requiredColumns()).toEqual(named(['dealId', 'deal', 'stage', 'amount', 'log', 'logRow']));
});

test('the language of headers is that of most of them', () => {
  expect([localeOfHeaders(headers('en')), localeOfHeaders(headers('ms'))]).toEqual(['en', 'ms']);
});
