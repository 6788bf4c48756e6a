/** WIN_RATE, SALES_VELOCITY and STAGE_CONVERSION, worked out by hand for four deals. */

import { describe, expect, test } from '@jest/globals';
import { salesVelocity, stageConversion, winRate } from '../../../src/core/forecast/conversion';
import { messagesIn } from '../../../src/core/messages';
import { book, date, deals, HISTORY } from './book';

const DEALS = deals(
  { stage: 'Won', amount: 100, created: date('2026-10-01'), closed: date('2026-10-11') },
  { stage: 'Won', amount: 300, created: date('2026-10-01'), closed: date('2026-11-10') },
  { stage: 'Lost', amount: 900, created: date('2026-10-01'), closed: date('2026-11-02') },
  { stage: 'Meeting', amount: 50, created: date('2026-10-01'), stageSince: date('2026-10-06') },
);
const ROWS: [string, string, string, string][] = [
  ['D-1', '2026-10-01', '', 'Lead'],
  ['D-1', '2026-10-11', 'Lead', 'Won'],
  ['D-2', '2026-10-01', '', 'Lead'],
  ['D-2', '2026-10-04', 'Lead', 'Meeting'],
  ['D-2', '2026-11-10', 'Meeting', 'Won'],
  ['D-3', '2026-10-01', '', 'Lead'],
  ['D-3', '2026-11-02', 'Lead', 'Lost'],
  ['D-4', '2026-10-01', '', 'Lead'],
  ['D-4', '2026-10-06', 'Lead', 'Meeting'],
];
const HISTORY_ROWS = [HISTORY, ...ROWS.map(([id, at, from, to]) => [id, date(at), from, to, '', '', ''])];
const context = book({ readHistory: () => HISTORY_ROWS });

describe('the win rate', () => {
  test.each([
    ['', 2 / 3],
    ['2026-10', 1],
    ['2026-11', 1 / 2],
  ])('within %j is %d', (period, rate) => expect(winRate(DEALS, period, context, messagesIn)).toBeCloseTo(rate, 12));

  test('counts a deal whose amount cannot be read, and none without a known stage', () => {
    const rows = DEALS.map((cells) => cells.map((cell) => (cell === 300 ? 'abc' : cell)));
    expect(winRate([...rows, deals({ stage: 'Nope', amount: 1 })[1] ?? []], '', context, messagesIn)).toBe(2 / 3);
    // 1 open × 2/3 × 100 ÷ 25 days.
    expect(salesVelocity(rows, '', context, messagesIn)).toBe(2.67);
  });

  test('needs a deal that was closed', () => {
    expect(() => winRate(DEALS, '2026-09', context, messagesIn)).toThrow(messagesIn('en')('noneClosed'));
    expect(() => winRate(deals(), '', context, messagesIn)).toThrow(messagesIn('en')('noneClosed'));
  });
});

test('velocity: one open deal × 2/3 × 200 on average ÷ 25 days on average', () => {
  expect(salesVelocity(DEALS, '', context, messagesIn)).toBe(5.33);
  // Of November alone: 1 × 1/2 × 300 ÷ 40.
  expect(salesVelocity(DEALS, '2026-11', context, messagesIn)).toBe(3.75);
  expect(() => salesVelocity(DEALS.slice(0, 1), '', context, messagesIn)).toThrow(messagesIn('en')('noneClosed'));
});

test('conversion: who entered a stage, went on, was lost, was won in the end, and stayed how long', () => {
  const rows = stageConversion(DEALS, '', context, messagesIn).slice(1);
  // Four entered Lead: three went on (one of them straight to Won), one was lost; they stayed 10, 3, 32 and 5 days.
  expect(rows[0]).toEqual(['Lead', 4, 3, 1, 0.75, 0.6667, 7.5]);
  // Two entered Meeting: one was won after 37 days, one is still there.
  expect(rows[2]).toEqual(['Meeting', 2, 1, 0, 1, 1, 37]);
  expect(rows[1]).toEqual(['Qualified', 0, 0, 0, '', '', '']);
});

test('conversion counts a deal that came back once, by how it left last', () => {
  const back = ['D-1', 'D-1', 'D-1'].map((id, index) => [
    ...[id, date(`2026-10-0${index + 1}`), '', ['Lead', 'Meeting', 'Lead'][index], '', '', ''],
  ]);
  const lost = [...back, ['D-1', date('2026-10-09'), 'Lead', 'Lost', '', '', '']];
  const one = deals({ stage: 'Lost', created: date('2026-10-01'), closed: date('2026-10-09') });
  const rows = stageConversion(one, '', book({ readHistory: () => [HISTORY, ...lost] }), messagesIn);
  expect(rows[1]?.slice(0, 6)).toEqual(['Lead', 1, 0, 1, 0, 0]);
});
