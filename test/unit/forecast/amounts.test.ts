/** Sums over the deals of a query: which deals count, on which day, and which cells are read for it. */

import { describe, expect, test } from '@jest/globals';
import { createSums, requireSum } from '../../../src/core/forecast/amounts';
import { createQuery } from '../../../src/core/forecast/query';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, dayOf, deals, HISTORY, TODAY } from './book';

const DEALS = deals(
  { stage: 'Proposal', amount: 1000, expectedClose: date('2026-11-30') },
  { stage: 'Negotiation', amount: 500, expectedClose: date('2026-12-01') },
  { stage: 'Won', amount: 300, closed: date('2026-11-02') },
  { stage: 'Lost', amount: 9000, closed: date('2026-11-03') },
  { amount: 700 },
);
const query = (rows = DEALS, history: unknown[][] = []) =>
  createQuery(rows, book({ readHistory: () => [HISTORY, ...history] }), messagesIn);
const NOVEMBER = { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') };

describe.each([
  ['as the cells stand', null],
  ['as the model has read them', query().dealRows()],
])('rows %s', (_, known) => {
  const sums = createSums(query(), TODAY, known);
  const sum = (...asked: Parameters<typeof sums>): number => sums(...asked).sum;

  test('won deals count by their close, open ones by the expected close', () => {
    expect([sum('won', null), sum('weighted', null), sum('pipeline', null)]).toEqual([300, 1000, 1500]);
    expect([sum('won', NOVEMBER), sum('weighted', NOVEMBER), sum('commit', NOVEMBER)]).toEqual([300, 600, 300]);
  });

  test('a deal with an amount and no stage is left out of each sum', () => {
    const { counted, others, leftOut } = sums('pipeline', NOVEMBER);
    expect([counted, others]).toEqual([1, 2]);
    expect(leftOut).toMatchObject([{ index: 5, column: 'stage', reason: 'noStage' }]);
  });

  test('only rows that belong count', () => {
    expect(sum('pipeline', null, (index) => index === 2)).toBe(500);
    expect(sum('won', null, (index) => index === 2)).toBe(0);
  });
});

test('a cell that no sum needs may be wrong', () => {
  const sum = createSums(query(deals({ stage: 'Proposal', amount: 10, expectedClose: 'soon' })), TODAY);
  expect(sum('pipeline', null)).toMatchObject({ sum: 10, leftOut: [] });
  expect(sum('pipeline', NOVEMBER)).toMatchObject({ sum: 0, leftOut: [{ index: 1, column: 'expectedClose' }] });
});

describe('a deal that cannot be read is left out, and the others are summed', () => {
  const good = { stage: 'Proposal', amount: 100, expectedClose: date('2026-11-30'), category: 'Commit' };
  test.each<[string, object, 'weighted' | 'commit' | 'won', string]>([
    ['amount in words', { amount: 'abc' }, 'weighted', 'amount'],
    ['negative amount', { amount: -500 }, 'weighted', 'amount'],
    ['currency without rate', { currency: 'EUR' }, 'weighted', 'currency'],
    ['expected close', { expectedClose: '31/12/2026' }, 'weighted', 'expectedClose'],
    ['category', { category: 'sure' }, 'commit', 'category'],
    ['unknown stage', { stage: 'Nope' }, 'weighted', 'stage'],
    ['no stage', { stage: ' ' }, 'weighted', 'stage'],
    ['date of closing', { stage: 'Won', closed: 'May' }, 'won', 'closed'],
  ])('%s', (_, wrong, method, column) => {
    const rows = deals(good, { ...good, ...wrong }, { stage: 'Won', amount: 100, closed: date('2026-11-02') });
    for (const known of [null, query(rows).dealRows()]) {
      const result = createSums(query(rows), TODAY, known)(method, NOVEMBER);
      expect(result.sum).toBe({ weighted: 60, commit: 200, won: 100 }[method]);
      expect(result.leftOut).toMatchObject([{ index: 2, column }]);
    }
  });

  test.each<[string, object]>([
    ['amount', { amount: 'abc' }],
    ['date of closing', { closed: 'May' }],
  ])('a lost deal is not left out for its %s, which no sum needs', (_, wrong) => {
    const rows = deals(good, { ...good, stage: 'Lost', ...wrong });
    expect(createSums(query(rows), TODAY)('pipeline', NOVEMBER)).toMatchObject({ sum: 100, leftOut: [] });
  });

  test('a probability of more than 100 % is none', () => {
    const rows = deals(good, good).map((cells, index) => [
      ...cells,
      index === 0 ? 'Probability' : index === 2 ? 45 : '',
    ]);
    const sum = createSums(query(rows), TODAY);
    expect(sum('weighted', null)).toMatchObject({ sum: 60, leftOut: [{ index: 2, column: 'probability' }] });
    expect(sum('pipeline', null)).toMatchObject({ sum: 200, leftOut: [] });
  });
});

describe('the whole number is wrong, and refused,', () => {
  const lost = { stage: 'Lost', amount: 5 };
  const sumOf = (rows: unknown[][]) => () =>
    requireSum(createSums(query(rows), TODAY)('pipeline', NOVEMBER), query(rows));

  test('where no deal counts but one whose amount cannot be read', () => {
    const due = { stage: 'Lead', expectedClose: date('2026-11-30') };
    expect(sumOf(deals({ ...due, amount: 'abc' }, lost))).toThrow(/Row 2.*"abc"/);
    expect(sumOf(deals({ ...due, amount: 'abc' }, { ...due, amount: 7 }))()).toBe(7);
  });

  test('where none can be read; not where one may belong to another period', () => {
    const vague = { stage: 'Lead', amount: 1, expectedClose: 'soon' };
    expect(sumOf(deals(vague))).toThrow(/Row 2.*"soon"/);
    expect(sumOf(deals(vague, { ...vague, expectedClose: date('2027-01-01') }))()).toBe(0);
  });
});

test('on a past day a deal has the stage and the amount of that day', () => {
  const history = [
    ['D-1', ago(40), '', 'Lead', 800],
    ['D-1', ago(5), 'Lead', 'Proposal', 1000],
  ];
  expect(createSums(query(DEALS, history), TODAY - 10)('pipeline', null).sum).toBe(800);
});
