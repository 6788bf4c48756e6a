/** Markers of before amounts were logged are completed from the rows; what is another deal's is left alone. */

import { expect, test } from '@jest/globals';
import { planHeld } from '../../../src/core/deals/plan-held';
import { readSyncMarker } from '../../../src/core/deals/sync-marker';
import { context, headers, NOW, row } from '../world';

const { columns, zone } = context();
const LOG = `D-1|Lead|${NOW.toISOString()}`;
const plan = (cells: Parameters<typeof row>[0]) => planHeld([headers(), row({ dealId: 'D-1', ...cells })], columns, zone);

test('a marker says from now on what its deal holds, and keeps the rest', () => {
  const [write, ...others] = plan({ stage: 'Lead', amount: 5, category: 'Commit', log: `${LOG}\n{"from":"New"}` });
  expect([write?.row, write?.column, others]).toEqual([2, columns.log, []]);
  expect(readSyncMarker(write?.value)).toEqual({
    ...{ dealId: 'D-1', stage: 'Lead', at: NOW.toISOString(), held: '[5,"","Commit"]', undo: { from: 'New' } },
  });
});

test.each<[string, Parameters<typeof row>[0]]>([
  ['says it already', { amount: 6, log: `${LOG}\n[5,"",""]` }],
  ['is another deal’s', { dealId: 'D-2', amount: 6, log: LOG }],
  ['stands beside an amount that cannot be read', { amount: 'abc', log: LOG }],
  ['is none', { amount: 5 }],
])('a marker that %s stays', (_, cells) => expect(plan(cells)).toEqual([]));
