/** Translates the texts of the pulse surveys. */

import type { Locale } from '../api';
import { fillText } from '../i18n/translator';
import { isoFromDay } from '../shared/dates';
import { type PulseTranslate, pulseTexts } from './texts';

/** The translator of the pulse surveys' texts. */
export function pulseMessages(locale: Locale): PulseTranslate {
  const column = locale === 'ms' ? 1 : 0;
  return (key, values) => fillText((name) => pulseTexts()[name]?.[column], key, locale, values);
}

/** A day as people write it: 1 December 2026, 1 Disember 2026. */
export function longDate(day: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'ms' ? 'ms-MY' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
}

/** The languages of a form: one, or both after one another. */
export type FormLanguage = Locale | 'both';

/** A text in the language of the form; in both, English stands first. */
export function inLanguages(en: string, ms: string, language: FormLanguage): string {
  if (language === 'en') return en || ms;
  if (language === 'ms') return ms || en;
  return en === '' || ms === '' || en === ms ? en || ms : `${en} / ${ms}`;
}
