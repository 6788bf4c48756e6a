/** What the sidebar's tab of the pulses shows. */

import type { LastPulse, OpenPulse, PulseOverview } from '../../core/api';
import { teamSizes } from '../../core/pulse/people';
import type { Wave } from '../../core/pulse/types';
import { isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { SHEETS } from '../../core/shared/sheets';
import { openPulse, type Pulse } from '../pulse/context';
import { openForm, readPeople } from '../pulse/open-wave';
import { readPublished } from '../pulse/published';
import { viewOfSeries, viewOfWave } from '../pulse/views';

/**
 * Returns the state of the pulses: open waves, the next ones, and the last published results.
 *
 * @client
 * @returns `{people, teams, problems, peopleSheet, threshold, series, open, last}`. How many have answered and the form's address
 *   are shown to the starter alone; `last` holds groups of everybody, never single answers; days as ISO 8601.
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
    last: lastOf(pulse),
  };
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
  const view = { ...viewOfWave(wave), isMine, reminded: wave.reminded, isMailing: wave.mail !== undefined };
  if (!isMine) return { ...view, answers: null, url: '' };
  try {
    return { ...view, answers: openForm(pulse, wave).getResponses().length, url: wave.url };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...view, answers: null, url: '', problem: error.message };
  }
}

function lastOf(pulse: Pulse): LastPulse | null {
  const results = readPublished(pulse)(pulse.workbook.locale);
  if (!results) return null;
  const wave = pulse.state.waves.find(({ id }) => id === results.waveId);
  return {
    ...results,
    title: wave?.title ?? '',
    isMine: wave?.starter === pulse.user,
    people: wave?.people ?? 0,
    shared: wave?.sharedOn === undefined ? '' : isoFromDay(wave.sharedOn),
  };
}
