/** What is taken of a calendar. */

import { expect, test } from '@jest/globals';
import { createBusy } from '../../../src/core/one-on-ones/busy';

test('spans that only touch are free, also over midnight', () => {
  const busy = createBusy([
    { start: 600, end: 660 },
    { start: 1400, end: 1500 },
  ]);
  expect(busy.isFree({ start: 540, end: 600 })).toBe(true);
  expect(busy.isFree({ start: 660, end: 720 })).toBe(true);
  expect(busy.isFree({ start: 659, end: 720 })).toBe(false);
  expect(busy.isFree({ start: 1450, end: 1460 })).toBe(false);
  expect(busy.isFree({ start: 1430, end: 1445 })).toBe(false);
  expect(busy.isFree({ start: 1500, end: 1560 })).toBe(true);
  busy.add({ start: 1500, end: 1560 });
  expect(busy.isFree({ start: 1500, end: 1560 })).toBe(false);
});
