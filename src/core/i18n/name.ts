/** A name of a sheet, a column or a value in every language. */

import { allLocales, type Locale } from './locale';

export type Name = Readonly<Record<Locale, string>>;

/** A name in English and Malay. */
export function both(en: string, ms: string): Name {
  return { en, ms };
}

/** The form in which two spellings of a name are equal: case, spaces and punctuation do not count. */
export function normalise(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The key of a name in any language, or undefined. */
export function keyOf<K extends string>(names: Readonly<Record<K, Name>>, text: unknown): K | undefined {
  const wanted = normalise(String(text ?? ''));
  if (wanted === '') return undefined;
  for (const key in names) {
    if (allLocales().some((locale) => normalise(names[key][locale]) === wanted)) return key;
  }
  return undefined;
}

/** Whether a text is a name, letter by letter, in any language. */
export function isNamed(name: Name, text: unknown): boolean {
  return allLocales().some((locale) => name[locale] === text);
}

/** The names of a table in one language, in order. */
export function namesIn(names: Readonly<Record<string, Name>>, locale: Locale): string[] {
  return Object.keys(names).map((key) => names[key]?.[locale] ?? key);
}
