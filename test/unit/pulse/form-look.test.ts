/** A form at its closing: what is no longer as promised is said, and not published. */

import { expect, test } from '@jest/globals';
import { type FormLook, judgeForms, strayChoices } from '../../../src/core/pulse/form-look';
import { pulseMessages } from '../../../src/core/pulse/messages';
import type { Wave } from '../../../src/core/pulse/types';

const WELL: FormLook = {
  collectsEmail: false,
  asksSignIn: false,
  isLinked: false,
  showsSummary: false,
  missing: [],
  rescaled: [],
};
const judge = (look: Partial<FormLook>, wave: Pick<Wave, 'isLinked' | 'signIn'> = {}) =>
  judgeForms(wave, [WELL, { ...WELL, ...look }], pulseMessages('en'));

test('a form as it was has no problem', () => {
  expect(judge({})).toEqual({ problems: [], withholdsAll: false, spoiled: new Set() });
});

test.each<[Partial<FormLook>, RegExp]>([
  [{ collectsEmail: true }, /collects e-mail addresses/],
  [{ asksSignIn: true }, /asks for a sign-in/],
  [{ isLinked: true }, /copies its answers into a spreadsheet/],
  [{ showsSummary: true }, /shows a summary of all answers/],
])('%j: nothing but the number of answers is published', (look, problem) => {
  const { problems, withholdsAll } = judge(look);
  expect(withholdsAll).toBe(true);
  expect(problems).toEqual([expect.stringMatching(problem), expect.stringMatching(/only the number of answers/)]);
});

test('what the members were told of is no problem', () => {
  expect(judge({ isLinked: true }, { isLinked: true }).problems).toEqual([]);
  expect(judge({ asksSignIn: true }, { signIn: 'agreed' }).problems).toEqual([]);
});

test('a question that is gone or has another scale has no result, and is named once', () => {
  const pt = pulseMessages('en');
  const look = { ...WELL, missing: ['REC-1'], rescaled: [{ id: 'FEE-1', to: 5 }] };
  const { problems, withholdsAll, spoiled } = judgeForms({}, [look, look], pt);
  expect([...spoiled]).toEqual(['REC-1', 'FEE-1']);
  expect(withholdsAll).toBe(false);
  expect(problems).toEqual([
    'The question REC-1 is no longer on the form: it has no result.',
    'The scale of the question FEE-1 ends at 5 on the form, not at 10: it has no result.',
  ]);
});

test('a name that could not be chosen shows a changed choice; none and the texts of none do not', () => {
  const none = ['I would rather not say'];
  expect(strayChoices(['Sales', '', 'I would rather not say', 'Sales'], ['Sales', 'Legal'], none)).toEqual([]);
  expect(strayChoices(['Sales', 'Sales EMEA', 'Sales EMEA'], ['Sales'], none)).toEqual(['Sales EMEA']);
  expect(strayChoices(['constructor'], ['Sales'], none)).toEqual(['constructor']);
});
