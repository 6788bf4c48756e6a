/** Makes the sheets of the pulses, and fills Questions from the bank. */

import type { Locale } from '../../core/api';
import { namesIn } from '../../core/i18n/name';
import { COMMENT_COLUMNS, PULSE_SHEETS, QUESTION_COLUMNS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { bank } from '../../core/pulse/question-bank';
import { questionRows } from '../../core/pulse/questions';
import { columnLetters } from '../../core/shared/cells';
import { blockCells, type Target, WHOLE_SHEET } from '../workbook/whole-write';
import { growTo, hasHeaders, writeHeaders } from '../workbook/write';
import { findPulseSheet, idsOfSheets, type PulseSheet } from './context';
import { emptyOverview, makeOverview } from './pulse-sheet';
import { readState, saveState } from './store';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADERS = { questions: QUESTION_COLUMNS, results: RESULT_COLUMNS, comments: COMMENT_COLUMNS };

/** Makes those of the pulses' sheets that are missing, and remembers all of them. */
export function makePulseSheets(spreadsheet: Spreadsheet, locale: Locale): Sheet[] {
  const { sheets: known } = readState();
  const find = (key: PulseSheet): Sheet | null => findPulseSheet(spreadsheet, key, known);
  const made = {
    ...forTables((key) => makeSheet(spreadsheet, key, find(key), locale)),
    pulse: makeOverview(spreadsheet, find('pulse'), locale),
  };
  const ids = idsOfSheets((key) => made[key]);
  if (JSON.stringify(ids) !== JSON.stringify(known)) saveState({ sheets: ids });
  return Object.values(made);
}

/** What is going to be written into those of the sheets that an interrupted run has left empty, or a user has emptied. */
export function pulseTargets(spreadsheet: Spreadsheet, locale: Locale): Target[] {
  const { sheets: known } = readState();
  const targets: Target[] = [];
  for (const key of ['questions', 'results', 'comments'] as const) {
    const sheet = findPulseSheet(spreadsheet, key, known);
    if (!sheet || hasHeaders(sheet)) continue;
    const rows = key === 'questions' && sheet.getLastRow() < 2 ? questionRows(bank(), locale) : [];
    targets.push({ sheet, cells: blockCells(1, 0, [namesIn(HEADERS[key], locale), ...rows]), area: WHOLE_SHEET });
  }
  const overview = findPulseSheet(spreadsheet, 'pulse', known);
  if (overview?.getLastRow() === 0) {
    targets.push({ sheet: overview, cells: blockCells(1, 0, emptyOverview(locale)), area: WHOLE_SHEET });
  }
  return targets;
}

function forTables<T>(make: (key: keyof typeof HEADERS) => T): Record<keyof typeof HEADERS, T> {
  return { questions: make('questions'), results: make('results'), comments: make('comments') };
}

/** Makes a sheet, unless it was found with its headers: one without them was left by an interrupted run, and is completed. */
function makeSheet(spreadsheet: Spreadsheet, key: keyof typeof HEADERS, found: Sheet | null, locale: Locale): Sheet {
  if (found && hasHeaders(found)) return found;
  const sheet = found ?? spreadsheet.insertSheet(PULSE_SHEETS[key][locale]);
  const headers = namesIn(HEADERS[key], locale);
  sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold').setBackground('#d9ead3');
  sheet.setFrozenRows(1);
  if (key === 'questions') {
    if (sheet.getLastRow() < 2) fillQuestions(sheet, locale);
    for (const column of [3, 4]) sheet.setColumnWidth(column, 420);
  }
  if (key === 'results') formatResults(sheet);
  if (key === 'comments') sheet.setColumnWidth(3, 600);
  writeHeaders(sheet, 1, headers);
  return sheet;
}

function fillQuestions(sheet: Sheet, locale: Locale): void {
  const rows = questionRows(bank(), locale);
  growTo(sheet, rows.length + 1);
  sheet.getRange(2, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
}

/** How the columns of numbers look: one digit, but whole counts, eNPS and shares. */
const FORMATS: Readonly<Record<string, readonly (keyof typeof RESULT_COLUMNS)[]>> = {
  '0%': ['participation', 'favourable'],
  '0.0': ['score', 'low', 'high', 'change', 'impact', 'error'],
};

function formatResults(sheet: Sheet): void {
  const columns = Object.keys(RESULT_COLUMNS);
  for (const [format, keys] of Object.entries(FORMATS)) {
    const letters = keys.map((key) => columnLetters(columns.indexOf(key) + 1));
    sheet.getRangeList(letters.map((letter) => `${letter}2:${letter}`)).setNumberFormat(format);
  }
  sheet.setColumnWidth(columns.indexOf('question') + 1, 420);
}
