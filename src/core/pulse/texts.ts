/** Joins the texts of the pulse surveys. */

import type { Catalogue } from '../i18n/catalogue';
import type { MessageKey, Values } from '../i18n/translator';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Forms, mails, results and errors. */
export const PULSE_TEXTS = { en: en.pulse, ms: ms.pulse } satisfies Catalogue<keyof typeof en.pulse>;

/** The sidebar's tab. */
export const PULSE_TAB_TEXTS = { en: en.tab, ms: ms.tab } satisfies Catalogue<keyof typeof en.tab>;

/** The question bank. */
export const QUESTION_TEXTS = { en: en.questions, ms: ms.questions } satisfies Catalogue<keyof typeof en.questions>;

export type PulseKey = MessageKey<typeof PULSE_TEXTS.en>;
export type PulseTranslate = (key: PulseKey, values?: Values) => string;
