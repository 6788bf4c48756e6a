/** An undo keeps what was edited since, and can be run again. */

import { expect, test } from '@jest/globals';
import type { MergeRecord } from '../../../src/core/duplicates/merge-record';
import { planUndoMerge } from '../../../src/core/duplicates/undo-merge';
import { messagesIn } from '../../../src/core/messages';
import { context, headers, row } from '../world';

const at = new Date('2026-11-01T00:00:00Z');
const record: MergeRecord = {
  keep: 'A',
  headers: [...headers(), 'Gone', 'Sum'],
  merged: [
    {
      dealId: 'B',
      stage: 'Lead',
      cells: [...row({ dealId: 'B', deal: 'Roof' }).map(String), 'x', 3],
      formulas: [[headers().length + 1, '=R[1]C']],
    },
  ],
  changed: [
    ['Phone', '', '012'],
    ['Amount', 5, 7],
  ],
  entries: [{ row: 3, to: 'Lead', before: ['B', ''], after: ['A', ''] }],
  ends: [],
  lines: [],
};
const history = [['Deal ID'], ['A', at, '', 'Lead'], ['A', at, '', 'Lead']];
const state = (...deals: unknown[][]) => ({ rows: [headers(), ...deals], headers: [...headers(), 'Sum'], history });
const undo = (...deals: unknown[][]) =>
  planUndoMerge(record, state(...deals), { ...context(), t: messagesIn('en'), via: 'undo' });

test('cells that were edited since are kept, and told', () => {
  const { cells, result } = undo(row({ dealId: 'A', phone: '013', amount: 7 }));
  expect(cells).toEqual([{ row: 2, column: headers().indexOf('Amount'), value: 5 }]);
  expect(result).toEqual({ restored: ['B'], kept: [{ dealId: 'A', reason: 'edited since the merge: Phone' }] });
});

test('a row comes back by the headers, with its formulas and the marker of its last entry', () => {
  const { rows, formulas } = undo(row({ dealId: 'A' }));
  expect(rows).toHaveLength(1);
  expect(formulas).toEqual([[0, headers().length, '=R[1]C']]);
  expect(rows[0]?.[headers().length]).toBe(3);
  expect(rows[0]?.slice(headers().indexOf('Log'), headers().indexOf('Log') + 2)).toEqual([
    'B|Lead|2026-11-01T00:00:00.000Z',
    3,
  ]);
});

test('a deal that is there already stays, and a kept one that is gone is told', () => {
  expect(undo(row({ dealId: 'B' })).result).toEqual({
    restored: [],
    kept: [
      { dealId: 'A', reason: 'its row is no longer on the sheet' },
      { dealId: 'B', reason: expect.stringMatching(/^it is on the sheet/) },
    ],
  });
});
