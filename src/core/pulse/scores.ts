/** Scores of scale questions: the mean on ten points, and the share of favourable answers. */

/**
 * The mean answer as points of ten: answers from 1 to `max` × 10 / `max`. On the usual scale from 1 to 10 it is the mean
 * itself.
 */
export function pulseScore(scores: readonly number[], max: number): number {
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.round((sum * 1000) / (scores.length * max)) / 100;
}

/** Lowest favourable answer on the scale from 1 to 10: the upper four of ten, as 4 and 5 are of five. */
export const FAVOURABLE_FROM = 7;

/** Whether an answer on the scale from 1 to 10 is one of the upper four. */
export function isFavourable(score: number): boolean {
  return score >= FAVOURABLE_FROM;
}
