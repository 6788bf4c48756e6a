/** Joins the texts of typed cells. */

import type { Catalogue } from '../i18n/catalogue';
import type { Locale } from '../i18n/locale';
import { createTranslator, type Translator } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** What was put right, and what is wrong with a cell. */
export const ENTRY_TEXTS = { en: en.entry, ms: ms.entry } satisfies Catalogue<keyof typeof en.entry>;

export type EntryTranslate = Translator<typeof ENTRY_TEXTS.en>;

/** The translator of typed cells. */
export function entryMessages(locale: Locale): EntryTranslate {
  return createTranslator(ENTRY_TEXTS, locale);
}
