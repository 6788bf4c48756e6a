/** Undoing an import: its deals go, what it changed comes back, and what people edited since stays. */

import { describe, expect, test } from '@jest/globals';
import { planImport } from '../../../src/core/import/plan';
import { type ImportRecord, storeWritten } from '../../../src/core/import/record';
import { planUndoImport } from '../../../src/core/import/undo';
import { apply, context, headers, NOW, row } from '../world';

const { columns } = context();
const log = (stage: string): string => `D-1|${stage}|${NOW.toISOString()}`;
const WRITTEN = { dealId: 'D-1', deal: 'A', stage: 'Won', amount: 7, stageSince: NOW, closed: NOW, log: log('Won') };

const undo = (rows: unknown[][], record: Partial<ImportRecord>) =>
  planUndoImport(
    [headers(), ...rows],
    headers(),
    { headers: headers(), created: [], updated: [], ...record },
    {
      ...context({ via: 'undo', nextHistoryRow: 9 }),
    },
  );

const created = [{ dealId: 'D-1', cells: row(WRITTEN).map(storeWritten) }];

describe('deals that it made', () => {
  test('go, as long as nobody touched them; the markers are no edit', () => {
    const plan = undo([row({ ...WRITTEN, log: log('Lead'), logRow: 99 })], { created });
    expect([plan.removals, plan.result]).toEqual([['D-1'], { removed: 1, restored: 0, kept: [] }]);
  });

  test('stay when they were edited, and the columns are named', () => {
    const { removals, result } = undo([row({ ...WRITTEN, amount: 8, notes: 'mine' })], { created });
    expect(removals).toEqual([]);
    expect(result.kept).toEqual([{ dealId: 'D-1', reason: expect.stringMatching(/Amount, Notes/) }]);
  });

  test('that were deleted already are passed over', () => {
    expect(undo([], { created }).result).toEqual({ removed: 0, restored: 0, kept: [] });
  });
});

describe('deals that it changed', () => {
  const updated: ImportRecord['updated'] = [
    {
      dealId: 'D-1',
      cells: { Stage: ['Lead', 'Won'], Closed: ['', { date: NOW.getTime() }], Amount: ['', 7], Notes: ['=old', 'new'] },
    },
  ];
  const now = { ...WRITTEN, notes: 'new' };
  const undone = (cells: Parameters<typeof row>[0]) => {
    const rows = [row(cells)];
    const plan = undo(rows, { updated });
    return { ...plan, row: apply(rows, [...plan.cells, ...plan.marks])[0] ?? [] };
  };

  test('are as before, and the way back is logged', () => {
    const { row: cells, history, result } = undone(now);
    const read = (['stage', 'closed', 'amount', 'notes'] as const).map((column) => cells[columns[column]]);
    expect(read).toEqual(['Lead', '', '', '=old']);
    expect(history).toEqual([['D-1', NOW, 'Won', 'Lead', 7, '', 'Undo', '', '']]);
    expect([cells[columns.log], cells[columns.logRow]]).toEqual([log('Lead'), 9]);
    expect(result).toEqual({ removed: 0, restored: 1, kept: [] });
  });

  test('keep what was edited since, and say which columns', () => {
    const { row: cells, result } = undone({ ...now, amount: 8 });
    expect([cells[columns.stage], cells[columns.amount]]).toEqual(['Lead', 8]);
    expect(result).toMatchObject({ restored: 1, kept: [{ dealId: 'D-1', reason: expect.stringMatching(/Amount/) }] });
  });

  test('keep the closing date with a stage that was changed since', () => {
    const { row: cells, history } = undone({ ...now, stage: 'Lost' });
    expect([cells[columns.stage], cells[columns.closed]]).toEqual(['Lost', NOW]);
    expect(history).toEqual([]);
  });

  test('that have gone are told', () => {
    expect(undo([], { updated }).result).toMatchObject({ restored: 0, kept: [{ dealId: 'D-1' }] });
  });
});

test('an import and its undo leave the sheet as it was', () => {
  const existing = [
    headers(),
    row({ dealId: 'D-1', deal: 'A', stage: 'Lead', sourceId: 'S', log: log('Lead'), logRow: 2 }),
  ];
  const csv = 'Deal,Stage,Amount,Source ID\nA,Won,10,S\nB,Lead,20,T\n';
  const made = planImport({ csv }, existing, { importId: 'I-1' }, context({ via: 'import', nextHistoryRow: 3 }));
  const body = apply([...existing.slice(1)], [...made.updates]);
  const all = [
    ...body,
    ...made.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell))),
  ];
  const plan = planUndoImport([made.headers, ...all], made.headers, made.record, context({ via: 'undo' }));
  expect(plan.result).toMatchObject({ removed: 1, restored: 1, kept: [] });
  const [first] = apply(all, plan.cells);
  const seen = (cells: unknown[] = []) => cells.slice(0, columns.log);
  expect(seen(first)).toEqual(seen(existing[1]));
});
