/** Edited cells become writes and notes; formulas and blank cells are left alone. */

import { expect, test } from '@jest/globals';
import type { JudgeMeans } from '../../../src/core/entry/judge';
import { judgesWithin, planEntry, withWrites } from '../../../src/core/entry/plan-entry';
import { context, headers, NOW, row } from '../world';

const { columns, zone } = context();
const MEANS: JudgeMeans = {
  ...{ columns, headers: headers(), zone, today: zone.dayOf(NOW), locale: 'en', separator: ',', order: () => 'dmy' },
  settings: { currency: 'MYR', rates: new Map(), firstMonth: 1, weekend: [] },
};
const all = judgesWithin(MEANS, 1, headers().length);
const ROWS = [
  row({ deal: 'A', amount: '25k', expectedClose: '31/12/2026' }),
  row({ deal: 'B', amount: 5 }),
  row({ deal: 'C', amount: 'abc', email: 'x' }),
];

test('what is certain is written, the rest is noted, each by its row', () => {
  const { writes, notes, reached } = planEntry(ROWS, 7, all, MEANS);
  expect(writes).toEqual([
    { row: 7, column: columns.amount, value: 25_000 },
    { row: 7, column: columns.expectedClose, value: new Date('2026-12-30T16:00:00Z') },
  ]);
  expect(notes.map(({ row: at, column }) => [at, column])).toEqual([
    [7, columns.amount],
    [7, columns.expectedClose],
    [9, columns.amount],
    [9, columns.email],
  ]);
  expect(notes[0]).toMatchObject({
    text: '"25k" was read as 25,000.',
    told: 'Row 7, Amount: "25k" was read as 25,000.',
  });
  expect(notes[3]?.told).toBe('Row 9, Email: "x" is not an e-mail address. Correct it.');
  expect(reached).toEqual({ first: columns.amount, last: columns.closed });
  expect(withWrites(ROWS, 7, writes)[0]?.[columns.amount]).toBe(25_000);
  expect(ROWS[0]?.[columns.amount]).toBe('25k');
});

test('run over its own result, it plans nothing more for what was put right', () => {
  const { writes } = planEntry(ROWS, 7, all, MEANS);
  expect(planEntry(withWrites(ROWS, 7, writes), 7, all, MEANS).writes).toEqual([]);
});

test('a cell that must not be written over is noted instead', () => {
  const { writes, notes } = planEntry(ROWS.slice(0, 1), 2, all, MEANS, (_, column) => column === columns.amount);
  expect(writes.map(({ column }) => column)).toEqual([columns.expectedClose]);
  expect(notes[0]?.text).toMatch(/"25k" is not an amount/);
});

test('only columns of the edit are judged', () => {
  expect(judgesWithin(MEANS, columns.amount + 1, columns.amount + 1).map(({ header }) => header)).toEqual(['Amount']);
  expect(planEntry(ROWS, 2, judgesWithin(MEANS, 1, 3), MEANS)).toEqual({ writes: [], notes: [], reached: null });
});
