/** Translates the texts of pipeline reviews, and of what numbers are made of. */

import type { Locale } from '../i18n/locale';
import { createTranslator } from '../i18n/translator';
import { REVIEW_TEXTS, type ReviewTranslate, TAKES_TEXTS, type TakesTranslate } from './texts';

/** The translator of reviews. */
export function reviewMessages(locale: Locale): ReviewTranslate {
  return createTranslator(REVIEW_TEXTS, locale);
}

/** The translator of explanations. */
export function takesMessages(locale: Locale): TakesTranslate {
  return createTranslator(TAKES_TEXTS, locale);
}
