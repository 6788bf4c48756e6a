/** The execution log: what is shown, and calls in short. */

import { describe, expect, test } from '@jest/globals';
import { counted, filtered, grouped, kindText } from '../../../workbench/page/views/executions';
import type { ExecutionView } from '../../../workbench/protocol';

function execution(id: number, change: Partial<ExecutionView>): ExecutionView {
  return {
    id,
    functionName: 'work',
    kind: 'menu',
    user: 'owner@example.com',
    started: '2026-11-24T01:00:00.000Z',
    ms: 1,
    roundTrips: 0,
    state: 'done',
    ...change,
  };
}

const all = [
  execution(3, { kind: 'cell' }),
  execution(2, { state: 'failed', error: 'No such stage' }),
  execution(1, { kind: 'cell', state: 'failed', error: 'Not a number' }),
];

describe('filters', () => {
  test.each([
    ['all', [3, 2, 1]],
    ['scripts', [2]],
    ['failed', [2, 1]],
  ] as const)('%s', (filter, ids) => {
    expect(filtered(all, filter).map(({ id }) => id)).toEqual(ids);
  });
});

test('calls of a method that follow one another are one line, in order', () => {
  const calls: [string, number, boolean][] = [
    ['Spreadsheet.getSheetByName', 0.1, false],
    ['Range.getValues', 2, true],
    ['Range.getValues', 3, true],
    ['Range.setValues', 1, true],
    ['Range.getValues', 4, true],
  ];
  expect(grouped(calls).map(({ method, count, ms }) => [method, count, ms])).toEqual([
    ['Spreadsheet.getSheetByName', 1, 0.1],
    ['Range.getValues', 2, 5],
    ['Range.setValues', 1, 1],
    ['Range.getValues', 1, 4],
  ]);
});

test('a kind that nobody named is shown as it is', () => {
  expect([kindText('client'), kindText('ON_SOMETHING')]).toEqual(['Sidebar or dialog', 'ON_SOMETHING']);
});

test('counts take the plural', () => {
  expect([counted(0, 'call'), counted(1, 'call'), counted(1200, 'reply', 'replies')]).toEqual([
    '0 calls',
    '1 call',
    '1,200 replies',
  ]);
});
