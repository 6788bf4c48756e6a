/** Line items of merged deals: which are there, and which change their deal. */

import { HISTORY_COLUMNS } from '../deals/history-columns';
import { type StoredCell, storeCell } from '../deals/sync-marker';
import { allLocales } from '../i18n/locale';
import { normalise } from '../i18n/name';
import { type Cells, type CellWrite, rowAt } from '../shared/cells';
import { literal, textOf } from '../shared/values';
import type { MergeRecord } from './merge-record';

/** The column of a sheet that holds the deal's ID, 0-based; -1 where it has none. */
export function dealColumnOf(headers: readonly unknown[]): number {
  const names = allLocales().map((locale) => normalise(HISTORY_COLUMNS.dealId[locale]));
  return headers.findIndex((header) => names.includes(normalise(textOf(header))));
}

/** The lines of a deal: their cells without the ID. */
export function linesOf(rows: Cells, dealId: string): StoredCell[][] {
  const column = dealColumnOf(rowAt(rows, 0));
  if (column < 0) return [];
  return rows.flatMap((cells, index) => (index > 0 && textOf(cells[column]) === dealId ? [restOf(cells, column)] : []));
}

/** The writes that give the lines of merged deals to the one that is kept. */
export function planLines({ keep, merged }: MergeRecord, rows: Cells): CellWrite[] {
  const column = dealColumnOf(rowAt(rows, 0));
  const ids = new Set(merged.map(({ dealId }) => dealId));
  if (column < 0) return [];
  return rows.flatMap((cells, index): CellWrite[] =>
    index > 0 && ids.has(textOf(cells[column])) ? [{ row: index + 1, column, value: literal(keep) }] : [],
  );
}

/** The writes that give lines back to their deals, where they still hold what they held. */
export function planLinesBack({ keep, lines }: MergeRecord, rows: Cells): CellWrite[] {
  const column = dealColumnOf(rowAt(rows, 0));
  if (column < 0) return [];
  const taken = new Set<number>();
  return lines.flatMap(({ dealId, cells }): CellWrite[] => {
    const wanted = JSON.stringify(trimmed(cells));
    const index = rows.findIndex(
      (line, at) =>
        at > 0 &&
        !taken.has(at) &&
        textOf(line[column]) === keep &&
        JSON.stringify(trimmed(restOf(line, column))) === wanted,
    );
    if (index < 0) return [];
    taken.add(index);
    return [{ row: index + 1, column, value: literal(dealId) }];
  });
}

function restOf(cells: readonly unknown[], column: number): StoredCell[] {
  return cells.flatMap((cell, at) => (at === column ? [] : [storeCell(cell)]));
}

/** Columns may have been added since. */
function trimmed(cells: readonly StoredCell[]): StoredCell[] {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === '') last--;
  return cells.slice(0, last);
}
