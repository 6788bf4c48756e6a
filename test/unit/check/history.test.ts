/** The history is checked entry by entry: each change must begin where the one before it ended. */

import { expect, test } from '@jest/globals';
import { checkHistory } from '../../../src/core/check/history';
import { NOW } from '../world';
import { collect } from './reports';

const isStage = (name: string): boolean => ['lead', 'won', 'lost'].includes(name.toLowerCase());
function check(...rows: unknown[][]) {
  const { report, lines } = collect('History');
  const last = checkHistory([['Deal ID', 'Changed at', 'From', 'To'], ...rows], isStage, report);
  return { last, lines: lines() };
}

test('a chain is right, in any case; the last entry of each deal is returned', () => {
  const { last, lines } = check(['A', NOW, '', 'Lead'], ['B', NOW, '', 'Won'], ['A', NOW, 'LEAD', 'Won']);
  expect(lines).toEqual([]);
  expect([...last]).toEqual([
    ['A', { stage: 'Won', at: NOW, row: 4 }],
    ['B', { stage: 'Won', at: NOW, row: 3 }],
  ]);
});

test.each<[string, unknown[][], string[]]>([
  [
    'a break in the chain',
    [
      ['A', NOW, '', 'Lead'],
      ['A', NOW, 'Won', 'Lost'],
    ],
    ['chain History!C3'],
  ],
  ['a first entry that begins in a stage', [['A', NOW, 'Lead', 'Won']], ['chain History!C2']],
  [
    'a name of before a renaming proves nothing',
    [
      ['A', NOW, '', 'Old'],
      ['A', NOW, 'Lead', 'Won'],
    ],
    [],
  ],
  [
    'a blank row',
    [
      ['', '', '', ''],
      ['A', NOW, '', 'Lead'],
    ],
    ['historyGap History!A2 (gap)'],
  ],
  ['an entry without ID', [['', NOW, '', 'Lead']], ['historyNoId History!A2']],
  ['a time that is none', [['A', 'soon', '', 'Lead']], ['historyDate History!B2']],
])('%s', (_, rows, expected) => expect(check(...rows).lines).toEqual(expected));
