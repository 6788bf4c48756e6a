/** Publishes what a closed wave may show: its comments, its results, and the sheet Pulse; all of it or nothing. */

import { COMMENT_COLUMNS, DRIVERS, EVERYBODY, PULSE_SHEETS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { ALL } from '../../core/pulse/groups';
import { ENPS_ID, WHY_ID } from '../../core/pulse/questions';
import type { ResultRow, WaveResults } from '../../core/pulse/results';
import type { Wave } from '../../core/pulse/types';
import { type Cells, type CellWrite, cellAt, columnLetters, rowAt } from '../../core/shared/cells';
import { type Columns, findColumns } from '../../core/shared/find-columns';
import { literal, textOf } from '../../core/shared/values';
import { blockCells, type OnFailure, type Target, writeWhole } from '../workbook/whole-write';
import { growTo, writeCells } from '../workbook/write';
import type { Pulse } from './context';
import { writePulseSheet } from './pulse-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is about to be written into rows of a sheet, for an error to name, and to be taken back. */
interface Block {
  sheet: Sheet;
  /** 1-based. */
  first: number;
  rows: number;
  cells: readonly CellWrite[];
  holdsComments?: boolean;
}

/**
 * Writes comments and results, and draws the sheet Pulse; all of it or nothing, as far as sheets refuse. A wave whose results
 * stand on the sheet already is only drawn.
 *
 * @param sheet Pulse results
 * @param before the same as it was read
 * @param openAgain lets the form take answers again, where its day has not come
 * @throws UserError naming the sheet or cell that refuses; a service's own error as it is: the next run completes the wave.
 */
export function publish(
  pulse: Pulse,
  wave: Wave,
  results: WaveResults,
  sheet: Sheet,
  before: Cells,
  openAgain: () => void,
): void {
  const columns = resultColumns(pulse, before);
  const isWritten = before.some((row) => textOf(cellAt(row, columns.wave)) === wave.id);
  const targets: Target[] = [];
  const write = (onFailure: OnFailure): void => {
    onFailure(openAgain);
    const note = ({ sheet: target, first, rows, ...written }: Block): void => {
      targets.push({ sheet: target, ...written });
      onFailure(() => clearRows(target, first, rows, written.cells, wave));
    };
    let rows: unknown[][] = [];
    if (!isWritten) {
      writeComments(pulse, wave, results, note);
      const { length } = rowAt(before, 0);
      const texts = textsIn(pulse, wave);
      const first = before.length + 1;
      rows = results.rows.map((row) => cellsOf(row, wave, texts, columns, length, pulse));
      note({ sheet, first, rows: rows.length, cells: blockCells(first, 0, rows) });
      makeRoom(sheet, before.length + rows.length);
      sheet.getRange(first, 1, rows.length, length).setValues(rows);
    }
    // An interrupted run has written the results, and perhaps not drawn them.
    writePulseSheet(pulse, [...before, ...rows], wave.id, (target, lines) => {
      targets.push({ sheet: target, cells: blockCells(1, 0, lines) });
    });
    SpreadsheetApp.flush();
  };
  writeWhole(
    pulse.workbook,
    () => targets,
    write,
    (error) => error,
  );
}

function resultColumns({ workbook: { locale, t } }: Pulse, cells: Cells): Columns<keyof typeof RESULT_COLUMNS> {
  const required = ['wave', 'questionId', 'group'] as const;
  return findColumns(rowAt(cells, 0), RESULT_COLUMNS, required, PULSE_SHEETS.results[locale], locale, t);
}

/** Clears written cells again, where the rows of the wave stand as they were written. What others wrote beside them stays. */
function clearRows(sheet: Sheet, first: number, count: number, cells: readonly CellWrite[], wave: Wave): void {
  if (count === 0 || sheet.getMaxRows() < first + count - 1) return;
  const found: Cells = sheet.getRange(first, 1, count, sheet.getLastColumn()).getValues();
  if (!found.some((row) => row.includes(wave.id))) return;
  const letters = [...new Set(cells.map(({ column }) => columnLetters(column + 1)))];
  sheet.getRangeList(letters.map((letter) => `${letter}${first}:${letter}${first + count - 1}`)).clearContent();
}

/** The texts of a wave's questions by ID, in the workbook's language. */
function textsIn({ pt }: Pulse, { asked = [] }: Wave): Map<string, string> {
  return new Map([
    [ENPS_ID, pt('enps_question')],
    [WHY_ID, pt('enps_why')],
    ...asked.map(({ id, text }): [string, string] => [id, text]),
  ]);
}

function cellsOf(
  row: ResultRow,
  wave: Wave,
  texts: ReadonlyMap<string, string>,
  columns: Columns<keyof typeof RESULT_COLUMNS>,
  width: number,
  { workbook: { locale }, pt }: Pulse,
): unknown[] {
  const cells: unknown[] = Array.from({ length: width }, () => '');
  const values: Record<keyof typeof RESULT_COLUMNS, unknown> = {
    ...row,
    wave: wave.id,
    group: row.group === ALL ? EVERYBODY[locale] : literal(row.group),
    questionId: literal(row.questionId),
    question: literal(texts.get(row.questionId) ?? ''),
    driver: row.driver === '' ? '' : DRIVERS[row.driver][locale],
    change: row.change ?? (row.isCompared ? pt('change_noise') : null),
  };
  for (const key of Object.keys(columns) as (keyof typeof RESULT_COLUMNS)[]) {
    if (columns[key] >= 0) cells[columns[key]] = values[key] ?? '';
  }
  return cells;
}

/**
 * Comments come before the results: an interrupted run that has written none of the results is run anew. They go below the last
 * comment, into the columns as they stand; a sheet of an earlier version has none for the text of the question.
 *
 * @param before hears what is about to be written
 */
function writeComments(pulse: Pulse, wave: Wave, { comments }: WaveResults, before: (block: Block) => void): void {
  if (comments.length === 0) return;
  const { locale, t } = pulse.workbook;
  const sheet = pulse.sheet('comments');
  const known: Cells = sheet.getDataRange().getValues();
  const required = ['wave', 'questionId', 'comment'] as const;
  const columns = findColumns(rowAt(known, 0), COMMENT_COLUMNS, required, PULSE_SHEETS.comments[locale], locale, t);
  const waves = known.map((row) => textOf(cellAt(row, columns.wave)));
  if (waves.includes(wave.id)) return;
  let first = waves.length + 1;
  while (first > 2 && waves[first - 2] === '') first--;
  const texts = textsIn(pulse, wave);
  const cells = comments.flatMap(({ questionId, comment }, index): CellWrite[] => {
    const values: Record<keyof typeof COMMENT_COLUMNS, unknown> = {
      wave: wave.id,
      questionId: literal(questionId),
      comment: literal(comment.slice(0, 40_000)),
      question: literal(texts.get(questionId) ?? ''),
    };
    return (Object.keys(values) as (keyof typeof COMMENT_COLUMNS)[])
      .filter((key) => columns[key] >= 0)
      .map((key) => ({ row: first + index, column: columns[key], value: values[key] }));
  });
  before({ sheet, first, rows: comments.length, cells, holdsComments: true });
  makeRoom(sheet, first + comments.length - 1);
  writeCells(sheet, cells, [], first);
}

/** Sees to it that the sheet has that many rows. Usually it has, and to ask how many would be a round trip; a range is none. */
function makeRoom(sheet: Sheet, rows: number): void {
  try {
    sheet.getRange(rows, 1);
  } catch {
    growTo(sheet, rows);
  }
}
