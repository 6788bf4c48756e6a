/** Forecasts tried at past moments: what happened is counted right, and nothing later is known. */

import { expect, test } from '@jest/globals';
import { backtest } from '../../../../src/core/forecast/model/backtest';
import { LOST, WON } from '../../../../src/core/forecast/model/deal-paths';
import { type Move, pathsOf } from '../paths';

const OPTIONS = { weekend: [0, 6] };
/** A deal a day for 300 days: each is closed after ten days, two of three are won for 100. */
const steady = (last: (deal: number) => number = (deal) => (deal % 3 ? WON : LOST)): Move[][] =>
  Array.from({ length: 300 }, (_, deal) => [
    [deal, 0, 100],
    [deal + 10, last(deal), 100],
  ]);

test('what open deals and later ones brought is counted by hand', () => {
  const [trial] = backtest(pathsOf(steady()), 1, [200], 30, OPTIONS, false);
  // Open just before day 200 are the deals of days 190 to 199; of these, 192, 195 and 198 are lost.
  expect(trial?.outcomes).toHaveLength(10);
  expect(trial?.open.actual).toBe(700);
  // Those of the days 200 to 219 are closed by day 229: 201, 204 … 219 are lost.
  expect(trial?.total.actual).toBe(700 + 1300);
  // In the thirty days before, the deals of 160 to 189 were closed: 20 were won.
  expect(trial?.naive).toBe(2000);
});

test('on a steady history the forecast comes near', () => {
  for (const { open, total } of backtest(pathsOf(steady()), 1, [150, 200, 250], 30, OPTIONS)) {
    // Of ten open deals, one more or less is a seventh of what they bring.
    expect(Math.abs(open.forecast / open.actual - 1)).toBeLessThan(0.2);
    expect(Math.abs(total.forecast / total.actual - 1)).toBeLessThan(0.15);
    const [low = 0, middle = 0, high = 0] = open.range;
    expect([low <= middle, middle <= high]).toEqual([true, true]);
  }
});

test('what happens after the moment changes the outcome, never the forecast', () => {
  const otherwise = steady((deal) => (deal + 10 >= 200 ? LOST : deal % 3 ? WON : LOST));
  const [one, other] = [steady(), otherwise].map((moves) => backtest(pathsOf(moves), 1, [200], 30, OPTIONS)[0]);
  expect([other?.chances, other?.open.forecast, other?.open.range]).toEqual([
    one?.chances,
    one?.open.forecast,
    one?.open.range,
  ]);
  expect([other?.open.actual, other?.total.actual]).toEqual([0, 0]);
});

test('a moment without history enough is left out; overlapping days count for what they add', () => {
  const trials = backtest(pathsOf(steady()), 1, [5, 100, 115, 200], 30, OPTIONS, false);
  expect(trials.map(({ origin, open }) => [origin, open.past.share])).toEqual([
    [100, 1],
    [115, 0.5],
    [200, 1],
  ]);
});
