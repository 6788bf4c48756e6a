/** Looks for deals that look like one that somebody has just entered or edited. One round trip, and one more if it finds any. */

import type { LookAlikeView } from '../../core/api';
import type { DealColumn, DealColumns } from '../../core/deals/columns';
import { lookAlikes } from '../../core/duplicates/find';
import { createIdentityReader, IDENTITY_COLUMNS } from '../../core/duplicates/identity';
import { type Cells, cellAt, columnLetters, rowAt } from '../../core/shared/cells';
import { textOf } from '../../core/shared/values';
import { readApart } from './not-duplicates';
import type { Workbook } from './workbook';

/** More rows are pasted at once by an import, and Find duplicates compares those better. */
const MOST_ROWS = 200;
/** What is read: open deals are compared, whenever they were created. */
const READ: readonly DealColumn[] = ['dealId', 'stage', ...IDENTITY_COLUMNS];

/** Whether a block of columns (1-based) holds one that can make a deal look like another. */
export function touchesIdentity(columns: DealColumns, first: number, last: number): boolean {
  return IDENTITY_COLUMNS.some((column) => columns[column] + 1 >= first && columns[column] + 1 <= last);
}

/** The deals that those in some rows look like, by the row (1-based). Rows that look like none are left out. */
export function findLookAlikes(workbook: Workbook, firstRow: number, lastRow: number): Map<number, LookAlikeView[]> {
  const found = new Map<number, LookAlikeView[]>();
  if (lastRow - firstRow >= MOST_ROWS) return found;
  const { rows, columns } = readIdentities(workbook);
  const read = createIdentityReader({ columns, zone: workbook.zone, stages: workbook.stages() });
  const deals = rows.map(read);
  const anyLike = (apart?: ReadonlySet<string>): void => {
    found.clear();
    for (let row = firstRow; row <= Math.min(lastRow, rows.length + 1); row++) {
      const alike = lookAlikes(row - 2, deals, apart);
      const views = alike.map(({ index, reason }) => ({
        reason,
        row: index + 2,
        deal: textOf(cellAt(rowAt(rows, index), columns.deal)),
      }));
      if (views.length > 0) found.set(row, views);
    }
  };
  anyLike();
  if (found.size > 0) anyLike(readApart(workbook));
  return found;
}

/** The columns that tell deals apart, without the header, and where they are in what was read. */
function readIdentities(workbook: Workbook): { rows: Cells; columns: DealColumns } {
  const all = workbook.columns();
  const places = READ.map((column) => all[column]).filter((place) => place >= 0);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const range = workbook.sheet('deals').getRange(`${columnLetters(first + 1)}2:${columnLetters(last + 1)}`);
  const columns = { ...all };
  for (const column of Object.keys(columns) as DealColumn[]) {
    columns[column] = READ.includes(column) && all[column] >= 0 ? all[column] - first : -1;
  }
  return { rows: range.getValues(), columns };
}

/** Tells the editor of some rows that they look like others. No round trip where the edit touched nothing of that kind. */
export function tellLookAlikes(
  workbook: Workbook,
  { rowStart, rowEnd, columnStart, columnEnd }: Record<'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd', number>,
): void {
  if (!touchesIdentity(workbook.columns(), columnStart, columnEnd)) return;
  const found = findLookAlikes(workbook, Math.max(2, rowStart), rowEnd);
  const [first] = found;
  const [like] = first?.[1] ?? [];
  if (!first || !like) return;
  const { t } = workbook;
  const values = {
    count: found.size,
    row: String(first[0]),
    other: String(like.row),
    reason: t(`reason_${like.reason}`),
  };
  workbook.spreadsheet.toast(t('toast_lookAlike', values), 'Saluran', 12);
}
