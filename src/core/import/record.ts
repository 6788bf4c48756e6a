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
