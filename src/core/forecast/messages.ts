/** Translates the texts of pipeline reviews. */

import type { Locale } from '../i18n/locale';
import { createTranslator } from '../i18n/translator';
import { REVIEW_TEXTS, type ReviewTranslate } from './texts';

/** The translator of reviews. */
export function reviewMessages(locale: Locale): ReviewTranslate {
  return createTranslator(REVIEW_TEXTS, locale);
}
