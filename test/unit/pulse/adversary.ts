/** A reader who wants to know what a few people answered: solves for them from everything that was ever shown. */

/** A large prime: ranks of small matrices of zeros and ones are the same modulo it. */
const PRIME = 2147483647n;

/** Sets of cells whose sums are known. */
export type Known = readonly (readonly number[])[];

export interface Attack {
  tried: number;
  /** Sets of cells, below the threshold, whose answers the reader has worked out. */
  won: number[][];
}

/**
 * Tries every set of cells that holds at least one answer and fewer than the threshold: is its sum a combination of the
 * sums known? The reader knows how many answers each cell holds, and so which are empty.
 */
export function attack(counts: readonly number[], known: Known, threshold: number): Attack {
  const filled = counts.map((_, cell) => cell).filter((cell) => (counts[cell] ?? 0) > 0);
  const vector = (cells: readonly number[]): bigint[] => filled.map((cell) => (cells.includes(cell) ? 1n : 0n));
  const basis = new ForecastInputs();
  for (const cells of known) basis.add(vector(cells));
  const result: Attack = { tried: 0, won: [] };
  const small = filled.filter((cell) => (counts[cell] ?? 0) < threshold);
  const extend = (chosen: number[], from: number, answers: number): void => {
    for (let index = from; index < small.length; index++) {
      const cell = small[index] ?? 0;
      const sum = answers + (counts[cell] ?? 0);
      if (sum >= threshold) continue;
      const target = [...chosen, cell];
      result.tried++;
      if (basis.holds(vector(target))) result.won.push(target);
      extend(target, index + 1, sum);
    }
  };
  extend([], 0, 0);
  return result;
}

/** A basis of a space of vectors, each with a leading place where the others after it are zero. */
class ForecastInputs {
  private readonly rows: { lead: number; row: bigint[] }[] = [];

  add(vector: bigint[]): void {
    const row = this.rest(vector);
    const lead = row.findIndex((value) => value !== 0n);
    if (lead < 0) return;
    const inverse = power(row[lead] ?? 1n, PRIME - 2n);
    this.rows.push({ lead, row: row.map((value) => (value * inverse) % PRIME) });
  }

  holds(vector: bigint[]): boolean {
    return this.rest(vector).every((value) => value === 0n);
  }

  private rest(vector: bigint[]): bigint[] {
    let rest = vector;
    for (const { lead, row } of this.rows) {
      const factor = rest[lead] ?? 0n;
      if (factor !== 0n) rest = rest.map((value, at) => (((value - factor * (row[at] ?? 0n)) % PRIME) + PRIME) % PRIME);
    }
    return rest;
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % PRIME];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
