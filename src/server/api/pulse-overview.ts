/** What the sidebar's tab of the pulses shows. */

import type { LastPulse, OpenPulse, PulseComments, PulseOverview } from '../../core/api';
import { isLocale, languageOf } from '../../core/i18n/locale';
import { teamSizes } from '../../core/pulse/people';
import type { Wave } from '../../core/pulse/types';
import { formsOf } from '../../core/pulse/wave-forms';
import { isoFromDay } from '../../core/shared/dates';
import { SHEETS } from '../../core/shared/sheets';
import { objectOf, textIn } from '../arguments';
import { openPulse, type Pulse } from '../pulse/context';
import { openForms } from '../pulse/forms';
import { readPeople } from '../pulse/plan-wave';
import { readComments, readPublished } from '../pulse/published';
import { readAnswers } from '../pulse/read-forms';
import { isUndeleted } from '../pulse/require-owner';
import { viewOfSeries, viewOfWave } from '../pulse/views';

/**
 * Returns the state of the pulses: open waves, the next ones, and the last published results.
 *
 * @client
 * @returns `{people, teams, problems, peopleSheet, threshold, series, open, undeleted, last}`. How many have answered and the
 *   forms' addresses are shown to the starter alone; `last` holds groups of everybody, never single answers; days as ISO 8601.
 * @throws Error when the workbook is not set up.
 */
export function getPulseOverview(): PulseOverview {
  const pulse = openPulse();
  const { state, user, workbook } = pulse;
  const { people, problems } = readPeople(pulse, []);
  return {
    people: people.length,
    teams: Object.entries(teamSizes(people)).map(([name, size]) => ({ name, people: size })),
    problems: problems.map(({ message }) => message),
    peopleSheet: SHEETS.people[workbook.locale],
    threshold: pulse.settings.threshold,
    series: state.series.map((series) => viewOfSeries(series, user)).filter(({ next }) => next !== null),
    open: state.waves
      .filter(({ status }) => status === 'open' || status === 'building')
      .map((wave) => viewOfOpen(pulse, wave)),
    undeleted: state.waves
      .filter((wave) => wave.starter === user && isUndeleted(wave))
      .map(({ id, title, problem = '' }) => ({ waveId: id, title, problem })),
    last: lastOf(pulse),
  };
}

/**
 * Returns the published comments of a closed pulse, as they stand on the sheet Pulse comments.
 *
 * @client
 * @param request `{waveId}`
 * @returns `[{question, comments}]`; empty where none are published.
 * @throws Error when the sheet is gone.
 */
export function getPulseComments(request: { waveId: string }): PulseComments[] {
  const waveId = textIn(objectOf(request, 'getPulseComments', '{waveId}'), 'waveId');
  return readComments(openPulse(), waveId);
}

/**
 * Shows the sheet Pulse, with trend and heat map.
 *
 * @client
 * @returns `{sheet}`: its name.
 * @throws Error when the sheet is gone.
 */
export function showPulseSheet(): { sheet: string } {
  const sheet = openPulse().sheet('pulse').activate();
  return { sheet: sheet.getName() };
}

function viewOfOpen(pulse: Pulse, wave: Wave): OpenPulse {
  const isMine = wave.starter === pulse.user;
  const view = {
    ...viewOfWave(wave),
    isMine,
    reminded: wave.reminded,
    isMailing: wave.mail !== undefined,
    invited: Math.max(0, wave.people - (wave.uninvited ?? 0)),
    needsWord: wave.signIn === 'waits',
  };
  const hidden = { answers: null, url: '', forms: [] };
  if (!isMine) return { ...view, ...hidden };
  try {
    const opened = openForms(pulse, wave);
    const answers = opened.reduce((sum, { form, of }) => sum + readAnswers(form, of, wave).responses.length, 0);
    return { ...view, answers, url: wave.url, forms: opened.length > 1 ? namedForms(wave) : [] };
  } catch (error) {
    // One form that does not answer must not hide all other pulses.
    return { ...view, ...hidden, problem: error instanceof Error ? error.message : String(error) };
  }
}

function namedForms(wave: Wave): OpenPulse['forms'] {
  return formsOf(wave).map(({ language, url }) => ({
    language: isLocale(language) ? languageOf(language).name : '',
    url,
  }));
}

function lastOf(pulse: Pulse): LastPulse | null {
  const published = readPublished(pulse);
  const results = published.results(pulse.workbook.locale);
  if (!results) return null;
  const wave = pulse.state.waves.find(({ id }) => id === results.waveId);
  return {
    ...results,
    title: wave?.title ?? '',
    isMine: wave?.starter === pulse.user,
    people: wave?.people ?? 0,
    shared: wave?.sharedOn === undefined ? '' : isoFromDay(wave.sharedOn),
    trend: published.trend(),
  };
}
