/** The dialog's own texts, in the language of the workbook. */

import { DUPLICATES_VIEW_TEXTS } from '../../core/duplicates/texts';
import type { Locale } from '../../core/i18n/locale';
import { createTranslator, type Translator } from '../../core/i18n/translator';
import { useTexts } from '../../ui/texts';

export interface DuplicatesTexts {
  t: Translator<typeof DUPLICATES_VIEW_TEXTS.en>;
  locale: Locale;
}

export function useDuplicatesTexts(): DuplicatesTexts {
  const { locale } = useTexts();
  return { t: createTranslator(DUPLICATES_VIEW_TEXTS, locale), locale };
}
