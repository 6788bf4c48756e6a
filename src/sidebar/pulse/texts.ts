/** The tab's own texts, in the language that the sidebar speaks. */

import type { Locale } from '../../core/i18n/locale';
import { createTranslator, type Translator } from '../../core/i18n/translator';
import { PULSE_TAB_TEXTS } from '../../core/pulse/texts';
import { useTexts } from '../../ui/texts';

export interface TabTexts {
  t: Translator<typeof PULSE_TAB_TEXTS.en>;
  locale: Locale;
}

export function useTabTexts(): TabTexts {
  const { locale } = useTexts();
  return { t: createTranslator(PULSE_TAB_TEXTS, locale), locale };
}
