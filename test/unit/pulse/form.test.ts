/** What members read on the form, in either language: what is asked, three lines above the questions, the rest below them. */

import { expect, test } from '@jest/globals';
import { type Promised, planForm, promiseTexts } from '../../../src/core/pulse/form';

const plain: Promised = {
  starter: 'lead@example.com',
  people: 12,
  threshold: 5,
  keepDays: 90,
  closes: 20_788,
  file: '',
  asksTeam: false,
  second: '',
  asksSignIn: false,
};
const all = (asked: Partial<Promised>, locale: 'en' | 'ms'): string => {
  const { head, rest, thanks } = promiseTexts({ ...plain, ...asked }, locale);
  return [head, rest.title, rest.text, thanks].join('\n');
};

test('the head says that answers are anonymous, how many are asked, the threshold and who started it', () => {
  expect(promiseTexts(plain, 'en').head).toBe(
    'Your answers are anonymous. 12 people are asked; groups under 5 stay hidden. Only lead@example.com can open answers.',
  );
  // Three lines of a phone hold no more.
  for (const locale of ['en', 'ms'] as const) expect(promiseTexts(plain, locale).head.length).toBeLessThan(125);
});

test('more than five choices are a list, not buttons that fill a screen', () => {
  const kindOf = (teams: string[]) => planForm({ enps: false, questions: [], teams }, 'en').map(({ kind }) => kind);
  expect(kindOf(['A', 'B', 'C', 'D'])).toEqual(['choice']);
  expect(kindOf(['A', 'B', 'C', 'D', 'E'])).toEqual(['list']);
  const second = { name: 'Site', sizes: Object.fromEntries([...'ABCDE'].map((name) => [name, 5])) };
  expect(planForm({ enps: false, questions: [], teams: [], second }, 'ms')[0]?.kind).toBe('list');
});

test('the day of the results is written in the language of the form, also in the thanks', () => {
  expect(promiseTexts(plain, 'en').thanks).toBe('Thank you for your answers. The results come on 1 December 2026.');
  expect(promiseTexts(plain, 'ms').thanks).toMatch(/1 Disember 2026\.$/);
  expect(promiseTexts(plain, 'en').rest.text).toContain('on 1 December 2026, for everybody');
});

test('where the answers are copied, the last whole day is named, not the day on which the form closes', () => {
  expect(promiseTexts({ ...plain, file: 'F' }, 'en').rest.text).toContain('until the end of 30 November 2026');
  expect(promiseTexts({ ...plain, file: 'F' }, 'ms').rest.text).toContain('hingga akhir 30 November 2026');
});

test.each([
  [{}, 'for everybody together: only', 'semua orang bersama-sama: hanya'],
  [{ asksTeam: true }, 'together, and also by team:', 'bersama-sama, dan juga mengikut pasukan:'],
  [{ asksTeam: true, second: 'Site' }, 'and also by team and Site:', 'dan juga mengikut pasukan dan Site:'],
  [{ file: 'Sales' }, 'with its time into the spreadsheet "Sales"', 'berserta masa ke dalam hamparan "Sales"'],
  [{ file: 'Sales', second: 'Site' }, 'with its time and Site into', 'berserta masa dan Site ke dalam'],
  [
    { file: 'F', asksTeam: true, second: 'Site' },
    'with its time, team and Site into',
    'berserta masa, pasukan dan Site ke',
  ],
  [{ asksSignIn: true }, 'Google asks you to sign in, but keeps no name', 'Google meminta anda log masuk, tetapi'],
  [
    { asksSignIn: true, file: 'F' },
    'sign in with an account of your organisation',
    'log masuk dengan akaun organisasi',
  ],
])('what is asked for is named: %j', (asked, english, malay) => {
  expect(all(asked, 'en')).toContain(english);
  expect(all(asked, 'ms')).toContain(malay);
  expect(all(asked, 'en') + all(asked, 'ms')).not.toMatch(/[{}]/);
});
