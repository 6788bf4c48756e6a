/** What the model learns from a history whose rules are known. */

import { describe, expect, test } from '@jest/globals';
import {
  addMove,
  createDealPaths,
  createMoves,
  type DealPaths,
  LOST,
  WON,
} from '../../../../src/core/forecast/model/deal-paths';
import { fitModel, openStates, winChances } from '../../../../src/core/forecast/model/fit';
import { learnNewBusiness, newBusinessWithin } from '../../../../src/core/forecast/model/new-business';

const OPTIONS = { weekend: [0, 6] };
const DAYS = 300;

/** Deals created one after the other; those of stage 0 move to 1 after 5 days, and close 10 days later: two of three are won. */
function steady(count = 1500): DealPaths {
  const moves = createMoves(3 * count);
  for (let deal = 0; deal < count; deal++) {
    const at = (deal / count) * DAYS;
    const amount = 1000 + (deal % 7) * 100;
    addMove(moves, deal, at, 0, amount);
    if (deal % 2 === 0) addMove(moves, deal, at + 5, 1, amount);
    // Half stay in the first stage and are lost after 20 days.
    const end = deal % 2 === 0 ? at + 15 : at + 20;
    addMove(moves, deal, end, deal % 2 === 0 && deal % 3 !== 0 ? WON : LOST, amount);
  }
  return createDealPaths(count, moves, new Array<number>(count).fill(0));
}

describe('a steady history', () => {
  const dealPaths = steady();
  const model = fitModel(dealPaths, 2, 200, OPTIONS);

  test('each stage gets its own chance', () => {
    if (!model) throw new Error('no model');
    const { states } = openStates(dealPaths, 200, OPTIONS.weekend);
    const chances = winChances(model, states, 30);
    const mean = (stage: number): number => {
      const own = [...chances].filter((_, index) => states[index]?.stage === stage);
      return own.reduce((sum, chance) => sum + chance, 0) / own.length;
    };
    expect(mean(1)).toBeGreaterThan(0.6);
    expect(mean(1)).toBeLessThan(0.74);
    expect(mean(0)).toBeLessThan(0.3);
  });

  test('a longer period never has a smaller chance, and none is above 1', () => {
    if (!model) throw new Error('no model');
    const { states } = openStates(dealPaths, 200, OPTIONS.weekend);
    let before = new Float64Array(states.length);
    for (const days of [1, 3, 10, 30, 90, 365]) {
      const chances = winChances(model, states, days);
      chances.forEach((chance, index) => {
        expect(chance).toBeGreaterThanOrEqual(before[index] ?? 0);
        expect(chance).toBeLessThanOrEqual(1);
      });
      before = Float64Array.from(chances);
    }
  });

  test('what came later changes nothing', () => {
    const later = steady();
    const cut = 200;
    // Everything after the day ends differently: all lost at once.
    for (let slot = 0; slot < later.at.length; slot++) {
      if ((later.at[slot] ?? 0) >= cut) later.stage[slot] = LOST;
    }
    expect(fitModel(later, 2, cut, OPTIONS)).toEqual(model);
  });

  test('new business is the rate of creation times what a deal brings', () => {
    const business = learnNewBusiness(dealPaths, 20, 250);
    // Five deals a day, a third of them won after 15 days, at 1,300 on average: in 40 days, those of the first 25.
    const { mean, variance } = newBusinessWithin(business, 40);
    expect(mean / (5 * 25 * (1 / 3) * 1300)).toBeCloseTo(1, 1);
    expect(variance).toBeGreaterThan(mean * 1000);
  });
});

test('without a closing there is no model', () => {
  const moves = createMoves(1);
  addMove(moves, 0, 1, 0, 5);
  const dealPaths = createDealPaths(1, moves, [5]);
  expect(fitModel(dealPaths, 1, 100, OPTIONS)).toBeNull();
});
