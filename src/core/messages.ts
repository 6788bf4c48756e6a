/** The server's translator: it finds a text in the catalogues of all features that the server speaks for. */

import { DEAL_TEXTS } from './deals/texts';
import { DUPLICATE_TEXTS, type DuplicatesTexts } from './duplicates/texts';
import { FORECAST_TEXTS, type ForecastTexts } from './forecast/texts';
import type { Catalogue } from './i18n/catalogue';
import type { Locale } from './i18n/locale';
import { fillText, type Translator } from './i18n/translator';
import { IMPORT_TEXTS, type ImportTexts } from './import/texts';
import { SHARED_TEXTS } from './shared/texts';
import { STAGE_TEXTS } from './stages/texts';
import { WORKBOOK_TEXTS } from './workbook/texts';

/** The server's translator. It serves wherever a part of the core asks for one of fewer texts. */
export type Translate = Translator<ForecastTexts & ImportTexts & DuplicatesTexts>;

/** The catalogues, which share no key. */
export const SERVER_CATALOGUES: readonly Catalogue[] = [
  SHARED_TEXTS,
  WORKBOOK_TEXTS,
  DEAL_TEXTS,
  FORECAST_TEXTS,
  STAGE_TEXTS,
  IMPORT_TEXTS,
  DUPLICATE_TEXTS,
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
