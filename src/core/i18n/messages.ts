/** The server's translator: it finds a text in the catalogues of all features that the server speaks for. */

import { DEAL_TEXTS } from '../deals/texts';
import { FORECAST_TEXTS } from '../forecast/texts';
import { IMPORT_TEXTS } from '../import/texts';
import { SHARED_TEXTS } from '../shared/texts';
import { STAGE_TEXTS } from '../stages/texts';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import type { Catalogue } from './catalogue';
import type { Locale } from './locale';
import { fillText, type MessageKey as KeyOf, type Values } from './translator';

export type { Translator, Values } from './translator';
export { formatMoney, formatNumber, pluralCategory } from './translator';

type ServerTexts = typeof DEAL_TEXTS.en &
  typeof FORECAST_TEXTS.en &
  typeof IMPORT_TEXTS.en &
  typeof SHARED_TEXTS.en &
  typeof STAGE_TEXTS.en &
  typeof WORKBOOK_TEXTS.en;

/** A key of one of these catalogues. */
export type MessageKey = KeyOf<ServerTexts>;

/** The server's translator. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** The catalogues, which share no key. */
export const SERVER_CATALOGUES: readonly Catalogue[] = [
  SHARED_TEXTS,
  WORKBOOK_TEXTS,
  DEAL_TEXTS,
  FORECAST_TEXTS,
  STAGE_TEXTS,
  IMPORT_TEXTS,
];

/** The server's texts in one language. */
export function messagesIn(locale: Locale): Translate {
  return (key, values) => fillText((name) => findText(name, locale), key, locale, values);
}

function findText(key: string, locale: Locale): string | undefined {
  for (const catalogue of SERVER_CATALOGUES) {
    const text = catalogue[locale][key];
    if (text !== undefined) return text;
  }
  return undefined;
}
