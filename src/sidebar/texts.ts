/** Hands the workbook's language to every view: one at a time, set by the app before it draws the rest. */

import type { Locale } from '../core/api';
import { sidebarEn } from '../core/messages/sidebar.en';
import { sidebarMs } from '../core/messages/sidebar.ms';
import { createTranslator, type Translator } from '../core/messages/translator';

export interface Texts {
  t: Translator<typeof sidebarEn>;
  locale: Locale;
}

export function textsOf(locale: Locale): Texts {
  return { t: createTranslator<typeof sidebarEn>(locale === 'ms' ? sidebarMs : sidebarEn, locale), locale };
}

let current = textsOf('en');

export function setLanguage(locale: Locale): void {
  if (locale !== current.locale) current = textsOf(locale);
}

export const useTexts = () => current;
