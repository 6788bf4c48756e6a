/** Plans a form in one language: its items in their order, and what it tells the members. */

import type { Locale } from '../api';
import { type EnpsScale, lowestOf } from './enps';
import { inLanguage, longDate, pulseMessages } from './messages';
import { ENPS_ID, type Question, SECOND_GROUP_ID, TEAM_ID, WHY_ID } from './questions';
import type { PulseTranslate } from './texts';
import type { SecondGroup } from './types';

/** One item of a form that asks a question. */
export type PlannedItem = { questionId: string; title: string } & (
  | { kind: 'scale'; from: 0 | 1; to: number; low: string; high: string }
  | { kind: 'paragraph' }
  /** Buttons one below the other, or a list that opens. */
  | { kind: 'choice' | 'list'; choices: string[] }
);

/** More choices than these stand in a list: on a phone, buttons would fill a screen. */
const MOST_BUTTONS = 5;

/** What a form asks. */
export interface Asks {
  enps: EnpsScale | false;
  questions: readonly Question[];
  /** Names of the teams to choose from; fewer than two: nobody is asked. */
  teams: readonly string[];
  /** Left out: nobody is asked. */
  second?: SecondGroup;
}

/** The items of a form: eNPS first, its why, the questions, and last the team and the second group. */
export function planForm({ enps, questions, teams, second }: Asks, locale: Locale): PlannedItem[] {
  const pt = pulseMessages(locale);
  const items: PlannedItem[] = [];
  if (enps) {
    const ends = { low: pt('enps_low'), high: pt('enps_high') };
    items.push({
      questionId: ENPS_ID,
      title: pt('enps_question'),
      kind: 'scale',
      from: lowestOf(enps),
      to: 10,
      ...ends,
    });
    items.push({ questionId: WHY_ID, title: pt('enps_why'), kind: 'paragraph' });
  }
  const ends = { low: pt('scale_low'), high: pt('scale_high') };
  for (const question of questions) {
    const { id, type } = question;
    const title = inLanguage(question, locale);
    if (type === 'open') items.push({ questionId: id, title, kind: 'paragraph' });
    else items.push({ questionId: id, title, kind: 'scale', from: 1, to: 10, ...ends });
  }
  if (teams.length > 1) {
    const choices = [...teams, pt('team_none')];
    items.push({ questionId: TEAM_ID, title: pt('team_question'), kind: kindFor(choices), choices });
  }
  if (second) {
    const choices = [...Object.keys(second.sizes).sort(), pt('team_none')];
    const title = pt('group_question', { group: second.name });
    items.push({ questionId: SECOND_GROUP_ID, title, kind: kindFor(choices), choices });
  }
  return items;
}

function kindFor({ length }: readonly string[]): 'choice' | 'list' {
  return length > MOST_BUTTONS ? 'list' : 'choice';
}

export interface Promised {
  starter: string;
  /** How many are asked. */
  people: number;
  threshold: number;
  keepDays: number;
  /** The day on which the form closes and the results come, from 1970-01-01; the day before is the last whole one. */
  closes: number;
  /** Name of the spreadsheet into which every answer is copied; blank: into none. */
  file: string;
  /** Whether the team is asked for. */
  asksTeam: boolean;
  /** What the second group is called; blank: none is asked for. */
  second: string;
  /** Whether Google asks for a sign-in before it shows the form. */
  asksSignIn: boolean;
}

/** What a form tells the members. */
export interface FormTexts {
  /** Above the first question: three lines on a phone. */
  head: string;
  /** Below the last question: everything else. */
  rest: { title: string; text: string };
  /** Once somebody has answered. */
  thanks: string;
}

/** What the members are promised; much less where every answer is copied into the workbook. */
export function promiseTexts(promised: Promised, locale: Locale): FormTexts {
  const { threshold, keepDays, people, closes, asksTeam, second, starter, file, asksSignIn } = promised;
  const pt = pulseMessages(locale);
  const listOf = (words: readonly string[]): string => {
    const present = words.filter((word) => word !== '');
    const [last = ''] = present.slice(-1);
    return present.length < 2 ? last : pt('promise_and', { list: present.slice(0, -1).join(', '), last });
  };
  const team = asksTeam ? pt('promise_team') : '';
  const groups = listOf([team, second]);
  const isLinked = file !== '';
  const values = {
    ...{ starter, file, threshold, keepDays, count: people },
    closes: longDate(closes, locale),
    lastDay: longDate(closes - 1, locale),
    by: groups === '' ? '' : pt('promise_by', { groups }),
    along: listOf([pt('promise_time'), team, second]),
    signIn: asksSignIn ? signInText(isLinked, pt) : '',
  };
  const head = isLinked
    ? [pt('promise_linked_head', values), pt('promise_linked_asked', values)]
    : [
        pt(asksSignIn ? 'promise_head_signIn' : 'promise_head'),
        pt('promise_asked', values),
        pt('promise_starter', values),
      ];
  return {
    head: head.join(' '),
    rest: { title: pt('promise_title'), text: pt(isLinked ? 'promise_linked_rest' : 'promise_rest', values) },
    thanks: pt('thanks', values),
  };
}

function signInText(isLinked: boolean, pt: PulseTranslate): string {
  return isLinked ? ` ${pt('promise_signIn')}` : pt('promise_rest_signIn');
}
