/** Where addresses are after rows, columns, cells and sheets have been inserted, deleted and moved; R1C1 notation. */

import { describe, expect, test } from '@jest/globals';
import { parseA1, toA1 } from '../../workbench/engine/a1';
import { fromR1C1, toR1C1 } from '../../workbench/engine/r1c1';
import { type Shift, shiftIndex, shiftPlaced } from '../../workbench/engine/structure';

const rows = { sheetId: '0', dimension: 'ROWS' } as const;
const columns = { sheetId: '0', dimension: 'COLUMNS' } as const;

function after(a1: string, shift: Shift): string | null {
  const block = parseA1(a1);
  if (!block) throw new Error(a1);
  const moved = shiftPlaced({ ...block, sheetId: '0' }, shift);
  return moved && moved.sheetId + toA1(moved);
}

test.each<[string, Shift, string | null]>([
  ['B2:C3', { ...rows, kind: 'insert', at: 1, count: 2 }, '0B4:C5'],
  ['B2:C3', { ...rows, kind: 'insert', at: 2, count: 1 }, '0B2:C4'],
  ['B2:C3', { ...rows, kind: 'insert', at: 3, count: 1 }, '0B2:C3'],
  ['A:A', { ...rows, kind: 'insert', at: 0, count: 5 }, '0A:A'],
  ['B2:B', { ...rows, kind: 'insert', at: 0, count: 1 }, '0B3:B'],
  ['B2:C3', { ...columns, kind: 'insert', at: 0, count: 1 }, '0C2:D3'],
  ['B2:C9', { ...rows, kind: 'remove', at: 0, count: 1 }, '0B1:C8'],
  ['B2:C9', { ...rows, kind: 'remove', at: 0, count: 3 }, '0B1:C6'],
  ['B2:C9', { ...rows, kind: 'remove', at: 4, count: 2 }, '0B2:C7'],
  ['B2:C9', { ...rows, kind: 'remove', at: 7, count: 9 }, '0B2:C7'],
  ['B2:C9', { ...rows, kind: 'remove', at: 1, count: 8 }, null],
  ['5:5', { ...rows, kind: 'remove', at: 4, count: 1 }, null],
  ['5:5', { ...columns, kind: 'remove', at: 4, count: 1 }, '05:5'],
  ['A2:A3', { ...rows, kind: 'move', at: 1, count: 2, to: 5 }, '0A4:A5'],
  ['A5', { ...rows, kind: 'move', at: 1, count: 2, to: 5 }, '0A3'],
  ['A5', { ...rows, kind: 'move', at: 4, count: 1, to: 0 }, '0A1'],
  ['A1:A2', { ...rows, kind: 'move', at: 4, count: 1, to: 0 }, '0A2:A3'],
  ['B2', { kind: 'sheet', sheetId: '0' }, null],
  ['B2', { kind: 'sheet', sheetId: '1' }, '0B2'],
  [
    'B2',
    {
      kind: 'cells',
      from: { sheetId: '0', row: 0, column: 0, lastRow: 4, lastColumn: 4 },
      to: { sheetId: '7', row: 2, column: 1, lastRow: 6, lastColumn: 5 },
    },
    '7C4',
  ],
])('%s after %j is %s', (a1, shift, expected) => {
  expect(after(a1, shift)).toBe(expected);
});

test('moving lines permutes them', () => {
  for (const [at, count, to] of [
    [0, 2, 5],
    [3, 2, 1],
    [2, 1, 6],
  ] as const) {
    const order = [0, 1, 2, 3, 4, 5, 6].map((index) => shiftIndex(index, { ...rows, kind: 'move', at, count, to }));
    expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  }
});

describe('R1C1', () => {
  test.each([
    ['=A1+$B$2', '=R[-1]C[-1]+R2C2'],
    ['=SUM(C:C,$A:$B,2:3)', '=SUM(C[1]:C[1],C1:C2,R[0]:R[1])'],
    ['="A1"&\'A1 x\'!D4', '="A1"&\'A1 x\'!R[2]C[2]'],
    ['=LOG10(B2)', '=LOG10(R[0]C[0])'],
  ])('%s seen from B2 is %s, and back', (a1, r1c1) => {
    expect(toR1C1(a1, 1, 1)).toBe(r1c1);
    expect(fromR1C1(r1c1, 1, 1)).toBe(a1);
  });

  test('a reference that leaves the sheet is an error', () => {
    expect(() => fromR1C1('=R[-5]C', 1, 1)).toThrow('points outside of the sheet');
  });
});
