/** A snapshot without the deals that cannot be read: they are named, and the others stay in their order. */

import { expect, test } from '@jest/globals';
import type { RowFault } from '../../../../src/core/forecast/left-out';
import { createQuery } from '../../../../src/core/forecast/query';
import { messagesIn } from '../../../../src/core/messages';
import { ago, book, deals, TODAY } from '../book';

const OPEN = { stage: 'Meeting', amount: 10, created: ago(9), stageSince: ago(4) };
const snapshot = (rows: Parameters<typeof deals>, history: unknown[][] = [], day = TODAY) => {
  const head = ['Deal ID', 'Changed at', 'From', 'To', 'Amount', 'Changed by', 'Via'];
  return createQuery(deals(...rows), book({ readHistory: () => [head, ...history] }), messagesIn).snapshotAt(day);
};
const named = (leftOut: readonly RowFault[]) => leftOut.map(({ index, column }) => [index, column]);

test('open deals that cannot be read, and rows without a known stage, are left out by name', () => {
  const { states, open, leftOut } = snapshot([
    OPEN,
    { ...OPEN, amount: 'abc' },
    { ...OPEN, amount: 30 },
    { ...OPEN, stageSince: 'x' },
    { stage: 'Won', amount: 'abc', closed: ago(1) },
    { stage: 'Lost', amount: 'abc', closed: ago(1) },
    { stage: 'Nope' },
    { amount: 5 },
  ]);
  expect(states.map(({ amount }) => amount)).toEqual([10, 30]);
  expect(open).toEqual([0, 2]);
  expect(named(leftOut).sort()).toEqual([
    [2, 'amount'],
    [4, 'stageSince'],
    [7, 'stage'],
    [8, 'stage'],
  ]);
});

test('what was logged serves for a past day, whatever the row shows now', () => {
  const rows: Parameters<typeof deals> = [
    { ...OPEN, created: ago(30), amount: 'abc' },
    { ...OPEN, created: 'x', stageSince: 'x' },
    { amount: 5, created: ago(1) },
  ];
  const history = [1, 2].map((id) => [`D-${id}`, ago(25), '', 'Lead', 70 * id]);
  const { states, leftOut } = snapshot(rows, history, TODAY - 10);
  expect(states.map(({ amount }) => amount)).toEqual([70, 140]);
  expect(leftOut).toEqual([]);
});
