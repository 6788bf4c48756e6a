/** Joins the texts about arguments and cells that cannot be read. */

import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** What was expected, and what was found. */
export const SHARED_TEXTS = { en: en.shared, ms: ms.shared } satisfies Catalogue<keyof typeof en.shared>;

/** The texts that every part may use. */
export type SharedTexts = typeof SHARED_TEXTS.en;
export type Translate = Translator<SharedTexts>;
