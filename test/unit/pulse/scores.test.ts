/** The score of a question: points of ten, and the share of favourable answers. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFavourable, pulseScore } from '../../../src/core/pulse/scores';

test.each<[number[], number, number]>([
  [[7, 8], 10, 7.5],
  [[1, 2, 2], 10, 1.67],
  [[4, 5], 5, 9],
  [[5], 5, 10],
])('%j on a scale to %d are %d points', (scores, max, points) => expect(pulseScore(scores, max)).toBe(points));

test('the score lies between the least and the greatest answer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1 }), (scores) => {
      expect(pulseScore(scores, 10)).toBeGreaterThanOrEqual(Math.min(...scores));
      expect(pulseScore(scores, 10)).toBeLessThanOrEqual(Math.max(...scores));
    }),
  );
});

test('answers from 7 on are favourable', () =>
  expect([6, 7, 10, 1].map(isFavourable)).toEqual([false, true, true, false]));
