/** A value that is made once. */

import { expect, test } from '@jest/globals';
import { once } from '../../../src/core/shared/once';

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
