/** What members read on the form, in either language: three lines above the questions, the rest below them. */

import { expect, test } from '@jest/globals';
import { type Promised, promiseTexts } from '../../../src/core/pulse/form';

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

test('three lines say that answers are anonymous, how many are asked, the threshold and who started it', () => {
  const lines = promiseTexts(plain, 'en').head.split('\n');
  expect(lines).toEqual([
    'Your answers are anonymous: the form asks for no name and no e-mail address.',
    '12 people are asked. Results show only groups of at least 5.',
    'Only lead@example.com, who started this pulse, can open single answers. More below the questions.',
  ]);
  expect(promiseTexts(plain, 'ms').head.split('\n')).toHaveLength(3);
});

test('the day of the results is written in the language of the form, also in the thanks', () => {
  expect(promiseTexts(plain, 'en').thanks).toBe('Thank you for your answers. The results come on 1 December 2026.');
  expect(promiseTexts(plain, 'ms').thanks).toMatch(/1 Disember 2026\.$/);
  expect(promiseTexts(plain, 'en').rest.text).toContain('on 1 December 2026, after');
});

test('where the answers are copied, the last whole day is named, not the day on which the form closes', () => {
  expect(promiseTexts({ ...plain, file: 'F' }, 'en').rest.text).toContain('until the end of 30 November 2026');
  expect(promiseTexts({ ...plain, file: 'F' }, 'ms').rest.text).toContain('hingga akhir 30 November 2026');
});

test.each([
  [{}, 'for everybody together. Smaller', 'semua orang bersama-sama. Kumpulan'],
  [{ asksTeam: true }, 'together, and also by team.', 'bersama-sama, dan juga mengikut pasukan.'],
  [{ asksTeam: true, second: 'Site' }, 'and also by team and Site.', 'dan juga mengikut pasukan dan Site.'],
  [{ file: 'Sales' }, 'with its time into the spreadsheet "Sales"', 'berserta masa, ke dalam hamparan "Sales"'],
  [{ file: 'Sales', second: 'Site' }, 'with its time and Site into', 'berserta masa dan Site, ke dalam'],
  [
    { file: 'F', asksTeam: true, second: 'Site' },
    'with its time, team and Site into',
    'berserta masa, pasukan dan Site, ke',
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
