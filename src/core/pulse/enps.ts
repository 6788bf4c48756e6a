/** The employee Net Promoter Score and its 95 % interval. */

/** 1–10 is the default; 0–10 is the international convention. */
export type EnpsScale = '1-10' | '0-10';

/** How many answers there are of each kind. */
export interface EnpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/** Lowest answer of a scale; the highest is 10. */
export function lowestOf(scale: EnpsScale): 0 | 1 {
  return scale === '0-10' ? 0 : 1;
}

/** Promoters answered 9 or 10, passives 7 or 8, detractors 6 or less, on either scale. */
export function countEnps(scores: readonly number[]): EnpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const score of scores) {
    if (score >= 9) counts.promoters++;
    else if (score >= 7) counts.passives++;
    else counts.detractors++;
  }
  return counts;
}

export function answersIn({ promoters, passives, detractors }: EnpsCounts): number {
  return promoters + passives + detractors;
}

/** The eNPS, −100…100, unrounded: shares are not rounded before they are subtracted. */
export function exactEnps(counts: EnpsCounts): number {
  return ((counts.promoters - counts.detractors) / answersIn(counts)) * 100;
}

/** The eNPS as the field reports it: a whole number, halves away from zero. */
export function enpsOf(counts: EnpsCounts): number {
  const exact = exactEnps(counts);
  return Math.sign(exact) * Math.round(Math.abs(exact)) || 0;
}

/** Two-sided 95 % of the normal distribution. */
export const Z95 = 1.959963984540054;

/** Centre and standard error of the eNPS, −100…100. */
export interface Estimate {
  centre: number;
  error: number;
}

/**
 * The adjusted Wald estimate: ¾ is added to promoters and to detractors, 3 to the number of answers (Rocks 2016,
 * "Interval Estimation for the Net Promoter Score", The American Statistician 70; Sauro & Lewis, "Quantifying the User
 * Experience"). What is added stands for the people who did not answer, so that it shrinks with them, as the error does,
 * by the finite-population correction (N − n)/(N − 1): when the whole team has answered, nothing is left to estimate.
 *
 * @param teamSize N; left out: a team without limit
 */
export function estimateEnps(counts: EnpsCounts, teamSize?: number): Estimate {
  const answers = answersIn(counts);
  const left = correction(answers, teamSize);
  const n = answers + 3 * left;
  const promoters = (counts.promoters + 0.75 * left) / n;
  const detractors = (counts.detractors + 0.75 * left) / n;
  const centre = promoters - detractors;
  const variance = promoters + detractors - centre * centre;
  return { centre: centre * 100, error: 100 * Math.sqrt((Math.max(0, variance) / n) * left) };
}

function correction(answers: number, teamSize: number | undefined): number {
  if (teamSize === undefined) return 1;
  return teamSize <= answers || teamSize < 2 ? 0 : (teamSize - answers) / (teamSize - 1);
}

/**
 * The 95 % interval of the eNPS, to one decimal.
 *
 * It never reaches beyond what the people who have not answered can still make of it.
 */
export function enpsRange(counts: EnpsCounts, teamSize?: number): [low: number, high: number] {
  const { centre, error } = estimateEnps(counts, teamSize);
  let [least, most] = [-100, 100];
  if (teamSize !== undefined) {
    const answers = answersIn(counts);
    const missing = Math.max(0, teamSize - answers);
    const net = counts.promoters - counts.detractors;
    [least, most] = [(100 * (net - missing)) / (answers + missing), (100 * (net + missing)) / (answers + missing)];
  }
  return [toTenth(Math.max(least, centre - Z95 * error)), toTenth(Math.min(most, centre + Z95 * error))];
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
