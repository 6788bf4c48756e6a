/** The quick look that says whether anything on Deals is still to be logged. */

import { describe, expect, test } from '@jest/globals';
import { hasPendingChanges, type RowState, rowStates } from '../../../src/core/deals/pending-changes';
import { context } from '../world';

const { stages } = context();
const log = (id: string, stage = 'Lead'): string => `${id}|${stage}|2026-01-02T03:04:05.000Z`;
const SOUND: RowState = { dealId: 'D-1', stage: 'Lead', log: log('D-1'), isFilled: true };
const BLANK: RowState = { dealId: '', stage: '', log: '', isFilled: false };

const pending = (rows: RowState[], ids: string[] = ['D-1'], entries: unknown[][] = []) =>
  hasPendingChanges(rows, { ids: new Set(ids), checked: 1 }, entries, stages);

describe('nothing is to be done', () => {
  test.each([
    ['when each deal has its own marker, in its stage', [SOUND, BLANK]],
    ['when case and spaces of the stage differ', [{ ...SOUND, stage: ' LEAD ' }]],
    ['when the table does not know the stage: it stays, and nothing is logged', [{ ...SOUND, stage: 'Nope' }]],
  ])('%s', (_, rows) => expect(pending(rows)).toBe(false));
});

describe('there is something to do', () => {
  test.each([
    ['a stage that was changed', [{ ...SOUND, stage: 'Won' }]],
    ['a stage that was cleared', [{ ...SOUND, stage: '' }]],
    ['a deal without marker', [{ ...SOUND, log: '' }]],
    ['a marker of another deal', [{ ...SOUND, log: log('D-2') }]],
    ['an ID that stands twice', [SOUND, SOUND]],
    ['a deal without ID', [SOUND, { ...BLANK, isFilled: true }]],
    ['a cleared row whose marker stayed', [SOUND, { ...BLANK, log: log('D-3') }]],
    ['a deal that has gone', [BLANK]],
  ])('%s', (_, rows) => expect(pending(rows)).toBe(true));

  test('a deal of a later entry that no row shows', () => {
    expect(pending([SOUND], ['D-1'], [['D-2', '', '', 'Lead']])).toBe(true);
    expect(pending([SOUND], ['D-1', 'D-2'], [['D-2', '', 'Lead', '']])).toBe(false);
  });
});

test('rows are filled when any cell of the block is, and take the marker that stands beside them', () => {
  const block = [
    ['D-1', 'a', 'Lead'],
    ['', ' ', ''],
  ];
  expect(rowStates(block, [[log('D-1')]], { dealId: 0, stage: 2 })).toEqual([
    { dealId: 'D-1', stage: 'Lead', log: log('D-1'), isFilled: true },
    { dealId: '', stage: '', log: undefined, isFilled: false },
  ]);
});
