/** The sheets of the workbook: their names in every language. */

import { both } from '../i18n/name';

export const SHEETS = {
  deals: both('Deals', 'Urus niaga'),
  stages: both('Stages', 'Peringkat'),
  history: both('Stage history', 'Sejarah peringkat'),
  people: both('People', 'Ahli'),
  settings: both('Settings', 'Tetapan'),
};

/** The sheet of targets, which users add; it may be missing. */
export const TARGETS = both('Targets', 'Sasaran');

/** The sheet of a manager's adjustments; it may be missing. */
export const ADJUSTMENTS = both('Adjustments', 'Pelarasan');

/** The sheet of products; it may be missing. */
export const PRODUCTS = both('Products', 'Produk');

/** The sheet of what each deal sells; it may be missing. */
export const LINE_ITEMS = both('Line items', 'Item baris');

export type SheetKey = keyof typeof SHEETS;

/** Makes something of each sheet, in the order in which they stand. */
export function forSheets<T>(make: (key: SheetKey) => T): Record<SheetKey, T> {
  const made = {} as Record<SheetKey, T>;
  for (const key in SHEETS) made[key as SheetKey] = make(key as SheetKey);
  return made;
}
