/** How exactly a result is shown: its mean, and of everybody the favourable answers and the deviation. */

import { type Rule, WHOLE_RULE } from './rule';
import { FAVOURABLE_FROM } from './scores';
import { type Ends, MARGIN, type PartSum, sumUp } from './sums';

/** From so many answers on, more than the mean is shown of everybody: with fewer, it would tell the single answers. */
export const DETAILS_FROM = 10;

/** The mean as it is shown: to one digit below ten answers, else to two. */
export function shownMean(total: number, answers: number): number {
  const factor = answers < 10 ? 10 : 100;
  return Math.round((total / answers) * factor) / factor;
}

/** Whether more than the mean is shown of everybody. */
export function areDetailsShown(answers: number, rule: Rule = WHOLE_RULE): boolean {
  return !rule.has('details') || answers >= DETAILS_FROM;
}

/**
 * The favourable ones of everybody's answers, as they are shown: neither the fewest that their sum allows, nor the most,
 * which would tell of each. Beside the means of teams and a deviation, their number can tell that a team has agreed.
 *
 * @returns null where more than one part is known, or the sum leaves nothing between
 */
export function shownFavourable(
  favourable: number,
  parts: readonly PartSum[],
  [from, to]: Ends,
  rule: Rule = WHOLE_RULE,
): number | null {
  if (!rule.has('details')) return favourable;
  const { answers, total } = sumUp(parts);
  if (!rule.has('shares')) return Math.min(Math.max(favourable, 1), answers - 1);
  if (parts.length > 1) return null;
  // The others are at most one below a favourable answer, and at least at the lower end.
  const least = Math.ceil((total - answers * (FAVOURABLE_FROM - 1)) / (to - FAVOURABLE_FROM + 1));
  const most = Math.min(answers, Math.floor((total - answers * from) / (FAVOURABLE_FROM - from)));
  const [low, high] = [Math.max(0, least) + 1, most - 1];
  return low > high ? null : Math.min(Math.max(favourable, low), high);
}

/** No standard deviation is shown below this one. */
const LEAST_DEVIATION = 1.5;

/**
 * A standard deviation as it is shown: rounded up to halves, never so small that it tells of agreement within the parts, and
 * never larger than their shown sums allow.
 */
export function shownDeviation(
  deviation: number,
  parts: readonly PartSum[],
  ends: Ends,
  rule: Rule = WHOLE_RULE,
): number {
  if (!rule.has('details')) return deviation;
  const [least, most] = rule.has('spread') ? deviationsOf(parts, ends) : [0, deviation];
  return Math.max(LEAST_DEVIATION, Math.ceil(Math.min(Math.max(deviation, least), most) * 2 - 1e-9) / 2);
}

/** The least deviation that answers with these sums can have, if two of them differ more than they need to, and the largest. */
function deviationsOf(parts: readonly PartSum[], [from, to]: Ends): [least: number, most: number] {
  const { answers: all, total: sum } = sumUp(parts);
  let [least, most] = [MARGIN, 0];
  for (const { answers, total } of parts) {
    // At the least, the answers of a part are the two whole numbers around its mean.
    const above = total % answers;
    least += (total ** 2 + above * (answers - above)) / answers;
    // At the most, all but one are at the ends.
    const top = Math.floor((total - answers * from) / (to - from));
    const between = total - top * to - (answers - top - 1) * from;
    most += top * to ** 2 + (answers - top - 1) * from ** 2 + between ** 2;
  }
  const deviation = (squares: number): number => Math.sqrt(Math.max(0, squares - sum ** 2 / all) / (all - 1));
  return [deviation(least), deviation(most)];
}
