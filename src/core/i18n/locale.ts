/** The one list of the languages that Saluran speaks. A new row here makes every catalogue without that language a type error. */

interface Language {
  /** What its speakers call it. */
  name: string;
  /** The Intl tag for numbers and money. */
  numbers: string;
  /** The Intl tag for dates. Malaysia writes the day before the month. */
  dates: string;
  /** What people type for it into the column Language of People; case, spaces and punctuation do not count. */
  spellings: readonly string[];
  /** The first three letters of each month, from January. */
  months: string;
  /** The first three letters of each weekday, from Sunday. */
  weekdays: string;
  /** What people type where no day is free. */
  none: string;
}

const LANGUAGES = {
  en: {
    name: 'English',
    numbers: 'en',
    dates: 'en-GB',
    spellings: ['en', 'english', 'inggeris', 'bahasainggeris', 'engb', 'enus'],
    months: 'jan feb mar apr may jun jul aug sep oct nov dec',
    weekdays: 'sun mon tue wed thu fri sat',
    none: 'none',
  },
  ms: {
    name: 'Bahasa Melayu',
    numbers: 'ms-MY',
    dates: 'ms-MY',
    spellings: ['ms', 'bm', 'malay', 'melayu', 'bahasamelayu', 'bahasamalaysia', 'msmy'],
    months: 'jan feb mac apr mei jun jul ogo sep okt nov dis',
    weekdays: 'aha isn sel rab kha jum sab',
    none: 'tiada',
  },
} satisfies Record<string, Language>;

/** The code of a language. */
export type Locale = keyof typeof LANGUAGES;

/** The language of whoever speaks none of ours. */
export const DEFAULT_LOCALE: Locale = 'en';

/** The codes of all languages; the default one comes first. */
export function allLocales(): Locale[] {
  return Object.keys(LANGUAGES) as Locale[];
}

export function languageOf(locale: Locale): Language {
  return LANGUAGES[locale];
}

export function isLocale(value: unknown): value is Locale {
  return (allLocales() as unknown[]).includes(value);
}

/** The language of a tag such as `ms_MY` or `en-GB`; the default one if Saluran does not speak it. */
export function localeOfTag(tag: string): Locale {
  const code = tag.split(/[-_]/)[0]?.toLowerCase();
  return isLocale(code) ? code : DEFAULT_LOCALE;
}

/** What a function makes of each language. */
export function inEachLanguage<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(allLocales().map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}
