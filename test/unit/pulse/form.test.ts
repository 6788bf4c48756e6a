/** What members read at the head of the form, in both languages. */

import { expect, test } from '@jest/globals';
import { type Promised, promiseText } from '../../../src/core/pulse/form';

const plain: Promised = {
  starter: 'lead@example.com',
  threshold: 5,
  keepDays: 90,
  closes: 20_788,
  file: '',
  asksTeam: false,
  second: '',
};

test('the day is written in the language of each text', () => {
  const [english, malay] = promiseText(plain, 'both').split('— — —');
  expect([english, malay].map((text) => /\d+ \w+ 2026/.exec(text ?? '')?.[0])).toEqual([
    '1 December 2026',
    '1 Disember 2026',
  ]);
});

test.each([
  [{}, 'at least 5 answers, and only', 'sekurang-kurangnya 5 jawapan, dan'],
  [{ asksTeam: true }, '5 answers (also by team), and', '5 jawapan (juga mengikut pasukan), dan'],
  [
    { asksTeam: true, second: 'Site' },
    'answers (also by team and Site), and',
    'jawapan (juga mengikut pasukan dan Site), dan',
  ],
  [{ file: 'Sales' }, 'with its time into the spreadsheet "Sales"', 'berserta masa, ke dalam hamparan "Sales"'],
  [{ file: 'Sales', second: 'Site' }, 'with its time and Site into', 'berserta masa dan Site, ke dalam'],
  [
    { file: 'F', asksTeam: true, second: 'Site' },
    'with its time, team and Site into',
    'berserta masa, pasukan dan Site, ke',
  ],
])('groups that are asked for are named: %j', (asked, english, malay) => {
  expect(promiseText({ ...plain, ...asked }, 'en')).toContain(english);
  expect(promiseText({ ...plain, ...asked }, 'ms')).toContain(malay);
  expect(promiseText({ ...plain, ...asked }, 'both')).not.toMatch(/[{}]/);
});
