/** WIN_CHANCE: a column beside the deals: 1 won, 0 lost, a chance between, blank where there is no deal. */

import { expect, test } from '@jest/globals';
import { winChance } from '../../../src/core/forecast/win-chance';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, deals, past } from './book';

const ROWS = deals(
  { stage: 'Lead', amount: 100, created: ago(2), stageSince: ago(2) },
  {},
  { stage: 'Won', amount: 5, created: ago(9), closed: ago(1) },
  { stage: 'Lost', amount: 5, created: ago(9), closed: ago(1) },
  ...past(60),
);
const column = (period: unknown = '', asOf: unknown = '') =>
  winChance(ROWS, period, asOf, book(), messagesIn).map(([cell]) => cell);

test('each row has its own cell, below a header', () => {
  const [header, open, blank, won, lost] = column();
  expect(header).toBe(messagesIn('en')('table_chance'));
  expect([blank, won, lost]).toEqual(['', 1, 0]);
  expect(Number(open)).toBeGreaterThan(0);
  expect(Number(open)).toBeLessThan(1);
  expect(column()).toHaveLength(ROWS.length);
});

test('a deal that cannot be read says so in its own cell, and the others have their chances', () => {
  const wrong = deals(
    { stage: 'Lead', amount: 100, created: ago(2), stageSince: ago(2) },
    {},
    { stage: 'Lead', amount: 'abc', created: ago(2), stageSince: ago(2) },
    { stage: 'Lost', amount: 'abc', created: ago(9), closed: ago(1) },
    { stage: 'Won', amount: 'abc', created: ago(9), closed: ago(1) },
    { stage: 'Nope', amount: 7 },
    { amount: 7 },
    ...past(60),
  );
  const [, open, blank, ...rest] = winChance(wrong, '', '', book(), messagesIn).map(([cell]) => cell);
  expect(open).toBeCloseTo(Number(column()[1]), 1);
  expect(blank).toBe('');
  expect(rest.slice(0, 5)).toEqual([
    expect.stringMatching(/Row 4.*"abc"/),
    0,
    1,
    expect.stringMatching(/Row 7.*"Nope"/),
    expect.stringMatching(/Row 8.*no stage/),
  ]);
});

test('a longer period never lowers a chance', () => {
  const chances = ['1d', '7d', '30d', '365d'].map((period) => Number(column(period)[1]));
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
});

test('a deal that did not exist yet is blank', () => {
  const iso = ago(4).toISOString();
  expect(column('', iso)[1]).toBe('');
  // What was closed a day ago was open then.
  expect(Number(column('', iso)[3])).toBeLessThan(1);
});

test('arguments are refused by name, and too little history by what is missing', () => {
  expect(() => column('whenever')).toThrow(/period.*whenever/);
  expect(() => column('', 'never')).toThrow(/as_of.*never/);
  expect(() => winChance(ROWS.slice(0, 40), '', '', book(), messagesIn)).toThrow(/50/);
});
