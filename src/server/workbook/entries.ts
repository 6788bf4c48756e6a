/** Follows typed and pasted cells that forecasts read: puts right what is certain, and notes the rest in the cell. */

import type { JudgeMeans } from '../../core/entry/judge';
import { planOwners } from '../../core/entry/owners';
import { type EntryNote, type EntryPlan, judgesWithin, planEntry, withWrites } from '../../core/entry/plan-entry';
import { keyOf } from '../../core/i18n/name';
import type { DayOrder } from '../../core/import/dates';
import { PEOPLE_COLUMNS } from '../../core/pulse/columns';
import { type Cells, type CellWrite, rowAt } from '../../core/shared/cells';
import { once } from '../../core/shared/once';
import { parseSettings } from '../../core/workbook/settings';
import { readRows } from './find-deal';
import type { EditedBlock } from './inventory';
import { tryLock } from './lock';
import { findSheet, type Workbook } from './workbook';
import { writeCells } from './write';

/** How our notes begin. We leave the user's own notes alone. */
const OURS = 'Saluran: ';

/** What came of the edited cells. */
export interface FollowedEntries {
  /** The rows as they stand now. */
  rows: Cells;
  /** What was read or is wrong, in words. */
  told: string[];
}

/** What says how to read cells of the workbook. */
export function judgeMeans({ system, locale, t, zone, spreadsheet, ...workbook }: Workbook): JudgeMeans {
  const order = once(() => ({ order: dayOrderOf(spreadsheet.getSpreadsheetLocale()) }));
  return {
    columns: workbook.columns(),
    headers: system.headers,
    zone,
    today: zone.dayOf(new Date()),
    locale,
    settings: parseSettings(system.settingRows, locale, t),
    separator: system.separator,
    order: () => order().order,
  };
}

/** Whether a block of columns (1-based) holds cells that are followed here. */
export function touchesEntries(workbook: Workbook, { columnStart, columnEnd }: EditedBlock): boolean {
  const owner = workbook.columns().owner + 1;
  const isOwner = owner > 0 && owner >= columnStart && owner <= columnEnd;
  return isOwner || judgesWithin(judgeMeans(workbook), columnStart, columnEnd).length > 0;
}

/**
 * Follows an edit. Where all is right, one round trip, which looks for notes that are no longer true; for an edit of owners,
 * one that reads People, and one that reads the other owners where People does not have a name.
 *
 * @param rows the rows as they were read after the edit, from `firstRow` on
 * @param hasLock whether this execution holds the lock; where it does not, it is taken before anything is put right
 */
export function followEntries(
  workbook: Workbook,
  rows: Cells,
  firstRow: number,
  { columnStart, columnEnd }: EditedBlock,
  hasLock: boolean,
): FollowedEntries {
  const means = judgeMeans(workbook);
  const judges = judgesWithin(means, columnStart, columnEnd);
  const plan = planEntry(rows, firstRow, judges, means);
  const owners = planEditedOwners(workbook, rows, firstRow, columnStart, columnEnd);
  if (plan.writes.length + owners.length === 0) {
    writeNotes(workbook, plan, firstRow, rows.length);
    return { rows, told: plan.notes.map(({ told }) => told) };
  }
  // Another execution holds the lock: the cells stay as typed, and what is wrong is noted.
  const isFree = hasLock || tryLock(10000);
  const now = isFree && !hasLock ? readRows(workbook, firstRow, rows.length) : rows;
  const formulas = isFree ? readFormulas(workbook, firstRow, rows.length) : [];
  const isFixed = (row: number, column: number): boolean =>
    !isFree || (rowAt(formulas, row - firstRow)[column] ?? '') !== '';
  const next = planEntry(now, firstRow, judges, means, isFixed);
  const all = [...next.writes, ...owners.filter(({ row, column }) => !isFixed(row, column))];
  const isWritten = tryWrite(workbook, all, now, firstRow, formulas);
  const last = isWritten ? next : planEntry(now, firstRow, judges, means, () => true);
  writeNotes(workbook, last, firstRow, rows.length);
  return { rows: isWritten ? withWrites(now, firstRow, all) : now, told: last.notes.map(({ told }) => told) };
}

function planEditedOwners(
  workbook: Workbook,
  rows: Cells,
  firstRow: number,
  columnStart: number,
  columnEnd: number,
): CellWrite[] {
  const { owner } = workbook.columns();
  if (owner < 0 || owner + 1 < columnStart || owner + 1 > columnEnd) return [];
  if (rows.every((cells) => (cells[owner] ?? '') === '')) return [];
  const [headers = [], ...people] = findSheet(workbook.spreadsheet, 'people')?.getDataRange().getValues() ?? [];
  const name = headers.findIndex((header) => keyOf(PEOPLE_COLUMNS, header) === 'name');
  const names = name < 0 ? [] : people.map((cells) => cells[name]);
  const others = (): unknown[] => {
    const sheet = workbook.sheet('deals');
    const column = sheet.getRange(1, owner + 1, sheet.getLastRow(), 1).getValues();
    return column.filter((_, index) => index > 0 && !isWithin(index + 1, firstRow, rows.length)).map(([each]) => each);
  };
  return planOwners(rows, firstRow, owner, names, others);
}

function isWithin(row: number, firstRow: number, count: number): boolean {
  return row >= firstRow && row < firstRow + count;
}

function readFormulas(workbook: Workbook, firstRow: number, count: number): string[][] {
  const width = workbook.system.headers.length;
  return workbook.sheet('deals').getRange(firstRow, 1, count, width).getFormulas();
}

/** Writes what was put right; false where the sheet refuses it: then it stays as typed. */
function tryWrite(
  workbook: Workbook,
  writes: readonly CellWrite[],
  rows: Cells,
  firstRow: number,
  formulas: Cells,
): boolean {
  try {
    writeCells(workbook.sheet('deals'), writes, rows, firstRow, formulas);
    // A refusal comes with the next call that has it written.
    if (writes.length > 0) SpreadsheetApp.flush();
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** Brings the notes of the judged cells up to date: one round trip to read them, and one to write where they differ. */
function writeNotes(workbook: Workbook, { notes, reached }: EntryPlan, firstRow: number, count: number): void {
  if (!reached) return;
  const { first, last } = reached;
  const range = workbook.sheet('deals').getRange(firstRow, first + 1, count, last - first + 1);
  const wanted = new Map(notes.map((note: EntryNote) => [`${note.row} ${note.column}`, note.text]));
  const judged = new Set(judgesWithin(judgeMeans(workbook), first + 1, last + 1).map(({ column }) => column));
  try {
    const before = range.getNotes();
    const after = before.map((line, index) =>
      line.map((note, offset) => {
        const isOurs = note === '' || note.startsWith(OURS);
        if (!isOurs || !judged.has(first + offset)) return note;
        const text = wanted.get(`${firstRow + index} ${first + offset}`);
        return text === undefined ? '' : OURS + text;
      }),
    );
    const isSame = after.every((line, index) => line.every((note, offset) => note === before[index]?.[offset]));
    if (!isSame) range.setNotes(after);
  } catch (error) {
    // The toast tells it, and Check workbook. A cell that takes no note is no reason to fail.
    console.warn(error);
  }
}

/** The order of day and month that a locale such as en_GB writes. */
function dayOrderOf(locale: string): DayOrder {
  try {
    const format = new Intl.DateTimeFormat(locale.replace('_', '-'), {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const kinds = format.formatToParts(new Date(0)).map(({ type }) => type);
    if (kinds.indexOf('year') < kinds.indexOf('month')) return 'ymd';
    return kinds.indexOf('month') < kinds.indexOf('day') ? 'mdy' : 'dmy';
  } catch {
    return 'dmy';
  }
}
