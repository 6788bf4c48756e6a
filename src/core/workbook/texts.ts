/** Joins the texts about the workbook as a whole. */

import type { DealsTexts } from '../deals/texts';
import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors, menu items and notices. */
export const WORKBOOK_TEXTS = { en: en.workbook, ms: ms.workbook } satisfies Catalogue<keyof typeof en.workbook>;

/** The sidebar's first view, which sets the workbook up. */
export const SET_UP_TEXTS = { en: en.setUp, ms: ms.setUp } satisfies Catalogue<keyof typeof en.setUp>;

/** Names, stages and sample deals of the templates. */
export const TEMPLATE_TEXTS = { en: en.templates, ms: ms.templates } satisfies Catalogue<keyof typeof en.templates>;

/** These texts, and those of the parts that this one builds on. */
export type WorkbookTexts = typeof WORKBOOK_TEXTS.en & DealsTexts;
export type Translate = Translator<WorkbookTexts>;
