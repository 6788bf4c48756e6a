/** The table of languages: tags find their language, and each language has what every reader needs. */

import { describe, expect, test } from '@jest/globals';
import { allLocales, inEachLanguage, isLocale, languageOf, localeOfTag } from '../../../src/core/i18n/locale';

test.each([
  ['ms_MY', 'ms'],
  ['MS-my', 'ms'],
  ['en-GB', 'en'],
  ['en', 'en'],
  // Saluran speaks neither: English.
  ['id_ID', 'en'],
  ['', 'en'],
  ['__proto__', 'en'],
])('the tag "%s" is the language %s', (tag, locale) => expect(localeOfTag(tag)).toBe(locale));

test('only codes of the table are languages', () => {
  expect(['en', 'ms', 'EN', 'id', 'constructor', 7, undefined].map(isLocale)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false],
  ]);
});

test('something is made of each language once', () => {
  expect(inEachLanguage((locale) => `${locale}!`)).toEqual({ en: 'en!', ms: 'ms!' });
});

describe.each(allLocales())('%s', (locale) => {
  const { months, weekdays, spellings, numbers, dates } = languageOf(locale);

  test('has twelve months and seven weekdays, each told from the others by three letters', () => {
    for (const [names, count] of [
      [months, 12],
      [weekdays, 7],
    ] as const) {
      expect(new Set(names.split(' ')).size).toBe(count);
      expect(names).toMatch(/^([a-z]{3} ?)+$/);
    }
  });

  test('is typed by its code, and Intl knows its tags', () => {
    expect(spellings).toContain(locale);
    for (const tag of [numbers, dates]) expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag]);
  });
});
