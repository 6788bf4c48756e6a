/** Joins the texts of stages and templates. */

import type { Catalogue } from '../i18n/catalogue';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Errors of the stage table. */
export const STAGE_TEXTS = { en: en.stages, ms: ms.stages } satisfies Catalogue<keyof typeof en.stages>;

/** Names, stages and sample deals of the templates. */
export const TEMPLATE_TEXTS = { en: en.templates, ms: ms.templates } satisfies Catalogue<keyof typeof en.templates>;
