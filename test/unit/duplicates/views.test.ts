/** Groups as the dialog shows them. */

import { expect, test } from '@jest/globals';
import { viewOfDuplicates } from '../../../src/core/duplicates/views';
import { context, headers, row } from '../world';

const means = { ...context(), isDerived: () => false };
const created = new Date('2026-11-01T20:00:00Z');
const rows = [
  row({
    dealId: 'A',
    deal: 'Roof',
    stage: 'Lead',
    amount: 1234.5,
    phone: '012',
    email: 'a@x.my',
    notes: 'one',
    created,
  }),
  row({ dealId: 'B', deal: 'Roof', stage: 'Proposal', amount: 7, expectedClose: created, notes: 'two' }),
  row({ dealId: 'C', deal: 'Roof', stage: 'Lost' }),
];
const found = (deals: number[]) => ({
  groups: [{ deals, evidence: [{ reason: 'deal' as const, value: '' }] }],
  common: [],
});

test('the columns in which the deals differ are listed, dates as days and numbers as people read them', () => {
  const { groups, total } = viewOfDuplicates(found([0, 1]), rows, headers(), means);
  expect(total).toBe(1);
  expect(groups[0]).toMatchObject({
    likenesses: [{ reason: 'deal', value: '' }],
    fields: ['Amount', 'Email', 'Phone', 'Expected close', 'Notes'],
    joinable: ['Notes'],
    keep: 'B',
  });
  expect(groups[0]?.deals.map(({ row: at, created: day, values }) => [at, day, ...values])).toEqual([
    [2, '2026-11-02', '1,234.5', 'a@x.my', '012', '', 'one'],
    [3, '', '7', '', '', '2026-11-02', 'two'],
  ]);
});

test('a lost deal is not proposed to be kept', () => {
  expect(viewOfDuplicates(found([0, 2]), rows, headers(), means).groups[0]?.keep).toBe('A');
});

test('a long list is cut, and says so', () => {
  const groups = Array.from({ length: 60 }, () => found([0, 1]).groups).flat();
  const view = viewOfDuplicates({ groups, common: [] }, rows, headers(), means);
  expect([view.groups.length, view.total]).toEqual([40, 60]);
});
