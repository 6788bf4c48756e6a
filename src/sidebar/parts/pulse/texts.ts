/** The tab's own texts, in the language that the sidebar speaks. */

import type { Locale } from '../../../core/api';
import { pulseTabTexts } from '../../../core/messages/pulse-tab';
import type { MessageKey, Values } from '../../../core/messages/translator';
import { translatorOf, useTexts } from '../../texts';

export interface TabTexts {
  t: (key: MessageKey<typeof pulseTabTexts>, values?: Values) => string;
  locale: Locale;
}

export function useTabTexts(): TabTexts {
  const { locale } = useTexts();
  return { t: translatorOf(pulseTabTexts, locale), locale };
}
