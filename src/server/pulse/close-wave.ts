/** Closes a wave: stops the form, writes the results once, and leaves the answers in the form. */

import { allLocales } from '../../core/i18n/locale';
import { isNamed, keyOf } from '../../core/i18n/name';
import {
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
import { asksForGroup, ENPS_ID } from '../../core/pulse/questions';
import { type AskedQuestion, type Earlier, waveResults } from '../../core/pulse/results';
import { pastWaves } from '../../core/pulse/state';
import type { Wave } from '../../core/pulse/types';
import { type Cells, cellAt, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { textOf } from '../../core/shared/values';
import type { Pulse } from './context';
import { openForms } from './forms';
import { completeWave } from './open-wave';
import { publish } from './publish-wave';
import { lookAt, readAnswers } from './read-forms';
import { saveState } from './store';

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

/** The questions as they were asked. A wave of an earlier version does not say their drivers: they are read from the sheet. */
function askedIn(pulse: Pulse, wave: Wave): AskedQuestion[] {
  const drivers = wave.asked ? new Map(wave.asked.map(({ id, driver }) => [id, driver])) : driversOnSheet(pulse);
  return Object.keys(wave.items)
    .filter((id) => !asksForGroup(id))
    .map((id) => ({ id, driver: drivers.get(id) ?? '', type: wave.open.includes(id) ? 'open' : 'scale' }));
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
