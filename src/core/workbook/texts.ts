/** Joins the texts about the workbook as a whole. */

import type { Catalogue } from '../i18n/catalogue';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors, menu items and notices. */
export const WORKBOOK_TEXTS = { en: en.workbook, ms: ms.workbook } satisfies Catalogue<keyof typeof en.workbook>;

/** The sidebar's first view, which sets the workbook up. */
export const SET_UP_TEXTS = { en: en.setUp, ms: ms.setUp } satisfies Catalogue<keyof typeof en.setUp>;
