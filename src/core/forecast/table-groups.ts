/** Divides the deals of a FORECAST_TABLE by owner, stage or product. */

import { PRODUCT } from '../deals/columns';
import { normalise } from '../i18n/name';
import { rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import type { Period } from '../shared/periods';
import { textOf } from '../shared/values';
import { WON } from './model/deal-paths';
import type { Snapshot } from './model/types';
import type { Group, Query } from './query';

export interface TableGroup {
  name: string;
  /** Indexes of its rows of the range; null for all of them. */
  rows: ReadonlySet<number> | null;
  /** The owner that the group stands for, blank for deals without one; null for a group of another kind. */
  owner: string | null;
}

/** The groups in the order of the stages, or else of the alphabet. */
export function groupsOf(
  query: Query,
  by: Exclude<Group, 'month' | 'quarter'>,
  snapshot: Snapshot,
  whole: Period,
): TableGroup[] {
  const rowsByName = by === 'stage' ? rowsByStage(query, snapshot) : rowsByText(query, by, snapshot);
  if (by === 'owner')
    for (const name of plannedOwners(query, rowsByName.keys(), whole)) rowsByName.set(name, new Set());
  const groups = [...rowsByName];
  if (by !== 'stage') groups.sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, rows]) => ({ name, rows, owner: by === 'owner' ? name : null }));
}

/** Lost deals are in none of the groups. */
function rowsByStage({ stages }: Query, { deals, codes }: Snapshot): Map<string, Set<number>> {
  const table = stages().stages;
  const rowsByName = new Map<string, Set<number>>();
  for (const { name, type } of table) if (type !== 'Lost') rowsByName.set(name, new Set());
  const nameOf = (code: number): string | undefined =>
    code >= 0 ? deals.stages[code]?.name : table.find(({ type }) => type === (code === WON ? 'Won' : 'Lost'))?.name;
  deals.rows.subarray(0, deals.count).forEach((row, deal) => {
    rowsByName.get(nameOf(codes[deal] as number) ?? '')?.add(row);
  });
  return rowsByName;
}

function rowsByText(query: Query, by: 'owner' | 'product', { deals }: Snapshot): Map<string, Set<number>> {
  const column = by === 'product' ? productColumn(query) : query.columns().owner;
  const rowsByName = new Map<string, Set<number>>();
  // "Ana", "ana " and "ANA" are one: the first spelling names the group. Each text is looked up once.
  const bySpelling = new Map<string, Set<number>>();
  const byKey = new Map<string, Set<number>>();
  const groupOf = (name: string): Set<number> => {
    const key = normalise(name);
    let rows = byKey.get(key);
    if (!rows) {
      rows = new Set();
      byKey.set(key, rows);
      rowsByName.set(name, rows);
    }
    bySpelling.set(name, rows);
    return rows;
  };
  // A deal without a known stage is left out, and named in its group.
  const stageless = [...deals.faults.values()].filter(({ column: at }) => at === 'stage').map(({ index }) => index);
  for (const row of [...deals.rows.subarray(0, deals.count), ...stageless]) {
    const name = textOf(rowAt(query.deals, row)[column]);
    (bySpelling.get(name) ?? groupOf(name)).add(row);
  }
  return rowsByName;
}

/** Owners who have a target or an adjustment in the period count even without deals. */
function plannedOwners(query: Query, withDeals: Iterable<string>, whole: Period): string[] {
  const known = new Set([...withDeals].map(normalise));
  const owners: string[] = [];
  for (const { owner, from, to } of [...query.targets(), ...query.adjustments()]) {
    if (owner === '' || from < whole.from || to > whole.to || known.has(normalise(owner))) continue;
    known.add(normalise(owner));
    owners.push(owner);
  }
  return owners;
}

function productColumn({ deals, t }: Query): number {
  const names = Object.values(PRODUCT).map(normalise);
  const column = rowAt(deals, 0).findIndex((header) => names.includes(normalise(textOf(header))));
  if (column < 0) throw new UserError(t, 'noProduct');
  return column;
}
