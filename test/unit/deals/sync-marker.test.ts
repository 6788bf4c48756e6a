/** The hidden marker beside a deal survives whatever names people choose, and tells how to take a move back. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  holdsStill,
  markLogged,
  readSyncMarker,
  restoreCell,
  type StoredCell,
  storeCell,
  type Undo,
} from '../../../src/core/deals/sync-marker';
import { writtenValue } from '../../../src/core/shared/values';

const AT = new Date('2026-11-24T02:00:00Z');

/** What the two marker cells hold once the marker is written. */
function mark(dealId: string, stage: string, undo?: Undo, at = AT): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const write = (column: string, value: unknown): void => {
    cells[column] = writtenValue(value);
  };
  markLogged(write, { dealId, stage, at, ...(undo ? { undo } : {}) }, 12);
  return cells;
}

const UNDO: Undo = { from: 'Lead', since: { date: 5 }, closed: '', fields: { Amount: [1, 2.5], Notes: ['a\nb', '}'] } };

describe('a marker', () => {
  test('is plain text that a person can read, with the row of the history beside it', () => {
    expect(mark('D-1', 'Lead')).toEqual({ log: 'D-1|Lead|2026-11-24T02:00:00.000Z', logRow: 12 });
  });

  test('comes back as it was written, whatever the stage is called', () => {
    const id = fc.stringMatching(/^[A-Z0-9-]{1,12}$/);
    const stage = fc.string();
    const at = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') });
    fc.assert(
      fc.property(id, stage, at, fc.boolean(), (dealId, name, time, withUndo) => {
        const { log } = mark(dealId, name, withUndo ? UNDO : undefined, time);
        const expected = { dealId, stage: name, at: time.toISOString() };
        expect(readSyncMarker(log)).toEqual(withUndo ? { ...expected, undo: UNDO } : expected);
      }),
    );
  });

  test('of a move with very long texts loses its undo and keeps the rest: a cell holds 50,000 characters', () => {
    const long: Undo = { ...UNDO, fields: { Notes: ['x'.repeat(49_000), 'y'] } };
    const { log } = mark('D-1', 'Won', long);
    expect(readSyncMarker(log)).toEqual({ dealId: 'D-1', stage: 'Won', at: AT.toISOString() });
  });

  test('that was cut off within its undo still names the deal and the stage', () => {
    const text = `D-1|Won|${AT.toISOString()}\n{"from":"Lead","since":}`;
    expect(readSyncMarker(text)).toEqual({ dealId: 'D-1', stage: 'Won', at: AT.toISOString() });
  });

  test.each([[''], [null], [undefined], [12], [AT], ['junk'], ['one|bar'], ['|no ID|2026-01-01']])(
    '%j is none',
    (cell) => expect(readSyncMarker(cell)).toBeNull(),
  );
});

describe('a stored cell', () => {
  test.each<[unknown, StoredCell]>([
    ['text', 'text'],
    [0, 0],
    [false, false],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [new Date(86_400_000), { date: 86_400_000 }],
  ])('%j is kept as %j', (value, stored) => {
    expect(storeCell(value)).toEqual(stored);
    expect(holdsStill(value, stored)).toBe(true);
  });

  test('is written back so that the sheet shows what was there', () => {
    const cell = fc.oneof(
      fc.string().filter((text) => !text.startsWith("'")),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.date({ noInvalidDate: true }),
    );
    fc.assert(
      fc.property(cell, (value) => {
        expect(writtenValue(restoreCell(storeCell(value)))).toEqual(value);
      }),
    );
  });

  test('a formula that somebody had typed as text does not become one', () => {
    expect(restoreCell(storeCell('=1+1'))).toBe("'=1+1");
  });

  test.each([
    [2, 1],
    ['1', 1],
    ['a ', 'a'],
    [new Date(1), { date: 2 }],
    ['', 0],
  ])('%j is an edit of %j', (value, stored) => expect(holdsStill(value, stored)).toBe(false));
});
