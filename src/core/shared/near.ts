/** Tells a slip of the keyboard from another name. */

import { normalise } from '../i18n/name';

/** Letters that a name must have for one slip, and for two. */
const ONE = 5;
const TWO = 10;

/** Whether two names differ by case, spaces, punctuation and at most a slip or two: a letter too many, missing, wrong, or two swapped. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [normalise(one), normalise(other)];
  const shortest = Math.min(a.length, b.length);
  const most = shortest >= TWO ? 2 : shortest >= ONE ? 1 : 0;
  // Names that differ in a number are two things: Plan 1 and Plan 2.
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return Math.abs(a.length - b.length) <= most && slips(a, b) <= most;
}

/** The optimal string alignment distance (Levenshtein 1966, Damerau 1964). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
