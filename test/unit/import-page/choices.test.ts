/** What a user chooses in the dialog, and what of it is kept and asked. */

import { describe, expect, test } from '@jest/globals';
import type { ImportedColumn, ImportResult } from '../../../src/core/api';
import {
  answerTo,
  type Choices,
  choicesFor,
  NO_CHOICES,
  type Question,
  questionsOf,
  requestOf,
  withAnswer,
} from '../../../src/import/model/choices';

const dates: Question = {
  ...{ header: 'Close', choice: 'dates', of: '03/04/2026' },
  readings: [
    { value: 'dmy', shows: '2026-04-03' },
    { value: 'mdy', shows: '2026-03-04' },
  ],
};
const sign: Question = { header: 'Amount', choice: 'currencies', of: '$', readings: [{ value: 'USD', shows: 'USD' }] };
const asking = (...questions: Question[]): ImportResult =>
  ({
    columns: questions.map(({ header, ...ask }): Partial<ImportedColumn> => ({ header, ask })),
  }) as ImportResult;

describe('an answer', () => {
  test('goes into the request, with those before', () => {
    const chosen = withAnswer(withAnswer(NO_CHOICES, dates, 'mdy'), sign, 'SGD');
    const both = withAnswer(chosen, { ...sign, of: 'kr' }, 'SEK');
    expect(requestOf('x', both)).toEqual({
      csv: 'x',
      columns: {},
      stages: {},
      values: {},
      reading: { dates: 'mdy', currencies: { $: 'SGD', kr: 'SEK' } },
      duplicates: 'skip',
    });
    expect([answerTo(dates, both), answerTo(sign, both)]).toEqual(['mdy', 'SGD']);
  });

  test('can be changed: its question stays though the server asks no more', () => {
    const first = questionsOf(asking(dates, sign), [], NO_CHOICES);
    const chosen = withAnswer(NO_CHOICES, dates, 'mdy');
    expect(questionsOf(asking(), first, chosen)).toEqual([dates]);
    expect(questionsOf(asking(), first, NO_CHOICES)).toEqual([]);
  });
});

test('one question about the order of dates is enough, of each sign there is one', () => {
  const again = { ...dates, header: 'Created' };
  const other = { ...sign, of: 'kr' };
  expect(questionsOf(asking(dates, again, sign, other), [], NO_CHOICES)).toEqual([dates, sign, other]);
});

test('a corrected file keeps its mapping; how it is read is asked again; another file begins anew', () => {
  const chosen: Choices = { ...NO_CHOICES, columns: { A: 'deal' }, reading: { dates: 'mdy', delimiter: ';' } };
  expect(choicesFor(chosen, true)).toEqual({ ...chosen, reading: {} });
  expect(choicesFor(chosen, false)).toEqual(NO_CHOICES);
});
