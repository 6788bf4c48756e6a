/** Decides which groups may be shown, so that nobody can compute a group below the threshold from the shown ones. */

/** The smallest threshold that may be set, and the usual one. */
export const LEAST_THRESHOLD = 3;
export const USUAL_THRESHOLD = 5;

const EPSILON = 1e-9;
/** Beyond this many independent combinations of small cells a set of groups is refused without a search. */
const MOST_COMBINATIONS = 12;

/**
 * Chooses the groups to show. Everybody who answered falls into one *cell*: the finest division of the answers, such as
 * a team, or a team within a level. A group is a set of cells. A reader who sees sums over groups can add and subtract
 * them, and so compute every set of cells that is a linear combination of the shown groups. None of these sets may have
 * fewer answers than the threshold: no group by itself, no remainder of the whole, and no set that two groupings at once
 * reveal (the indirect rule of the field, taken to its end).
 *
 * @param counts answers in each cell; a reader is taken to know which cells are empty
 * @param groups the cells of each group, by index
 * @returns for each group, whether it may be shown
 */
export function safeGroups(
  counts: readonly number[],
  groups: readonly (readonly number[])[],
  threshold: number,
): boolean[] {
  const sizes = groups.map((cells) => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0));
  const large = [...groups.keys()].filter((index) => (sizes[index] ?? 0) >= threshold);
  const shown = new Set<number>();
  // The largest first: small groups tell the least. One that is refused would be no safer beside the groups that follow.
  for (const index of large.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)) {
    shown.add(index);
    if (!isSafe(counts, groups, shown, threshold)) shown.delete(index);
  }
  return groups.map((_, index) => shown.has(index));
}

/** Whether no set of cells with fewer answers than the threshold is a combination of the groups shown. */
function isSafe(
  counts: readonly number[],
  groups: readonly (readonly number[])[],
  shown: ReadonlySet<number>,
  threshold: number,
): boolean {
  const filled = [...counts.keys()].filter((cell) => (counts[cell] ?? 0) > 0);
  // Cells at or above the threshold stand first: a combination that is to show less may hold none of them.
  const large = filled.filter((cell) => (counts[cell] ?? 0) >= threshold);
  const small = filled.filter((cell) => (counts[cell] ?? 0) < threshold);
  const order = [...large, ...small];
  const matrix = [...shown].map((index) => {
    const cells = new Set(groups[index]);
    return order.map((cell) => (cells.has(cell) ? 1 : 0));
  });
  const basis = reduce(matrix)
    .filter(({ pivot }) => pivot >= large.length)
    .map(({ row }) => row.slice(large.length));
  if (basis.length > MOST_COMBINATIONS) return false;
  // In reduced form a combination of zeros and ones takes each row not at all or once.
  for (let choice = 1; choice < 2 ** basis.length; choice++) {
    const rows = basis.filter((_, index) => choice & (1 << index));
    let answers = 0;
    const isSet = small.every((cell, column) => {
      const times = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
      if (Math.abs(times) < EPSILON) return true;
      answers += counts[cell] ?? 0;
      // A set with enough answers may be known.
      return Math.abs(times - 1) < EPSILON && answers < threshold;
    });
    if (isSet && answers > 0) return false;
  }
  return true;
}

/** The reduced row echelon form, by Gauss and Jordan, without the rows that vanish. */
function reduce(matrix: readonly (readonly number[])[]): { pivot: number; row: number[] }[] {
  const rows = matrix.map((row) => [...row]);
  const done: { pivot: number; row: number[] }[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && rows.length > 0; column++) {
    const best = rows.reduce((a, row, index) => (at(row, column) > at(rows[a] ?? [], column) ? index : a), 0);
    if (at(rows[best] ?? [], column) < EPSILON) continue;
    const [row = []] = rows.splice(best, 1);
    const lead = row[column] ?? 1;
    const pivotRow = row.map((value) => value / lead);
    for (const other of [...rows, ...done.map((each) => each.row)]) {
      const factor = other[column] ?? 0;
      if (factor === 0) continue;
      for (let index = 0; index < width; index++) other[index] = (other[index] ?? 0) - factor * (pivotRow[index] ?? 0);
    }
    done.push({ pivot: column, row: pivotRow });
  }
  return done;
}

function at(row: readonly number[], column: number): number {
  return Math.abs(row[column] ?? 0);
}
