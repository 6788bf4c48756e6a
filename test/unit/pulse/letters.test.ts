/** The mails to the members: a greeting, why, one link, how long it takes, until when. */

import { expect, test } from '@jest/globals';
import { letterOf, questionCount, writeLetter } from '../../../src/core/pulse/letters';
import type { Wave } from '../../../src/core/pulse/types';

const WAVE = {
  title: 'Team pulse',
  starter: 'lead@example.com',
  formId: 'F',
  url: 'https://forms.example/en',
  language: 'en',
  more: [{ id: 'G', url: 'https://forms.example/ms', language: 'ms', items: {} }],
  items: { ENPS: '1', 'ENPS-WHY': '2', 'REC-1': '3', 'FEE-1': '4', TEAM: '5', 'SECOND-GROUP': '6' },
  open: ['ENPS-WHY'],
  threshold: 5,
  people: 12,
  closes: 20_788,
} as unknown as Wave;

test('the invitation says why, how long it takes and until when, and has one link', () => {
  const { subject, body, html } = letterOf(WAVE, 0)('en');
  expect(subject).toBe('Team pulse: 3 short questions');
  expect(body.split('\n\n')).toEqual([
    'Hello,',
    'lead@example.com would like to know how work is going for you, and what could be better.',
    'Please answer 3 short questions. It takes about 2 minutes.',
    'Answer now:\nhttps://forms.example/en',
    'You can answer until the end of 30 November 2026. The results come on 1 December 2026.',
    'Your answers are anonymous: 12 people are asked, and results show only groups of at least 5. Only lead@example.com, who started this pulse, can open single answers.',
    'Thank you.',
  ]);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('<a href="https://forms.example/en"');
  expect(html).toContain('>Answer now</a>');
});

test('each language has its own form, and the reminder says that all get it', () => {
  expect(letterOf(WAVE, 0)('ms').body).toContain('https://forms.example/ms');
  const { subject, body } = letterOf(WAVE, 1)('en');
  expect(subject).toBe('Reminder: Team pulse');
  expect(body).toMatch(
    /^Hello,\n\n.*until the end of 30 November 2026.*https:\/\/forms\.example\/en.*goes to everybody/s,
  );
});

test('a sign-in and copied answers are said', () => {
  expect(letterOf({ ...WAVE, signIn: 'agreed' }, 0)('en').body).toContain('Google asks you to sign in');
  const linked = letterOf({ ...WAVE, isLinked: true }, 0)('en').body;
  expect(linked).toContain('copied into a shared spreadsheet');
  expect(linked).not.toContain('anonymous');
});

test('what people wrote is text in HTML, and blank parts are left out', () => {
  const { body, html } = writeLetter('S', ['a < b & "c"\nnext', '', { label: '<b>', url: 'https://x/?a=1&b="2"' }]);
  expect(body).toBe('a < b & "c"\nnext\n\n<b>:\nhttps://x/?a=1&b="2"');
  expect(html).toContain('<p>a &lt; b &amp; &quot;c&quot;<br>next</p>');
  expect(html).toContain('href="https://x/?a=1&amp;b=&quot;2&quot;"');
  expect(html).toContain('>&lt;b&gt;</a>');
  expect(html.match(/<p>/g)).toHaveLength(2);
});

test('a "why" and the questions for groups are not counted', () => {
  expect(questionCount(WAVE)).toBe(3);
});
