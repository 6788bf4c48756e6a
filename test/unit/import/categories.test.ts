/** The forecast categories of other programs become ours, in the workbook's language. */

import { expect, test } from '@jest/globals';
import { categoryOf } from '../../../src/core/import/categories';

test.each([
  ['Commit', 'Commit', 'Komited'],
  ['BEST CASE', 'Best case', 'Kes terbaik'],
  ['BestCase', 'Best case', 'Kes terbaik'],
  ['Most likely', 'Best case', 'Kes terbaik'],
  ['Not forecasted', 'Omitted', 'Dikecualikan'],
  ['Dikecualikan', 'Omitted', 'Dikecualikan'],
  // A closed deal needs none.
  ['Closed won', '', ''],
  ['Closed', '', ''],
  // The sheet decides whether it takes a word of the user's own.
  ['Gut feeling', 'Gut feeling', 'Gut feeling'],
  ['', '', ''],
])('%j is %j, in Malay %j', (text, en, ms) => {
  expect([categoryOf(text, 'en'), categoryOf(text, 'ms')]).toEqual([en, ms]);
});
