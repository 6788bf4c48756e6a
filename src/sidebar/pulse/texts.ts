/** The tab's own texts, in the language that the sidebar speaks. */

import type { Locale } from '../../core/api';
import type { MessageKey, Values } from '../../core/i18n/translator';
import { pulseTabTexts } from '../../core/pulse/tab-texts';
import { translatorOf, useTexts } from '../ui/texts';

export interface TabTexts {
  t: (key: MessageKey<typeof pulseTabTexts>, values?: Values) => string;
  locale: Locale;
}

export function useTabTexts(): TabTexts {
  const { locale } = useTexts();
  return { t: translatorOf(pulseTabTexts, locale), locale };
}
