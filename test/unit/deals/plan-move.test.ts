/** A move in the sidebar writes what was asked for, and its undo brings back all of it but what was edited since. */

import { describe, expect, test } from '@jest/globals';
import type { MoveRequest } from '../../../src/core/api';
import { planMove, planUndoMove } from '../../../src/core/deals/plan-move';
import { apply, context, headers, NOW, row } from '../world';

const BEFORE = new Date('2026-11-01T02:00:00Z');
const MARKER = `D-1|Lead|${BEFORE.toISOString()}`;
const HEADERS = [...headers(), 'Region'];
const REGION = HEADERS.length - 1;
const { columns } = context();
const deal = (cells: Parameters<typeof row>[0] = {}): unknown[] => [
  ...row({ dealId: 'D-1', deal: 'A', stage: 'Lead', amount: 9, stageSince: BEFORE, log: MARKER, logRow: 2, ...cells }),
  'North',
];

const plan = (request: Partial<MoveRequest>, cells = deal()) =>
  planMove(cells, 2, HEADERS, { dealId: 'D-1', to: 'Won', ...request }, context({ nextHistoryRow: 3, via: 'sidebar' }));

/** The row once the move is written. */
const moved = (request: Partial<MoveRequest>, cells = deal()): unknown[] => {
  const { cells: writes, marks } = plan(request, cells);
  return apply([cells], [...writes, ...marks])[0] ?? [];
};

const undo = (cells: unknown[]) => {
  const planned = planUndoMove(cells, 2, HEADERS, context({ nextHistoryRow: 4, via: 'undo' }));
  return { ...planned, row: apply([cells], [...planned.cells, ...planned.marks])[0] ?? [] };
};

/** The row without its marker cells. */
const seen = (cells: unknown[]): unknown[] => cells.filter((_, at) => at !== columns.log && at !== columns.logRow);

describe('a move', () => {
  test('writes fields of both languages and of the user, amounts as numbers and dates as days', () => {
    const fields = { Amaun: '1500,5', 'Expected close': '2026-12-31', region: '=South', Notes: '' };
    const cells = moved({ fields, to: 'Meeting' }, deal({ notes: 'kept' }));
    expect([cells[columns.stage], cells[columns.amount], cells[REGION]]).toEqual(['Meeting', 1500.5, '=South']);
    expect(cells[columns.expectedClose]).toEqual(new Date('2026-12-30T16:00:00Z'));
    expect(cells[columns.notes]).toBe('kept');
    expect(plan({ fields, to: 'Meeting' }).cells).toContainEqual({ row: 2, column: REGION, value: "'=South" });
    expect(plan({ fields, to: 'Meeting' }).history[0]?.[4]).toBe(1500.5);
  });

  test('is dated: Stage since now, Closed today when it is won, blank when it is open', () => {
    expect(moved({}).slice(columns.stageSince, columns.closed + 1)).toEqual([NOW, new Date('2026-11-23T16:00:00Z')]);
    expect(moved({ to: 'Meeting' }, deal({ closed: BEFORE }))[columns.closed]).toBe('');
  });

  test('of a deal whose stage is not logged yet is logged as two changes, the first as found', () => {
    const { history } = plan({}, deal({ stage: 'Meeting' }));
    expect(history.map(([, , from, to, , , via]) => [from, to, via])).toEqual([
      ['Lead', 'Meeting', 'Found later'],
      ['Meeting', 'Won', 'Sidebar'],
    ]);
  });

  test('of such a deal leaves its marker at the last of the entries', () => {
    expect(moved({}, deal({ stage: 'Meeting' }))[columns.logRow]).toBe(4);
    expect(moved({})[columns.logRow]).toBe(3);
  });

  test('that an execution had begun (the stage stands, the history does not) is completed', () => {
    const { history, result } = plan({ expectedFrom: 'Lead' }, deal({ stage: 'Won' }));
    expect(history.map((entry) => entry.slice(2, 4))).toEqual([['Lead', 'Won']]);
    expect(result).toMatchObject({ from: 'Lead', to: 'Won' });
  });

  test('the names of the stages to choose from are those of the pipeline', () => {
    expect(() => plan({ to: 'Nope' })).toThrow(/Lead, Qualified, Meeting, Proposal, Negotiation, Won, Lost/);
  });

  test.each<[string, Partial<MoveRequest>, RegExp]>([
    ['an amount that is words', { fields: { Amount: 'a lot' } }, /"Amount" expects a number/],
    ['a date that does not exist', { fields: { 'Expected close': '2026-02-30' } }, /"Expected close" expects a date/],
    ['a date that is a number', { fields: { 'Next step due': 45000 } }, /"Next step due" expects a date/],
    ['a field of no column', { fields: { Size: 'L' } }, /no column "Size"/],
    ['a field without name', { fields: { '': 'L' } }, /no column ""/],
    ['the stage as a field', { fields: { Stage: 'Lost' } }, /Saluran fills in the column/],
    ['the marker as a field', { fields: { 'Log row': 7 } }, /Saluran fills in the column/],
    ['a gate', { to: 'Lost', reason: '  ' }, /fill in: Close reason/],
  ])('with %s is refused, and says which', (_, request, message) => expect(() => plan(request)).toThrow(message));
});

describe('its undo', () => {
  test('brings the whole row back, and is logged', () => {
    const before = deal({ notes: 'old', closeReason: '=typed' });
    const fields = { Amount: 20, Notes: '=new', Region: 'South' };
    const { row: after, history, isUndo, result } = undo(moved({ to: 'Lost', reason: 'price', fields }, before));
    expect(seen(after)).toEqual(seen(before));
    expect(history).toEqual([['D-1', NOW, 'Lost', 'Lead', 20, '', 'Undo', "'–", "'–"]]);
    expect([isUndo, result.from, result.to]).toEqual([true, 'Lost', 'Lead']);
  });

  test('leaves what was edited since', () => {
    const cells = moved({ fields: { Amount: 20, Notes: 'new' } });
    cells[columns.notes] = 'newer';
    const { row: after } = undo(cells);
    expect([after[columns.notes], after[columns.amount], after[columns.stage]]).toEqual(['newer', 9, 'Lead']);
  });

  test('can be completed when it was cut off after the stage', () => {
    const cells = moved({});
    cells[columns.stage] = 'Lead';
    expect(undo(cells).result).toMatchObject({ from: 'Won', to: 'Lead' });
  });

  test.each<[string, () => unknown[]]>([
    ['the last change was typed', () => deal()],
    ['the stage was changed since', () => moved({}).map((cell) => (cell === 'Won' ? 'Meeting' : cell))],
    ['the marker is of another deal', () => moved({}).map((cell) => (cell === 'D-1' ? 'D-2' : cell))],
    ['it was undone already', () => undo(moved({})).row],
  ])('is refused when %s', (_, cells) => expect(() => undo(cells())).toThrow(/D-\d/));
});
