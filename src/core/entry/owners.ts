/** Gives each owner one spelling: "Ana", "ana " and "ANA" are one person. */

import { normalise } from '../i18n/name';
import { type Cells, type CellWrite, cellAt } from '../shared/cells';

/**
 * Plans the spellings of edited rows: as People has the name, else as it stands first on the sheet.
 *
 * @param rows the edited rows, from `firstRow` on
 * @param people names of People
 * @param others owners of the other rows, in their order; called only where People does not have a name
 */
export function planOwners(
  rows: Cells,
  firstRow: number,
  column: number,
  people: readonly unknown[],
  others: () => readonly unknown[],
): CellWrite[] {
  const spellings = spellingsOf(people);
  const given = rows.map((cells) => cellAt(cells, column)).filter((name) => typeof name === 'string' && name !== '');
  const isKnown = (name: unknown): boolean => spellings.has(normalise(String(name)));
  if (!given.every(isKnown)) addSpellings(spellings, others());
  addSpellings(spellings, given);
  return rows.flatMap((cells, index) => {
    const name = cellAt(cells, column);
    const spelling = typeof name === 'string' ? spellings.get(normalise(name)) : undefined;
    return spelling === undefined || spelling === name ? [] : [{ row: firstRow + index, column, value: spelling }];
  });
}

function spellingsOf(names: readonly unknown[]): Map<string, string> {
  const spellings = new Map<string, string>();
  addSpellings(spellings, names);
  return spellings;
}

/** The first spelling counts. */
function addSpellings(spellings: Map<string, string>, names: readonly unknown[]): void {
  for (const name of names) {
    const text = typeof name === 'string' ? name.trim() : '';
    const key = normalise(text);
    if (key !== '' && !spellings.has(key)) spellings.set(key, text);
  }
}
