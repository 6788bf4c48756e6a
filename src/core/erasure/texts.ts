/** Joins the texts of erasures. */

import type { Catalogue } from '../i18n/catalogue';
import type { Locale } from '../i18n/locale';
import { createTranslator, type Translator } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** What is written, and errors. */
export const ERASURE_TEXTS = { en: en.erasure, ms: ms.erasure } satisfies Catalogue<keyof typeof en.erasure>;

/** The dialog. */
export const ERASURE_VIEW_TEXTS = { en: en.view, ms: ms.view } satisfies Catalogue<keyof typeof en.view>;

export type ErasureTranslate = Translator<typeof ERASURE_TEXTS.en>;

/** The texts in one language. */
export function erasureMessages(locale: Locale): ErasureTranslate {
  return createTranslator(ERASURE_TEXTS, locale);
}
