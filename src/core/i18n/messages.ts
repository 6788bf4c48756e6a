/** The message catalogue: every text that the server shows, in English and Malay. */

import type { Locale } from '../api';
import { textIn, type texts } from './texts';
import { fillText, type MessageKey as KeyOf, type Values } from './translator';

export type { Translator, Values } from './translator';
export { createTranslator, formatMoney, formatNumber, pluralCategory } from './translator';

/** A key of the server's catalogue. */
export type MessageKey = KeyOf<typeof texts>;

/** The server's translator. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** The server's texts in one language. */
export function messagesIn(locale: Locale): Translate {
  return (key, values) => fillText((name) => textIn(name, locale), key, locale, values);
}
