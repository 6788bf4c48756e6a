/** Writes planned cells and history rows in as few calls as possible. */

import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import { type Cells, type CellWrite, columnLetters, type HistoryRow, rowAt } from '../../core/shared/cells';
import { ascending, isBlank, literal } from '../../core/shared/values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** More runs than this are written as one block with the cells between them as they were read. */
const MOST_RUNS = 2;

/** More runs than this are too many to be named one by one. */
const MOST_NAMED = 500;

/**
 * Writes cells. Neighbouring columns go together; a run of rows is one call, and so are scattered cells of one column that
 * get the same value. What else lies between scattered rows is written back as read, formulas included where `formulas`
 * is given: columns of our own hold none.
 *
 * @param existing the rows as read, from `firstRow` on
 */
export function writeCells(
  sheet: Sheet,
  cells: readonly CellWrite[],
  existing: Cells,
  firstRow: number,
  formulas?: Cells,
): void {
  for (const group of groupColumns(cells)) {
    const rows = ascending(group.cells.map((cell) => cell.row));
    const runs = runsOf(rows);
    const value = group.cells[0]?.value;
    const isSame = group.width === 1 && group.cells.every((cell) => cell.value === value);
    if (runs.length > MOST_RUNS && runs.length <= MOST_NAMED && isSame) {
      const letters = columnLetters(group.first + 1);
      sheet.getRangeList(runs.map(({ first, last }) => `${letters}${first}:${letters}${last}`)).setValue(value);
      continue;
    }
    const writeRun = ({ first, last }: { first: number; last: number }): void => {
      const block: unknown[][] = [];
      for (let row = first; row <= last; row++) {
        const before = rowAt(existing, row - firstRow);
        const written = rowAt(formulas, row - firstRow);
        block.push(
          Array.from({ length: group.width }, (_, i) => written[group.first + i] || asRead(before[group.first + i])),
        );
      }
      for (const cell of group.cells) {
        const line = cell.row < first || cell.row > last ? undefined : block[cell.row - first];
        if (line) line[cell.column - group.first] = cell.value;
      }
      sheet.getRange(first, group.first + 1, block.length, group.width).setValues(block);
    };
    if (runs.length <= MOST_RUNS) runs.forEach(writeRun);
    else {
      try {
        writeRun({ first: rows[0] ?? 1, last: rows[rows.length - 1] ?? 1 });
      } catch {
        // A cell between them may hold what its validation would refuse, or be protected: then it is left out.
        runs.forEach(writeRun);
      }
    }
  }
}

/** A cell as it is written back: what was a text stays one. */
export function asRead(value: unknown): unknown {
  return typeof value === 'string' ? literal(value) : (value ?? '');
}

/**
 * Appends to the history. A single row goes by appendRow, which makes room by itself.
 *
 * @param nextRow the first free row
 */
export function appendHistory(sheet: Sheet, rows: readonly HistoryRow[], nextRow: number): void {
  const [first] = rows;
  if (!first) return;
  if (rows.length === 1) {
    sheet.appendRow([...first]);
    return;
  }
  // Rows made below the header would look like it: the first ones are made below row 2. Nobody asks how many are left, a call less.
  sheet.insertRowsAfter(Math.max(2, nextRow - 1), rows.length);
  overwriteHistory(sheet, rows, nextRow);
}

/** Writes entries over what stands in these rows, which the sheet must have. */
export function overwriteHistory(sheet: Sheet, rows: readonly HistoryRow[], firstRow: number): void {
  const width = Object.keys(HISTORY_COLUMNS).length;
  sheet.getRange(firstRow, 1, rows.length, width).setValues(rows.map((row) => [...row]));
}

/**
 * Sees to it that the sheet has that many rows.
 *
 * @param known how many it had, where that was asked a moment ago: a row more that somebody made since does no harm
 */
export function growTo(sheet: Sheet, rows: number, known?: number): void {
  const most = known ?? sheet.getMaxRows();
  if (rows > most) sheet.insertRowsAfter(most, rows - most);
}

/** Whether row 1 holds anything: a sheet that has none was left by an interrupted run, whatever stands below. Two round trips. */
export function hasHeaders(sheet: Sheet): boolean {
  const width = sheet.getLastColumn();
  return width > 0 && rowAt(sheet.getRange(1, 1, 1, width).getValues(), 0).some((header) => !isBlank(header));
}

/** Writes headers into row 1 from a 1-based column on, and makes room for them. */
export function writeHeaders(sheet: Sheet, first: number, headers: readonly string[]): void {
  const last = first + headers.length - 1;
  const most = sheet.getMaxColumns();
  if (last > most) sheet.insertColumnsAfter(most, last - most);
  sheet.getRange(1, first, 1, headers.length).setValues([[...headers]]);
}

interface ColumnGroup {
  first: number;
  width: number;
  cells: CellWrite[];
}

function groupColumns(cells: readonly CellWrite[]): ColumnGroup[] {
  const byColumn = new Map<number, CellWrite[]>();
  for (const cell of cells) {
    const before = byColumn.get(cell.column);
    if (before) before.push(cell);
    else byColumn.set(cell.column, [cell]);
  }
  const groups: ColumnGroup[] = [];
  for (const column of ascending(byColumn.keys())) {
    const last = groups[groups.length - 1];
    const own = byColumn.get(column) ?? [];
    if (last && last.first + last.width === column && sameRows(last.cells, own)) {
      last.width++;
      last.cells = last.cells.concat(own);
    } else groups.push({ first: column, width: 1, cells: [...own] });
  }
  return groups;
}

/** Columns go together when they change in the same span of rows, so that little is written back unchanged. */
function sameRows(left: readonly CellWrite[], right: readonly CellWrite[]): boolean {
  const span = (cells: readonly CellWrite[]): [number, number] => {
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (const { row } of cells) {
      if (row < low) low = row;
      if (row > high) high = row;
    }
    return [low, high];
  };
  const [a, b] = span(left);
  const [c, d] = span(right);
  return c <= b && d >= a;
}

/** Ascending rows as runs of neighbours. */
export function runsOf(rows: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
