/** Which amounts follow their lines: every state of the three cells of a deal, and what becomes of it. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FollowContext, planFollow } from '../../../src/core/inventory/follow';
import { linesByDeal } from '../../../src/core/inventory/totals';
import { apply } from '../world';
import { lines } from './world';

const AT = { dealId: 0, deal: 1, amount: 2, linesTotal: 3, fromLines: 4, currency: 5 };
const CONTEXT: FollowContext = { at: AT, currency: 'MYR', locale: 'en' };
const header = ['Deal ID', 'Deal', 'Amount', 'Lines total', 'Amount from lines', 'Currency'];

/** Plans one deal, and gives its three cells as they then are. */
function after(
  [amount, linesTotal, fromLines, currency = '']: unknown[],
  own: unknown[][],
  context: Partial<FollowContext> = {},
): { cells: unknown[]; notices: string[] } {
  const rows = [header, ['D-1', 'Roof', amount, linesTotal, fromLines, currency]];
  const deals = linesByDeal(lines(own.map((cells) => ['D-1', ...cells])).list);
  const plan = planFollow(rows, deals, { ...CONTEXT, ...context });
  const then = apply(rows, plan.cells, 1);
  // Planned again, nothing is left to do.
  expect(planFollow(then, deals, { ...CONTEXT, ...context })).toMatchObject({ cells: [] });
  return { cells: then[1]?.slice(2, 5) ?? [], notices: plan.notices };
}

const two = [
  ['DRL', 2, 100],
  ['SAW', 1, 50],
];

test.each([
  ['a blank amount with its first line follows', ['', '', ''], [250, 250, 'Yes']],
  ['an amount that equals the total follows', [250, '', ''], [250, 250, 'Yes']],
  ['another amount is kept', [900, '', ''], [900, '≠ 250.00', 'No']],
  ['an amount that followed goes on', [180, 180, 'Yes'], [250, 250, 'Yes']],
  ['a cleared amount that followed comes back', ['', 180, 'Yes'], [250, 250, 'Yes']],
  ['a typed amount stops following', [181, 180, 'Yes'], [181, '≠ 250.00', 'No']],
  ['the user chooses to follow', [900, '≠ 180.00', 'Yes'], [250, 250, 'Yes']],
  ['the user chooses not to', [250, 250, 'No'], [250, '= 250.00', 'No']],
  ['a write that was interrupted after the amount is completed', [250, 180, 'Yes'], [250, 250, 'Yes']],
  ['an answer in Malay counts', [900, '', 'ya'], [250, 250, 'Yes']],
])('%s', (_, now, then) => expect(after(now, two).cells).toEqual(then));

test('what stops following, or never did, is told once', () => {
  expect(after([181, 180, 'Yes'], two).notices).toEqual([
    expect.stringMatching(/^The amount of "Roof" is MYR\s181.00 now and no longer follows its lines \(MYR\s250.00\)/),
  ]);
  expect(after([900, '', ''], two).notices).toEqual([expect.stringMatching(/stays MYR\s900.00/)]);
  expect(after([900, '≠ 180.00', 'No'], two).notices).toEqual([]);
});

test('a line that cannot be counted leaves the amount, and is named; once put right, the amount follows again', () => {
  const broken = [...two, ['SAW', 'x', 50]];
  const { cells } = after([180, 180, 'Yes'], broken);
  expect(cells).toEqual([180, 180, 'Yes, but see line in row 4']);
  expect(after(cells, two).cells).toEqual([250, 250, 'Yes']);
  // Typed meanwhile.
  expect(after([99, ...cells.slice(1)], two).cells).toEqual([99, '≠ 250.00', 'No']);
  expect(after(['', '', ''], broken).cells).toEqual(['', 'see line in row 4', '']);
});

test('the last line goes: the amount stays, and nothing follows any more', () => {
  expect(after([250, 250, 'Yes'], [])).toEqual({
    cells: [250, '', ''],
    notices: ['"Roof" has no lines any more. Its amount stays as it is.'],
  });
  expect(after([900, '≠ 250.00', 'No'], []).notices).toEqual([]);
});

test.each([
  ['JPY', 333],
  ['KWD', 333.333],
  ['', 333.33],
])('the sum is rounded once, by the digits of "%s"', (currency, sum) => {
  const thirds = [
    ['DRL', 1, 111.1111],
    ['SAW', 2, 111.1111],
  ];
  expect(after(['', '', '', currency], thirds).cells).toEqual([sum, sum, 'Yes']);
});

test('rows without an ID and deals without lines are left alone', () => {
  const rows = [header, ['', 'no ID', 5, '', '', ''], ['D-2', 'plain', 5, '', '', '']];
  expect(planFollow(rows, linesByDeal(lines([['D-1', 'DRL', 1, 1]]).list), CONTEXT)).toEqual({
    cells: [],
    notices: [],
  });
});

test('from any state, a plan leads to one that it leaves alone', () => {
  const cell = fc.constantFrom('', 250, 180, 'abc', '≠ 250.00', 'Yes', 'No', 'Yes, but see line in row 4');
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(two, [], [['SAW', 'x', 1]]),
      (now, own) => {
        after(now, own);
      },
    ),
  );
});
