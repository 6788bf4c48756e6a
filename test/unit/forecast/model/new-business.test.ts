/** What deals not yet created will bring: worked out by hand for three deals. */

import { describe, expect, test } from '@jest/globals';
import { LOST, WON } from '../../../../src/core/forecast/model/deal-paths';
import {
  isQuiet,
  learnNewBusiness,
  newBusinessBetween,
  newBusinessWithin,
} from '../../../../src/core/forecast/model/new-business';
import { pathsOf } from '../paths';

// One is won at the age of 2, one lost at the age of 4, one is open at the age of 2.
const THREE = pathsOf([
  [
    [0, 0, 100],
    [2.5, WON, 100],
  ],
  [
    [0, 0, 50],
    [4.5, LOST, 50],
  ],
  [[7.5, 0, 70]],
]);

test('each age brings its share of those that were still seen open', () => {
  const { rate, brought, squares } = learnNewBusiness(THREE, 0, 10);
  // Three deals in ten days.
  expect(rate).toBeCloseTo(0.3, 12);
  // Of three at risk at the age of 2, one brought 100.
  expect(brought.map((value) => Math.round(value * 100) / 100)).toEqual([0, 0, 0, ...new Array(8).fill(33.33)]);
  expect(squares[3]).toBeCloseTo(10_000 / 3, 9);
});

test('a deal that is won late weighs as many as are seen that long', () => {
  const { brought } = learnNewBusiness(
    pathsOf([
      [
        [0, 0, 100],
        [2.5, WON, 100],
      ],
      [
        [0, 0, 60],
        [4.5, WON, 60],
      ],
      [[7.5, 0, 70]],
    ]),
    0,
    10,
  );
  // Two thirds are open after the age of 2; of these, the only one that is seen at the age of 4 brings 60.
  expect(brought[5]).toBeCloseTo(100 / 3 + (2 / 3) * 60, 9);
});

test('what happened later, or was closed before closings were recorded, does not count', () => {
  expect(learnNewBusiness(THREE, 0, 2).brought).toEqual([0, 0, 0]);
  expect(learnNewBusiness(THREE, 3, 10)).toMatchObject({ rate: 1 / 7 });
  expect(Math.max(...learnNewBusiness(THREE, 3, 10).brought)).toBe(0);
  expect(learnNewBusiness(pathsOf([]), 0, 10)).toMatchObject({ rate: 0 });
});

test('within some days: two deals a day, each brings 10 from the age of 2 on', () => {
  const business = { rate: 2, brought: [0, 0, 10, 10], squares: [0, 0, 100, 100] };
  // Of three days, the first day's deals reach 2.5 days (10), the second's 1.5 (half of them), the third's 0.5.
  expect(newBusinessWithin(business, 3)).toEqual({ mean: 30, variance: 300 });
  expect(newBusinessWithin(business, 0)).toEqual({ mean: 0, variance: 0 });
  // Beyond what is known, a deal brings no more: 20 for each day but the last two.
  expect(newBusinessWithin(business, 100).mean).toBe(98 * 20 + 10);
});

describe('where nothing is new', () => {
  test('after a pause longer than the horizon, and than a month, none is expected', () => {
    const business = { rate: 2, brought: [0, 0, 10, 10], squares: [0, 0, 100, 100], quiet: 40 };
    expect(newBusinessWithin(business, 30)).toEqual({ mean: 0, variance: 0 });
    expect(newBusinessWithin(business, 40).mean).toBeGreaterThan(0);
    expect(newBusinessBetween(business, { after: 35, until: 39 }).mean).toBe(0);
    expect(newBusinessBetween(business, { after: 35, until: 45 }).mean).toBeGreaterThan(0);
    expect(isQuiet({ ...business, quiet: 20 }, 7)).toBe(false);
  });

  // Deals were created until day 10; on day 3,000 an import dates 40 that have no date by its own moment.
  const old = Array.from({ length: 20 }, (_, index): [number, number, number][] => [
    [index / 2, 0, 100],
    [index / 2 + 2, WON, 100],
  ]);
  const moment = 3000.37;
  const undated = Array.from({ length: 40 }, (): [number, number, number][] => [[moment, 0, 100]]);

  test('what an import dates by its own moment is not new', () => {
    const { rate, quiet } = learnNewBusiness(pathsOf([...old, ...undated]), 0, 3001);
    expect(rate).toBe(0);
    expect(quiet).toBe(3001 - 9.5);
    // Without any date, rows count as if they came today.
    const today = undated.map((): [number, number, number][] => [[3000, 0, 100]]);
    expect(learnNewBusiness(pathsOf([...old, ...today]), 0, 3001).rate).toBe(0);
  });

  test('deals that come one by one, by the day or in several imports, are new', () => {
    const single = [2990.1, 2991.4, 2999.2].map((when): [number, number, number][] => [[when, 0, 100]]);
    expect(learnNewBusiness(pathsOf([...old, ...undated, ...single]), 0, 3001)).toMatchObject({
      rate: 3 / 56,
      quiet: 3001 - 2999.2,
    });
    const dated = undated.map((): [number, number, number][] => [[2995, 0, 100]]);
    expect(learnNewBusiness(pathsOf([...old, ...dated]), 0, 3001).rate).toBeCloseTo(40 / 56, 9);
    const weekly = [2960.5, 2967.5, 2974.5, 2981.5].flatMap((when) =>
      Array.from({ length: 12 }, (): [number, number, number][] => [[when, 0, 100]]),
    );
    expect(learnNewBusiness(pathsOf([...old, ...weekly]), 0, 3001).rate).toBeCloseTo(48 / 56, 9);
  });
});
