/** Joins the texts of duplicates. */

import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { WorkbookTexts } from '../workbook/texts';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors and notices. */
export const DUPLICATE_TEXTS = { en: en.duplicates, ms: ms.duplicates } satisfies Catalogue<keyof typeof en.duplicates>;

/** The dialog. */
export const DUPLICATES_VIEW_TEXTS = { en: en.view, ms: ms.view } satisfies Catalogue<keyof typeof en.view>;

export type DuplicatesTexts = typeof DUPLICATE_TEXTS.en & WorkbookTexts;
export type Translate = Translator<DuplicatesTexts>;
