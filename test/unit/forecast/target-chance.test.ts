/** TARGET_CHANCE: won, open deals and new business against a target. */

import { describe, expect, test } from '@jest/globals';
import { forecastPipeline } from '../../../src/core/forecast/pipeline';
import { targetChance } from '../../../src/core/forecast/target-chance';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, deals, past } from './book';

const chanceOf = (rows: unknown[][], period: unknown, target: unknown, targets: unknown[][] = []): number =>
  targetChance(rows, period, target, book(), () => targets, messagesIn);

describe('without a model, by the probabilities of the stages', () => {
  // Proposal 60 %: with one deal the shock that deals share leaves the chance as it is.
  const one = deals(
    { stage: 'Won', amount: 300, closed: date('2026-11-02') },
    { stage: 'Proposal', amount: 900, expectedClose: date('2026-11-30') },
    { stage: 'Negotiation', amount: 5000, expectedClose: date('2026-12-01') },
  );
  test.each([
    [300, 1],
    [299, 1],
    [301, 0.6],
    [1200, 0.6],
    [1201, 0],
  ])('%d is reached with a chance of %d', (target, chance) =>
    expect(chanceOf(one, '2026-11', target)).toBeCloseTo(chance, 2),
  );

  // Proposal 60 % and Negotiation 80 %: both 48 %, and a little more for what they have in common.
  test('of two deals both are needed', () => {
    const two = deals(
      { stage: 'Proposal', amount: 900, expectedClose: date('2026-11-30') },
      { stage: 'Negotiation', amount: 500, expectedClose: date('2026-11-30') },
    );
    expect(chanceOf(two, '2026-11', 1400)).toBeGreaterThanOrEqual(0.48);
    expect(chanceOf(two, '2026-11', 1400)).toBeLessThan(0.51);
    expect(chanceOf(two, '2026-11', 100)).toBeCloseTo(0.92, 1);
  });

  test('a period that is over is decided', () => {
    expect(chanceOf(one, '2026-10', 300)).toBe(0);
    expect(chanceOf(deals({ stage: 'Won', amount: 300, closed: date('2026-10-02') }), '2026-10', 300)).toBe(1);
  });

  test('left out, the target is that of the sheet for everybody', () => {
    const targets = [
      ['Period', 'Owner', 'Target'],
      ['2026-11', 'Aina', 200],
      ['2026-11', 'Ben', 1000],
    ];
    expect(chanceOf(one, '2026-11', '', targets)).toBe(chanceOf(one, '2026-11', 1200));
  });
});

describe('by the model', () => {
  const rows = deals(
    ...Array.from({ length: 12 }, (_, index) => ({
      stage: 'Proposal',
      amount: 100,
      created: ago(1 + index),
      stageSince: ago(1 + index),
    })),
    ...past(90),
  );

  test('it falls as the target rises', () => {
    const chances = Array.from({ length: 30 }, (_, step) => chanceOf(rows, '30d', 50 * (step + 1)));
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(chances[0]).toBeGreaterThan(0.95);
    expect(chances[29]).toBeLessThan(chances[0] ?? 0);
  });

  test('new business counts: P90 of the open deals alone is reached more often than one time in ten', () => {
    const p90 = forecastPipeline(rows, 'p90', '30d', '', book(), messagesIn);
    expect(chanceOf(rows, '30d', p90 + 100)).toBeGreaterThan(0.1);
  });
});

test.each<[unknown, unknown, RegExp]>([
  ['', 600, /period/],
  ['soon', 600, /soon/],
  ['2026-11', 'much', /target.*much/],
  ['2026-11', 0, /target/],
  ['2026-11', '', /^There is no target from 2026-11-01 to 2026-11-30\. .*Targets/],
])('period %j with target %j is refused', (period, target, message) =>
  expect(() => chanceOf(deals({ stage: 'Lead', amount: 1 }), period, target)).toThrow(message),
);
