/** A renamed column or stage is told from one that was taken out: the new name stands between the same neighbours. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRenames } from '../../../src/core/workbook/renames';

const find = (before: string, now: string, isFree?: (name: string) => boolean) =>
  Object.fromEntries(findRenames(before.split(' '), now.split(' '), isFree));

describe('renamed are', () => {
  test.each<[string, string, object]>([
    ['a b c', 'a x c', { b: 'x' }],
    ['a b c', 'x b c', { a: 'x' }],
    ['a b c', 'a b x', { c: 'x' }],
    ['a b c d', 'a x y d', { b: 'x', c: 'y' }],
    ['a b c d e', 'a x c y e', { b: 'x', d: 'y' }],
    ['a', 'x', { a: 'x' }],
  ])('of %j, now %j: %j', (before, now, renames) => expect(find(before, now)).toEqual(renames));
});

describe('not renamed are', () => {
  test.each<[string, string]>([
    ['a b c', 'a c'],
    ['a b c', 'a b x c'],
    ['a b c', 'c b a'],
    // Two came for one: nobody can tell which it is.
    ['a b c', 'a x y c'],
    // The new name stands elsewhere.
    ['a b c', 'a c x'],
    ['a b c d', 'a x d'],
  ])('%j, now %j', (before, now) => expect(find(before, now)).toEqual({}));

  test('names that are something of their own already', () => {
    expect(find('a b c', 'a x c', (name) => name !== 'x')).toEqual({});
  });
});

test('whatever changed, an old name that is still there is renamed to nothing, and no new name stands for two', () => {
  const names = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
  fc.assert(
    fc.property(names, names, (before, now) => {
      const renames = findRenames(before, now);
      const to = [...renames.values()];
      expect(new Set(to).size).toBe(to.length);
      for (const [from, next] of renames) {
        expect([before.includes(from), now.includes(from)]).toEqual([true, false]);
        expect([before.includes(next), now.includes(next)]).toEqual([false, true]);
      }
      expect(findRenames(now, now).size).toBe(0);
    }),
  );
});

test('a new name that two lost names could have become is a rename of neither', () => {
  // The list was reordered: "d" stood before "e" and "c" after "a", and "f" now stands between both.
  expect(findRenames(['b', 'd', 'e', 'a', 'c'], ['b', 'a', 'f', 'e'])).toEqual(new Map());
});
