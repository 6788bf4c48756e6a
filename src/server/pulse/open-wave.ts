/** Opens a wave: chooses its questions, builds and publishes the form, invites everybody. It can be run again safely. */

import { PULSE_SHEETS } from '../../core/pulse/columns';
import type { EnpsScale } from '../../core/pulse/enps';
import { type PlannedItem, planForm, promiseText } from '../../core/pulse/form';
import type { FormLanguage } from '../../core/pulse/messages';
import { checkPeople, type People, type Person, parsePeople, secondGroupOf, teamSizes } from '../../core/pulse/people';
import { ENPS_ID, parseQuestions, type Question, WHY_ID } from '../../core/pulse/questions';
import { checkCount, chooseQuestions, isEnpsDue, questionsById } from '../../core/pulse/rotation';
import { OPEN_DAYS, startDay } from '../../core/pulse/schedule';
import { markAsked, nameWave } from '../../core/pulse/state';
import type { SecondGroup, Series, Wave } from '../../core/pulse/types';
import { isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { SHEETS } from '../../core/shared/sheets';
import { twice } from '../workbook/twice';
import { addItems } from './build-form';
import { idsOfSheets, type Pulse } from './context';
import { letterOf, sendMailing } from './mailing';
import { saveState } from './store';

/** What a wave will be, before anything is made. */
export interface WavePlan {
  questions: Question[];
  enps: EnpsScale | false;
  people: Person[];
  second: SecondGroup | undefined;
  /** Rows of People that cannot be asked. */
  problems: People['problems'];
  language: FormLanguage;
}

export interface Opened {
  wave: Wave;
  /** People who wait for the quota of another day. */
  left: number;
  /** What the starter must do, in words: refused addresses, a form that may be left over; blank if there is nothing. */
  told: string;
  /** That, and how many wait; blank where all is well. */
  notice: string;
}

/**
 * Plans a wave of a series. Two round trips, one where no question is asked but eNPS.
 *
 * @param ids questions chosen by hand; none: by rotation
 * @throws UserError when there is nothing to ask or nobody, or more than ten questions.
 */
export function planWave(pulse: Pulse, series: Series, ids: readonly string[] | undefined): WavePlan {
  const { pt, workbook, today } = pulse;
  const read = readPeople(pulse, series.audience, pulse.settings.secondGroup);
  const { people, problems } = read;
  checkPeople({ people, problems }, series.audience, workbook.locale, pt);
  const enps = series.enps && (ids || isEnpsDue(today, series.lastEnps)) ? series.enps : false;
  const questions = ids?.length === 0 ? [] : chosenQuestions(pulse, series, ids, enps !== false);
  checkCount(questions.length, enps !== false, pt);
  return {
    questions,
    enps,
    people,
    second: secondGroupOf(read),
    problems,
    language: series.language ?? languageOf(people),
  };
}

/** @param groupBy header of the column that groups beside the team; blank: none */
export function readPeople({ workbook, pt }: Pulse, audience: readonly string[], groupBy = ''): People {
  return parsePeople(
    workbook.sheet('people').getDataRange().getValues(),
    audience,
    workbook.locale,
    workbook.t,
    pt,
    groupBy,
  );
}

function readQuestions({ workbook, pt, sheet }: Pulse): Question[] {
  return parseQuestions(sheet('questions').getDataRange().getValues(), workbook.locale, workbook.t, pt);
}

function chosenQuestions(
  pulse: Pulse,
  series: Series,
  ids: readonly string[] | undefined,
  withEnps: boolean,
): Question[] {
  const { workbook, pt, state, today } = pulse;
  const all = readQuestions(pulse);
  const sheet = PULSE_SHEETS.questions[workbook.locale];
  if (ids) return questionsById(all, ids, sheet, pt);
  const chosen = chooseQuestions(all, state.asked, today, series.cadence, withEnps, Math.random);
  if (chosen.length === 0 && !withEnps) throw new UserError(pt, 'needsQuestions', { sheet });
  return chosen;
}

/** The language that all have in common, or else both. */
function languageOf(people: readonly Person[]): FormLanguage {
  const [first] = people;
  return first && people.every(({ language }) => language === first.language) ? first.language : 'both';
}

/** The form's items. */
export function itemsOf({ enps, questions, people, language, second }: WavePlan): PlannedItem[] {
  return planForm(enps, questions, Object.keys(teamSizes(people)).sort(), language, second);
}

/** Notes a wave before anything is made. From here on no run starts it a second time, and the next run continues it. */
export function noteWave(pulse: Pulse, series: Series, plan: WavePlan): Wave {
  const { state, today, user } = pulse;
  const items = itemsOf(plan);
  const next = startDay(series.first, series.cadence, series.number + 1);
  const wave: Wave = {
    id: nameWave(state, isoFromDay(today)),
    series: series.id,
    title: series.title,
    starter: user,
    formId: '',
    url: '',
    language: plan.language,
    status: 'building',
    opened: today,
    // A wave that starts late ends in time for the next one.
    closes: Math.max(today + 1, Math.min(today + OPEN_DAYS, next)),
    enps: plan.enps,
    items: Object.fromEntries(items.map(({ questionId }) => [questionId, ''])),
    open: items.filter(({ kind }) => kind === 'paragraph').map(({ questionId }) => questionId),
    threshold: pulse.settings.threshold,
    people: plan.people.length,
    teams: teamSizes(plan.people),
    second: plan.second,
    audience: series.audience,
    isLinked: series.isLinked,
    reminded: 0,
  };
  const asked = plan.questions.map(({ id }) => id);
  saveState({
    wave,
    series: { ...series, lastEnps: plan.enps ? today : series.lastEnps, problem: undefined },
    asked: markAsked(state.asked, asked, today),
    // Workbooks that were set up before sheets were known by their IDs.
    sheets: idsOfSheets(pulse.findSheet),
  });
  return wave;
}

/** Opens a wave that was noted a moment ago: makes its form and invites everybody. */
export function openWave(pulse: Pulse, noted: Wave, plan: WavePlan): Opened {
  const { wave, form } = makeForm(noted);
  return mail(pulse, fillForm(pulse, wave, form, itemsOf(plan), []), plan.people, 0);
}

/** Makes the form, and notes its ID before a single item is added. */
function makeForm(noted: Wave): { wave: Wave; form: GoogleAppsScript.Forms.Form } {
  // The type definitions know nothing of forms that are made published.
  const app: { create(title: string, isPublished: boolean): GoogleAppsScript.Forms.Form } = FormApp;
  const form = app.create(noted.title, true);
  const wave = { ...noted, formId: form.getId() };
  saveState({ wave });
  return { wave, form };
}

/** Goes on with a wave whose opening was interrupted, or whose mails were cut short by the quota. */
export function continueWave(pulse: Pulse, wave: Wave): Opened {
  const { people } = readPeople(pulse, wave.audience);
  const built = completeWave(pulse, wave);
  // The form that an interrupted run has made, if it came so far, is not known and cannot be looked for.
  const spare = wave.formId === '' ? pulse.pt('spareForm', { title: wave.title }) : '';
  return mail(pulse, built, people, wave.mail?.reminder ?? 0, spare);
}

/** A wave with all of its form: where an interrupted run has left it half built, the rest is built now. Nobody is mailed. */
export function completeWave(pulse: Pulse, found: Wave): Wave {
  if (found.status !== 'building') return found;
  const isMade = found.formId !== '';
  const { wave, form } = isMade ? { wave: found, form: openForm(pulse, found) } : makeForm(found);
  const ids = Object.keys(wave.items).filter((id) => id !== ENPS_ID && id !== WHY_ID);
  const all = readQuestions(pulse);
  const questions = all.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const items = planForm(wave.enps, questions, Object.keys(wave.teams).sort(), wave.language, wave.second);
  return fillForm(pulse, wave, form, items, isMade ? form.getItems() : []);
}

/** @throws UserError when the form was deleted, belongs to somebody else, or is not made yet. */
export function openForm({ pt }: Pulse, wave: Wave): GoogleAppsScript.Forms.Form {
  if (wave.formId === '') throw new UserError(pt, 'formNotMade', { title: wave.title });
  try {
    return twice(() => FormApp.openById(wave.formId));
  } catch {
    throw new UserError(pt, 'formGone', { waveId: wave.id });
  }
}

/** Describes the form and adds its items; what is there already stays. */
function fillForm(
  pulse: Pulse,
  wave: Wave,
  form: GoogleAppsScript.Forms.Form,
  items: readonly PlannedItem[],
  existing: GoogleAppsScript.Forms.Item[],
): Wave {
  const { settings, workbook } = pulse;
  const promised = {
    starter: wave.starter,
    threshold: wave.threshold,
    keepDays: settings.keepDays,
    closes: wave.closes,
    file: wave.isLinked ? workbook.spreadsheet.getName() : '',
    asksTeam: Object.keys(wave.teams).length > 1,
    second: wave.second?.name ?? '',
  };
  form.setDescription(promiseText(promised, wave.language));
  // Before anybody is invited: who answers has read what becomes of it.
  if (wave.isLinked && !isLinked(form))
    form.setDestination(FormApp.DestinationType.SPREADSHEET, workbook.spreadsheet.getId());
  // Anonymous, whatever the domain's usual setting is.
  form.setCollectEmail(false);
  const ids = addItems(form, items, existing);
  return { ...wave, items: ids, url: form.getPublishedUrl(), status: 'open' };
}

/** Google throws where a form has no destination. */
function isLinked(form: GoogleAppsScript.Forms.Form): boolean {
  try {
    return form.getDestinationId() !== null;
  } catch {
    return false;
  }
}

function mail({ pt, workbook }: Pulse, wave: Wave, people: readonly Person[], reminder: number, spare = ''): Opened {
  const under = { ...wave, mail: wave.mail ?? { reminder, after: '' } };
  const { wave: sent, left, refused } = sendMailing(under, people, letterOf(wave, reminder));
  const refusal = (list: readonly string[] = []): string =>
    list.length > 0 ? pt('refused', { list: list.join(', '), sheet: SHEETS.people[workbook.locale] }) : '';
  const reminded = left > 0 ? sent.reminded : Math.max(sent.reminded, reminder);
  // A failure that was told before is over now; addresses that Google refuses stay to be corrected.
  saveState({ wave: { ...sent, reminded, problem: refusal(sent.refused) || undefined } });
  const join = (...texts: string[]): string => texts.filter((text) => text !== '').join(' ');
  const told = join(spare, refusal(refused));
  return { wave: sent, left, told, notice: join(left > 0 ? pt('mailLater', { count: left }) : '', told) };
}

/** Reminds everybody: nobody knows who has answered. */
export function remindAll(pulse: Pulse, wave: Wave, reminder: number): Opened {
  const { people } = readPeople(pulse, wave.audience);
  return mail(pulse, { ...wave, mail: undefined }, people, reminder);
}
