/** Which questions a wave asks: the bank, the sheet that the user edits, and their turn. */

import { describe, expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { DRIVERS, QUESTION_COLUMNS } from '../../../src/core/pulse/columns';
import { planForm } from '../../../src/core/pulse/form';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { bank } from '../../../src/core/pulse/question-bank';
import { parseQuestions, questionRows } from '../../../src/core/pulse/questions';
import { checkCount, chooseQuestions, isEnpsDue, questionsById } from '../../../src/core/pulse/rotation';
import { startDay } from '../../../src/core/pulse/schedule';
import { markAsked } from '../../../src/core/pulse/state';
import type { Asked, Cadence } from '../../../src/core/pulse/types';
import { generator } from './chance';

const questions = bank();
const header = (locale: 'en' | 'ms') => namesIn(QUESTION_COLUMNS, locale);
const parse = (cells: unknown[][], locale: 'en' | 'ms' = 'en') =>
  parseQuestions(cells, locale, messagesIn(locale), pulseMessages(locale));

describe('the bank', () => {
  test('has at least sixty questions in ten drivers, each in two languages, scale and open', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(questions.filter(({ type }) => type === 'scale')).toHaveLength(60);
    expect(new Set(questions.map(({ driver }) => driver)).size).toBe(10);
    for (const driver of Object.keys(DRIVERS)) {
      const own = questions.filter((question) => question.driver === driver);
      expect(own.map(({ type }) => type).toSorted()).toEqual(['open', ...Array.from({ length: 6 }, () => 'scale')]);
    }
    for (const key of ['id', 'en', 'ms'] as const) {
      expect(new Set(questions.map((question) => question[key])).size).toBe(questions.length);
    }
    for (const { en, ms } of questions)
      expect([en === ms, en.length > 10, ms.length > 10]).toEqual([false, true, true]);
  });

  test.each(['en', 'ms'] as const)('comes back whole from the sheet it is written to, in %s', (locale) => {
    expect(parse([header(locale), ...questionRows(questions, locale)], locale)).toEqual(questions);
  });
});

describe('the sheet Questions', () => {
  test('may have its columns in any order, others between, and blank rows', () => {
    const cells = [
      ['Type', 'Mine', 'Soalan', 'Question', 'Driver', 'Question ID'],
      ['Scale', 1, '', 'Own question?', 'workload', 'X-1'],
      ['', '', '', '', '', ''],
      ['Terbuka', '', 'Soalan sendiri?', '', 'Rakan sekerja', 7],
    ];
    expect(parse(cells)).toEqual([
      { id: 'X-1', driver: 'workload', en: 'Own question?', ms: '', type: 'scale' },
      { id: '7', driver: 'peers', en: '', ms: 'Soalan sendiri?', type: 'open' },
    ]);
  });

  test.each([
    [['', 'Growth', 'Text', '', 'Scale'], /row 3: the question has no ID/],
    [['X', 'Growth', '', '', 'Scale'], /row 3: the question has no text/],
    [['A', 'Growth', 'Text', '', 'Scale'], /row 3: the ID "A" is already in row 2/],
    [['eNPS', 'Growth', 'Text', '', 'Scale'], /row 3: Saluran uses the ID "eNPS" for a question of its own/],
    [['Team', 'Growth', 'Text', '', 'Scale'], /row 3: Saluran uses the ID "Team"/],
    [['X', 'Luck', 'Text', '', 'Scale'], /row 3: the driver "Luck" is not one of Recognition, Feedback/],
    [['X', 'Growth', 'Text', '', 'Stars'], /row 3: the type "Stars" is not one of Scale, Open/],
  ])('%j is refused', (row, message) => {
    expect(() => parse([header('en'), ['A', 'Growth', 'First', '', 'Scale'], row])).toThrow(message);
  });

  test('without a needed column is refused by the name of the column', () => {
    expect(() => parse([['Question', 'Driver', 'Type']])).toThrow(/"Question ID" is missing on the sheet "Questions"/);
  });
});

describe('the rotation', () => {
  test.each<[Cadence, number]>([
    ['weekly', 104],
    ['fortnightly', 52],
    ['monthly', 24],
    ['quarterly', 8],
  ])(
    '%s for two years: no question back within a quarter, drivers in balance, at most ten questions',
    (cadence, waves) => {
      const random = generator(5);
      let asked: Asked = {};
      let lastEnps: number | undefined;
      const drivers = new Map<string, number>();
      for (let number = 0; number < waves; number++) {
        const today = startDay(20_000, cadence, number);
        const withEnps = isEnpsDue(today, lastEnps);
        if (withEnps) lastEnps = today;
        const chosen = chooseQuestions(questions, asked, today, cadence, withEnps, random);
        for (const { id, driver, type } of chosen) {
          expect(today - (asked[id] ?? 0)).toBeGreaterThanOrEqual(92);
          if (type === 'scale') drivers.set(driver, (drivers.get(driver) ?? 0) + 1);
        }
        expect(chosen.length).toBeGreaterThanOrEqual(4);
        expect(chosen.length + (withEnps ? 1 : 0)).toBeLessThanOrEqual(10);
        expect(new Set(chosen.map(({ driver }) => driver)).size).toBeGreaterThanOrEqual(Math.min(9, chosen.length - 1));
        asked = markAsked(
          asked,
          chosen.map(({ id }) => id),
          today,
        );
      }
      expect(drivers.size).toBe(10);
      expect(Math.max(...drivers.values()) - Math.min(...drivers.values())).toBeLessThanOrEqual(3);
    },
  );

  test('asks less rather than the same again when there are few questions', () => {
    const few = questions.slice(0, 3);
    const chosen = chooseQuestions(few, { [few[0]?.id ?? '']: 100 }, 130, 'weekly', true, Math.random);
    expect(chosen.map(({ id }) => id).toSorted()).toEqual(['REC-2', 'REC-3']);
  });

  test('eNPS comes once a month in a weekly pulse, and first on the form', () => {
    expect([isEnpsDue(100, undefined), isEnpsDue(121, 100), isEnpsDue(128, 100)]).toEqual([true, false, true]);
    const items = planForm({ enps: '1-10', questions: questions.slice(0, 2), teams: ['Sales', 'Support'] }, 'en');
    expect(items.map(({ questionId }) => questionId)).toEqual(['ENPS', 'ENPS-WHY', 'REC-1', 'REC-2', 'TEAM']);
    expect(items[0]).toMatchObject({ kind: 'scale', from: 1, to: 10, low: 'Very unlikely', high: 'Very likely' });
    const [malay] = planForm({ enps: '0-10', questions: [], teams: [] }, 'ms');
    expect(malay).toMatchObject({ from: 0, title: expect.stringMatching(/^Sejauh manakah/) });
  });
});

describe('questions chosen by hand', () => {
  const pt = pulseMessages('en');
  test('keep their order, and are refused when unknown or doubled', () => {
    expect(questionsById(questions, ['WOR-1', 'REC-7'], 'Questions', pt).map(({ id }) => id)).toEqual([
      'WOR-1',
      'REC-7',
    ]);
    expect(() => questionsById(questions, ['NOPE'], 'Questions', pt)).toThrow(/no question "NOPE" on the sheet/);
    expect(() => questionsById(questions, ['REC-1', 'REC-1'], 'Questions', pt)).toThrow(/"REC-1" appears twice/);
  });

  test.each([
    [0, false, /has no questions/],
    [11, false, /at most 10 questions, eNPS included. You asked for 11/],
    [10, true, /at most 10 questions, eNPS included. You asked for 11/],
  ])('%i of them, eNPS %s: refused', (count, withEnps, message) => {
    expect(() => checkCount(count, withEnps, pt)).toThrow(message);
  });

  test('one to ten are welcome', () => {
    for (const [count, withEnps] of [
      [0, true],
      [1, false],
      [9, true],
      [10, false],
    ] as const) {
      expect(() => checkCount(count, withEnps, pt)).not.toThrow();
    }
  });
});
