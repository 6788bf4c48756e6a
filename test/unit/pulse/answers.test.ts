/** Scores in a range: whole numbers of the scale, blanks passed over, anything else refused with its row. */

import { expect, test } from '@jest/globals';
import { wholeNumbers } from '../../../src/core/pulse/answers';
import { pulseMessages } from '../../../src/core/pulse/messages';

const read = (cells: unknown, from = 1, to = 10) => wholeNumbers(cells, from, to, pulseMessages('en'));

test.each<[unknown, number[]]>([
  [
    [[9], [''], [1]],
    [9, 1],
  ],
  [
    [
      [1, 10],
      [null, 5],
    ],
    [1, 10, 5],
  ],
  [7, [7]],
  [
    [3, 4],
    [3, 4],
  ],
])('%j are %j', (cells, numbers) => expect(read(cells)).toEqual(numbers));

test.each<[unknown, RegExp]>([
  [[[9], [11]], /2.*11/],
  [[[9], ['', 9.5]], /2.*9\.5/],
  [[['9']], /9/],
  [[[true]], /true/],
  [[[Number.NaN]], /NaN/],
  [[['']], /./],
  [[], /./],
  ['', /./],
])('%j is refused', (cells, message) => expect(() => read(cells)).toThrow(message));

test('a zero on the scale from 1 to 10 is told apart: the scale from 0 to 10 may be meant', () => {
  const said = (from: number) => {
    try {
      return read([[0]], from).join();
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  expect([said(1), said(0)]).toEqual(['scores_zero', '0']);
});
