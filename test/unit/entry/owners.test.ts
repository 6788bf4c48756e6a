/** One spelling for each owner: that of People, or else the first on the sheet. */

import { expect, jest, test } from '@jest/globals';
import { planOwners } from '../../../src/core/entry/owners';

const plan = (typed: unknown[], people: string[] = [], others: unknown[] = []) =>
  planOwners(
    typed.map((name) => ['x', name]),
    5,
    1,
    people,
    () => others,
  ).map(({ row, value }) => [row, value]);

test('"ana " and "ANA" become Ana, as People has the name', () => {
  expect(plan(['ana ', 'ANA', 'Ana', '', 7], ['Ana', 'Ben'])).toEqual([
    [5, 'Ana'],
    [6, 'Ana'],
  ]);
});

test('without People, the first spelling on the sheet counts; among new ones the first typed', () => {
  expect(plan(['ANA'], [], ['Ben', 'Ana', 'ana'])).toEqual([[5, 'Ana']]);
  expect(plan(['Cy', 'CY '])).toEqual([[6, 'Cy']]);
});

test('the other rows are read only for a name that People does not have', () => {
  const others = jest.fn(() => []);
  planOwners([['ana']], 2, 0, ['Ana'], others);
  expect(others).not.toHaveBeenCalled();
  planOwners([['Zoe']], 2, 0, ['Ana'], others);
  expect(others).toHaveBeenCalledTimes(1);
});
