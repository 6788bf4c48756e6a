/** Closes a wave: stops the form, writes the results once, and leaves the answers in the form. */

import { isNamed, keyOf } from '../../core/i18n/name';
import {
  DRIVERS,
  type Driver,
  EVERYBODY,
  PULSE_SHEETS,
  QUESTION_COLUMNS,
  RESULT_COLUMNS,
} from '../../core/pulse/columns';
import { ALL, type Response } from '../../core/pulse/groups';
import { asksForGroup, ENPS_ID, SECOND_GROUP_ID, TEAM_ID, WHY_ID } from '../../core/pulse/questions';
import {
  type AskedQuestion,
  type Earlier,
  type ResultRow,
  type WaveResults,
  waveResults,
} from '../../core/pulse/results';
import { pastWaves } from '../../core/pulse/state';
import type { Wave } from '../../core/pulse/types';
import { type Cells, cellAt, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { literal, textOf } from '../../core/shared/values';
import { blockCells, type OnFailure, type Target, writeWhole } from '../workbook/whole-write';
import { growTo } from '../workbook/write';
import type { Pulse } from './context';
import { completeWave, openForm } from './open-wave';
import { writePulseSheet } from './pulse-sheet';
import { saveState } from './store';

type Form = GoogleAppsScript.Forms.Form;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Closed {
  answers: number;
  /** Share of the people who were asked; above 1 where somebody answered twice. */
  participation: number;
  /** Missing where it was not asked, or fewer answered than the threshold. */
  enps?: number;
  problems: string[];
}

/**
 * Closes a wave and publishes its results. Run again after an interruption, it publishes nothing twice. Where a sheet refuses,
 * nothing is published, and a form whose day has not come takes answers again.
 *
 * @param tell hears what went wrong with the form, where nobody sees what this returns
 */
export function closeWave(pulse: Pulse, found: Wave, tell?: (problems: string[]) => void): Closed {
  const { pt, settings } = pulse;
  const form = openForm(pulse, found);
  // Mails may have gone out before an interrupted start noted which item asks what: the answers count.
  const wave = completeWave(pulse, found);
  // Before the answers are read: who comes later finds the form closed, and no result changes.
  form.setAcceptingResponses(false);
  const openAgain = (): void => {
    if (pulse.today < wave.closes) form.setAcceptingResponses(true);
  };
  const responses = readResponses(form, wave);
  // What was promised holds, even if Settings asks for less since.
  const threshold = Math.max(wave.threshold, settings.threshold);
  const sheet = pulse.sheet('results');
  const before = sheet.getDataRange().getValues();
  const results = waveResults(
    {
      questions: askedIn(pulse, wave),
      enps: wave.enps,
      responses,
      people: wave.people,
      teams: wave.teams,
      second: wave.second,
      roll: pulse.state.rolls.get(wave.id),
      past: pastWaves(pulse.state, wave.id),
      threshold,
      earlier: earlierResults(pulse, before, wave),
    },
    pt,
    Math.random,
  );
  results.problems.push(...missingItems(form, wave).map((id) => pt('formChanged', { id })));
  publish(pulse, wave, results, sheet, before, openAgain);
  saveState({
    wave: { ...wave, status: 'closed', closedOn: pulse.today, mail: undefined, problem: undefined },
    shown: { threshold, questions: results.shown },
  });
  if (results.problems.length > 0) tell?.(results.problems);
  const enps = results.rows.find(({ questionId, group }) => questionId === ENPS_ID && group === ALL)?.enps;
  return {
    answers: responses.length,
    participation: wave.people > 0 ? Math.round((responses.length / wave.people) * 10_000) / 10_000 : 0,
    ...(enps === null || enps === undefined ? {} : { enps }),
    problems: results.isTooFew ? [pt('tooFew', { threshold }), ...results.problems] : results.problems,
  };
}

/**
 * Writes comments and results, and draws the sheet Pulse; all of it or nothing, as far as sheets refuse.
 *
 * @param before Pulse results as it was read
 * @param openAgain lets the form take answers again, where its day has not come
 * @throws UserError naming the sheet or cell that refuses; a service's own error as it is: the next run completes the wave.
 */
function publish(
  pulse: Pulse,
  wave: Wave,
  results: WaveResults,
  sheet: Sheet,
  before: Cells,
  openAgain: () => void,
): void {
  const { workbook } = pulse;
  const isWritten = before.some(([id]) => textOf(id) === wave.id);
  const targets: Target[] = [];
  const noteTarget = (target: Sheet, row: number, rows: Cells, holdsComments = false): void => {
    targets.push({ sheet: target, cells: blockCells(row, 0, rows), holdsComments });
  };
  const write = (onFailure: OnFailure): void => {
    onFailure(openAgain);
    let rows: unknown[][] = [];
    if (!isWritten) {
      writeComments(pulse, wave, results, (target, row, lines) => {
        noteTarget(target, row, lines, true);
        onFailure(() => clearRows(target, row, lines.length, wave));
      });
      const headers = rowAt(before, 0);
      const columns = findColumns(
        headers,
        RESULT_COLUMNS,
        ['wave', 'questionId', 'group'],
        PULSE_SHEETS.results[workbook.locale],
        workbook.locale,
        workbook.t,
      );
      rows = results.rows.map((row) => cellsOf(row, wave, columns, headers.length, pulse));
      noteTarget(sheet, before.length + 1, rows);
      onFailure(() => clearRows(sheet, before.length + 1, rows.length, wave));
      growTo(sheet, before.length + rows.length);
      sheet.getRange(before.length + 1, 1, rows.length, headers.length).setValues(rows);
    }
    // An interrupted run has written the results, and perhaps not drawn them.
    writePulseSheet(pulse, [...before, ...rows], (target, lines) => noteTarget(target, 1, lines));
    SpreadsheetApp.flush();
  };
  writeWhole(
    workbook,
    () => targets,
    write,
    (error) => error,
  );
}

/** Clears the rows of a wave again, where they stand as they were written. */
function clearRows(sheet: Sheet, first: number, count: number, wave: Wave): void {
  if (sheet.getMaxRows() < first + count - 1) return;
  const range = sheet.getRange(first, 1, count, sheet.getLastColumn());
  if (range.getValues().some((cells) => cells.includes(wave.id))) range.clearContent();
}

/** The answers by question, and nothing that says when they came. One round trip. */
function readResponses(form: Form, wave: Wave): Response[] {
  const byItem = new Map(Object.entries(wave.items).map(([questionId, itemId]) => [itemId, questionId]));
  return form.getResponses().map((response) => {
    const answers: Record<string, unknown> = {};
    let [team, second] = ['', ''];
    for (const item of response.getItemResponses()) {
      const questionId = byItem.get(String(item.getItem().getId()));
      const answer: unknown = item.getResponse();
      if (questionId === TEAM_ID) team = textOf(answer);
      else if (questionId === SECOND_GROUP_ID) second = textOf(answer);
      else if (questionId !== undefined)
        answers[questionId] = wave.open.includes(questionId) ? answer : numberOf(answer);
    }
    return { team, second, answers };
  });
}

/** Google gives a scale's answer as text. */
function numberOf(answer: unknown): unknown {
  return typeof answer === 'string' && /^\d{1,2}$/.test(answer.trim()) ? Number(answer) : answer;
}

function missingItems(form: Form, wave: Wave): string[] {
  const present = new Set(form.getItems().map((item) => String(item.getId())));
  return Object.entries(wave.items).flatMap(([questionId, itemId]) =>
    present.has(itemId) || asksForGroup(questionId) || questionId === WHY_ID ? [] : [questionId],
  );
}

/** The questions as they were asked; a row that the user has taken out since has no driver any more. */
function askedIn(pulse: Pulse, wave: Wave): AskedQuestion[] {
  const { workbook } = pulse;
  const cells: Cells = pulse.sheet('questions').getDataRange().getValues();
  const columns = findColumns(
    rowAt(cells, 0),
    QUESTION_COLUMNS,
    [],
    PULSE_SHEETS.questions[workbook.locale],
    workbook.locale,
    workbook.t,
  );
  const drivers = new Map(
    cells.map((row) => [textOf(cellAt(row, columns.questionId)), keyOf(DRIVERS, cellAt(row, columns.driver))]),
  );
  return Object.keys(wave.items)
    .filter((id) => !asksForGroup(id))
    .map((id) => ({ id, driver: drivers.get(id) ?? '', type: wave.open.includes(id) ? 'open' : 'scale' }));
}

/** The last earlier result of each driver, and of eNPS, by group. */
function earlierResults({ workbook }: Pulse, cells: Cells, wave: Wave): Earlier[] {
  const columns = findColumns(
    rowAt(cells, 0),
    RESULT_COLUMNS,
    [],
    PULSE_SHEETS.results[workbook.locale],
    workbook.locale,
    workbook.t,
  );
  const last = new Map<string, Earlier>();
  for (const row of cells.slice(1)) {
    const cell = (key: keyof typeof RESULT_COLUMNS): unknown => cellAt(row, columns[key]);
    const id = textOf(cell('questionId'));
    const isEnps = id === ENPS_ID;
    const driver: Driver | undefined = keyOf(DRIVERS, cell('driver'));
    const mean = cell(isEnps ? 'enps' : 'score');
    if (textOf(cell('wave')) === wave.id || (!isEnps && !driver) || typeof mean !== 'number') continue;
    const group = groupOf(textOf(cell('group')));
    const error = cell('error');
    const found: Earlier = {
      driver: isEnps ? '' : (driver ?? ''),
      group,
      n: Number(cell('answers')) || 0,
      mean,
      error: typeof error === 'number' ? error : null,
    };
    last.set(`${found.driver}\n${group}`, found);
  }
  return [...last.values()];
}

function groupOf(text: string): string {
  return isNamed(EVERYBODY, text) ? ALL : text;
}

function cellsOf(
  row: ResultRow,
  wave: Wave,
  columns: Record<keyof typeof RESULT_COLUMNS, number>,
  width: number,
  { workbook: { locale }, pt }: Pulse,
): unknown[] {
  const cells: unknown[] = Array.from({ length: width }, () => '');
  const values: Record<keyof typeof RESULT_COLUMNS, unknown> = {
    ...row,
    wave: wave.id,
    group: row.group === ALL ? EVERYBODY[locale] : literal(row.group),
    questionId: literal(row.questionId),
    driver: row.driver === '' ? '' : DRIVERS[row.driver][locale],
    change: row.change ?? (row.isCompared ? pt('change_noise') : null),
  };
  for (const key of Object.keys(columns) as (keyof typeof RESULT_COLUMNS)[]) {
    if (columns[key] >= 0) cells[columns[key]] = values[key] ?? '';
  }
  return cells;
}

/**
 * Comments come before the results: an interrupted run that has written none of the results is run anew.
 *
 * @param before hears what is about to be written
 */
function writeComments(
  pulse: Pulse,
  wave: Wave,
  { comments }: WaveResults,
  before: (sheet: Sheet, row: number, rows: Cells) => void,
): void {
  if (comments.length === 0) return;
  const sheet = pulse.sheet('comments');
  const column = sheet.getRange('A:A').getValues();
  if (column.some(([id]) => id === wave.id)) return;
  let last = column.length;
  while (last > 1 && textOf(column[last - 1]?.[0]) === '') last--;
  const missing = last + comments.length - column.length;
  const rows = comments.map(({ questionId, comment }) => [
    wave.id,
    literal(questionId),
    literal(comment.slice(0, 40_000)),
  ]);
  before(sheet, last + 1, rows);
  if (missing > 0) sheet.insertRowsAfter(column.length, missing);
  sheet.getRange(last + 1, 1, rows.length, 3).setValues(rows);
}
