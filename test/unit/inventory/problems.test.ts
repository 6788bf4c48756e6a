/** How the place of a problem is written. */

import { expect, test } from '@jest/globals';
import { problemText } from '../../../src/core/inventory/problems';

test.each([
  [2, 'Line items!C7: wrong'],
  [-1, 'Line items!7: wrong'],
])('column %i', (column, text) => {
  expect(problemText({ isOfLines: true, sheet: 'Line items', row: 7, column, text: 'wrong' })).toBe(text);
});
