/** Makes the published results of a wave out of its answers: groups that may be shown, and comments without order. */

import { isNamed } from '../i18n/name';
import { UserError } from '../shared/errors';
import { wholeNumbers } from './answers';
import { EVERYBODY } from './columns';
import { safeGroups } from './disclosure';
import { countEnps, type EnpsScale, enpsOf, enpsRange, estimateEnps, exactEnps, lowestOf } from './enps';
import { ENPS_ID, type Question } from './questions';
import { favourableShare, pulseScore } from './scores';
import { changeOf, correlationOf, intervalOf, type Mean, meanOf } from './statistics';
import type { PulseTranslate } from './texts';
import type { SecondGroup } from './types';

/** The group of everybody who answered; teams go by their names, other groups by `Site: Ipoh`. */
export const ALL = '';

/** What one person sent: the answers by question ID. It never leaves this module's results as a whole. */
export interface Response {
  /** Blank where none was chosen. */
  team: string;
  /** The value of the second group; blank where none was chosen or asked for. */
  second?: string;
  answers: Readonly<Record<string, unknown>>;
}

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
  error: number | null;
}

/** An earlier result: of the same driver, or eNPS, and group. */
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
  threshold: number;
  earlier: readonly Earlier[];
}

export interface WaveResults {
  rows: ResultRow[];
  comments: { questionId: string; comment: string }[];
  /** What went wrong with the form or its answers, in words. */
  problems: string[];
  /** Whether fewer answered than the threshold, so that nothing but their number is shown. */
  isTooFew: boolean;
}

/**
 * The results of a wave.
 *
 * @param random from 0 up to 1: shuffles the comments
 */
export function waveResults(input: WaveInput, pt: PulseTranslate, random: () => number): WaveResults {
  const { questions, responses, threshold, people } = input;
  const results: WaveResults = { rows: [], comments: [], problems: [], isTooFew: false };
  results.rows.push(...participationRows(input));
  if (responses.length > people) {
    results.problems.push(pt('tooManyAnswers', { count: responses.length - people }));
  }
  for (const question of questions) {
    const given = responses.filter(({ answers }) => !isMissing(answers[question.id]));
    try {
      if (question.type === 'open') results.comments.push(...commentsOn(question.id, given, threshold, random));
      else results.rows.push(...scoreRows(question, given, input, pt));
    } catch (error) {
      // An answer off the scale spoils its question, not the wave.
      if (!(error instanceof UserError)) throw error;
      results.problems.push(error.message);
    }
  }
  results.isTooFew = responses.length < threshold;
  return results;
}

function isMissing(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === '';
}

interface Shown {
  group: string;
  size: number;
  of: Response[];
}

/** The groups of these responses that may be shown: everybody, teams, and the second groups across the teams. */
function shownGroups(responses: readonly Response[], { teams, second, people, threshold }: WaveInput): Shown[] {
  const [rows, columns] = [Object.keys(teams), Object.keys(second?.sizes ?? {})];
  // People who named no known team or group are in an extra row or column, which is never a group.
  const width = columns.length + 1;
  const cells: Response[][] = Array.from({ length: (rows.length + 1) * width }, () => []);
  for (const response of responses) {
    const [row, column] = [placeOf(rows, response.team), placeOf(columns, response.second)];
    cells[row * width + column]?.push(response);
  }
  const numbers = [...cells.keys()];
  const groups = [
    { group: ALL, size: people, cells: numbers },
    ...rows.map((team, row) => ({
      group: nameOf(team),
      size: teams[team] ?? 0,
      cells: numbers.filter((cell) => Math.floor(cell / width) === row),
    })),
    ...columns.map((value, column) => ({
      // The name goes with it: a site may be called as a team is.
      group: `${second?.name}: ${value}`,
      size: second?.sizes[value] ?? 0,
      cells: numbers.filter((cell) => cell % width === column),
    })),
  ];
  const safe = safeGroups(
    peopleIn(
      cells.map(({ length }) => length),
      groups.slice(1),
    ),
    groups.map((each) => each.cells),
    threshold,
  );
  return groups.flatMap((each, index) =>
    safe[index] ? [{ ...each, of: each.cells.flatMap((cell) => cells[cell] ?? []) }] : [],
  );
}

/** A team that is called as the whole is must not be taken for it. */
function nameOf(team: string): string {
  return isNamed(EVERYBODY, team) ? `“${team}”` : team;
}

/**
 * The most people that the answers in each cell can be from. One person who answers many times for a small team must not
 * lift it over the threshold: the other answers would then be shown beside that person's own. In a group with more answers
 * than people, each cell counts for its share of the people, and at least for one.
 */
function peopleIn(answers: readonly number[], groups: readonly { size: number; cells: readonly number[] }[]): number[] {
  const counts = [...answers];
  for (const { size, cells } of groups) {
    const all = cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
    if (all <= size) continue;
    for (const cell of cells) {
      const count = counts[cell] ?? 0;
      if (count > 0) counts[cell] = Math.max(1, Math.floor((count * size) / all));
    }
  }
  return counts;
}

function placeOf(names: readonly string[], name = ''): number {
  const place = names.indexOf(name);
  return place < 0 ? names.length : place;
}

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
} as const;

/** How many answered at all: everybody always, teams as far as they may be shown. */
function participationRows(input: WaveInput): ResultRow[] {
  const shown = shownGroups(input.responses, input).filter(({ group }) => group !== ALL);
  const all = { group: ALL, size: input.people, of: input.responses };
  return [all, ...shown].map(({ group, size, of }) => ({
    ...NOTHING,
    questionId: '',
    driver: '',
    group,
    answers: of.length,
    participation: shareOf(of.length, size),
  }));
}

function scoreRows(
  question: AskedQuestion,
  given: readonly Response[],
  input: WaveInput,
  pt: PulseTranslate,
): ResultRow[] {
  const isEnps = question.id === ENPS_ID;
  const from = isEnps && input.enps ? lowestOf(input.enps) : 1;
  if (given.length === 0) return [];
  for (const { answers } of given) checkAnswer(question.id, answers[question.id], from, pt);
  return shownGroups(given, input).map(({ group, size, of }) => {
    const scores = of.map(({ answers }) => Number(answers[question.id]));
    const row = {
      ...NOTHING,
      questionId: question.id,
      driver: question.driver,
      group,
      answers: of.length,
      participation: shareOf(of.length, size),
    };
    // eNPS has no driver, and neither has a question that the user has taken off the sheet since.
    const mayCompare = isEnps || question.driver !== '';
    const before = input.earlier.find((each) => mayCompare && each.driver === question.driver && each.group === group);
    if (isEnps) return { ...row, ...enpsValues(scores, size, before) };
    const impact = group === ALL ? impactOf(question.id, of, input.threshold) : null;
    return { ...row, ...scoreValues(scores, before), impact };
  });
}

function checkAnswer(id: string, answer: unknown, from: number, pt: PulseTranslate): void {
  try {
    wholeNumbers(answer, from, 10, pt);
  } catch {
    throw new UserError(pt, 'formScale', { id, value: String(answer).slice(0, 20), from, to: 10 });
  }
}

function enpsValues(scores: readonly number[], size: number, before: Mean | undefined): Partial<ResultRow> {
  const counts = countEnps(scores);
  const [low, high] = enpsRange(counts, Math.max(size, scores.length));
  // No correction for the team's size here: between waves people's opinions vary, even if everybody answers.
  const { error } = estimateEnps(counts);
  const now = { n: scores.length, mean: exactEnps(counts), error };
  return { enps: enpsOf(counts), low, high, error: round(error, 1), ...compared(now, before, 0) };
}

function scoreValues(scores: readonly number[], before: Mean | undefined): Partial<ResultRow> {
  const now = meanOf(scores);
  const [low = null, high = null] = intervalOf(now, 1, 10) ?? [];
  return {
    score: pulseScore(scores, 10),
    low: low === null ? null : round(low, 2),
    high: high === null ? null : round(high, 2),
    favourable: round(favourableShare(scores), 4),
    error: now.error === null ? null : round(now.error, 3),
    ...compared(now, before, 1),
  };
}

function compared(now: Mean, before: Mean | undefined, digits: number): Pick<ResultRow, 'change' | 'isCompared'> {
  if (!before) return { change: null, isCompared: false };
  const { difference, isChange } = changeOf(now, before);
  return { change: isChange ? round(difference, digits) : null, isCompared: true };
}

/** Of those who answered both, no fewer than the threshold. */
function impactOf(id: string, responses: readonly Response[], threshold: number): number | null {
  const pairs = responses
    .filter(({ answers }) => !isMissing(answers[ENPS_ID]))
    .map(({ answers }) => [Number(answers[id]), Number(answers[ENPS_ID])] as const);
  const isWhole = pairs.every(([, enps]) => Number.isInteger(enps));
  if (!isWhole || pairs.length < threshold) return null;
  const correlation = correlationOf(pairs);
  return correlation === null ? null : round(correlation, 2);
}

/** Comments at the threshold only: without order, so that no two of one person can be told to belong together. */
function commentsOn(
  questionId: string,
  given: readonly Response[],
  threshold: number,
  random: () => number,
): WaveResults['comments'] {
  const comments = given.map(({ answers }) => String(answers[questionId]).trim()).filter((text) => text !== '');
  if (comments.length < threshold) return [];
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
