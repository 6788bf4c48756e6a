/** Hands the workbook's language to every view. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../core/api';
import { sidebarEn } from '../core/messages/sidebar.en';
import { sidebarMs } from '../core/messages/sidebar.ms';
import { createTranslator, type Translator } from '../core/messages/translator';

export interface Texts {
  t: Translator<typeof sidebarEn>;
  locale: Locale;
}

export function textsOf(locale: Locale): Texts {
  return { t: createTranslator<typeof sidebarEn>(locale === 'ms' ? sidebarMs : sidebarEn, locale), locale };
}

export const TextsContext = createContext<Texts>(textsOf('en'));

export const useTexts = () => useContext(TextsContext);
