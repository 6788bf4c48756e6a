/** The message catalogue: every text that the server shows, in English and Malay. */

import type { Locale } from '../api';
import { en } from './en';
import { ms } from './ms';
import { createTranslator, type Translator } from './translator';

export type { MessageKey, Translator, Values } from './translator';
export { createTranslator, formatMoney, formatNumber, pluralCategory } from './translator';

/** The server's translator. */
export type Translate = Translator<typeof en>;

/** The server's texts in one language. */
export function messagesIn(locale: Locale): Translate {
  return createTranslator<Record<keyof typeof en, string>>(locale === 'ms' ? ms : en, locale);
}
