/** Joins the texts of the contact form. */

import type { Catalogue } from '../i18n/catalogue';
import type { Locale } from '../i18n/locale';
import { createTranslator, type MessageKey, type Translator } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** The form, what becomes of its answers, and errors. */
export const LEAD_TEXTS = { en: en.leads, ms: ms.leads } satisfies Catalogue<keyof typeof en.leads>;

/** The dialog. */
export const LEADS_VIEW_TEXTS = { en: en.view, ms: ms.view } satisfies Catalogue<keyof typeof en.view>;

export type LeadKey = MessageKey<typeof LEAD_TEXTS.en>;
export type LeadTranslate = Translator<typeof LEAD_TEXTS.en>;

/** The texts in one language. */
export function leadMessages(locale: Locale): LeadTranslate {
  return createTranslator(LEAD_TEXTS, locale);
}
