/** Joins the texts of Check workbook. */

import type { Catalogue } from '../i18n/catalogue';
import type { MessageKey, Values } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** The dialog, and one text for each kind of finding. */
export const CHECK_TEXTS = { en: en.check, ms: ms.check } satisfies Catalogue<keyof typeof en.check>;

/** A key of the catalogue. */
export type CheckKey = MessageKey<typeof CHECK_TEXTS.en>;
export type CheckTranslate = (key: CheckKey, values?: Values) => string;
