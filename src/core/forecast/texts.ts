/** Joins the texts of the forecast. */

import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { WorkbookTexts } from '../workbook/texts';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors of the forecast functions, and the headers of their tables. */
export const FORECAST_TEXTS = { en: en.forecast, ms: ms.forecast } satisfies Catalogue<keyof typeof en.forecast>;

/** Tables, reasons and notes of the reviews, and of the Forecast sheet. */
export const REVIEW_TEXTS = { en: en.review, ms: ms.review } satisfies Catalogue<keyof typeof en.review>;

/** What a number is made of, and what it takes to reach a target. */
export const TAKES_TEXTS = { en: en.takes, ms: ms.takes } satisfies Catalogue<keyof typeof en.takes>;

export type ReviewTranslate = Translator<typeof REVIEW_TEXTS.en>;
export type TakesTranslate = Translator<typeof TAKES_TEXTS.en>;
/** These texts, and those of the parts that this one builds on. */
export type ForecastTexts = typeof FORECAST_TEXTS.en & WorkbookTexts;
export type Translate = Translator<ForecastTexts>;
