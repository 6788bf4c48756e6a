/** Closes a wave: stops the form, writes the results once, and leaves the answers in the form. */

import { allLocales } from '../../core/i18n/locale';
import { isNamed, keyOf } from '../../core/i18n/name';
import {
  COMMENT_COLUMNS,
  DRIVERS,
  type Driver,
  EVERYBODY,
  PULSE_SHEETS,
  QUESTION_COLUMNS,
  RESULT_COLUMNS,
} from '../../core/pulse/columns';
import { judgeForms, strayChoices, type Verdict } from '../../core/pulse/form-look';
import { ALL, type Response } from '../../core/pulse/groups';
import { pulseMessages } from '../../core/pulse/messages';
import { asksForGroup, ENPS_ID, WHY_ID } from '../../core/pulse/questions';
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
import { openForms } from './forms';
import { completeWave } from './open-wave';
import { writePulseSheet } from './pulse-sheet';
import { lookAt, readAnswers } from './read-forms';
import { saveState } from './store';

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
  const { pt } = pulse;
  // Mails may have gone out before an interrupted start noted which item asks what: the answers count.
  const wave: Wave = { ...completeWave(pulse, found), isClosing: undefined };
  const forms = openForms(pulse, wave);
  const isEarly = pulse.today < wave.closes;
  // Should the run end halfway, the next one completes the closing, although its day has not come.
  if (isEarly) saveState({ wave: { ...wave, isClosing: true } });
  // Before the answers are read: who comes later finds the form closed, and no result changes.
  for (const { form } of forms) form.setAcceptingResponses(false);
  const openAgain = (): void => {
    if (!isEarly) return;
    for (const { form } of forms) form.setAcceptingResponses(true);
    saveState({ wave });
  };
  const { responses, verdict, hasGroups } = readWave(pulse, wave, forms);
  const { threshold } = wave;
  const sheet = pulse.sheet('results');
  const before = sheet.getDataRange().getValues();
  const results = waveResults(
    {
      questions: verdict.withholdsAll ? [] : askedIn(pulse, wave).filter(({ id }) => !verdict.spoiled.has(id)),
      enps: wave.enps,
      responses,
      people: wave.people,
      // Without them everybody is shown alone; who was asked still counts, beside what earlier waves have shown.
      teams: hasGroups ? wave.teams : {},
      second: hasGroups ? wave.second : undefined,
      roll: pulse.state.rolls.get(wave.id),
      past: pastWaves(pulse.state, wave.id),
      threshold,
      earlier: earlierResults(pulse, before, wave),
    },
    pt,
    Math.random,
  );
  results.problems.push(...verdict.problems);
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

interface WaveAnswers {
  responses: Response[];
  verdict: Verdict;
  /** Whether the answers can be grouped: the choices of groups on the forms are those that people were asked in. */
  hasGroups: boolean;
}

/** The answers of all forms of a wave together, and what is still as the members were promised. */
function readWave({ pt }: Pulse, wave: Wave, forms: ReturnType<typeof openForms>): WaveAnswers {
  const read = forms.map(({ form, of }) => ({ form, of, answers: readAnswers(form, of, wave) }));
  const looks = read.map(({ form, of, answers }) => lookAt(form, of, wave, answers));
  const verdict = judgeForms(wave, looks, pt);
  const responses = read.flatMap(({ answers }) => answers.responses);
  const none = allLocales().map((locale) => pulseMessages(locale)('team_none'));
  const stray = [
    ...strayChoices(
      responses.map(({ team }) => team),
      Object.keys(wave.teams),
      none,
    ),
    ...strayChoices(
      responses.map(({ second = '' }) => second),
      Object.keys(wave.second?.sizes ?? {}),
      none,
    ),
  ];
  if (stray.length > 0) {
    verdict.problems.push(pt('look_team', { list: stray.map((name) => `"${name.slice(0, 60)}"`).join(', ') }));
  }
  return { responses, verdict, hasGroups: stray.length === 0 && !verdict.withholdsAll };
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

/** The questions as they were asked. A wave of an earlier version does not say their drivers: they are read from the sheet. */
function askedIn(pulse: Pulse, wave: Wave): AskedQuestion[] {
  const drivers = wave.asked ? new Map(wave.asked.map(({ id, driver }) => [id, driver])) : driversOnSheet(pulse);
  return Object.keys(wave.items)
    .filter((id) => !asksForGroup(id))
    .map((id) => ({ id, driver: drivers.get(id) ?? '', type: wave.open.includes(id) ? 'open' : 'scale' }));
}

/** The texts of a wave's questions by ID, in the workbook's language. */
function textsIn({ pt }: Pulse, { asked = [] }: Wave): Map<string, string> {
  return new Map([
    [ENPS_ID, pt('enps_question')],
    [WHY_ID, pt('enps_why')],
    ...asked.map(({ id, text }): [string, string] => [id, text]),
  ]);
}

function driversOnSheet(pulse: Pulse): Map<string, Driver | undefined> {
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
  return new Map(
    cells.map((row) => [textOf(cellAt(row, columns.questionId)), keyOf(DRIVERS, cellAt(row, columns.driver))]),
  );
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
  const cells: Cells = sheet.getRange('A:D').getValues();
  if (cells.some(([id]) => id === wave.id)) return;
  let last = cells.length;
  while (last > 1 && textOf(cells[last - 1]?.[0]) === '') last--;
  const missing = last + comments.length - cells.length;
  const texts = textsIn(pulse, wave);
  // A sheet of an earlier version has no column for the text of the question.
  const hasTexts = isNamed(COMMENT_COLUMNS.question, cells[0]?.[3]);
  const rows = comments.map(({ questionId, comment }) => [
    wave.id,
    literal(questionId),
    literal(comment.slice(0, 40_000)),
    ...(hasTexts ? [literal(texts.get(questionId) ?? '')] : []),
  ]);
  before(sheet, last + 1, rows);
  if (missing > 0) sheet.insertRowsAfter(cells.length, missing);
  sheet.getRange(last + 1, 1, rows.length, hasTexts ? 4 : 3).setValues(rows);
}
