/** Joins the texts about deals. */

import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { StagesTexts } from '../stages/texts';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors and notices about a deal. */
export const DEAL_TEXTS = { en: en.deals, ms: ms.deals } satisfies Catalogue<keyof typeof en.deals>;

/** The sidebar. */
export const SIDEBAR_TEXTS = { en: en.sidebar, ms: ms.sidebar } satisfies Catalogue<keyof typeof en.sidebar>;

/** These texts, and those of the parts that this one builds on. */
export type DealsTexts = typeof DEAL_TEXTS.en & StagesTexts;
export type Translate = Translator<DealsTexts>;
