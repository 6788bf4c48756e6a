/** Translates the texts of the pulse surveys. */

import { allLocales, type Locale, languageOf } from '../i18n/locale';
import { createTranslator } from '../i18n/translator';
import { isoFromDay } from '../shared/dates';
import { PULSE_TEXTS, type PulseTranslate } from './texts';

/** The translator of the pulse surveys' texts. */
export function pulseMessages(locale: Locale): PulseTranslate {
  return createTranslator(PULSE_TEXTS, locale);
}

/** A day as people write it: 1 December 2026, 1 Disember 2026. */
export function longDate(day: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languageOf(locale).dates, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
}

/** The languages of a form: one, or all after one another. */
export type FormLanguage = Locale | 'both';

/** The languages of a form, in the order in which they stand. */
export function localesOf(language: FormLanguage): Locale[] {
  return language === 'both' ? allLocales() : [language];
}

/** A text in the language of the form, or in another one if it is blank in that; in all, each wording stands once. */
export function inLanguages(texts: Readonly<Record<Locale, string>>, language: FormLanguage): string {
  const written = (locales: readonly Locale[]): string[] =>
    locales.map((each) => texts[each]).filter((text) => text !== '');
  const wanted = written(localesOf(language));
  return wanted.length > 0 ? [...new Set(wanted)].join(' / ') : (written(allLocales())[0] ?? '');
}
