/** What is an amount: a number of 0 or more. */

import { expect, test } from '@jest/globals';
import { amountIn } from '../../../src/core/deals/readable';

test.each<[unknown, number | null | undefined]>([
  [25000, 25000],
  [0, 0],
  ['', null],
  [undefined, null],
  [' ', null],
  [-0.01, undefined],
  ['25k', undefined],
  ['5', undefined],
  [true, undefined],
  [Number.NaN, undefined],
  [new Date(), undefined],
])('%j holds %j', (cell, amount) => expect(amountIn(cell)).toBe(amount));
