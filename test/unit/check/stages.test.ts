/** The stage table is checked row by row, so that one mistake does not hide the next. */

import { expect, test } from '@jest/globals';
import { checkStages } from '../../../src/core/check/stages';
import { messagesIn } from '../../../src/core/messages';
import { headers } from '../world';
import { collect } from './reports';

const HEADER = ['Pipeline', 'Stage', 'Probability', 'Type', 'Required fields'];
function check(rows: unknown[][], header = HEADER) {
  const { report, lines } = collect('Stages');
  checkStages([header, ...rows], [...headers(), 'Region'], 'Deals', 'en', messagesIn('en'), report);
  return lines();
}

test.each<[string, unknown[][], string[]]>([
  [
    'a sound table',
    [
      ['S', 'Lead', 0.1, 'Open', 'Amount, region; Amaun'],
      ['T', 'Lead', '', '', ''],
    ],
    [],
  ],
  [
    'two rows that cannot be read',
    [
      ['S', 'A', 'x', '', ''],
      ['S', 'B', '', '', ''],
      ['S', 'C', '', 'Shut', ''],
    ],
    ['stageUnread Stages!B2', 'stageUnread Stages!B4'],
  ],
  [
    'a doubled name',
    [
      ['S', 'Lead', '', '', ''],
      ['s', ' LEAD', '', '', ''],
    ],
    ['stageDoubled Stages!B3'],
  ],
  ['a field that no column has', [['S', 'Lead', '', '', 'Amount, Colour']], ['fieldUnknown Stages!E2']],
  ['no stage', [['S', '', '', '', '']], ['noStages Stages']],
])('%s', (_, rows, expected) => expect(check(rows)).toEqual(expected));

test('a missing column is one mistake, not one for each row', () => {
  expect(
    check(
      [
        ['S', 'x'],
        ['S', 'y'],
      ],
      ['Pipeline', 'Phase'],
    ),
  ).toEqual(['stageUnread Stages!A2']);
});
