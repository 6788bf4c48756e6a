/** Turns a catalogue of texts into a function that fills placeholders, plurals and numbers in the user's language. */

import type { Catalogue } from './catalogue';
import { type Locale, languageOf } from './locale';

export type Values = Record<string, string | number>;

type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;

/** A key of the catalogue, or the common part of a `_one`/`_other` pair. */
export type MessageKey<C> = (keyof C & string) | PluralBase<keyof C>;

export type Translator<C> = (key: MessageKey<C>, values?: Values) => string;

/**
 * Makes the translator of one catalogue.
 *
 * `{name}` in a text is replaced by `values.name`; numbers are written with the language's separators. Where the
 * catalogue holds `key_one` and `key_other`, `values.count` chooses: `key_one` for 1, else by the language's plural rules.
 */
export function createTranslator<K extends string>(
  catalogue: Catalogue<K>,
  locale: Locale,
): Translator<Record<K, string>> {
  const texts: Readonly<Record<string, string | undefined>> = catalogue[locale];
  return (key, values) => fillText((name) => texts[name], key, locale, values);
}

/** Chooses a text by its key and count, and fills in the values. */
export function fillText(
  find: (key: string) => string | undefined,
  key: string,
  locale: Locale,
  values: Values = {},
): string {
  const count = values.count;
  // Malay has one form for all counts, yet a text for exactly one need not speak of the first of several.
  const form = typeof count === 'number' && (count === 1 ? 'one' : pluralCategory(count, locale));
  const plural = form ? find(`${key}_${form}`) : undefined;
  const text = plural ?? find(key) ?? find(`${key}_other`) ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, locale) : value;
  });
}

/** 'one' or 'other', by the language's own rules. */
export function pluralCategory(count: number, locale: Locale): 'one' | 'other' {
  return new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
}

/** A number with the language's separators: 1234.5 → 1,234.5. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languageOf(locale).numbers).format(value);
}

/** An amount of money: (1234.5, 'MYR') → RM 1,234.50. A currency that Intl does not know is written as it is. */
export function formatMoney(value: number, currency: string, locale: Locale): string {
  try {
    return new Intl.NumberFormat(languageOf(locale).numbers, { style: 'currency', currency }).format(value);
  } catch {
    const digits = value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return currency === '' ? digits : `${currency} ${digits}`;
  }
}
