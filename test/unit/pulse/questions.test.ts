/** The questions of pulses: the bank's rows come back as they were written, and mistakes are named with their rows. */

import { describe, expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { DRIVERS, QUESTION_COLUMNS } from '../../../src/core/pulse/columns';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { bank } from '../../../src/core/pulse/question-bank';
import { asksForGroup, parseQuestions, questionRows } from '../../../src/core/pulse/questions';
import { writtenValue } from '../../../src/core/shared/values';

const parse = (rows: unknown[][], locale: 'en' | 'ms' = 'en') =>
  parseQuestions([namesIn(QUESTION_COLUMNS, 'en'), ...rows], locale, messagesIn(locale), pulseMessages(locale));
const GOOD = ['X-1', 'Growth', 'Do you learn?', 'Anda belajar?', 'Scale'];

describe('the bank', () => {
  const questions = bank();

  test.each(['en', 'ms'] as const)('comes back from the sheet in %s', (locale) => {
    const rows = questionRows(questions, locale).map((cells) => cells.map(writtenValue));
    const read = parseQuestions(
      [namesIn(QUESTION_COLUMNS, locale), ...rows],
      locale,
      messagesIn(locale),
      pulseMessages(locale),
    );
    expect(read).toEqual(questions);
  });

  test('asks about every driver, in both languages, with statements and one open question', () => {
    for (const driver of Object.keys(DRIVERS)) {
      const own = questions.filter((question) => question.driver === driver);
      expect(own.filter(({ type }) => type === 'open')).toHaveLength(1);
      expect(own.length).toBeGreaterThan(1);
      expect(own.every(({ en, ms }) => en !== '' && ms !== '' && en !== ms)).toBe(true);
    }
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });
});

test('a question may be in one language, its driver and type in either; blank rows are passed over', () => {
  expect(
    parse([
      ['X-1', 'perkembangan', 'Why?', '', 'terbuka'],
      ['', 'Growth', '', '', ''],
    ]),
  ).toEqual([{ id: 'X-1', driver: 'growth', en: 'Why?', ms: '', type: 'open' }]);
});

describe('a mistake is named with its row', () => {
  const change = (at: number, value: string) => GOOD.map((cell, index) => (index === at ? value : cell));
  test.each<[string, unknown[][], RegExp]>([
    ['no ID', [change(0, '')], /2/],
    ['no text', [['X-1', 'Growth', '', '', 'Scale']], /2/],
    ['an ID of ours', [change(0, 'enps')], /enps/],
    ['an ID of ours for the team', [change(0, 'Team')], /Team/],
    ['an ID that stands twice', [GOOD, GOOD], /3.*X-1.*2|X-1.*2.*3|3.*2.*X-1/],
    ['an unknown driver', [change(1, 'Luck')], /Luck.*Recognition|Recognition.*Luck/],
    ['an unknown type', [change(4, 'Stars')], /Stars.*Scale|Scale.*Stars/],
  ])('%s', (_, rows, message) => expect(() => parse(rows)).toThrow(message));

  test('and a missing column with its name', () => {
    expect(() => parseQuestions([['Question ID', 'Type']], 'en', messagesIn('en'), pulseMessages('en'))).toThrow(
      /"Driver"/,
    );
  });
});

test('team and second group have no result of their own', () => {
  expect(['TEAM', 'SECOND-GROUP', 'ENPS', 'REC-1'].map(asksForGroup)).toEqual([true, true, false, false]);
});
