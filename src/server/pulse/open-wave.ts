/** Opens a wave: notes it, builds and publishes its forms, invites everybody. It can be run again safely. */

import type { Locale } from '../../core/api';
import { isLocale } from '../../core/i18n/locale';
import { type Asks, planForm, promiseTexts } from '../../core/pulse/form';
import { letterOf } from '../../core/pulse/letters';
import { inLanguage } from '../../core/pulse/messages';
import { type Person, teamSizes } from '../../core/pulse/people';
import { ENPS_ID, WHY_ID } from '../../core/pulse/questions';
import { rollOf, withJoiners } from '../../core/pulse/roll';
import { OPEN_DAYS, startDay } from '../../core/pulse/schedule';
import { markAsked, nameWave, rollValues } from '../../core/pulse/state';
import type { Series, Wave, WaveForm } from '../../core/pulse/types';
import { formsOf, withForm } from '../../core/pulse/wave-forms';
import { isoFromDay } from '../../core/shared/dates';
import { SHEETS } from '../../core/workbook/sheets';
import { addItems, createForm, describeForm, switchSignInOff } from './build-form';
import { idsOfSheets, type Pulse } from './context';
import { type Form, openForm } from './forms';
import { sendMailing } from './mailing';
import { itemsOf, readAsked, readQuestions, type WavePlan } from './plan-wave';
import { saveState } from './store';

export interface Opened {
  wave: Wave;
  /** People who wait for the quota of another day, or for the starter's word. */
  left: number;
  /** What the starter must do, in words: refused addresses, a form that may be left over; blank if there is nothing. */
  told: string;
  /** That, and how many wait; blank where all is well. */
  notice: string;
}

/** Notes a wave before anything is made. From here on no run starts it a second time, and the next run continues it. */
export function noteWave(pulse: Pulse, series: Series, plan: WavePlan): Wave {
  const { state, today, user } = pulse;
  const [language, ...others] = plan.languages;
  const items = itemsOf(plan, language ?? pulse.workbook.locale);
  const noItems = Object.fromEntries(items.map(({ questionId }) => [questionId, '']));
  const more = others.map((each): WaveForm => ({ id: '', url: '', language: each, items: noItems }));
  const next = startDay(series.first, series.cadence, series.number + 1);
  const wave: Wave = {
    id: nameWave(state, isoFromDay(today)),
    series: series.id,
    title: series.title,
    starter: user,
    formId: '',
    url: '',
    language: language ?? pulse.workbook.locale,
    ...(more.length > 0 && { more }),
    status: 'building',
    opened: today,
    // A wave that starts late ends in time for the next one.
    closes: Math.max(today + 1, Math.min(today + OPEN_DAYS, next)),
    enps: plan.enps,
    items: noItems,
    open: items.filter(({ kind }) => kind === 'paragraph').map(({ questionId }) => questionId),
    asked: plan.questions.map((question) => ({
      id: question.id,
      driver: question.driver,
      text: inLanguage(question, pulse.workbook.locale),
    })),
    threshold: plan.rules.threshold,
    keepDays: plan.rules.keepDays,
    people: plan.people.length,
    teams: teamSizes(plan.people),
    second: plan.second,
    audience: series.audience,
    isLinked: series.isLinked,
    signIn: series.signIn ? 'agreed' : undefined,
    reminded: 0,
  };
  const asked = plan.questions.map(({ id }) => id);
  saveState({
    wave,
    roll: rollValues(state, wave.id, rollOf(plan.people)),
    // What Settings says from now on holds for the next series.
    series: { ...series, rules: plan.rules, lastEnps: plan.enps ? today : series.lastEnps, problem: undefined },
    asked: markAsked(state.asked, asked, today),
    // Workbooks that were set up before sheets were known by their IDs.
    sheets: idsOfSheets(pulse.findSheet),
  });
  return wave;
}

/** Opens a wave that was noted a moment ago: makes its forms and invites everybody. */
export function openWave(pulse: Pulse, noted: Wave, plan: WavePlan): Opened {
  const { enps, questions, second } = plan;
  const asks = { enps, questions, teams: Object.keys(noted.teams).sort(), second };
  return invite(pulse, buildForms(pulse, noted, asks), plan.people);
}

/** A wave whose starter agrees that its forms ask for a sign-in. */
export function agreed(wave: Wave): Wave {
  return { ...wave, signIn: 'agreed', uninvited: undefined };
}

/** Goes on with a wave whose opening was interrupted, or whose mails were cut short by the quota. */
export function continueWave(pulse: Pulse, wave: Wave): Opened {
  const people = readAsked(pulse, wave);
  const built = completeWave(pulse, wave);
  // The form that an interrupted run has made, if it came so far, is not known and cannot be looked for.
  const mayBeSpare = formsOf(wave).some(({ id }) => id === '');
  return invite(pulse, built, people, mayBeSpare ? pulse.pt('spareForm', { title: wave.title }) : '');
}

/** A wave with all of its forms: where an interrupted run has left it half built, the rest is built now. Nobody is mailed. */
export function completeWave(pulse: Pulse, found: Wave): Wave {
  if (found.status !== 'building') return found;
  const ids = Object.keys(found.items).filter((id) => id !== ENPS_ID && id !== WHY_ID);
  const all = readQuestions(pulse);
  const questions = all.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const { enps, teams, second } = found;
  return buildForms(pulse, found, { enps, questions, teams: Object.keys(teams).sort(), second });
}

/** Builds what is missing of the wave's forms, one form after another. */
function buildForms(pulse: Pulse, noted: Wave, asks: Asks): Wave {
  let wave = noted;
  formsOf(noted).forEach((of, place) => {
    const isMade = of.id !== '';
    const form = isMade ? openForm(pulse, wave, of) : createForm(wave.title);
    if (!isMade) {
      // The ID is noted before a single item is added.
      wave = withForm(wave, place, { id: form.getId() });
      saveState({ wave });
    }
    wave = fillForm(pulse, wave, place, form, asks, isMade);
  });
  return { ...wave, status: 'open' };
}

/** Describes a form and adds its items; what is there already stays. */
function fillForm(
  { workbook, settings }: Pulse,
  wave: Wave,
  place: number,
  form: Form,
  asks: Asks,
  isMade: boolean,
): Wave {
  const { spreadsheet } = workbook;
  const language = formsOf(wave)[place]?.language;
  // Waves of an earlier version had one form in both languages.
  const locale: Locale = isLocale(language) ? language : workbook.locale;
  const { canAsk, asks: asksSignIn } = switchSignInOff(form);
  const texts = promiseTexts(
    {
      starter: wave.starter,
      people: wave.people,
      threshold: wave.threshold,
      keepDays: wave.keepDays ?? settings.keepDays,
      closes: wave.closes,
      file: wave.isLinked ? spreadsheet.getName() : '',
      asksTeam: asks.teams.length > 1,
      second: wave.second?.name ?? '',
      asksSignIn,
    },
    locale,
  );
  describeForm(form, texts, wave.isLinked ? spreadsheet.getId() : undefined);
  const items = addItems(form, planForm(asks, locale), texts.rest, isMade ? form.getItems() : []);
  const signIn = asksSignIn ? (wave.signIn ?? 'waits') : wave.signIn;
  return {
    ...withForm(wave, place, { language: locale, items, url: form.getPublishedUrl() }),
    ...(canAsk && { canAskSignIn: true }),
    ...(signIn && { signIn }),
  };
}

/** Invites everybody to a wave whose forms are built, unless the starter must agree to something first. */
function invite(pulse: Pulse, built: Wave, people: readonly Person[], spare = ''): Opened {
  if (built.signIn !== 'waits') return mail(pulse, built, people, built.mail?.reminder ?? 0, spare);
  const problem = pulse.pt('signInWaits', { title: built.title });
  const wave: Wave = { ...built, status: 'building', problem, uninvited: people.length };
  saveState({ wave });
  const told = [spare, problem].filter((text) => text !== '').join(' ');
  return { wave, left: people.length, told, notice: told };
}

function mail(
  { pt, workbook, state }: Pulse,
  found: Wave,
  people: readonly Person[],
  reminder: number,
  spare = '',
): Opened {
  // Who has joined since the wave was opened is asked as well, and counts.
  const roll = state.rolls.get(found.id);
  const joined = roll && withJoiners(found, roll, people);
  const wave = joined?.wave ?? found;
  const under = { ...wave, mail: wave.mail ?? { reminder, after: '' } };
  const { wave: sent, left, refused } = sendMailing(under, people, letterOf(wave, reminder));
  const refusal = (list: readonly string[] = []): string =>
    list.length > 0 ? pt('refused', { list: list.join(', '), sheet: SHEETS.people[workbook.locale] }) : '';
  const isInvitation = reminder === 0;
  const saved: Wave = {
    ...sent,
    reminded: left > 0 ? sent.reminded : Math.max(sent.reminded, reminder),
    uninvited: (isInvitation ? left + (sent.refused?.length ?? 0) : sent.uninvited) || undefined,
    // A failure that was told before is over now; addresses that Google refuses stay to be corrected.
    problem: refusal(sent.refused) || undefined,
  };
  saveState({ wave: saved, roll: joined && rollValues(state, wave.id, joined.roll) });
  const join = (...texts: string[]): string => texts.filter((text) => text !== '').join(' ');
  const told = join(spare, refusal(refused));
  return { wave: saved, left, told, notice: join(left > 0 ? pt('mailLater', { count: left }) : '', told) };
}

/** Reminds everybody: nobody knows who has answered. */
export function remindAll(pulse: Pulse, wave: Wave, reminder: number): Opened {
  const people = readAsked(pulse, wave);
  return mail(pulse, { ...wave, mail: undefined }, people, reminder);
}
