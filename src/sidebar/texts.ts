/**
 * Hands the workbook's language to every view: one at a time, set by the app before it draws the rest. Malay comes with
 * the answer that tells the language; until then, and should a text be missing, there is English.
 */

import type { Locale } from '../core/api';
import { sidebarEn } from '../core/messages/sidebar.en';
import { createTranslator, fillText, type MessageKey, type Translator, type Values } from '../core/messages/translator';

type SidebarTranslator = Translator<typeof sidebarEn>;

export interface Texts {
  t: SidebarTranslator;
  locale: Locale;
}

function textsOf(locale: Locale, texts: object): Texts {
  return { t: createTranslator<typeof sidebarEn>({ ...sidebarEn, ...texts }, locale), locale };
}

let current = textsOf('en', {});
let loaded: object = {};

/** @param texts the sidebar's texts in that language, where they are not those that it is built with */
export function setLanguage(locale: Locale, texts: object = loaded): void {
  if (locale === current.locale && texts === loaded) return;
  loaded = texts;
  current = textsOf(locale, texts);
}

export const useTexts = () => current;

type Pairs = Readonly<Record<string, readonly [en: string, ms: string]>>;

/** Translates a part's own texts, which stand in both languages beside each other. */
export function translatorOf<C extends Pairs>(
  texts: C,
  locale: Locale,
): (key: MessageKey<C>, values?: Values) => string {
  const pairs: Readonly<Record<string, readonly [string, string] | undefined>> = texts;
  return (key, values) => fillText((name) => pairs[name]?.[locale === 'ms' ? 1 : 0], key, locale, values);
}
