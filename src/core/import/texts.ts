/** Joins the texts of imports. */

import type { Catalogue } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { WorkbookTexts } from '../workbook/texts';
import * as en from './texts/en';
import * as ms from './texts/ms';

/** Why a file, or one of its lines, cannot be imported or undone. */
export const IMPORT_TEXTS = { en: en.imports, ms: ms.imports } satisfies Catalogue<keyof typeof en.imports>;

/** The dialog for imports. */
export const IMPORT_DIALOG_TEXTS = { en: en.importDialog, ms: ms.importDialog } satisfies Catalogue<
  keyof typeof en.importDialog
>;

/** These texts, and those of the parts that this one builds on. */
export type ImportTexts = typeof IMPORT_TEXTS.en & WorkbookTexts;
export type Translate = Translator<ImportTexts>;
