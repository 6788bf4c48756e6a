/** Finds deals that a file without IDs brings again: by name, company and date. */

import { companyKey, dealKey } from '../duplicates/keys';
import { type Cells, cellAt } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { textOf } from '../shared/values';
import type { ImportContext } from './context';
import type { ImportedDeal } from './reader';

/** What to do with a line that names a deal which is there already. */
export type OnDuplicate = 'update' | 'skip' | 'add';

export interface KnownDeals {
  /** The row (0-based) of the deal that a line brings again, each row once; undefined for a new one. */
  claim(deal: ImportedDeal): number | undefined;
  /** Whether a deal of the same name and company has another date. */
  hasNamesake(deal: ImportedDeal): boolean;
}

/**
 * Indexes the deals that are on the sheet, header first.
 *
 * @param isOwn whether the import itself has made the deal of that ID
 */
export function indexKnown(
  existing: Cells,
  isOwn: (dealId: string) => boolean,
  { columns, zone }: ImportContext,
): KnownDeals {
  const byName = new Map<string, number[]>();
  existing.forEach((cells, index) => {
    const name = textOf(cellAt(cells, columns.deal));
    if (index === 0 || name === '' || isOwn(textOf(cellAt(cells, columns.dealId)))) return;
    const key = keyOf(name, textOf(cellAt(cells, columns.company)));
    byName.set(key, [...(byName.get(key) ?? []), index]);
  });
  const rowsOf = (deal: ImportedDeal): number[] => byName.get(keyOf(deal.name, deal.texts.company ?? '')) ?? [];
  const dayAt = (index: number, column: number): number | null => dayOf(cellAt(existing[index] ?? [], column), zone);
  const isSameDate = (deal: ImportedDeal, index: number): boolean => {
    const { created, expectedClose, closed } = deal.days;
    if (created !== undefined) return created === dayAt(index, columns.created);
    const closing = [deal.closeDay, expectedClose, closed].filter((day) => day !== null && day !== undefined);
    const known = [columns.expectedClose, columns.closed].map((column) => dayAt(index, column));
    return closing.length === 0 || closing.some((day) => known.includes(day));
  };
  const claimed = new Set<number>();
  return {
    claim(deal) {
      const found = rowsOf(deal).find((index) => !claimed.has(index) && isSameDate(deal, index));
      if (found !== undefined) claimed.add(found);
      return found;
    },
    hasNamesake: (deal) => rowsOf(deal).length > 0,
  };
}

function keyOf(name: string, company: string): string {
  return `${dealKey(name, company)}\n${companyKey(company)}`;
}

function dayOf(value: unknown, zone: Zone): number | null {
  return toDay(value, zone) ?? null;
}
