/** Joins the texts of stages. */

import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { SharedTexts } from '../shared/texts';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors of the stage table. */
export const STAGE_TEXTS = { en: en.stages, ms: ms.stages } satisfies Catalogue<keyof typeof en.stages>;

/** These texts, and those of the parts that this one builds on. */
export type StagesTexts = typeof STAGE_TEXTS.en & SharedTexts;
export type Translate = Translator<StagesTexts>;
