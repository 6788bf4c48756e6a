/** Plans a form: its items in their order, in one language or both. */

import type { PulseKey } from '../messages/pulse';
import type { Values } from '../messages/translator';
import { type EnpsScale, lowestOf } from './enps';
import { type FormLanguage, inLanguages, pulseMessages } from './messages';
import { ENPS_ID, type Question, SECOND_GROUP_ID, TEAM_ID, WHY_ID } from './questions';
import type { SecondGroup } from './state';

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
    inLanguages(pulseMessages('en')(key, values), pulseMessages('ms')(key, values), language);
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
  for (const { id, en, ms, type } of questions) {
    const title = inLanguages(en, ms, language);
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

/**
 * What the members are promised, for the head of the form.
 *
 * @param isLinked whether every answer is copied into the workbook: then much less can be promised
 */
export function promiseText(
  values: { starter: string; threshold: number; keepDays: number; closes: string; file: string },
  isLinked: boolean,
  language: FormLanguage,
): string {
  const languages = language === 'both' ? (['en', 'ms'] as const) : [language];
  const told = { ...values, threshold: String(values.threshold), keepDays: String(values.keepDays) };
  return languages
    .map((locale) => pulseMessages(locale)(isLinked ? 'promise_linked' : 'promise', told))
    .join('\n\n— — —\n\n');
}
