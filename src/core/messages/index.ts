/** The message catalogue: every text that the server shows, in English and Malay. */

export type { MessageKey, Translator, Values } from './translator';
export { createTranslator, formatMoney, formatNumber, pluralCategory } from './translator';
