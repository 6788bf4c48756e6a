/** Sums of answers as they are shown: moved off the ends of the scale, where they would tell single answers. */

/** The answers of a part of the people, as a reader may know them. */
export interface PartSum {
  answers: number;
  /** The sum of the answers as it is shown. */
  total: number;
}

/** The ends of a scale. */
export type Ends = readonly [from: number, to: number];

/** All answers of some parts together. */
export function sumUp(parts: readonly PartSum[]): PartSum {
  const add = (key: keyof PartSum): number => parts.reduce((sum, part) => sum + part[key], 0);
  return { answers: add('answers'), total: add('total') };
}

/** What may be known of a sum must leave it so far from its extreme: at the extreme all answers are known, and one off it all but who gave which. */
export const MARGIN = 2;

/** A sum of so many answers, moved so far off the ends of the scale that it tells no answer. */
export function offEnds(total: number, answers: number, [from, to]: Ends): number {
  return Math.min(Math.max(total, answers * from + MARGIN), answers * to - MARGIN);
}

/** How far the sum of these parts may be below what is shown (side -1), or above it (side 1). */
export function slackOf(parts: readonly PartSum[], [from, to]: Ends, side: 1 | -1): number {
  const isMoved = ({ answers, total }: PartSum): boolean =>
    side < 0 ? total === answers * from + MARGIN : total === answers * to - MARGIN;
  return MARGIN * parts.filter(isMoved).length;
}

/** A number that the sum of these parts reaches only where answers that a reader can work out are all at an end of the scale. */
export interface Bound {
  parts: readonly number[];
  sum: number;
  /** Whether sums above it are possible, or sums below it, if nobody has changed their mind. */
  side: 1 | -1;
}

/**
 * Whether a sum is too near its bound. It must not be moved beyond either: that it cannot be the truth would tell of the
 * move. Where people have changed their minds, the sum may lie beyond from the start.
 *
 * @param distance from the bound, on the side of the sums that are possible
 * @param start the distance before anything was moved
 */
function isClose(distance: number, start: number): boolean {
  return distance < MARGIN && (distance >= 0 || start >= 0);
}

/** A part's sum is moved no farther than this at once, and two sums no farther than that. */
const FARTHEST = 40;
const NEAR = 6;

/**
 * The sums of the parts, moved as little as may be off the ends of the scale and off the bounds; as they are where they
 * need no move.
 *
 * @returns nothing where no such sums were found
 */
export function moveSums(parts: readonly PartSum[], bounds: readonly Bound[], ends: Ends): number[] | undefined {
  const isOffEnds = (total: number, index: number): boolean =>
    total === offEnds(total, parts[index]?.answers ?? 0, ends);
  const start = parts.map(({ total, answers }) => offEnds(total, answers, ends));
  // As far from the bound as the sum may be, where parts are moved off the ends.
  const distance = ({ parts: of, sum, side }: Bound, totals: readonly number[]): number => {
    const sums = of.map((index) => ({ answers: parts[index]?.answers ?? 0, total: totals[index] ?? 0 }));
    return (sumUp(sums).total - sum) * side + slackOf(sums, ends, side);
  };
  const countClose = (totals: readonly number[]): number =>
    bounds.filter((bound) => isClose(distance(bound, totals), distance(bound, start))).length;
  let totals = start;
  for (let close = countClose(totals); close > 0; close = countClose(totals)) {
    const isBetter = (moved: readonly number[]): boolean => moved.every(isOffEnds) && countClose(moved) < close;
    // One sum moved, or two where one does not help.
    const better =
      moves(totals, FARTHEST).find(isBetter) ??
      moves(totals, NEAR)
        .flatMap((moved) => moves(moved, NEAR))
        .find(isBetter);
    if (!better) return undefined;
    totals = better;
  }
  return totals;
}

/** All sums of which one is moved, the least moves first. */
function moves(totals: readonly number[], farthest: number): number[][] {
  return Array.from({ length: farthest }, (_, index) => index + 1).flatMap((distance) =>
    totals.flatMap((_, moved) =>
      [distance, -distance].map((by) => totals.map((total, index) => (index === moved ? total + by : total))),
    ),
  );
}
