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

/** The languages of a wave: one for all, or each member's own. */
export type FormLanguage = Locale | 'both';

/** A text in a language, or in another one if it is blank in that. */
export function inLanguage(texts: Readonly<Record<Locale, string>>, language: Locale): string {
  return (
    texts[language] ||
    (allLocales()
      .map((each) => texts[each])
      .find((text) => text !== '') ??
      '')
  );
}
