/** The record of an import: what it added and changed, so that an undo can keep later edits. */

import { type StoredCell, storeCell } from '../deals/sync-marker';

export interface ImportRecord {
  /** Headers of Deals, in the order of `created` cells. */
  headers: string[];
  created: { dealId: string; cells: StoredCell[] }[];
  updated: { dealId: string; cells: Record<string, [before: StoredCell, after: StoredCell]> }[];
}

/** What is written as `'text` is read as text. */
export function storeWritten(value: unknown): StoredCell {
  return storeCell(typeof value === 'string' ? value.replace(/^'/, '') : value);
}

/**
 * The parts that several calls of one import kept, as one record; null where there is none. A call that was done again has kept its
 * deals twice: what one of them found first counts as before.
 */
export function joinRecords(records: readonly ImportRecord[]): ImportRecord | null {
  const [only] = records;
  return records.length > 1 ? joined(records) : (only ?? null);
}

function joined(records: readonly ImportRecord[]): ImportRecord {
  const headers = [...new Set(records.flatMap((record) => record.headers))];
  const created = new Map<string, ImportRecord['created'][number]>();
  const updated = new Map<string, ImportRecord['updated'][number]>();
  for (const record of records) {
    const places = headers.map((header) => record.headers.indexOf(header));
    for (const { dealId, cells } of record.created) {
      created.set(dealId, { dealId, cells: places.map((at) => cells[at] ?? '') });
    }
    for (const { dealId, cells } of record.updated) {
      const before = updated.get(dealId)?.cells ?? {};
      const changes = Object.entries(cells).map(([header, [old, now]]) => [header, [before[header]?.[0] ?? old, now]]);
      updated.set(dealId, { dealId, cells: { ...before, ...Object.fromEntries(changes) } });
    }
  }
  return { headers, created: [...created.values()], updated: [...updated.values()] };
}
