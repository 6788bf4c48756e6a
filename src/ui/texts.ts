/** Hands the workbook's language to every view: one at a time, set by the app before it draws the rest. */

import { SIDEBAR_TEXTS } from '../core/deals/texts';
import { DEFAULT_LOCALE, type Locale } from '../core/i18n/locale';
import { createTranslator, type Translator } from '../core/i18n/translator';

export interface Texts {
  t: Translator<typeof SIDEBAR_TEXTS.en>;
  locale: Locale;
}

function textsOf(locale: Locale): Texts {
  return { t: createTranslator(SIDEBAR_TEXTS, locale), locale };
}

let current = textsOf(DEFAULT_LOCALE);

export function setLanguage(locale: Locale): void {
  if (locale !== current.locale) current = textsOf(locale);
}

export const useTexts = () => current;
