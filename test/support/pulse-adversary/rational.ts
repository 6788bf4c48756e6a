/** Exact linear algebra over the rational numbers: every combination of known sums, with any coefficients. */

/** A vector of whole numbers; a multiple of it stands for the same line. */
export type Vector = readonly bigint[];

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Divided by what all its numbers have in common. */
function primitive(vector: bigint[]): bigint[] {
  const common = vector.reduce(gcd, 0n);
  return common > 1n ? vector.map((value) => value / common) : vector;
}

/** The space of all combinations of vectors, without fractions (Bareiss): each row leads at a place of its own. */
export class Space {
  private readonly rows: { lead: number; row: bigint[] }[] = [];

  constructor(vectors: readonly Vector[]) {
    for (const vector of vectors) this.add(vector);
  }

  private add(vector: Vector): void {
    const row = this.rest(vector);
    const lead = row.findIndex((value) => value !== 0n);
    if (lead >= 0) this.rows.push({ lead, row });
  }

  /** Whether a vector is a combination of those of the space. */
  holds(vector: Vector): boolean {
    return this.rest(vector).every((value) => value === 0n);
  }

  private rest(vector: Vector): bigint[] {
    let rest = [...vector];
    for (const { lead, row } of this.rows) {
      const [factor, divisor] = [rest[lead] ?? 0n, row[lead] ?? 1n];
      if (factor !== 0n) rest = primitive(rest.map((value, at) => value * divisor - factor * (row[at] ?? 0n)));
    }
    return rest;
  }
}

/** A combination of vectors with small whole coefficients, which a double holds exactly. */
export function combine(vectors: readonly (readonly number[])[], coefficients: readonly number[]): number[] {
  const result = (vectors[0] ?? []).map(() => 0);
  vectors.forEach((vector, index) => {
    const factor = coefficients[index] ?? 0;
    if (factor !== 0)
      for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) + factor * (vector[at] ?? 0);
  });
  return result;
}
