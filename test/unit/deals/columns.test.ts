/** The table of the columns of Deals: names, aliases, kinds and the language of headers follow from it. */

import { describe, expect, test } from '@jest/globals';
import {
  DEAL_COLUMNS,
  dateColumns,
  dealColumns,
  localeOfHeaders,
  markerColumns,
  requiredColumns,
} from '../../../src/core/deals/columns';
import { allLocales, DEFAULT_LOCALE, type Locale } from '../../../src/core/i18n/locale';
import { keyOf, normalise } from '../../../src/core/i18n/name';
import { headers } from '../world';

describe('every column of the table', () => {
  test.each(dealColumns())('%s has a name of its own in every language', (key) => {
    for (const locale of allLocales()) {
      const name = DEAL_COLUMNS[key][locale];
      const same = dealColumns((spec) => normalise(spec[locale]) === normalise(name));
      expect([name === '', same, keyOf(DEAL_COLUMNS, name)]).toEqual([false, [key], key]);
    }
  });

  test('is a header in every language, in the same order', () => {
    for (const locale of allLocales())
      expect(headers(locale)).toEqual(dealColumns().map((key) => DEAL_COLUMNS[key][locale]));
  });
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

test.each<[unknown[], Locale]>([
  [['Deal ID', 'Deal', 'Stage'], 'en'],
  [['ID URUS NIAGA', 'urus-niaga', 'Peringkat'], 'ms'],
  // Log is both; Deal and Stage outweigh Amaun.
  [['Log', 'Amaun', 'Deal', 'Stage'], 'en'],
  [['Log', 'Amaun', 'Peringkat', 'Stage'], 'ms'],
  [['Log'], DEFAULT_LOCALE],
  [['Amount', 'Peringkat'], DEFAULT_LOCALE],
  [[], DEFAULT_LOCALE],
  [[null, 12, 'my own'], DEFAULT_LOCALE],
])('headers %j are read as %s', (given, locale) => expect(localeOfHeaders(given)).toBe(locale));

test.each(allLocales())('the headers of the table are read as %s', (locale) => {
  expect(localeOfHeaders(headers(locale))).toBe(locale);
});
