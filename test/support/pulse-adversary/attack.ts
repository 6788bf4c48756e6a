/**
 * A reader who wants to know what a few people answered. He knows everything but the answers: who was asked in each wave, what
 * each answer named, the rule, and everything that was ever shown. He shares no code with the rule.
 */

import type { Rule } from '../../../src/core/pulse/rule';
import type { Range } from './integers';
import { sumsBehind } from './means';
import { attackNumbers } from './numbers';
import { named, type Organisation, type OrganisationWave, responsesOf } from './organisation';
import { type Group, isOf, type Publication, type Row } from './publish';
import { combine } from './rational';
import { attack } from './solve';

export interface Tally {
  tried: number;
  /** What was won, in words, each once. */
  won: Set<string>;
}

type Shown = Pick<Row, 'wave' | 'questionId' | 'group'>;

/** Everything that he can do with the results of the groups, by sums alone. */
export function attackSums(organisation: Organisation, rows: readonly Shown[], random: () => number): Tally {
  const tally: Tally = { tried: 0, won: new Set() };
  for (const questionId of organisation.questions) {
    const of = rows.filter((row) => row.questionId === questionId);
    organisation.waves.forEach((wave, index) => {
      attackWave(
        wave,
        questionId,
        of.filter((row) => row.wave === index),
        random,
        tally,
      );
    });
    attackWaves(organisation, questionId, of, random, tally);
  }
  return tally;
}

/**
 * And with their numbers, and with the comments.
 *
 * @param rule that he knows to be in force; left out: all of it
 */
export function attackAll(
  organisation: Organisation,
  { rows, comments }: Publication,
  random: () => number,
  rule?: Rule,
): Tally {
  const tally = attackSums(organisation, rows, random);
  organisation.waves.forEach((wave, index) => {
    const sent = responsesOf(wave).length;
    const shown = comments[index] ?? 0;
    const behind = behindAll(shown, sent, wave.members.length);
    if (shown > 0 && behind < wave.threshold) tally.won.add(`${shown} comments of ${behind} people`);
  });
  attackDifferences(organisation, rows, tally, rule);
  attackNumbers(organisation, rows, tally, rule);
  return tally;
}

/** All answers to a question that named the same. */
interface Cell {
  team: string;
  second: string;
  /** How many were asked, sent the form, and answered the question. */
  asked: number;
  sent: number;
  answers: number;
  total: number;
}

function cellsOf(wave: OrganisationWave, questionId: string): Cell[] {
  const cells = new Map<string, Cell>();
  const cellOf = (team: string, second: string): Cell => {
    const key = `${team}|${second}`;
    const cell = cells.get(key) ?? { team, second, asked: 0, sent: 0, answers: 0, total: 0 };
    cells.set(key, cell);
    return cell;
  };
  for (const { team, second } of wave.members) cellOf(team, wave.second === '' ? '' : second).asked++;
  // What nobody was asked under cannot be chosen on the form.
  for (const response of responsesOf(wave)) {
    const cell = cellOf(...named(wave, response));
    cell.sent++;
    const answer = (response.answers as Record<string, number | undefined>)[questionId];
    if (answer === undefined) continue;
    cell.answers++;
    cell.total += answer;
  }
  return [...cells.values()];
}

/** How many of the people may be behind answers, of all that were sent. */
function behindAll(answers: number, sent: number, asked: number): number {
  return Math.max(0, answers - Math.max(0, sent - asked));
}

/** The people who may be behind the answers of some cells: nobody behind those that name too little, unless the group they name is whole. */
function peopleBehind(side: ReadonlySet<Cell>, cells: readonly Cell[], hasSecond: boolean): number {
  const behind = (of: readonly Cell[]): number => {
    const sum = (key: 'answers' | 'sent' | 'asked'): number => of.reduce((total, cell) => total + cell[key], 0);
    return behindAll(sum('answers'), sum('sent'), sum('asked'));
  };
  const apart = (of: readonly Cell[]): number =>
    of.reduce((sum, cell) => (cell.team !== '' && (!hasSecond || cell.second !== '') ? sum + behind([cell]) : sum), 0);
  const by = (kind: 'team' | 'second'): number =>
    [...new Set(cells.map((cell) => cell[kind]))].reduce((sum, name) => {
      const line = cells.filter((cell) => cell[kind] === name);
      const inSide = line.filter((cell) => side.has(cell));
      const isWhole = name !== '' && line.every((cell) => side.has(cell) || cell.answers === 0);
      return sum + Math.max(apart(inSide), isWhole ? behind(line) : 0);
    }, 0);
  const isAll = cells.every((cell) => side.has(cell) || cell.answers === 0);
  return Math.max(by('team'), hasSecond ? by('second') : 0, isAll ? behind(cells) : 0);
}

/** Combinations worth a try: each alone, each against all others, what points at one column, and any by chance. */
function* attempts(vectors: readonly (readonly number[])[], random: () => number): Generator<number[]> {
  const count = vectors.length;
  const zeros = (): number[] => Array.from({ length: count }, () => 0);
  for (let a = 0; a < count; a++) {
    const alone = zeros().with(a, 1);
    yield alone;
    for (let b = 0; b < count; b++) if (b !== a) yield alone.with(b, -1);
  }
  for (let at = 0; at < (vectors[0]?.length ?? 0); at++) {
    const has = vectors.map((vector) => vector[at] === 1);
    const inside = has.filter(Boolean).length;
    if (inside === 0) continue;
    const towards: number[] = has.map((isIn) => (isIn ? 1 : -1));
    yield has.map((isIn) => (isIn ? 1 : -count));
    for (let rest = 0; rest < count; rest++) if (has[rest]) yield towards.with(rest, 2 - inside);
  }
  for (let time = 0; time < 20; time++) yield zeros().map(() => Math.floor(random() * 7) - 3);
}

function attackWave(
  wave: OrganisationWave,
  questionId: string,
  rows: readonly Shown[],
  random: () => number,
  tally: Tally,
): void {
  if (rows.length === 0) return;
  const cells = cellsOf(wave, questionId);
  const answered = cells.filter(({ answers }) => answers > 0);
  const vectors = rows.map(({ group }) => answered.map((cell) => (isOf(group, cell) ? 1 : 0)));
  for (const coefficients of attempts(vectors, random)) {
    const result = combine(vectors, coefficients);
    for (const sign of [1, -1]) {
      const side = new Set(answered.filter((_, at) => (result[at] ?? 0) * sign > 0));
      if (side.size === 0) continue;
      tally.tried++;
      const people = peopleBehind(side, cells, wave.second !== '');
      if (people < wave.threshold) tally.won.add(`${questionId}: a part of ${people} people in one wave`);
    }
  }
  // And each small set of cells by itself, solved for exactly.
  const known = vectors.map((vector) => vector.flatMap((value, at) => (value === 1 ? [at] : [])));
  const { tried, won } = attack(
    answered.map(({ answers }) => answers),
    known,
    wave.threshold,
  );
  tally.tried += tried;
  if (won.length > 0) tally.won.add(`${questionId}: ${won.length} small sums solved in one wave`);
}

/** People who were asked in the same groups of all waves. */
interface Class {
  /** Which people, as a text. */
  key: string;
  people: number;
  /** How many of them ever answered the question. */
  answered: number;
  /** For each row, whether they were asked in its group. */
  isIn: number[];
}

function classesOf(waves: readonly OrganisationWave[], rows: readonly Shown[]): Class[] {
  const members = new Map(waves.flatMap((wave) => wave.members.map((member) => [member.email, member])));
  const questionId = rows[0]?.questionId ?? '';
  const groups = rows.map(({ wave, questionId, group }) => askedIn(waves[wave] as OrganisationWave, questionId, group));
  const classes = new Map<string, Class>();
  for (const [email, { answersAtAll, answers }] of members) {
    const isIn = groups.map((group) => (group.has(email) ? 1 : 0));
    const found = classes.get(isIn.join('')) ?? { key: '', people: 0, answered: 0, isIn };
    const answered = found.answered + (answersAtAll && answers[questionId] !== undefined ? 1 : 0);
    classes.set(isIn.join(''), { key: `${found.key} ${email}`, people: found.people + 1, answered, isIn });
  }
  return [...classes.values()].filter(({ isIn }) => isIn.includes(1));
}

/** Over all waves so far, as if everybody who is asked again answered the same again. */
function attackWaves(
  { waves }: Organisation,
  questionId: string,
  rows: readonly Shown[],
  random: () => number,
  tally: Tally,
): void {
  /** Sets of people that the waves before have given away, as their own threshold allowed. */
  const known = new Set<string>();
  for (let last = 0; last < waves.length; last++) {
    const until = rows.filter((row) => row.wave <= last);
    const isOfSeveral = new Set(until.map(({ wave }) => wave)).size > 1;
    const classes = classesOf(waves.slice(0, last + 1), until);
    const vectors = until.map((_, index) => classes.map(({ isIn }) => isIn[index] ?? 0));
    const now = new Set<string>();
    // The same people in several waves need no second try.
    const distinct = until.flatMap((_, index) =>
      vectors.findIndex((vector) => vector.join() === vectors[index]?.join()) === index ? [index] : [],
    );
    for (const coefficients of attempts(
      distinct.map((index) => vectors[index] ?? []),
      random,
    )) {
      const result = combine(
        distinct.map((index) => vectors[index] ?? []),
        coefficients,
      );
      for (const sign of [1, -1]) {
        const side = classes.filter((_, at) => (result[at] ?? 0) * sign > 0);
        // There is nothing to learn of those who gave no answer.
        if (side.every(({ answered }) => answered === 0)) continue;
        tally.tried++;
        const key = side.map((each) => each.key).join();
        now.add(key);
        const people = side.reduce((sum, each) => sum + each.people, 0);
        // Of one wave alone, the attack above knows more.
        if (!isOfSeveral || known.has(key)) continue;
        const promised = until.filter((_, index) => side.some(({ isIn }) => isIn[index] === 1));
        const threshold = Math.max(...promised.map(({ wave }) => waves[wave]?.threshold ?? 0));
        if (people < threshold) tally.won.add(`${questionId}: ${people} people over several waves`);
      }
    }
    for (const key of now) known.add(key);
  }
}

const ASKED = new WeakMap<OrganisationWave, Map<string, Set<string>>>();

/** Who was asked in a group. */
function askedIn(wave: OrganisationWave, questionId: string, group: Group): Set<string> {
  const kept = ASKED.get(wave) ?? new Map<string, Set<string>>();
  ASKED.set(wave, kept);
  const key = `${questionId}|${group.kind}|${group.name}`;
  const found = kept.get(key) ?? new Set<string>();
  if (!kept.has(key)) {
    for (const { email, team, second } of wave.members) {
      if (isOf(group, { team, second: wave.second === '' ? '' : second })) found.add(email);
    }
    kept.set(key, found);
  }
  return found;
}

/** Whether so many answers can be between two sums. */
function isPossible(outer: Range | undefined, inner: Range | undefined, answers: number): boolean {
  if (!outer || !inner) return true;
  return outer.most - inner.least >= answers && outer.least - inner.most <= 10 * answers;
}

/** Two waves, one group within the other: how many answers those in between have given. */
function attackDifferences(
  { waves, questions }: Organisation,
  rows: readonly Row[],
  tally: Tally,
  rule: Rule | undefined,
): void {
  for (const questionId of questions) {
    const of = rows.filter((row) => row.questionId === questionId);
    const means = of.filter(({ row }) => row.score !== null);
    const ranges = new Map(
      waves.flatMap((wave, index) => [
        ...sumsBehind(
          wave,
          means.filter((row) => row.wave === index),
          rule,
        ),
      ]),
    );
    for (const inner of of) {
      const [innerWave, innerPeople] = [waves[inner.wave] as OrganisationWave, people(inner)];
      for (const outer of of) {
        const outerWave = waves[outer.wave] as OrganisationWave;
        const outerPeople = people(outer);
        if (outer.wave === inner.wave || innerPeople.size >= outerPeople.size) continue;
        if (![...innerPeople].every((email) => outerPeople.has(email))) continue;
        tally.tried++;
        const answers = outer.row.answers - inner.row.answers;
        const threshold = Math.max(innerWave.threshold, outerWave.threshold);
        if (answers > 0 && answers < threshold) tally.won.add(`${questionId}: ${answers} answers between two waves`);
        // Nobody changes their mind here: a difference that cannot be would tell that the rule has moved it, and from where.
        if (innerWave.repeats.length + outerWave.repeats.length > 0) continue;
        if (answers > 0 && !isPossible(ranges.get(outer), ranges.get(inner), answers))
          tally.won.add(`${questionId}: a move shows between waves`);
      }
    }
  }
  function people({ wave, questionId, group }: Row): Set<string> {
    return askedIn(waves[wave] as OrganisationWave, questionId, group);
  }
}
