/** The tab's own texts, and how it writes days and times. */

import type { Locale } from '../../core/i18n/locale';
import { languageOf } from '../../core/i18n/locale';
import { createTranslator, type Translator } from '../../core/i18n/translator';
import { ONE_ON_ONE_TAB_TEXTS } from '../../core/one-on-ones/texts';
import { useTexts } from '../../ui/texts';

export interface OneOnOneTexts {
  t: Translator<typeof ONE_ON_ONE_TAB_TEXTS.en>;
  locale: Locale;
}

export function useOneOnOneTexts(): OneOnOneTexts {
  const { locale } = useTexts();
  return { t: createTranslator(ONE_ON_ONE_TAB_TEXTS, locale), locale };
}

/** Tue 1 Dec, 10:00: on the clocks of the workbook. */
export function formatMeeting(iso: string, timeZone: string, locale: Locale): string {
  const date = new Date(iso);
  const { dates } = languageOf(locale);
  const day = date.toLocaleDateString(dates, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  return `${day}, ${formatTime(iso, timeZone, locale)}`;
}

export function formatTime(iso: string, timeZone: string, locale: Locale): string {
  const { dates } = languageOf(locale);
  return new Date(iso).toLocaleTimeString(dates, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

/** ISO day of a moment on the clocks of the workbook: Swedish dates are written so. */
export function dayIn(iso: string, timeZone: string): string {
  return new Date(iso).toLocaleDateString('sv', { timeZone });
}
