/** A manager's adjustments: read with their rows, chosen by period and owner, told with their reasons. */

import { expect, test } from '@jest/globals';
import { adjustmentsWithin, explainAdjustments, parseAdjustments } from '../../../src/core/forecast/adjustments';
import { messagesIn } from '../../../src/core/messages';
import { dayOf, ZONE } from './book';

const HEADER = ['Period', 'Owner', 'Adjustment', 'By', 'Why'];
const parse = (...rows: unknown[][]) => parseAdjustments([HEADER, ...rows], ZONE, 1, 'en', messagesIn('en'));

test('a row adds or takes away; without a number it says nothing', () => {
  expect(parse(['2026-11', '', '', 'Mei', 'x'], ['2026-11', 'Ann', -500, 'Mei', 'late'])).toEqual([
    {
      ...{ from: dayOf('2026-11-01'), to: dayOf('2026-11-30') },
      ...{ owner: 'Ann', amount: -500, by: 'Mei', why: 'late', row: 3 },
    },
  ]);
});

test.each<[unknown[], RegExp]>([
  [['2026-11', '', 'more'], /"Adjustments".*row 2.*adjustment "more"/i],
  [['', '', 5], /row 2.*period ""/i],
  [['soon', '', 5], /row 2.*period "soon"/i],
])('%j is refused with its row', (row, message) => expect(() => parse(row)).toThrow(message));

test('those whose own period lies within, of one owner or of all', () => {
  const all = parse(['2026-11', '', 1], ['2026-12', 'Ann', 2], ['2026', 'Ann', 4]);
  const quarter = { from: dayOf('2026-10-01'), to: dayOf('2026-12-31') };
  const amounts = (owner: string | null) => adjustmentsWithin(all, quarter, owner).map(({ amount }) => amount);
  expect([amounts(null), amounts('ann'), amounts(''), amounts('Ben')]).toEqual([[1, 2], [2], [], []]);
});

test('who adjusted and why is said; a missing reason is pointed out with its row', () => {
  const [one, two, bare] = parse(
    ['2026-11', '', 1, 'Mei', 'holiday'],
    ['2026-11', '', 2, 'Ben', 'fair'],
    ['2026-11', '', 3],
  );
  const said = (...list: (typeof one)[]) =>
    explainAdjustments(
      list.flatMap((each) => each ?? []),
      'en',
    );
  expect(said()).toBe('');
  expect(said(one)).toBe('adjusted by Mei: holiday');
  expect(said(one, two)).toBe('2 adjustments');
  expect(said(bare)).toBe('adjusted by somebody: no reason given in row 4 of "Adjustments"');
  expect(said(one, bare)).toBe('2 adjustments, no reason given in row 4 of "Adjustments"');
});
