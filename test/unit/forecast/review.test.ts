/** PIPELINE_REVIEW: slipped deals, zombies, and the parts that are tables of the forecast. */

import { describe, expect, test } from '@jest/globals';
import { pipelineReview } from '../../../src/core/forecast/review';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, deals } from './book';

const NO_PLANS = { targets: () => [], adjustments: () => [] };
const review = (part: unknown, ...rows: Parameters<typeof deals>) =>
  pipelineReview(deals(...rows), part, book(), NO_PLANS, messagesIn);
const OPEN = { stage: 'Lead', amount: 100, created: ago(20), stageSince: ago(5) };

describe('slipped', () => {
  test('are open deals whose close date has passed, the largest first, with the days', () => {
    const rows = review(
      'Slipped',
      { ...OPEN, expectedClose: ago(3), owner: 'Ann' },
      { ...OPEN, expectedClose: ago(0) },
      { ...OPEN, expectedClose: ago(9), amount: 500 },
      { stage: 'Won', amount: 900, expectedClose: ago(9), closed: ago(1) },
    );
    expect(rows.slice(1)).toEqual([
      ['deal 3', '', 'Lead', 500, 9, '2026-11-15'],
      ['deal 1', 'Ann', 'Lead', 100, 3, '2026-11-21'],
    ]);
  });

  test('beyond eight are summed, and none is said', () => {
    const rows = review('slipped', ...Array.from({ length: 11 }, () => ({ ...OPEN, expectedClose: ago(1) })));
    expect(rows).toHaveLength(10);
    expect([String(rows[9]?.[0]), rows[9]?.[3]]).toEqual([expect.stringContaining('3'), 300]);
    const none = review('slipped', OPEN);
    expect(none).toHaveLength(2);
    expect(none[1]?.slice(1)).toEqual(['', '', '', '', '']);
  });
});

test('zombies are older than any deal that was ever closed', () => {
  const closed = { stage: 'Won', amount: 1, created: ago(30), closed: ago(0) };
  const rows = review('zombies', closed, { ...OPEN, created: ago(30) }, { ...OPEN, created: ago(31) });
  // A Lead is worth 10 % of its 100.
  expect(rows.slice(1)).toEqual([['deal 3', '', 'Lead', 100, 31, 10]]);
  expect(review('zombies', { ...OPEN, created: ago(999) }).slice(1)[0]?.[3]).toBe('');
});

test('the quarter has what is won, and P50 with it', () => {
  const won = { stage: 'Won', amount: 300, created: date('2026-10-01'), closed: date('2026-11-02') };
  const [, row] = review('quarter', won, { ...OPEN, expectedClose: date('2026-12-01') });
  expect(row?.slice(0, 2)).toEqual(['2026-Q4', 300]);
  const [p10 = 0, p50 = 0, p90 = 0] = (row ?? []).slice(3, 6).map(Number);
  expect([300 <= p10, p10 <= p50, p50 <= p90, p90 <= 400]).toEqual([true, true, true, true]);
});

test('months are those of this quarter and the next', () => {
  const months = review('months', OPEN)
    .slice(1)
    .map(([name]) => name);
  expect(months).toEqual(['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03']);
});

test('past quarters begin with the first after there were deals, with what happened', () => {
  const won = { stage: 'Won', amount: 300, created: date('2026-05-01'), closed: date('2026-08-02') };
  expect(
    review('past', won)
      .slice(1)
      .map(([name, , happened]) => [name, happened]),
  ).toEqual([['2026-Q3', 300]]);
  expect(review('past', { ...OPEN, created: ago(1), stageSince: ago(1) })).toHaveLength(2);
});

test.each(['', 'everything', null])('the part %j is refused, with those that there are', (part) =>
  expect(() => review(part, OPEN)).toThrow(/part.*quarter, months, past, slipped, zombies/),
);
