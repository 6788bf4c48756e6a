/** What a deal held: read from a row, kept in a marker, written into the history and read back. */

import { describe, expect, test } from '@jest/globals';
import { heldCell, heldCells, heldIn, heldText } from '../../../src/core/deals/held';
import { createZone } from '../../../src/core/shared/dates';

const zone = createZone('Asia/Kuala_Lumpur');
const held = (cells: Record<string, unknown>) => heldIn((column) => cells[column] ?? '', zone);

test('amount, expected close and category of a row', () => {
  const close = new Date('2026-12-30T16:00:00Z');
  expect(held({ amount: 5, expectedClose: close, category: ' Commit ' })).toEqual({
    ...{ amount: 5, expectedClose: '2026-12-31', category: 'Commit' },
  });
  expect(held({})).toEqual({ amount: '', expectedClose: '', category: '' });
});

test.each([{ amount: '25k' }, { amount: -5 }, { expectedClose: 'soon' }])('%j cannot be read: it waits', (cells) =>
  expect(held(cells)).toBeNull(),
);

test('a date and its text are the same; another amount is not', () => {
  const text = (cells: Record<string, unknown>) => heldText(held(cells) ?? { amount: '', expectedClose: '?', category: '' });
  const close = new Date('2026-12-30T16:00:00Z');
  expect(text({ amount: 5, expectedClose: close })).toBe(text({ amount: 5, expectedClose: '2026-12-31' }));
  expect(text({ amount: 5 })).not.toBe(text({ amount: 6 }));
  expect(text({ amount: 0 })).not.toBe(text({}));
});

describe('in the history', () => {
  test('a blank cell is told apart from an entry that tells nothing', () => {
    const blank = heldCells(held({})).map((cell) => cell.replace(/^'/, ''));
    expect(blank.map(heldCell)).toEqual(['', '']);
    expect(heldCells(null).map(heldCell)).toEqual([undefined, undefined]);
    expect(heldCell('2026-12-31')).toBe('2026-12-31');
  });

  test('a category that looks like a formula stays a text', () => {
    expect(heldCells(held({ category: '=1+1' }))[1]).toBe("'=1+1");
  });
});
