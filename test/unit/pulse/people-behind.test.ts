/** How many people may be behind answers and comments. The parts of a wave are tried in disclosure.test.ts. */

import { expect, test } from '@jest/globals';
import { isEnough } from '../../../src/core/pulse/people-behind';

test('comments and all answers count for no more than the people, and lose what was sent beyond them', () => {
  expect(isEnough(5, 5, 5, 5)).toBe(true);
  expect(isEnough(5, 5, 2, 5)).toBe(false);
  expect(isEnough(6, 12, 10, 5)).toBe(false);
  expect(isEnough(7, 12, 10, 5)).toBe(true);
});
