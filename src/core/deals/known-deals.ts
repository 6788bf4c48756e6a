/** The registry of known deals: the IDs that were on the sheet at the last reconciliation. It shows which rows were removed. */

import type { Cells } from '../shared/cells';
import { escapeMarks, splitCells, UNIT } from '../shared/joined';
import { textOf } from '../shared/values';

/** Most characters in one cell; a sheet's own limit is 50,000. */
const CHUNK = 40000;

export interface Registry {
  ids: ReadonlySet<string>;
  /** Row of the history up to which new deals were entered in the registry. */
  checked: number;
}

/** Reads the registry's cells: the checked row, then IDs in chunks. */
export function parseRegistry(cells: Cells): Registry {
  const [checked, ...chunks] = cells.map((row) => row[0]);
  const ids = chunks.map(textOf).filter((chunk) => chunk !== '');
  return { ids: new Set(ids.flatMap((chunk) => splitCells(chunk))), checked: Math.max(1, Number(checked) || 1) };
}

/**
 * The registry as a column of cells.
 *
 * @param least how many cells to fill at least: what a longer registry left behind must go
 */
export function registryCells({ ids, checked }: Registry, least: number): (string | number)[][] {
  const chunks: string[] = [];
  let chunk = '';
  for (const each of ids) {
    const id = escapeMarks(each);
    if (chunk !== '' && chunk.length + id.length >= CHUNK) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk = chunk === '' ? id : chunk + UNIT + id;
  }
  if (chunk !== '') chunks.push(chunk);
  const cells: (string | number)[][] = [[checked], ...chunks.map((text) => [`'${text}`])];
  while (cells.length < least) cells.push(['']);
  return cells;
}

/** All deals that were ever heard of up to now: the registry's and those of later entries of the history. */
export function knownDeals(registry: Registry, newEntries: Cells): ReadonlySet<string> {
  return new Set([...registry.ids, ...newEntries.map((entry) => textOf(entry[0]))]);
}

/**
 * The deals that stood on the sheet and do no more.
 *
 * @param live IDs on the sheet
 * @param news entries of the history after `registry.checked`
 */
export function missingDeals(live: ReadonlySet<string>, registry: Registry, newEntries: Cells): string[] {
  const expected = new Set(registry.ids);
  for (const entry of newEntries) {
    const id = textOf(entry[0]);
    // A stage that was blanked, or a mark that the deal is gone: then there is nothing more to log.
    if (textOf(entry[3]) === '') expected.delete(id);
    else expected.add(id);
  }
  return [...expected].filter((id) => id !== '' && !live.has(id));
}
