/** Sums over the deals of a query: which deals count, on which day, and which cells are read for it. */

import { describe, expect, test } from '@jest/globals';
import { createSums } from '../../../src/core/forecast/amounts';
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
  const sum = createSums(query(), TODAY, known);

  test('won deals count by their close, open ones by the expected close', () => {
    expect([sum('won', null), sum('weighted', null), sum('pipeline', null)]).toEqual([300, 1000, 1500]);
    expect([sum('won', NOVEMBER), sum('weighted', NOVEMBER), sum('commit', NOVEMBER)]).toEqual([300, 600, 300]);
  });

  test('only rows that belong count', () => {
    expect(sum('pipeline', null, (index) => index === 2)).toBe(500);
    expect(sum('won', null, (index) => index === 2)).toBe(0);
  });
});

test('a cell that no sum needs may be wrong', () => {
  const sum = createSums(query(deals({ stage: 'Proposal', amount: 10, expectedClose: 'soon' })), TODAY);
  expect(sum('pipeline', null)).toBe(10);
  expect(() => sum('pipeline', NOVEMBER)).toThrow(/Row 2 of the range.*"soon"/);
});

test('on a past day a deal has the stage and the amount of that day', () => {
  const history = [
    ['D-1', ago(40), '', 'Lead', 800],
    ['D-1', ago(5), 'Lead', 'Proposal', 1000],
  ];
  expect(createSums(query(DEALS, history), TODAY - 10)('pipeline', null)).toBe(800);
});
