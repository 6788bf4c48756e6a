/** The groups of a FORECAST_TABLE, in their order, with the rows of each. */

import { expect, test } from '@jest/globals';
import { createQuery } from '../../../src/core/forecast/query';
import { groupsOf } from '../../../src/core/forecast/table-groups';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, dayOf, deals, TODAY } from './book';

const DEALS = deals(
  { stage: 'Proposal', amount: 10, owner: 'Ben' },
  { stage: 'Lost', amount: 20, owner: 'Ann', closed: ago(3) },
  { stage: 'Won', amount: 30, owner: 'Ben', closed: ago(3) },
  { stage: 'Proposal', amount: 40 },
);
const WHOLE = { from: dayOf('2026-11-01'), to: dayOf('2026-12-31') };
const TARGETS = [
  ['Period', 'Owner', 'Target'],
  ['2026-11', 'ben', 50],
  ['2026-11', 'Cid', 50],
  ['2026-11', 'CID', 60],
  ['2026', 'Dan', 50],
];

function groups(by: Parameters<typeof groupsOf>[1], rows: unknown[][] = DEALS) {
  const quotas = { targets: () => TARGETS, adjustments: () => [] };
  const query = createQuery(rows, book(), messagesIn, quotas);
  return groupsOf(query, by, query.snapshotAt(TODAY), WHOLE).map(({ name, rows, owner }) => ({
    name,
    rows: [...(rows ?? [])],
    owner,
  }));
}

test('owners come in the order of the alphabet, with those who have only a target within the period', () => {
  expect(groups('owner')).toEqual([
    { name: '', rows: [4], owner: '' },
    { name: 'Ann', rows: [2], owner: 'Ann' },
    { name: 'Ben', rows: [1, 3], owner: 'Ben' },
    { name: 'Cid', rows: [], owner: 'Cid' },
  ]);
});

test('stages come in the order of their table; lost deals are in none', () => {
  const byStage = groups('stage');
  expect(byStage.map(({ name }) => name)).toEqual(['Lead', 'Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Won']);
  expect(byStage.flatMap(({ rows }) => rows)).toEqual([1, 4, 3]);
  expect(byStage.every(({ owner }) => owner === null)).toBe(true);
});

test.each(['Product', ' produk '])('products are those of the column %j, which the user adds', (header) => {
  const rows = DEALS.map((cells, index) => [...cells, index === 0 ? header : index % 2 === 0 ? 'Tin' : 'Ore']);
  expect(groups('product', rows)).toEqual([
    { name: 'Ore', rows: [1, 3], owner: null },
    { name: 'Tin', rows: [2, 4], owner: null },
  ]);
  expect(() => groups('product')).toThrow(/"Product"/);
});
