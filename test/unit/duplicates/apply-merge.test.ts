/** What is left to do of a merge, wherever it ended. */

import { describe, expect, test } from '@jest/globals';
import {
  isMergedInto,
  lastStages,
  type MergeState,
  mergedVia,
  planWrites,
} from '../../../src/core/duplicates/apply-merge';
import { planMerge } from '../../../src/core/duplicates/plan-merge';
import { planUndoMerge } from '../../../src/core/duplicates/undo-merge';
import { messagesIn } from '../../../src/core/messages';
import { apply, context, headers, row } from '../world';

const ENTRY = ['Deal ID', 'Changed at', 'From', 'To', 'Amount', 'Changed by', 'Via'];
const at = new Date('2026-11-01T00:00:00Z');

/** Two deals, of which the second has a phone number and came farther. */
const before = (): MergeState & { rows: unknown[][]; history: unknown[][] } => ({
  headers: headers(),
  rows: [
    headers(),
    row({ dealId: 'A', deal: 'Roof', stage: 'Lead', log: 'A|Lead|2026-11-01T00:00:00.000Z', logRow: 2 }),
    row({
      dealId: 'B',
      deal: 'Roof',
      stage: 'Meeting',
      phone: '012',
      log: 'B|Meeting|2026-11-01T00:00:00.000Z',
      logRow: 4,
    }),
  ],
  history: [
    ENTRY,
    ['A', at, '', 'Lead', '', '', ''],
    ['B', at, '', 'Lead', '', '', ''],
    ['B', at, 'Lead', 'Meeting', '', '', ''],
  ],
});
const record = planMerge(
  { keep: 'A', merge: ['B'] },
  { ...before(), isDerived: () => false, formulas: [], relative: [], linesOf: () => [] },
  { ...context(), t: messagesIn('en') },
);
const mergeContext = { ...context({ nextHistoryRow: 5 }), via: 'merge' as const };

/** The sheets once all of it is done. */
function done(): ReturnType<typeof before> {
  const state = before();
  const { cells, entries, history, removals } = planWrites(record, state, mergeContext);
  const rows = apply(state.rows, cells, 1).filter((line) => !removals.includes(String(line[0])));
  return { ...state, rows, history: [...apply(state.history, entries, 1), ...history.map((entry) => [...entry])] };
}

describe('planWrites', () => {
  test('does all of it, once', () => {
    const state = done();
    expect(state.rows.slice(1).map(([id, deal, stage]) => [id, deal, stage])).toEqual([['A', 'Roof', 'Lead']]);
    expect(state.rows[1]?.[headers().indexOf('Phone')]).toBe('012');
    expect(state.history.slice(4).map(([id, , from, to, , , via]) => [id, from, to, via])).toEqual([
      ['B', 'Meeting', '', 'Merge: A'],
    ]);
    const plain = {
      ...state,
      history: state.history.map((entry) =>
        entry.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell)),
      ),
    };
    expect(planWrites(record, plain, mergeContext)).toEqual({ cells: [], entries: [], history: [], removals: [] });
  });

  test('leaves alone what somebody edited meanwhile', () => {
    const state = before();
    const phone = headers().indexOf('Phone');
    const [, kept, merged] = state.rows;
    if (kept) kept[phone] = '013';
    if (merged) merged[headers().indexOf('Notes')] = 'called';
    const writes = planWrites(record, state, mergeContext);
    expect([writes.cells, writes.removals]).toEqual([[], []]);
  });
});

test('an undo gives back what there was', () => {
  const merged = done();
  const history = merged.history.map((entry) =>
    entry.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell)),
  );
  const state = { ...merged, history };
  const plan = planUndoMerge(record, state, { ...context({ nextHistoryRow: 6 }), t: messagesIn('en'), via: 'undo' });
  expect(plan.result).toEqual({ restored: ['B'], kept: [] });
  expect(plan.history.map(([, , from, to]) => [from, to])).toEqual([['', 'Meeting']]);
  const rows = [...apply(state.rows, plan.cells, 1), ...plan.rows];
  const phone = headers().indexOf('Phone');
  expect(rows.slice(1).map((cells) => [cells[0], cells[phone]])).toEqual([
    ['A', ''],
    ['B', "'012"],
  ]);
  expect(String(plan.rows[0]?.[headers().indexOf('Log')])).toMatch(/^B\|Meeting\|2026-11-24/);
});

test('a merge is told in the entry that ends a deal', () => {
  expect(isMergedInto(['B', at, 'Lead', '', '', '', mergedVia('Gabung', 'A')], 'A')).toBe(true);
  expect(isMergedInto(['B', at, 'Lead', 'Won', '', '', mergedVia('Gabung', 'A')], 'A')).toBe(false);
  expect(lastStages(before().history).get('B')).toBe('Meeting');
});
