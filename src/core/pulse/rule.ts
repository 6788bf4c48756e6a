/** The conditions of the rule of disclosure, and the thresholds that may be set. */

/** The smallest threshold that may be set, and the usual one. */
export const LEAST_THRESHOLD = 3;
export const USUAL_THRESHOLD = 5;

/**
 * The conditions of the rule. A test leaves each out and sees the adversary win:
 *
 * - `answers`: a part of the people counts for no more than the answers that it gave;
 * - `people`: nor than the people in it; what was sent beyond them is taken off before the answers to a question are counted;
 * - `unnamed`: answers without a group are nobody's;
 * - `combinations`: each part that the shown groups cut out of the people reaches the threshold;
 * - `waves`: so does each part that they cut out together with the groups of earlier waves;
 * - `promises`: the threshold of an earlier wave holds for what it has shown;
 * - `differences`: two groups of two waves, one within the other, differ by enough answers;
 * - `extremes`: a sum that would tell single answers, because it is so near an end of the scale, is moved off it;
 * - `remainders`: each part's sum is moved, and not only the sum of a whole group;
 * - `changes`: so is the sum by which a group differs from one of an earlier wave;
 * - `details`: more than the mean is shown of everybody only, and of ten answers or more;
 * - `shares`: the favourable answers are counted only where no team is shown, and are neither the fewest nor the most that
 *   their sum allows;
 * - `spread`: a standard deviation is neither the least that the shown sums allow, nor beyond the largest.
 */
export const CONDITIONS = [
  'answers',
  'people',
  'unnamed',
  'combinations',
  'waves',
  'promises',
  'differences',
  'extremes',
  'remainders',
  'changes',
  'details',
  'shares',
  'spread',
] as const;

export type Condition = (typeof CONDITIONS)[number];

/** All conditions but one, for tests. */
export type Rule = ReadonlySet<Condition>;
export const WHOLE_RULE: Rule = new Set(CONDITIONS);
