/** Values that are made once. */

import { expect, test } from '@jest/globals';
import { once, oncePerPair } from '../../../src/core/shared/once';

test('a value is made at the first call, and is the same at each later one', () => {
  let made = 0;
  const read = once(() => [++made]);
  expect(made).toBe(0);
  expect([read(), read()]).toEqual([[1], [1]]);
});

test('null counts as made', () => {
  let made = 0;
  const read = once(() => {
    made++;
    return null;
  });
  expect([read(), read(), made]).toEqual([null, null, 1]);
});

test('a value is found once for each pair of arguments, blank ones included', () => {
  const asked: string[] = [];
  const find = oncePerPair((a: string, b: string) => {
    asked.push(`${a}/${b}`);
    return a === b ? null : a.length;
  });
  const values = [find('x', ''), find('x', 'y'), find('', 'x'), find('x', 'x'), find('x', ''), find('x', 'x')];
  expect(values).toEqual([1, 1, 0, null, 1, null]);
  expect(asked).toEqual(['x/', 'x/y', '/x', 'x/x']);
});
