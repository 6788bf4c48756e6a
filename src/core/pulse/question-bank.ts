/** The question bank: our own questions in ten drivers. Their words are in the catalogue of the pulse surveys. */

import { inEachLanguage, type Locale } from '../i18n/locale';
import { DRIVERS, type Driver } from './columns';
import type { Question } from './questions';
import { QUESTION_TEXTS } from './texts';

/** Statements to agree with, from 1 to 10; the last question of each driver is answered in words. */
const ITEMS = ['1', '2', '3', '4', '5', '6', 'open'] as const;

/** The questions of the bank, driver by driver; `REC-1` to `REC-6` are statements, `REC-7` is open. */
export function bank(): Question[] {
  return (Object.keys(DRIVERS) as Driver[]).flatMap((driver) =>
    ITEMS.map((item, index): Question => {
      const words = inEachLanguage((locale: Locale) => QUESTION_TEXTS[locale][`${driver}_${item}`]);
      const id = `${driver.slice(0, 3).toUpperCase()}-${index + 1}`;
      return { id, driver, ...words, type: item === 'open' ? 'open' : 'scale' };
    }),
  );
}
