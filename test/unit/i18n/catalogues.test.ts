/** Every text exists in every language, and says the same with the same placeholders. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { allLocales, type Locale } from '../../../src/core/i18n/locale';
import { createTranslator } from '../../../src/core/i18n/translator';
import { messagesIn, SERVER_CATALOGUES } from '../../../src/core/messages';
import { root } from '../../support/dist';

/** Catalogues of a feature in one language, by name. */
type Words = Record<string, Record<string, string>>;

const core = join(root, 'src/core');
const features = readdirSync(core).filter((name) => existsSync(join(core, name, 'texts')));
const wordsOf = async (feature: string, locale: Locale): Promise<Words> => ({
  ...((await import(join(core, feature, 'texts', `${locale}.ts`))) as Words),
});

/** What of the English catalogues another language lacks, has too much, or says with other placeholders. */
function differences(english: Words, other: Words): string[] {
  const found: string[] = [];
  for (const name of new Set([...Object.keys(english), ...Object.keys(other)])) {
    const [ours, theirs] = [english[name] ?? {}, other[name] ?? {}];
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const [text, translated] = [ours[key], theirs[key]];
      if (!translated?.trim()) found.push(`${name}.${key} is missing`);
      else if (!text?.trim()) found.push(`${name}.${key} is not in English`);
      else if (placeholders(text) !== placeholders(translated)) {
        found.push(`${name}.${key} has ${placeholders(translated)}, in English ${placeholders(text)}`);
      }
    }
  }
  return found;
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ') || 'none';

describe('catalogues', () => {
  test('are found beside their features', () => {
    expect(features).toEqual(expect.arrayContaining(['check', 'deals', 'forecast', 'pulse', 'stages', 'workbook']));
  });

  test.each(features)('of %s: one file for each language', (feature) => {
    expect(readdirSync(join(core, feature, 'texts')).toSorted()).toEqual(
      allLocales()
        .map((locale) => `${locale}.ts`)
        .toSorted(),
    );
  });

  const others = features.flatMap((feature) => allLocales().map((locale) => [feature, locale] as const));
  test.each(others)('of %s lack no text in %s, and keep its placeholders', async (feature, locale) => {
    expect(differences(await wordsOf(feature, 'en'), await wordsOf(feature, locale))).toEqual([]);
  });

  test.each(features)('of %s: a text for one has a text for several', async (feature) => {
    const keys = Object.entries(await wordsOf(feature, 'en')).flatMap(([name, texts]) =>
      Object.keys(texts).map((key) => `${name}.${key}`),
    );
    const lonely = keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')));
    expect(lonely).toEqual([]);
  });

  test('of the server share no key', () => {
    const keys = SERVER_CATALOGUES.flatMap((catalogue) => Object.keys(catalogue.en));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('that lack a text, or hold a wrong placeholder, are told apart', () => {
    const english = { deals: { gate: 'Fill in {fields}.', gone: 'It is gone.' } };
    expect(differences(english, { deals: { gate: 'Isikan {field}.', more: 'Lagi' } })).toEqual([
      'deals.gate has {field}, in English {fields}',
      'deals.gone is missing',
      'deals.more is not in English',
    ]);
  });
});

describe('the translator', () => {
  const catalogue = {
    en: { rows_one: '{count} row in {place}', rows_other: '{count} rows in {place}', plain: 'Yes {unknown}' },
    ms: { rows_one: '{count} baris di {place}', rows_other: '{count} baris di {place}', plain: 'Ya {unknown}' },
  };

  test.each([
    ['en', 1, '1 row in Deals'],
    ['en', 1234, '1,234 rows in Deals'],
    ['ms', 1, '1 baris di Deals'],
    ['ms', 1234, '1,234 baris di Deals'],
  ] as const)('counts in %s: %i', (locale, count, text) => {
    expect(createTranslator(catalogue, locale)('rows', { count, place: 'Deals' })).toBe(text);
  });

  test('leaves a placeholder without a value as it is', () => {
    expect(createTranslator(catalogue, 'ms')('plain')).toBe('Ya {unknown}');
  });

  test('of the server finds a text of any feature', () => {
    expect(messagesIn('en')('csvEmpty')).toMatch(/CSV/);
    expect(messagesIn('ms')('menu_check')).toBe('Semak buku kerja');
  });
});
