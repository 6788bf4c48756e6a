/** Finds the columns of a table by their headers, in any order and in any language. */

import { allLocales, type Locale } from '../i18n/locale';
import { type Name, normalise } from '../i18n/name';
import { UserError } from './errors';
import type { Translate } from './texts';

/** Key of a column → its 0-based index, -1 where the table has none. */
export type Columns<K extends string> = Record<K, number>;

/**
 * Finds columns by header. Headers that are not in `names` are left alone.
 *
 * @throws UserError naming a required column that is missing, or one that stands twice.
 */
export function findColumns<K extends string>(
  headers: readonly unknown[],
  names: Readonly<Record<K, Name>>,
  required: readonly NoInfer<K>[],
  sheet: string,
  locale: Locale,
  t: Translate,
): Columns<K> {
  const keys = new Map<string, K>();
  const columns = {} as Columns<K>;
  for (const key in names) {
    columns[key] = -1;
    for (const each of allLocales()) keys.set(normalise(names[key][each]), key);
  }
  headers.forEach((header, index) => {
    const key = keys.get(normalise(String(header ?? '')));
    if (key === undefined) return;
    if (columns[key] >= 0) throw new UserError(t, 'doubledColumn', { column: names[key][locale], sheet });
    columns[key] = index;
  });
  for (const key of required) {
    if (columns[key] < 0) throw new UserError(t, 'missingColumn', { column: names[key][locale], sheet });
  }
  return columns;
}
