/** Starts, shows, closes and cancels pulses on behalf of the person who calls. */

import type {
  CancelPulseResult,
  ClosePulseResult,
  PulsePreview,
  PulseRequest,
  PulseWaveView,
  StartPulseResult,
} from '../../core/api';
import { allLocales, isLocale } from '../../core/i18n/locale';
import { asksForGroup } from '../../core/pulse/questions';
import { isBegun, lastDue } from '../../core/pulse/schedule';
import type { Series, Wave } from '../../core/pulse/types';
import { CADENCES, type Cadence } from '../../core/pulse/types';
import { createIds } from '../../core/shared/values';
import { isText, objectOf, optionalFlagIn, refuse, textIn, workbookMessages } from '../arguments';
import { cancelWave } from '../pulse/cancel-wave';
import { closeWave } from '../pulse/close-wave';
import { openPulse, type Pulse } from '../pulse/context';
import { agreed, continueWave, noteWave, type Opened, openWave } from '../pulse/open-wave';
import { itemsOf, planWave } from '../pulse/plan-wave';
import { addPulseTrigger } from '../pulse/pulse-trigger';
import { requireOwnWave } from '../pulse/require-owner';
import { requirePublishable } from '../pulse/require-publishable';
import { viewOfWave } from '../pulse/views';
import { lock } from '../workbook/lock';
import { sayingWhatNext } from '../workbook/say-what-next';

const EXAMPLE = '{title, cadence, enps}';

/**
 * Starts a pulse: builds and publishes an anonymous form in each language that enough people read, invites everybody, and from
 * then on repeats by itself. After an interruption, the next start with the same title continues the same pulse; so does another
 * start of it on the same day, which sends nothing again.
 *
 * @client
 * @param request `{title, cadence, questionIds?, enps, audience?, language?, linkAnswers?, signIn?}`: once, weekly, fortnightly, monthly or
 *   quarterly; questions for the first wave (left out: by rotation); '1-10', '0-10' or false; teams, names or addresses
 *   (left out: everybody on People); en or ms for all (left out, or both: the members' own); linkAnswers
 *   copies every answer into this workbook, where all can read it, and the form says so instead of its usual promise; signIn
 *   invites everybody even if Google asks them to sign in.
 * @returns `{waveId, formId, url, invited, mailsLeft, notice}`; `formId` and `url` are those of the language that most people
 *   read; `mailsLeft` people are mailed on another day, as the quota allows; `notice` says so in words, and names addresses that
 *   Google refused and a form that an interruption may have left. Where the forms ask for a sign-in, nobody is mailed before the
 *   starter agrees, and `notice` says so.
 * @throws Error when there are fewer people than the threshold, nothing to ask, more than ten questions, an address is wrong or
 *   doubled, or the starter may not write the results. Then nothing is begun.
 */
export function startPulse(request: PulseRequest): StartPulseResult {
  const fields = objectOf(request, 'startPulse', EXAMPLE);
  const wanted = parseRequest(fields);
  lock(workbookMessages);
  const pulse = openPulse();
  const { title } = wanted;
  const begun = pulse.state.waves.find(
    (wave) => wave.starter === pulse.user && wave.title === title && isBegun(wave, wanted.audience, pulse.today),
  );
  if (begun) {
    addPulseTrigger(false);
    return sayingWhatNext(pulse.pt, 'stopped_start', { title }, () => started(goOn(pulse, begun, wanted.signIn)));
  }
  const series = newSeries(pulse, wanted);
  const plan = planWave(pulse, series, wanted.questionIds);
  const [problem] = plan.problems;
  if (problem) throw problem;
  requirePublishable(pulse, title);
  // Of several pulses of one person the first has made the trigger, unless it was taken away since.
  const isFirst = pulse.state.series.every(({ starter }) => starter !== pulse.user);
  const wave = noteWave(pulse, series, plan);
  addPulseTrigger(isFirst);
  return sayingWhatNext(pulse.pt, 'stopped_start', { title }, () => started(openWave(pulse, wave, plan)));
}

/** Continues a start that stopped halfway. Where everybody is invited already, it does nothing but say so. */
function goOn(pulse: Pulse, wave: Wave, signIn: boolean | undefined): Opened {
  if (wave.status === 'building' && signIn) return continueWave(pulse, agreed(wave));
  if (wave.status === 'building' || wave.mail) return continueWave(pulse, wave);
  return { wave, left: 0, told: '', notice: pulse.pt('startedToday', { title: wave.title }) };
}

/**
 * Shows what startPulse would do with the same request, and changes nothing.
 *
 * @client
 * @param request as for startPulse.
 * @returns `{questions, groups, people, language, problems}`: the questions as the form will show them, with their IDs,
 *   the groups that it asks for, how many people will be asked, and rows of People to correct first. Give the IDs to startPulse to
 *   ask just these.
 * @throws Error as startPulse does.
 */
export function previewPulse(request: PulseRequest): PulsePreview {
  const wanted = parseRequest(objectOf(request, 'previewPulse', EXAMPLE));
  const pulse = openPulse();
  const plan = planWave(pulse, newSeries(pulse, wanted), wanted.questionIds);
  const { locale } = pulse.workbook;
  const { people, languages, problems } = plan;
  const items = itemsOf(plan, languages.includes(locale) ? locale : (languages[0] ?? locale));
  return {
    questions: items
      .filter(({ questionId }) => !asksForGroup(questionId))
      .map(({ questionId, title, kind }) => ({
        id: questionId,
        title,
        type: kind === 'scale' ? 'scale' : 'open',
      })),
    groups: items.filter(({ questionId }) => asksForGroup(questionId)).map(({ title }) => title),
    people: people.length,
    language: languages.length > 1 ? 'both' : (languages[0] ?? locale),
    problems: problems.map(({ message }) => message),
  };
}

/**
 * Closes a pulse before its day and publishes its results.
 *
 * @client
 * @param request `{waveId}`
 * @returns `{answers, participation, enps?, problems}`: participation is a share of the people asked; no eNPS where fewer
 *   answered than the threshold.
 * @throws Error when the wave is unknown or not open, somebody else has started it, or its form is gone.
 */
export function closePulse(request: { waveId: string }): ClosePulseResult {
  const waveId = textIn(objectOf(request, 'closePulse', '{waveId}'), 'waveId');
  lock(workbookMessages);
  const pulse = openPulse();
  const wave = requireOwnWave(pulse, waveId);
  return sayingWhatNext(pulse.pt, 'stopped_close', { title: wave.title }, () => closeWave(pulse, wave));
}

/**
 * Cancels a pulse: its form is closed, its answers are deleted, nothing is published.
 *
 * @client
 * @param request `{waveId, stop?}`; stop: no further wave of it is started either.
 * @returns `{waveId, isClosed, notice}`; `notice` names forms that could not be opened and so may still take answers.
 * @throws Error when the wave is unknown or not open, or somebody else has started it.
 */
export function cancelPulse(request: { waveId: string; stop?: boolean }): CancelPulseResult {
  const fields = objectOf(request, 'cancelPulse', '{waveId}');
  const waveId = textIn(fields, 'waveId');
  const stop = optionalFlagIn(fields, 'stop');
  lock(workbookMessages);
  const pulse = openPulse();
  const wave = requireOwnWave(pulse, waveId);
  const done = sayingWhatNext(pulse.pt, 'stopped_cancel', { title: wave.title }, () => cancelWave(pulse, wave, stop));
  return { waveId, ...done };
}

/**
 * Lists the pulses of the workbook, without their forms: only who started one can open its answers.
 *
 * @client
 * @returns `[{waveId, title, status, starter, opened, closes, people, problem}]`, the newest first; days as ISO 8601.
 * @throws Error when the workbook is not set up.
 */
export function listPulses(): PulseWaveView[] {
  const { state } = openPulse();
  return state.waves.map(viewOfWave).sort((a, b) => (a.opened < b.opened ? 1 : -1));
}

type Wanted = Omit<Series, 'id' | 'first' | 'number' | 'starter'> & { questionIds?: string[] };

function parseRequest(fields: Record<string, unknown>): Wanted {
  const cadence = textIn(fields, 'cadence');
  if (!isCadence(cadence)) return refuse('cadence', cadence, 'expected_oneOf', { list: CADENCES.join(', ') });
  const { enps = false, language = undefined } = fields;
  if (enps !== false && enps !== '1-10' && enps !== '0-10') {
    return refuse('enps', enps, 'expected_oneOf', { list: '"1-10", "0-10", false' });
  }
  if (language !== undefined && language !== null && !isLocale(language) && language !== 'both') {
    return refuse('language', language, 'expected_oneOf', { list: [...allLocales(), 'both'].join(', ') });
  }
  return {
    // It is the subject of mails: one line.
    title: textIn(fields, 'title').replace(/\s+/g, ' ').slice(0, 200),
    cadence,
    enps,
    audience: listIn(fields, 'audience') ?? [],
    language: language ?? undefined,
    isLinked: optionalFlagIn(fields, 'linkAnswers') || undefined,
    signIn: optionalFlagIn(fields, 'signIn') || undefined,
    questionIds: listIn(fields, 'questionIds'),
  };
}

function isCadence(text: string): text is Cadence {
  return (CADENCES as readonly string[]).includes(text);
}

/** Text, or a list of texts; undefined where there is none. */
function listIn(fields: Record<string, unknown>, field: string): string[] | undefined {
  const value = fields[field] ?? undefined;
  if (value === undefined) return undefined;
  if (isText(value)) return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value) && value.every(isText)) return value.map((each) => each.trim());
  return refuse(field, value, 'expected_text');
}

function newSeries({ user, today, settings }: Pulse, { questionIds: _, ...wanted }: Wanted): Series {
  const id = createIds('S-', Math.random)();
  const number = lastDue(today, wanted.cadence, today);
  return { id, ...wanted, first: today, number, starter: user, rules: settings };
}

function started({ wave, left, notice }: Opened): StartPulseResult {
  const { id, formId, url, people, uninvited = 0 } = wave;
  return { waveId: id, formId, url, invited: Math.max(0, people - uninvited), mailsLeft: left, notice };
}
