/** A change whose execution was cut off after the history is completed on the deal. */

import { expect, test } from '@jest/globals';
import { planRecovery } from '../../../src/core/deals/recovery';
import { context, NOW } from '../world';

const { columns, stages, zone } = context();
const LATER = new Date('2026-11-24T20:00:00Z');
const plan = (entries: unknown[][], dealIds: unknown[] = ['D-1', 'D-2']) =>
  planRecovery(entries, 7, dealIds, 2, { columns, stages, zone });
const cellsIn = (writes: ReturnType<typeof plan>, row: number) =>
  Object.fromEntries(
    (['stageSince', 'closed', 'log', 'logRow'] as const).map((column) => [
      column,
      writes.find((write) => write.row === row && write.column === columns[column])?.value,
    ]),
  );

test('a won deal gets its dates and its marker; Closed is the day in Kuala Lumpur', () => {
  // 20:00 in London's winter is 04:00 of the 25th in Kuala Lumpur, a day that begins at 16:00 UTC.
  expect(cellsIn(plan([['D-2', LATER, 'Lead', 'Won']]), 3)).toEqual({
    stageSince: LATER,
    closed: new Date('2026-11-24T16:00:00Z'),
    log: `D-2|Won|${LATER.toISOString()}`,
    logRow: 7,
  });
});

test('an open deal is not closed, and a blanked stage has no date', () => {
  expect(cellsIn(plan([['D-1', NOW, 'Won', 'Lead']]), 2)).toMatchObject({ stageSince: NOW, closed: '', logRow: 7 });
  expect(cellsIn(plan([['D-1', NOW, 'Won', '']]), 2)).toMatchObject({ stageSince: '', closed: '' });
});

test('of two entries of one deal the later counts, and each cell is written once', () => {
  const writes = plan([
    ['D-1', NOW, '', 'Won'],
    ['D-1', LATER, 'Won', 'Lead'],
  ]);
  expect(cellsIn(writes, 2)).toEqual({
    stageSince: LATER,
    closed: '',
    log: `D-1|Lead|${LATER.toISOString()}`,
    logRow: 8,
  });
  expect(writes).toHaveLength(4);
});

test.each([
  ['a deal that is not on the sheet', [['D-9', NOW, '', 'Lead']]],
  ['an entry without ID', [['', NOW, '', 'Lead']]],
  ['an entry whose time cannot be read', [['D-1', 'yesterday', '', 'Lead']]],
])('%s changes nothing', (_, entries) => expect(plan(entries)).toEqual([]));

test('where an ID stands twice, the first row gets the marker', () => {
  expect(new Set(plan([['D-1', NOW, '', 'Lead']], ['D-1', 'D-1']).map(({ row }) => row))).toEqual(new Set([2]));
});
