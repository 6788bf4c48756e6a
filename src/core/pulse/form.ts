/** Plans a form: its items in their order, in one language or both. */

import type { Locale } from '../api';
import { inEachLanguage } from '../i18n/locale';
import type { Values } from '../i18n/translator';
import { type EnpsScale, lowestOf } from './enps';
import { type FormLanguage, inLanguages, localesOf, longDate, pulseMessages } from './messages';
import { ENPS_ID, type Question, SECOND_GROUP_ID, TEAM_ID, WHY_ID } from './questions';
import type { PulseKey } from './texts';
import type { SecondGroup } from './types';

/** One item of a form, and the question that it asks. */
export type PlannedItem = { questionId: string; title: string } & (
  | { kind: 'scale'; from: 0 | 1; to: number; low: string; high: string }
  | { kind: 'paragraph' }
  | { kind: 'choice'; choices: string[] }
);

/**
 * The items of a form: eNPS first, its why, the questions, and last the team and the second group.
 *
 * @param teams names of the teams to choose from; fewer than two: nobody is asked
 * @param second left out: nobody is asked
 */
export function planForm(
  enps: EnpsScale | false,
  questions: readonly Question[],
  teams: readonly string[],
  language: FormLanguage,
  second?: SecondGroup,
): PlannedItem[] {
  const say = (key: PulseKey, values?: Values): string =>
    inLanguages(
      inEachLanguage((locale) => pulseMessages(locale)(key, values)),
      language,
    );
  const items: PlannedItem[] = [];
  if (enps) {
    const ends = { low: say('enps_low'), high: say('enps_high') };
    items.push({
      questionId: ENPS_ID,
      title: say('enps_question'),
      kind: 'scale',
      from: lowestOf(enps),
      to: 10,
      ...ends,
    });
    items.push({ questionId: WHY_ID, title: say('enps_why'), kind: 'paragraph' });
  }
  const ends = { low: say('scale_low'), high: say('scale_high') };
  for (const question of questions) {
    const { id, type } = question;
    const title = inLanguages(question, language);
    if (type === 'open') items.push({ questionId: id, title, kind: 'paragraph' });
    else items.push({ questionId: id, title, kind: 'scale', from: 1, to: 10, ...ends });
  }
  if (teams.length > 1) {
    const choices = [...teams, say('team_none')];
    items.push({ questionId: TEAM_ID, title: say('team_question'), kind: 'choice', choices });
  }
  if (second) {
    const choices = [...Object.keys(second.sizes).sort(), say('team_none')];
    const title = say('group_question', { group: second.name });
    items.push({ questionId: SECOND_GROUP_ID, title, kind: 'choice', choices });
  }
  return items;
}

export interface Promised {
  starter: string;
  threshold: number;
  keepDays: number;
  /** The day, from 1970-01-01. */
  closes: number;
  /** Name of the spreadsheet into which every answer is copied; blank: into none. */
  file: string;
  /** Whether the team is asked for. */
  asksTeam: boolean;
  /** What the second group is called; blank: none is asked for. */
  second: string;
}

/** What the members are promised, for the head of the form; much less where every answer is copied into the workbook. */
export function promiseText(promised: Promised, language: FormLanguage): string {
  return localesOf(language)
    .map((locale) => promiseIn(locale, promised))
    .join('\n\n— — —\n\n');
}

function promiseIn(locale: Locale, { threshold, keepDays, closes, asksTeam, second, ...texts }: Promised): string {
  const pt = pulseMessages(locale);
  const listOf = (words: readonly string[]): string => {
    const present = words.filter((word) => word !== '');
    const [last = ''] = present.slice(-1);
    return present.length < 2 ? last : pt('promise_and', { list: present.slice(0, -1).join(', '), last });
  };
  const team = asksTeam ? pt('promise_team') : '';
  const groups = listOf([team, second]);
  return pt(texts.file === '' ? 'promise' : 'promise_linked', {
    ...texts,
    threshold: String(threshold),
    keepDays: String(keepDays),
    closes: longDate(closes, locale),
    by: groups === '' ? '' : pt('promise_by', { groups }),
    along: listOf([pt('promise_time'), team, second]),
  });
}
