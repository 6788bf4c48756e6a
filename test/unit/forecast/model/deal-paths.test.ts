/** Moves are sorted by deal and time; amounts that were not logged are those of the move before. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMove, createMoves, sortMoves } from '../../../../src/core/forecast/model/deal-paths';
import { pathsOf } from '../paths';

test('any moves come in the order of deal and time, those of one moment as they were added', () => {
  const move = fc.record({ deal: fc.nat(4), at: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (list) => {
      const moves = createMoves(list.length);
      list.forEach(({ deal, at }, index) => {
        addMove(moves, deal, at, index, index * 10);
      });
      const sorted = sortMoves(5, moves);
      // Array.sort keeps the order of equals.
      const expected = list.map((each, index) => ({ ...each, index })).sort((a, b) => a.deal - b.deal || a.at - b.at);
      expect([...sorted.at]).toEqual(expected.map(({ at }) => at));
      expect([...sorted.stage]).toEqual(expected.map(({ index }) => index));
      expect([...sorted.amount]).toEqual(expected.map(({ index }) => index * 10));
      for (let deal = 0; deal < 5; deal++) {
        const count = list.filter((each) => each.deal === deal).length;
        expect((sorted.first[deal + 1] ?? 0) - (sorted.first[deal] ?? 0)).toBe(count);
      }
    }),
  );
});

test('an amount that was not logged is that of the move before, or what the row says', () => {
  const { amount } = pathsOf(
    [
      [
        [0, 0],
        [1, 1, 5],
        [2, 2],
        [3, 3, 0],
      ],
      [[0, 0]],
    ],
    [7, 9],
  );
  expect([...amount]).toEqual([7, 5, 5, 0, 9]);
});
