/** The deals of an import have IDs that follow from its lines, so that a further call finds what was done. */

import { describe, expect, test } from '@jest/globals';
import { createProgress, type ProgressOptions } from '../../../src/core/import/progress';

const progress = (options: Partial<ProgressOptions> = {}) =>
  createProgress({
    importId: 'I-1',
    lines: [2, 3, 4],
    continues: false,
    taken: new Set(),
    logged: () => new Map(),
    ...options,
  });

describe('the ID of a line', () => {
  test('is always the same in one import, and another in another', () => {
    expect(progress().idOf(2)).toMatch(/^D-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(progress({ lines: [3, 2] }).idOf(2)).toBe(progress().idOf(2));
    expect(progress({ importId: 'I-2' }).idOf(2)).not.toBe(progress().idOf(2));
  });

  test('is its own among a hundred thousand', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => index);
    const { idOf } = progress({ lines });
    expect(new Set(lines.map(idOf)).size).toBe(lines.length);
  });

  test('is none that another deal has', () => {
    const first = progress().idOf(2);
    const other = progress({ taken: new Set([first]) });
    expect(other.idOf(2)).not.toBe(first);
    expect(other.isDone(first)).toBe(false);
  });
});

test('a call that continues knows the deals of its lines that are there, and those that were only logged', () => {
  const [first, second, third] = [2, 3, 4].map(progress().idOf) as [string, string, string];
  const later = progress({
    continues: true,
    taken: new Set([first, 'D-other']),
    logged: () =>
      new Map([
        [first, 5],
        [second, 6],
        ['D-other', 7],
      ]),
  });
  expect([first, second, 'D-other'].map(later.isTaken)).toEqual([true, false, true]);
  expect([first, second, 'D-other'].map(later.isDone)).toEqual([true, false, false]);
  expect([first, second, third].map(later.loggedAt)).toEqual([undefined, 6, undefined]);
});
