/** The last published results, read back from the sheet: everybody's alone. */

import { expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { RESULT_COLUMNS } from '../../../src/core/pulse/columns';
import { publishedResults } from '../../../src/core/pulse/latest';
import { findColumns } from '../../../src/core/shared/find-columns';

const HEADERS = namesIn(RESULT_COLUMNS, 'en');
const columns = findColumns(HEADERS, RESULT_COLUMNS, ['wave'], 'Pulse results', 'en', messagesIn('en'));
type Cells = Partial<Record<keyof typeof RESULT_COLUMNS, unknown>>;
const row = (cells: Cells): unknown[] =>
  (Object.keys(RESULT_COLUMNS) as (keyof typeof RESULT_COLUMNS)[]).map((key) => cells[key] ?? '');

const SHEET = [
  HEADERS,
  row({ wave: 'P-1', group: 'All', answers: 9, participation: 0.9 }),
  row({ wave: 'P-2', group: 'All', answers: 7, participation: 0.7 }),
  row({ wave: 'P-2', group: 'Semua', questionId: 'ENPS', enps: 20, low: -5, high: 45, answers: 7, change: '' }),
  row({ wave: 'P-2', group: 'All', questionId: 'REC-1', driver: 'Recognition', score: 6.5, answers: 7, change: -0.5 }),
  row({ wave: 'P-2', group: 'All', questionId: 'GRO-1', driver: 'Growth', score: 8, answers: 6 }),
  row({ wave: 'P-2', group: 'Sales', questionId: 'GRO-1', driver: 'Growth', score: 3, answers: 5 }),
];
const read = (cells: unknown[][], wave?: string) => publishedResults(cells, columns, (id) => `text of ${id}`, wave);

test('the last wave, best question first, no team in it', () => {
  expect(read(SHEET)).toEqual({
    waveId: 'P-2',
    answers: 7,
    participation: 0.7,
    enps: { value: 20, low: -5, high: 45, counts: null, change: null, isCompared: false },
    scores: [
      {
        questionId: 'GRO-1',
        driver: 'Growth',
        question: 'text of GRO-1',
        score: 8,
        answers: 6,
        change: null,
        isCompared: false,
      },
      {
        questionId: 'REC-1',
        driver: 'Recognition',
        question: 'text of REC-1',
        score: 6.5,
        answers: 7,
        change: -0.5,
        isCompared: true,
      },
    ],
  });
});

test('promoters, passives and detractors are read where all three are published', () => {
  const counts = { promoters: 4, passives: 2, detractors: 3 };
  const enps = { wave: 'P-1', group: 'All', questionId: 'ENPS', enps: 11 };
  expect(read([HEADERS, row({ ...enps, ...counts })])?.enps?.counts).toEqual(counts);
  expect(read([HEADERS, row({ ...enps, ...counts, passives: '' })])?.enps?.counts).toBeNull();
});

test('a wave that is named; none where the sheet has nothing of it', () => {
  expect(read(SHEET, 'P-1')).toMatchObject({ waveId: 'P-1', answers: 9, enps: null, scores: [] });
  expect([read(SHEET, 'P-9'), read([HEADERS]), read([])]).toEqual([null, null, null]);
});

test('a question that is no longer on the sheet Questions has the text that was published', () => {
  const published = row({ wave: 'P-1', group: 'All', questionId: 'REC-1', score: 7, question: 'As it was asked' });
  expect(publishedResults([HEADERS, published], columns, () => '')?.scores[0]?.question).toBe('As it was asked');
});
