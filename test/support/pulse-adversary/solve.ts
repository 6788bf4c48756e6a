/** Solves for the answers of a few people from sums over cells of a wave. */

import { Space } from './rational';

/** Sets of cells whose sums are known. */
export type Known = readonly (readonly number[])[];

export interface Solved {
  tried: number;
  /** Sets of cells, below the threshold, whose answers the reader has worked out. */
  won: number[][];
}

/**
 * Tries every set of cells that holds at least one answer and fewer than the threshold: is its sum a combination of the
 * sums known? The reader knows how many answers each cell holds, and so which are empty.
 */
export function attack(counts: readonly number[], known: Known, threshold: number): Solved {
  const filled = counts.map((_, cell) => cell).filter((cell) => (counts[cell] ?? 0) > 0);
  const vector = (cells: readonly number[]): bigint[] => filled.map((cell) => (cells.includes(cell) ? 1n : 0n));
  const space = new Space(known.map(vector));
  const result: Solved = { tried: 0, won: [] };
  const small = filled.filter((cell) => (counts[cell] ?? 0) < threshold);
  const extend = (chosen: number[], from: number, answers: number): void => {
    for (let index = from; index < small.length; index++) {
      const cell = small[index] ?? 0;
      const sum = answers + (counts[cell] ?? 0);
      if (sum >= threshold) continue;
      const target = [...chosen, cell];
      result.tried++;
      if (space.holds(vector(target))) result.won.push(target);
      extend(target, index + 1, sum);
    }
  };
  extend([], 0, 0);
  return result;
}
