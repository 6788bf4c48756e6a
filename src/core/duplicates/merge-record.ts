/** What a merge changes, as it is kept for completing it and for undoing it. */

import type { DealColumns } from '../deals/columns';
import { type StoredCell, storeCell } from '../deals/sync-marker';
import { checksum } from '../shared/checksum';

/** A row of the history, by its deal and the stage before. */
export type EntryState = readonly [dealId: string, from: string];

export interface EntryChange {
  /** 1-based. */
  row: number;
  /** The stage that the entry is of: it stays. */
  to: string;
  before: EntryState;
  after: EntryState;
}

export interface MergedDeal {
  dealId: string;
  /** Its stage, as last logged. */
  stage: string;
  /** Its row, in the order of `headers`. */
  cells: StoredCell[];
  /** Formulas of its row: index of the header, formula in R1C1 notation. */
  formulas: [number, string][];
}

export interface MergeRecord {
  keep: string;
  /** Headers of Deals under the names that we know. */
  headers: string[];
  merged: MergedDeal[];
  /** Cells of the kept deal. */
  changed: [header: string, before: StoredCell, after: StoredCell][];
  entries: EntryChange[];
  /** The stage that a merged deal's remaining entries end in: an entry says that the deal was merged. */
  ends: { dealId: string; from: string }[];
  /** Line items of the merged deals: their cells without the ID. */
  lines: { dealId: string; cells: StoredCell[] }[];
}

/** Stands for what a row holds, its sync marker aside. */
export function stampOf(cells: readonly unknown[], { log, logRow }: DealColumns): string {
  const held = cells.map((cell, column) => (column === log || column === logRow ? '' : storeCell(cell)));
  while (held.length > 0 && held[held.length - 1] === '') held.pop();
  return checksum(JSON.stringify(held));
}
