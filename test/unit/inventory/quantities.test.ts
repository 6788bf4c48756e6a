/** Which cells are a quantity, a discount or a stock, and which are neither one thing nor the other. */

import { expect, test } from '@jest/globals';
import { cleanQuantity, readCount, readDiscount, readStock } from '../../../src/core/inventory/quantities';

test.each([
  [0, 0],
  [2.5, 2.5],
  [' 12 ', 12],
  ['', null],
  [-1, undefined],
  ['1.000', undefined],
  ['1,000', undefined],
  ['abc', undefined],
  [true, undefined],
  [new Date(0), undefined],
  [Number.NaN, undefined],
])('the quantity %p is read as %p', (value, read) => expect(readCount(value)).toBe(read));

test.each([
  ['', 0],
  [0.1, 0.1],
  [1, 1],
  ['10 %', 0.1],
  [10, undefined],
  [-0.1, undefined],
  ['150%', undefined],
  ['ten', undefined],
])('the discount %p is read as %p', (value, read) => expect(readDiscount(value)).toBe(read));

test('stock may be below zero', () => {
  expect([readStock(-3), readStock(''), readStock('many'), readStock('7')]).toEqual([-3, null, undefined, 7]);
});

test('sums lose the dust of binary fractions', () => {
  expect([cleanQuantity(0.1 + 0.2), cleanQuantity(-1e-9)]).toEqual([0.3, 0]);
});
