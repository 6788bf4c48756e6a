/** Joins the texts of exports. */

import type { Catalogue } from '../i18n/catalogue';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** The dialog. */
export const EXPORT_VIEW_TEXTS = { en: en.view, ms: ms.view } satisfies Catalogue<keyof typeof en.view>;
