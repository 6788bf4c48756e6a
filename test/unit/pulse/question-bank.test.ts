/** The question bank: six statements and an open question for each of the ten drivers, in every language. */

import { expect, test } from '@jest/globals';
import { DRIVERS } from '../../../src/core/pulse/columns';
import { bank } from '../../../src/core/pulse/question-bank';

test('has seven questions for each driver, the last one open', () => {
  const questions = bank();
  expect(questions).toHaveLength(7 * Object.keys(DRIVERS).length);
  const recognition = questions.filter(({ driver }) => driver === 'recognition');
  expect(recognition.map(({ id, type }) => `${id} ${type}`)).toEqual([
    ...['REC-1 scale', 'REC-2 scale', 'REC-3 scale', 'REC-4 scale', 'REC-5 scale', 'REC-6 scale'],
    'REC-7 open',
  ]);
});

test('asks no question twice, in neither language', () => {
  const questions = bank();
  for (const texts of [questions.map(({ en }) => en), questions.map(({ ms }) => ms), questions.map(({ id }) => id)]) {
    expect(texts.every((text) => text !== '')).toBe(true);
    expect(new Set(texts).size).toBe(questions.length);
  }
});
