/** Plans a wave, before anything is made: who is asked, in which languages, and what. */

import type { Locale } from '../../core/api';
import { PULSE_SHEETS } from '../../core/pulse/columns';
import type { EnpsScale } from '../../core/pulse/enps';
import { type PlannedItem, planForm } from '../../core/pulse/form';
import { formLanguages } from '../../core/pulse/languages';
import {
  checkEnough,
  checkPeople,
  type People,
  type Person,
  parsePeople,
  secondGroupOf,
  teamSizes,
} from '../../core/pulse/people';
import { parseQuestions, type Question } from '../../core/pulse/questions';
import { checkCount, chooseQuestions, isEnpsDue, questionsById } from '../../core/pulse/rotation';
import type { PulseSettings } from '../../core/pulse/settings';
import type { SecondGroup, Series, Wave } from '../../core/pulse/types';
import type { Cells } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { SHEETS } from '../../core/shared/sheets';
import type { Pulse } from './context';

/** What a wave will be, before anything is made. */
export interface WavePlan {
  questions: Question[];
  enps: EnpsScale | false;
  people: Person[];
  second: SecondGroup | undefined;
  /** Rows of People that cannot be asked. */
  problems: People['problems'];
  /** One form each, the most read one first. */
  languages: Locale[];
  rules: PulseSettings;
}

/**
 * Plans a wave of a series. Two round trips, one where no question is asked but eNPS.
 *
 * @param ids questions chosen by hand; none: by rotation
 * @throws UserError when there is nothing to ask, more than ten questions, or fewer people than the threshold.
 */
export function planWave(pulse: Pulse, series: Series, ids: readonly string[] | undefined): WavePlan {
  const { pt, workbook, today } = pulse;
  const { locale } = workbook;
  const rules = series.rules ?? pulse.settings;
  const read = readGrouped(pulse, series, rules);
  const { people, problems } = read;
  checkPeople({ people, problems }, series.audience, locale, pt);
  // Where the answers are copied, nobody is promised anything that needs so many.
  if (!series.isLinked) checkEnough(people, rules.threshold, series.audience, locale, pt);
  const enps = series.enps && (ids || isEnpsDue(today, series.lastEnps)) ? series.enps : false;
  const questions = ids?.length === 0 ? [] : chosenQuestions(pulse, series, ids, enps !== false);
  checkCount(questions.length, enps !== false, pt);
  return {
    questions,
    enps,
    people,
    second: secondGroupOf(read),
    problems,
    languages: formLanguages(people, series.language, rules.threshold, locale),
    rules,
  };
}

/** @param groupBy header of the column that groups beside the team; blank: none */
export function readPeople({ workbook, pt }: Pulse, audience: readonly string[], groupBy = ''): People {
  const cells: Cells = workbook.sheet('people').getDataRange().getValues();
  return parsePeople(cells, audience, workbook.locale, workbook.t, pt, groupBy);
}

/** Everybody who is to get a mail of a wave. A second group whose column is gone is of no use by now. One round trip. */
export function readAsked(pulse: Pulse, { audience, second }: Pick<Wave, 'audience' | 'second'>): Person[] {
  try {
    return readPeople(pulse, audience, second?.name).people;
  } catch (error) {
    if (!second || !(error instanceof UserError)) throw error;
    return readPeople(pulse, audience).people;
  }
}

/** A series keeps the group that it was started with: what Settings says now is not to be corrected. */
function readGrouped(pulse: Pulse, series: Series, { secondGroup }: PulseSettings): People {
  const { pt, workbook } = pulse;
  try {
    return readPeople(pulse, series.audience, secondGroup);
  } catch (error) {
    const isGone = error instanceof UserError && error.code === ('secondGroup' as string);
    if (!isGone || !pulse.state.series.some(({ id }) => id === series.id)) throw error;
    const people = SHEETS.people[workbook.locale];
    throw new UserError(pt, 'groupGone', { title: series.title, value: secondGroup, people });
  }
}

export function readQuestions({ workbook, pt, sheet }: Pulse): Question[] {
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

/** The items of the form in one language. */
export function itemsOf({ enps, questions, people, second }: WavePlan, locale: Locale): PlannedItem[] {
  return planForm({ enps, questions, teams: Object.keys(teamSizes(people)).sort(), second }, locale);
}
