/** Tells a renamed header or stage from a removed one: a renamed one has the same two neighbours as before. */

/**
 * Compares two lists of names.
 *
 * @param before the names as last seen, in order
 * @param now the names as they are
 * @param isFree whether a name that was not there before may be the new name of another
 * @returns old name → new name
 */
export function findRenames(
  before: readonly string[],
  now: readonly string[],
  isFree: (name: string) => boolean = () => true,
): Map<string, string> {
  const was = new Set(before);
  const is = new Set(now);
  const renames = new Map<string, string>();
  for (const [start, end] of gapsOf(before, is)) {
    const left = start > 0 ? now.indexOf(before[start - 1] ?? '') : -1;
    const right = end < before.length ? now.indexOf(before[end] ?? '') : now.length;
    const added = now.slice(left + 1, Math.max(left + 1, right)).filter((name) => !was.has(name) && name !== '');
    const lost = before.slice(start, end);
    // As many came as went: they are the same ones, in their order.
    if (added.length !== lost.length) continue;
    lost.forEach((name, index) => {
      const next = added[index];
      if (name !== '' && next !== undefined && isFree(next)) renames.set(name, next);
    });
  }
  const claims = new Map<string, number>();
  for (const next of renames.values()) claims.set(next, (claims.get(next) ?? 0) + 1);
  // In a list that was reordered too, two lost names can claim one new name. Nobody knows which of them was renamed.
  for (const [name, next] of [...renames]) if (claims.get(next) !== 1) renames.delete(name);
  return renames;
}

/** The runs of names that are there no more: [first, one after the last]. */
function gapsOf(before: readonly string[], is: ReadonlySet<string>): [number, number][] {
  const gaps: [number, number][] = [];
  for (let index = 0; index < before.length; index++) {
    if (is.has(before[index] ?? '')) continue;
    const last = gaps[gaps.length - 1];
    if (last && last[1] === index) last[1]++;
    else gaps.push([index, index + 1]);
  }
  return gaps;
}
