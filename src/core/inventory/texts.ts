/** Joins the texts of products, line items and stock. */

import type { Catalogue } from '../i18n/catalogue';
import type { Locale } from '../i18n/locale';
import { createTranslator, type Translator } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** What is wrong with a row, what became of an amount, headers of tables. */
export const INVENTORY_TEXTS = { en: en.inventory, ms: ms.inventory } satisfies Catalogue<keyof typeof en.inventory>;

export type InventoryTranslate = Translator<typeof INVENTORY_TEXTS.en>;

/** The translator of these texts. */
export function inventoryMessages(locale: Locale): InventoryTranslate {
  return createTranslator(INVENTORY_TEXTS, locale);
}
