/** Chooses the languages of a wave's forms: each member reads one, and nobody is told apart by it. */

import { allLocales, type Locale } from '../i18n/locale';
import type { FormLanguage } from './messages';
import type { Person } from './people';

/**
 * The languages of the forms, the most read one first. The starter can see in which form an answer was given, so a
 * language that fewer people than the threshold read has no form of its own: these people get the most read one.
 *
 * @param wanted one language for all; 'both' or left out: the members' own
 * @param usual the language where people read several equally often
 */
export function formLanguages(
  people: readonly Pick<Person, 'language'>[],
  wanted: FormLanguage | undefined,
  threshold: number,
  usual: Locale,
): Locale[] {
  if (wanted !== undefined && wanted !== 'both') return [wanted];
  const readers = (locale: Locale): number => people.filter(({ language }) => language === locale).length;
  const [most = usual, ...others] = allLocales().sort(
    (a, b) => readers(b) - readers(a) || Number(b === usual) - Number(a === usual),
  );
  return [most, ...others.filter((locale) => readers(locale) >= threshold)];
}
