/** Targets as the user types them, and which of them count for a period. */

import { describe, expect, test } from '@jest/globals';
import { parseTargets, targetWithin } from '../../../src/core/forecast/targets';
import { messagesIn } from '../../../src/core/messages';
import { dayOf, ZONE } from './book';

const parse = (rows: unknown[][], firstMonth = 1) =>
  parseTargets([['Period', 'Owner', 'Target'], ...rows], ZONE, firstMonth, 'en', messagesIn('en'));

test('a row is a period, an owner and an amount; one without amount is passed over', () => {
  expect(
    parse([
      ['2026-Q4', ' Ann ', '1000,5'],
      ['2026-Q1', '', ''],
    ]),
  ).toEqual([{ from: dayOf('2026-10-01'), to: dayOf('2026-12-31'), owner: 'Ann', amount: 1000.5 }]);
  expect(parse([['2026-Q1', '', 1]], 4)[0]?.from).toBe(dayOf('2025-04-01'));
  expect(parseTargets([], ZONE, 1, 'en', messagesIn('en'))).toEqual([]);
});

test.each<[unknown[], RegExp]>([
  [['2026', '', 'lots'], /row 2.*target "lots"/i],
  [['', '', 5], /row 2.*period/i],
  [['someday', '', 5], /someday/],
])('%j is refused', (row, message) => expect(() => parse([row])).toThrow(message));

test('the columns must be there', () => {
  const read = () => parseTargets([['Period', 'Owner']], ZONE, 1, 'en', messagesIn('en'));
  expect(read).toThrow(/"Target" is missing/);
});

describe('the target of a period', () => {
  const targets = parse([
    ['2026-10', '', 100],
    ['2026-11', '', 200],
    ['2026-10', 'Ann', 30],
    ['2026-11', 'Ben', 40],
    ['2026', '', 9000],
  ]);
  const quarter = { from: dayOf('2026-10-01'), to: dayOf('2026-12-31') };

  test.each<[string | null, number | null]>([
    [null, 300],
    ['ANN', 30],
    ['Cid', null],
    ['', null],
  ])('for %j is %j: the targets that lie within it', (owner, sum) =>
    expect(targetWithin(targets, quarter, owner)).toBe(sum),
  );

  test("the team's own goes before the sum of its owners', which counts where there is none", () => {
    expect(targetWithin(targets.slice(2, 4), quarter, null)).toBe(70);
    expect(targetWithin(targets, { from: dayOf('2026-12-01'), to: dayOf('2026-12-31') }, null)).toBeNull();
  });
});
