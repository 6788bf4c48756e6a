/** Makes the published results of a wave out of its answers: groups that may be shown, and comments without order. */

import { UserError } from '../shared/errors';
import { wholeNumbers } from './answers';
import { areDetailsShown, shownDeviation, shownFavourable, shownMean } from './details';
import type { Scale } from './disclosure';
import { countEnps, type EnpsCounts, type EnpsScale, enpsOf, enpsRange, estimateEnps, lowestOf } from './enps';
import { ALL, type Divided, divide, type Response, type Responses, type ShownPart, shownParts } from './groups';
import { isEnough } from './people-behind';
import { ENPS_ID, type Question } from './questions';
import { earlierGroups, type PastWave, type Roll, type ShownGroup } from './roll';
import { type Rule, WHOLE_RULE } from './rule';
import { isFavourable } from './scores';
import { boundOf, changeOf, correlationOf, intervalOf, type Mean, meanOf } from './statistics';
import type { PulseTranslate } from './texts';
import type { SecondGroup } from './types';

/** A question as it was asked. */
export type AskedQuestion = Pick<Question, 'id' | 'type'> & { driver: Question['driver'] | '' };

export interface ResultRow {
  /** Blank in the row of the participation. */
  questionId: string;
  driver: Question['driver'] | '';
  group: string;
  answers: number;
  score: number | null;
  enps: number | null;
  low: number | null;
  high: number | null;
  /** Share of the group that answered, 0…1 and more where somebody answered twice. */
  participation: number | null;
  favourable: number | null;
  /** Difference from the last wave; null where it lies within its interval or there is nothing to compare. */
  change: number | null;
  /** Whether there was an earlier result to compare with. */
  isCompared: boolean;
  /** Correlation with eNPS, of everybody. */
  impact: number | null;
  /** Standard error, of everybody; of the others it would tell the single answers. */
  error: number | null;
  /** How many of everybody are of each kind; null where that would tell too much. */
  promoters: number | null;
  passives: number | null;
  detractors: number | null;
}

/** An earlier result: of the same driver, or eNPS, and group. Where it has no error, the largest that it can have counts. */
export interface Earlier extends Mean {
  driver: Question['driver'] | '';
  group: string;
}

export interface WaveInput {
  questions: readonly AskedQuestion[];
  enps: EnpsScale | false;
  responses: readonly Response[];
  /** How many people were asked, and how many of each team. */
  people: number;
  teams: Readonly<Record<string, number>>;
  second?: SecondGroup;
  /** Who was asked; missing for a wave of an earlier version, which kept only how many: it shows everybody alone. */
  roll?: Roll;
  threshold: number;
  earlier: readonly Earlier[];
  /** What was shown before, by any wave. */
  past?: readonly PastWave[];
  /** The rule of disclosure; tests leave conditions out. */
  rule?: Rule;
}

export interface WaveResults {
  rows: ResultRow[];
  comments: { questionId: string; comment: string }[];
  /** What went wrong with the form or its answers, in words. */
  problems: string[];
  /** Whether fewer answered than the threshold, so that nothing but their number is shown. */
  isTooFew: boolean;
  /** What is shown of each question, to be kept: later waves must not give it away. */
  shown: Record<string, ShownGroup[]>;
}

/**
 * The results of a wave.
 *
 * @param random from 0 up to 1: shuffles the comments
 */
export function waveResults(input: WaveInput, pt: PulseTranslate, random: () => number): WaveResults {
  const { questions, responses, threshold, people, rule } = input;
  const results: WaveResults = { rows: [], comments: [], problems: [], isTooFew: false, shown: {} };
  const divided = divide(input);
  results.rows.push(...participationRows(input, divided));
  if (responses.length > people) {
    results.problems.push(pt('tooManyAnswers', { count: responses.length - people }));
  }
  const hidden: string[] = [];
  const shown: [string, ShownGroup[]][] = [];
  for (const question of questions) {
    const given = responses.filter(({ answers }) => !isMissing(answers[question.id]));
    try {
      if (question.type === 'open') results.comments.push(...commentsOn(question.id, given, input, random));
      else {
        const parts = scoreParts(question, { all: responses, given }, input, divided, pt);
        results.rows.push(...parts.map((part) => rowOf(question, part, input)));
        if (parts.length > 0) shown.push([question.id, parts.map(shownGroupOf)]);
        const isEnoughOf = isEnough(given.length, responses.length, people, threshold, rule);
        if (isEnoughOf && parts.every(({ group }) => group !== ALL)) hidden.push(question.id);
      }
    } catch (error) {
      // An answer off the scale spoils its question, not the wave.
      if (!(error instanceof UserError)) throw error;
      results.problems.push(error.message);
    }
  }
  // A question may be called as a property of every object is.
  results.shown = Object.fromEntries(shown);
  if (hidden.length > 0) results.problems.push(pt('hiddenAll', { list: hidden.join(', ') }));
  results.isTooFew = !isEnough(responses.length, responses.length, people, threshold, rule);
  return results;
}

function isMissing(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === '';
}

/** A row in which nothing is said but how many answered. */
const NOTHING = {
  score: null,
  enps: null,
  low: null,
  high: null,
  favourable: null,
  change: null,
  isCompared: false,
  impact: null,
  error: null,
  promoters: null,
  passives: null,
  detractors: null,
} as const;

/** How many answered at all: everybody always, teams as far as they may be shown. */
function participationRows({ people, responses, threshold, rule }: WaveInput, divided: Divided): ResultRow[] {
  const count = { scale: null, earlier: [], threshold };
  const shown = shownParts(divided, { all: responses, given: responses }, count, () => 0, rule);
  const all = { group: ALL, size: people, of: responses };
  return [all, ...shown.filter(({ group }) => group !== ALL)].map(({ group, size, of }) => ({
    ...NOTHING,
    questionId: '',
    driver: '',
    group,
    answers: of.length,
    participation: shareOf(of.length, size),
  }));
}

const SCALE = [1, 10] as const;

/** The ends of the scale of a question whose mean is shown; eNPS has none. */
function scaleOf(id: string): Scale {
  return id === ENPS_ID ? null : SCALE;
}

function scoreParts(
  { id }: AskedQuestion,
  responses: Responses,
  { enps, threshold, past = [], rule }: WaveInput,
  divided: Divided,
  pt: PulseTranslate,
): ShownPart[] {
  const from = id === ENPS_ID && enps ? lowestOf(enps) : 1;
  for (const { answers } of responses.given) checkAnswer(id, answers[id], from, pt);
  const asked = { scale: scaleOf(id), earlier: divided.isKnown ? earlierGroups(past, id) : [], threshold };
  return shownParts(divided, responses, asked, ({ answers }) => Number(answers[id]), rule);
}

function checkAnswer(id: string, answer: unknown, from: number, pt: PulseTranslate): void {
  try {
    wholeNumbers(answer, from, 10, pt);
  } catch {
    throw new UserError(pt, 'formScale', { id, value: String(answer).slice(0, 20), from, to: 10 });
  }
}

function scoresIn(id: string, { of }: ShownPart): number[] {
  return of.map(({ answers }) => Number(answers[id]));
}

/** What is kept of a group, for later waves. */
function shownGroupOf({ name, of, total, below, above }: ShownPart): ShownGroup {
  return below + above > 0 ? [...name, of.length, total, below, above] : [...name, of.length, total];
}

/**
 * The row of a group. Of everybody it may have details. Of the others all numbers follow from the number of answers, their
 * mean or eNPS, and the size of the group: nothing else of the answers is in them.
 */
function rowOf(question: AskedQuestion, part: ShownPart, input: WaveInput): ResultRow {
  const { id, driver } = question;
  const { group, size, of } = part;
  const scores = scoresIn(id, part);
  const isEnps = id === ENPS_ID;
  const row = {
    ...NOTHING,
    questionId: id,
    driver,
    group,
    answers: of.length,
    participation: shareOf(of.length, size),
  };
  // eNPS has no driver, and neither has a question that the user has taken off the sheet since.
  const mayCompare = isEnps || driver !== '';
  const before = input.earlier.find((each) => mayCompare && each.driver === driver && each.group === group);
  const hasDetails =
    (group === ALL || input.rule?.has('details') === false) && areDetailsShown(scores.length, input.rule);
  if (isEnps) return { ...row, ...enpsValues(scores, size, before, hasDetails) };
  return {
    ...row,
    ...scoreValues(scores, part, before, hasDetails, input.rule),
    impact: hasDetails ? impactOf(id, of, input) : null,
  };
}

function enpsValues(
  scores: readonly number[],
  size: number,
  before: Mean | undefined,
  hasDetails: boolean,
): Partial<ResultRow> {
  const counts = countEnps(scores);
  const n = scores.length;
  // Where all but one are of a kind, their number would tell of that one.
  const areCountsShown = hasDetails && Math.max(counts.promoters, counts.passives, counts.detractors) < n - 1;
  const known = areCountsShown ? counts : widest(n, counts.promoters - counts.detractors);
  // More answers than people say nothing of how many people there are.
  const [low, high] = enpsRange(known, n > size ? undefined : size);
  const enps = enpsOf(counts);
  // No correction for the team's size here: between waves people's opinions vary, even if everybody answers.
  const error = round(estimateEnps(known).error, 1);
  return {
    enps,
    low,
    high,
    error: hasDetails ? error : null,
    ...(areCountsShown ? counts : {}),
    ...compared({ n, mean: enps, error }, before && withError(before, errorOfEnps), 0),
  };
}

/** The counts with the widest interval that have this difference of promoters and detractors: without passives. */
function widest(n: number, net: number): EnpsCounts {
  return { promoters: (n + net) / 2, passives: 0, detractors: (n - net) / 2 };
}

function errorOfEnps({ n, mean }: Mean): number {
  return estimateEnps(widest(n, (n * mean) / 100)).error;
}

function scoreValues(
  scores: readonly number[],
  { total, parts }: Pick<ShownPart, 'total' | 'parts'>,
  before: Mean | undefined,
  hasDetails: boolean,
  rule: Rule = WHOLE_RULE,
): Partial<ResultRow> {
  const n = scores.length;
  const score = shownMean(total ?? 0, n);
  const most = (mean: Mean): number => boundOf(mean, ...SCALE);
  const bound: Mean = { n, mean: score, error: null };
  if (!hasDetails) return { score, ...compared(withError(bound, most), before && withError(before, most), 1) };
  const deviation = shownDeviation((meanOf(scores).error ?? 0) * Math.sqrt(n), parts, SCALE, rule);
  const now = { ...bound, error: round(deviation / Math.sqrt(n), 3) };
  const [low, high] = intervalOf(now, ...SCALE) ?? SCALE;
  const favourable = shownFavourable(scores.filter(isFavourable).length, parts, SCALE, rule);
  return {
    score,
    low: round(low, 2),
    high: round(high, 2),
    favourable: favourable === null ? null : round(favourable / n, 4),
    error: now.error,
    ...compared(now, before && withError(before, most), 1),
  };
}

/** A mean with its error, or the largest that it can have. */
function withError(mean: Mean, most: (mean: Mean) => number): Mean {
  return { ...mean, error: mean.error ?? most(mean) };
}

function compared(now: Mean, before: Mean | undefined, digits: number): Pick<ResultRow, 'change' | 'isCompared'> {
  if (!before) return { change: null, isCompared: false };
  const { difference, isChange } = changeOf(now, before);
  return { change: isChange ? round(difference, digits) : null, isCompared: true };
}

/**
 * Of those who answered both, no fewer than details are shown of; to one digit. Where all gave the same answer to one of the
 * two, 0 is shown: a blank would tell of each that they did.
 */
function impactOf(id: string, responses: readonly Response[], { threshold }: WaveInput): number | null {
  const pairs = responses
    .filter(({ answers }) => !isMissing(answers[ENPS_ID]))
    .map(({ answers }) => [Number(answers[id]), Number(answers[ENPS_ID])] as const);
  const isWhole = pairs.every(([, enps]) => Number.isInteger(enps));
  if (!isWhole || pairs.length < threshold || !areDetailsShown(pairs.length)) return null;
  return round(correlationOf(pairs) ?? 0, 1);
}

/** Comments at the threshold only: without order, so that no two of one person can be told to belong together. */
function commentsOn(
  questionId: string,
  given: readonly Response[],
  { responses, people, threshold, rule }: WaveInput,
  random: () => number,
): WaveResults['comments'] {
  const comments = given.map(({ answers }) => String(answers[questionId]).trim()).filter((text) => text !== '');
  if (!isEnough(comments.length, responses.length, people, threshold, rule)) return [];
  for (let index = comments.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [comments[index], comments[other]] = [comments[other] ?? '', comments[index] ?? ''];
  }
  return comments.map((comment) => ({ questionId, comment }));
}

function shareOf(count: number, size: number): number | null {
  return size > 0 ? round(count / size, 4) : null;
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor || 0;
}
