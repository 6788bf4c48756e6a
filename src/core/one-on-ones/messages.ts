/** Translates the texts of the one-on-ones. */

import type { Locale } from '../i18n/locale';
import { createTranslator } from '../i18n/translator';
import { ONE_ON_ONE_TEXTS, type OneOnOneTranslate } from './texts';

export function oneOnOneMessages(locale: Locale): OneOnOneTranslate {
  return createTranslator(ONE_ON_ONE_TEXTS, locale);
}
