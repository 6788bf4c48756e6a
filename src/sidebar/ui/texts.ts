/** Hands the workbook's language to every view: one at a time, set by the app before it draws the rest. */

import type { Locale } from '../../core/api';
import { sidebarEn } from '../../core/deals/sidebar-texts-en';
import { sidebarMs } from '../../core/deals/sidebar-texts-ms';
import { createTranslator, fillText, type MessageKey, type Translator, type Values } from '../../core/i18n/translator';

type SidebarTranslator = Translator<typeof sidebarEn>;

export interface Texts {
  t: SidebarTranslator;
  locale: Locale;
}

function textsOf(locale: Locale): Texts {
  return { t: createTranslator<typeof sidebarEn>(locale === 'ms' ? sidebarMs : sidebarEn, locale), locale };
}

let current = textsOf('en');

export function setLanguage(locale: Locale): void {
  if (locale !== current.locale) current = textsOf(locale);
}

export const useTexts = () => current;

type Pairs = Readonly<Record<string, readonly [en: string, ms: string]>>;

/** Translates a view's own texts, which stand in both languages beside each other. */
export function translatorOf<C extends Pairs>(
  texts: C,
  locale: Locale,
): (key: MessageKey<C>, values?: Values) => string {
  const pairs: Readonly<Record<string, readonly [string, string] | undefined>> = texts;
  return (key, values) => fillText((name) => pairs[name]?.[locale === 'ms' ? 1 : 0], key, locale, values);
}
