/** Chooses the questions of a wave: none back within a quarter, drivers in balance, eNPS at a rhythm of its own. */

import { UserError } from '../shared/errors';
import type { Driver } from './columns';
import type { Question } from './questions';
import type { PulseTranslate } from './texts';
import type { Asked, Cadence } from './types';

/** A pulse has one to ten questions, eNPS included. */
export const MOST_QUESTIONS = 10;
/** The longest quarter has 92 days. */
export const QUARTER_DAYS = 92;
/** Days between two eNPS: monthly at most, with room for a wave that is a few days early. */
const ENPS_DAYS = 26;

/** How many scale questions a wave takes from the bank: sixty last for a quarter of weekly waves. */
const USUAL_COUNT: Record<Cadence, number> = { once: 9, weekly: 4, fortnightly: 6, monthly: 8, quarterly: 9 };

/** Whether eNPS is due, `lastDay` being the day on which it was last asked. */
export function isEnpsDue(today: number, lastDay: number | undefined): boolean {
  return lastDay === undefined || today - lastDay >= ENPS_DAYS;
}

/**
 * Chooses from the bank. A wave without eNPS, which has a "why" of its own, gets one open question.
 *
 * @param random from 0 up to 1, settles ties
 */
export function chooseQuestions(
  questions: readonly Question[],
  asked: Asked,
  today: number,
  cadence: Cadence,
  withEnps: boolean,
  random: () => number,
): Question[] {
  const may = questions.filter(({ id }) => {
    const last = asked[id];
    return last === undefined || today - last >= QUARTER_DAYS;
  });
  const scale = pick(questions, may, 'scale', USUAL_COUNT[cadence], asked, today, random);
  const open = withEnps ? [] : pick(questions, may, 'open', 1, asked, today, random);
  return [...scale, ...open];
}

/** One driver after another, the one asked about least in the past quarter first; of each, the question asked longest ago. */
function pick(
  all: readonly Question[],
  may: readonly Question[],
  type: Question['type'],
  count: number,
  asked: Asked,
  today: number,
  random: () => number,
): Question[] {
  const load = new Map<Driver, number>();
  for (const { id, driver } of all.filter((question) => question.type === type)) {
    const last = asked[id];
    const isRecent = last !== undefined && today - last < QUARTER_DAYS;
    // The weight of the past quarter, and of how fresh it is: what was asked about last week waits for the others.
    load.set(driver, (load.get(driver) ?? 0) + (isRecent ? 1 + (QUARTER_DAYS - (today - last)) / 1000 : 0));
  }
  const rest = may
    .filter((question) => question.type === type)
    .map((question) => ({ question, last: asked[question.id] ?? Number.NEGATIVE_INFINITY, tie: random() }))
    .sort((a, b) => (a.last === b.last ? a.tie - b.tie : a.last < b.last ? -1 : 1));
  const chosen: Question[] = [];
  while (chosen.length < count && rest.length > 0) {
    const least = Math.min(...rest.map(({ question }) => load.get(question.driver) ?? 0));
    const index = rest.findIndex(({ question }) => (load.get(question.driver) ?? 0) === least);
    const [next] = rest.splice(index, 1);
    if (!next) break;
    chosen.push(next.question);
    load.set(next.question.driver, least + 1.1);
  }
  return chosen;
}

/**
 * The questions that a person has chosen, in that order.
 *
 * @throws UserError naming an ID that is unknown or stands twice.
 */
export function questionsById(
  questions: readonly Question[],
  ids: readonly string[],
  sheet: string,
  pt: PulseTranslate,
): Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return ids.map((id, index) => {
    if (ids.indexOf(id) !== index) throw new UserError(pt, 'doubledQuestion', { id });
    const question = byId.get(id);
    if (!question) throw new UserError(pt, 'unknownQuestion', { id, sheet });
    return question;
  });
}

/** @throws UserError when there is no question, or an eleventh. */
export function checkCount(questions: number, withEnps: boolean, pt: PulseTranslate): void {
  const count = questions + (withEnps ? 1 : 0);
  if (count === 0) throw new UserError(pt, 'noQuestions');
  if (count > MOST_QUESTIONS) throw new UserError(pt, 'tooMany', { most: MOST_QUESTIONS, count });
}
