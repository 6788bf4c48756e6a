/** FORECAST_ACCURACY: what it refuses, and what it measures on a steady past. */

import { describe, expect, test } from '@jest/globals';
import { forecastAccuracy } from '../../../src/core/forecast/accuracy';
import { messagesIn } from '../../../src/core/messages';
import { book, deals, HISTORY, past } from './book';

const accuracy = (count: number, horizon: unknown = 30) =>
  forecastAccuracy([HISTORY], deals(...past(count)), horizon, book(), messagesIn);

describe('a steady past of 120 deals', () => {
  const table = accuracy(120);

  test('gives a row per measure, for open deals, for all, and for the last period again', () => {
    expect(table.map((cells) => cells.length)).toEqual(new Array(8).fill(4));
    expect(table[1]?.slice(1)).toEqual([10, 10, 10]);
  });

  test('is forecast well: little off, and a Brier score that a coin does not reach', () => {
    const [, , wape, bias, brier, , coverage] = table.map(([, open]) => Number(open));
    expect(wape).toBeLessThan(0.5);
    expect(Math.abs(bias ?? 9)).toBeLessThan(0.3);
    expect(brier).toBeLessThan(0.25);
    expect([0 <= (coverage ?? -1), (coverage ?? 2) <= 1]).toEqual([true, true]);
  });

  test('thirty days are the usual horizon, and 30d is 30', () => {
    expect(accuracy(120, '')).toEqual(table);
    expect(accuracy(120, '30d')).toEqual(table);
  });
});

test.each([0, 366, -1, 'soon', 'd'])('a horizon of %j is refused', (horizon) =>
  expect(() => accuracy(60, horizon)).toThrow(/horizon.*1.*365/),
);

test('a history that is too short is refused, with the days that it has', () => {
  expect(() => accuracy(3)).toThrow(/30.*2026-11/);
  expect(() => accuracy(0)).toThrow(/30.*—/);
});
