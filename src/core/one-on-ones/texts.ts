/** Joins the texts of the one-on-ones. */

import type { Catalogue } from '../i18n/catalogue';
import type { MessageKey, Values } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** The calendar, mails and errors. */
export const ONE_ON_ONE_TEXTS = { en: en.oneOnOnes, ms: ms.oneOnOnes } satisfies Catalogue<keyof typeof en.oneOnOnes>;

/** The sidebar's tab. */
export const ONE_ON_ONE_TAB_TEXTS = { en: en.tab, ms: ms.tab } satisfies Catalogue<keyof typeof en.tab>;

/** Questions to open a talk with. */
export const OPENING_QUESTIONS = { en: en.questions, ms: ms.questions } satisfies Catalogue<keyof typeof en.questions>;

export type OneOnOneKey = MessageKey<typeof ONE_ON_ONE_TEXTS.en>;
export type OneOnOneTranslate = (key: OneOnOneKey, values?: Values) => string;
