/** The dialog's own texts, those of imports, and the names of columns, in the workbook's language. */

import { useMemo } from 'preact/hooks';
import type { Locale } from '../../core/i18n/locale';
import { createTranslator, type Translator } from '../../core/i18n/translator';
import { IMPORT_DIALOG_TEXTS, IMPORT_TEXTS, type Translate } from '../../core/import/texts';
import { useTexts } from '../../ui/texts';

export interface DialogTexts {
  t: Translator<typeof IMPORT_DIALOG_TEXTS.en>;
  /** What the server says of a file. */
  core: Translate;
  locale: Locale;
}

export function useDialogTexts(): DialogTexts {
  const { locale } = useTexts();
  return useMemo(
    () => ({
      t: createTranslator(IMPORT_DIALOG_TEXTS, locale),
      core: createTranslator(IMPORT_TEXTS, locale) as Translate,
      locale,
    }),
    [locale],
  );
}
