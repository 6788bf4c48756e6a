/** Writes everything or nothing: if the sheet refuses a value or a write fails, earlier writes are put back. */

import { addressOf } from '../../core/check/finding';
import { holdsStill, restoreCell, storeCell } from '../../core/deals/sync-marker';
import { type Cells, type CellWrite, cellAt, type HistoryRow, rowAt } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { isDate, textOf, writtenValue } from '../../core/shared/values';
import { expectationOf, takes } from '../../core/workbook/cell-rules';
import { readLocks } from './locks';
import { type Judging, type RuleBlock, readRules } from './rules';
import type { Workbook } from './workbook';
import { runsOf, writeCells } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Milliseconds by which a time may differ once a sheet has kept it. */
const SAME_TIME = 1000;

/** Cells that are about to be written, or were. */
export interface Target {
  sheet: Sheet;
  /** The first row is named where the sheet refuses; the headers are those of row 1. */
  cells: readonly CellWrite[];
  /** What is changed as one besides, such as the looks of a sheet: a protection of any part of it refuses that. */
  area?: RuleBlock;
  /** Whether its texts are what people wrote without their names, in an order that changes: no message quotes them. */
  holdsComments?: boolean;
}

/** All of a sheet, as the area of a target. */
export const WHOLE_SHEET: RuleBlock = {
  row: 1,
  column: 0,
  rows: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
};

/** Notes how a write is put back; called before the write, as a write that fails may have had its effect. */
export type OnFailure = (putBack: () => void) => void;

/**
 * Runs the writes. Where one of them fails, those before it are put back, the last one first, and the error says what the sheet
 * refused. A failure while putting back ends it there: what then stands is what an interrupted run leaves.
 *
 * @param targets what is written, to find out why it was refused
 * @param unexplained what is thrown where nothing on the sheets refuses: usually an error that says so in Google's words
 * @throws UserError naming the cell, the value and what is expected, where that can be told.
 */
export function writeWhole<T>(
  workbook: Workbook,
  targets: () => readonly Target[],
  write: (onFailure: OnFailure) => T,
  unexplained?: (error: unknown) => unknown,
): T {
  const back: (() => void)[] = [];
  try {
    return write((putBack) => back.push(putBack));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    try {
      for (const putBack of back.reverse()) putBack();
      SpreadsheetApp.flush();
    } catch {
      throw unexplained?.(error) ?? new UserError(workbook.t, 'refusedMidway', { message });
    }
    if (error instanceof UserError) throw error;
    throw (
      tryExplain(workbook, targets) ?? unexplained?.(error) ?? new UserError(workbook.t, 'refusedWrite', { message })
    );
  }
}

/**
 * As `writeWhole`, once it is certain, as far as can be told, that the sheets take it all. For writes that are hard to put back.
 *
 * @throws UserError naming the cell where one is refused; then nothing was written.
 */
export function writeJudged<T>(workbook: Workbook, targets: readonly Target[], write: (onFailure: OnFailure) => T): T {
  const refused = explainRefusal(workbook, targets);
  if (refused) throw refused;
  return writeWhole(workbook, () => targets, write);
}

function tryExplain(workbook: Workbook, targets: () => readonly Target[]): UserError | null {
  try {
    return explainRefusal(workbook, targets());
  } catch {
    // The service itself fails: Google's own words must do.
    return null;
  }
}

/** Why the sheet would refuse one of the cells; null where it takes all of them, as far as can be told. */
export function explainRefusal(workbook: Judging, targets: readonly Target[]): UserError | null {
  for (const target of targets) {
    const refused = findRefused(workbook, target);
    if (refused) return refused;
  }
  return explainLock(workbook, targets);
}

/**
 * Whether a protection keeps this person from writing one of the cells. Neighbours in a row are written together.
 *
 * @returns the error that names the first such cell; null where there is none.
 */
export function explainLock(workbook: Judging, targets: readonly Target[]): UserError | null {
  const locks = readLocks(workbook.spreadsheet);
  for (const { sheet, cells, area } of targets) {
    const id = sheet.getSheetId();
    const locked =
      cells.find(({ row, column }) => locks.has(id, { row, column, rows: 1, columns: 1 })) ??
      (area && locks.find(id, area));
    if (!locked) continue;
    const name = sheet.getName();
    if (locks.hasSheet(id)) return new UserError(workbook.t, 'refusedSheet', { sheet: name });
    const cell = addressOf(name, [locked.row, locked.column]);
    const column = headerOf(workbook, sheet, locked.column);
    return new UserError(workbook.t, column === '' ? 'refusedCell' : 'refusedProtected', { cell, column });
  }
  return null;
}

/**
 * The error that names the first cell whose validation refuses its value; null where none does. One round trip as a rule.
 *
 * @param known the rules of the cells, where they were read before
 */
export function findRefused(
  workbook: Judging,
  { sheet, cells, holdsComments }: Target,
  known?: ReturnType<typeof readRules>,
): UserError | null {
  const judged = cells.filter(({ value }) => value !== '' && value !== null && value !== undefined);
  if (judged.length === 0) return null;
  const ruleAt = known ?? readRules(workbook, sheet, blockOf(judged));
  for (const { row, column, value } of judged) {
    const rule = ruleAt(row, column);
    if (!rule || takes(rule, value, workbook.zone)) continue;
    const header = headerOf(workbook, sheet, column);
    const expected = expectationOf(rule, workbook.zone, workbook.t);
    if (holdsComments)
      return new UserError(workbook.t, 'refusedComment', { sheet: sheet.getName(), column: header, expected });
    return new UserError(workbook.t, header === '' ? 'refusedCellValue' : 'refusedValue', {
      cell: addressOf(sheet.getName(), [row, column]),
      column: header,
      value: shown(value, workbook),
      expected,
    });
  }
  return null;
}

/** A value as a message shows it. */
export function shown(value: unknown, { zone }: Pick<Workbook, 'zone'>): string {
  if (!isDate(value)) return textOf(writtenValue(value)).slice(0, 60);
  return new Date(Math.round(zone.localOf(value) * 86_400_000)).toISOString().slice(0, 10);
}

function headerOf(workbook: Judging, sheet: Sheet, column: number): string {
  if (workbook.system && sheet.getSheetId() === workbook.system.sheets.deals)
    return textOf(workbook.system.headers[column]);
  return textOf(sheet.getRange(1, column + 1).getValue());
}

/** A block of values as cells, from a 1-based row and a 0-based column on. */
export function blockCells(row: number, column: number, block: Cells): CellWrite[] {
  return block.flatMap((line, down) =>
    line.map((value, right) => ({ row: row + down, column: column + right, value })),
  );
}

/** Entries of the history as cells, in the rows that they take. */
export function entryCells({ system }: Workbook, entries: readonly HistoryRow[]): CellWrite[] {
  return blockCells(system.history + 1, 0, entries);
}

/** The smallest block that holds all of the cells. */
export function blockOf(cells: readonly CellWrite[]): RuleBlock {
  let [row, column, lastRow, lastColumn] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const cell of cells) {
    row = Math.min(row, cell.row);
    column = Math.min(column, cell.column);
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/**
 * Puts cells of Deals back that still hold what was written, in rows that still hold the same deal.
 *
 * @param before the rows as they were read, from `firstRow` on
 * @param formulas theirs, where users may have some
 */
export function putCellsBack(
  workbook: Workbook,
  written: readonly CellWrite[],
  before: Cells,
  firstRow: number,
  formulas?: Cells,
): void {
  if (written.length === 0) return;
  const sheet = workbook.sheet('deals');
  const { dealId } = workbook.columns();
  const { row: first, rows } = blockOf(written);
  // The columns that an import added are not among the headers that were read.
  const width = written.reduce((most, { column }) => Math.max(most, column + 1), workbook.system.headers.length);
  const now = sheet.getRange(first, 1, rows, width).getValues();
  const cells = written.flatMap(({ row, column, value }): CellWrite[] => {
    const [was, is] = [rowAt(before, row - firstRow), rowAt(now, row - first)];
    const isSame = column === dealId || textOf(cellAt(is, dealId)) === textOf(cellAt(was, dealId));
    const old = was[column] ?? '';
    if (!isSame || holdsStill(is[column], storeCell(old)) || !isSameCell(is[column], writtenValue(value))) return [];
    return [{ row, column, value: rowAt(formulas, row - firstRow)[column] || restoreCell(storeCell(old)) }];
  });
  writeCells(sheet, cells, now, first);
}

/** Takes entries out of the history again, wherever they were appended from a row on. */
export function removeEntries(workbook: Workbook, entries: readonly HistoryRow[], firstRow: number): void {
  if (entries.length === 0) return;
  const sheet = workbook.sheet('history');
  const last = sheet.getLastRow();
  if (last < firstRow) return;
  const keyOf = (cells: readonly unknown[]): string =>
    JSON.stringify([0, 2, 3].map((at) => textOf(writtenValue(cells[at]))));
  const keys = new Set(entries.map(keyOf));
  const rows = sheet
    .getRange(firstRow, 1, last - firstRow + 1, 4)
    .getValues()
    .flatMap((cells, index) => (keys.has(keyOf(cells)) ? [firstRow + index] : []));
  for (const run of runsOf(rows).reverse()) sheet.deleteRows(run.first, run.last - run.first + 1);
}

/** Whether two cells hold the same; a sheet keeps a time as a fraction of a day, so that it may differ a little. */
function isSameCell(a: unknown, b: unknown): boolean {
  return isDate(a) && isDate(b) ? Math.abs(a.getTime() - b.getTime()) < SAME_TIME : holdsStill(a, storeCell(b));
}
