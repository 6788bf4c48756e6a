/** What a reader works out from the numbers themselves: answers are whole, from 1 to 10, and the same people may answer the same again. */

import type { Rule } from '../../../src/core/pulse/rule';
import type { Tally } from './attack';
import { distributionIsFixed } from './distribution';
import { agree, narrow, type Range, type Sum } from './integers';
import { sumsBehind } from './means';
import { named, type Organisation, type OrganisationWave, responsesOf } from './organisation';
import { type Group, isOf, type Row } from './publish';

/** Answers that the reader cannot tell apart: each counts in the same groups of the same waves. */
interface Class {
  size: number;
  /** His own, given again: there is nothing to win. */
  isAgain: boolean;
  /** For each wave, what they named; missing where they were not asked. */
  places: readonly (Place | undefined)[];
}

type Place = Readonly<{ team: string; second: string }>;

/**
 * He takes each sum for the plain truth that is not off the ends by as much as the rule moves sums, and each member to have
 * given the same answer in every wave: is there anybody who must have said ten, or one? Where no answers agree with that,
 * the rule has moved other sums too or people have changed their minds, and he allows for either.
 */
export function attackNumbers(organisation: Organisation, rows: readonly Row[], tally: Tally, rule?: Rule): void {
  const { waves, questions } = organisation;
  for (const questionId of questions) {
    const of = rows.filter((row) => row.questionId === questionId && row.row.score !== null);
    if (of.length === 0) continue;
    for (const { row } of of) {
      tally.tried++;
      if (distributionIsFixed(row)) tally.won.add(`${questionId}: the answers of ${row.answers} from more than a mean`);
    }
    const ranges = new Map(
      waves.flatMap((wave, index) => [
        ...sumsBehind(
          wave,
          of.filter((row) => row.wave === index),
          rule,
        ),
      ]),
    );
    // Each wave for itself too: he need not believe that answers stay the same.
    const scopes = waves.map((_, index) => [index]);
    if (waves.length > 1) scopes.push([...waves.keys()]);
    for (const scope of scopes) {
      const seen = of.filter(({ wave }) => scope.includes(wave));
      if (seen.length > 0) attackScope(waves, questionId, scope, seen, ranges, tally);
    }
  }
}

function attackScope(
  waves: readonly OrganisationWave[],
  questionId: string,
  scope: readonly number[],
  rows: readonly Row[],
  behind: ReadonlyMap<Row, Range>,
  tally: Tally,
): void {
  const classes = classesOf(waves, questionId, scope, rows);
  const ranges = classes.map(({ size }): Range => ({ least: size, most: 10 * size }));
  for (const slack of [0, 3]) {
    const sums = rows.map((row) => sumOf(row, classes, behind.get(row) as Range, slack));
    const narrowed = narrow(ranges, sums);
    if (!narrowed || !agree(narrowed, sums)) continue;
    classes.forEach(({ size, isAgain }, index) => {
      if (isAgain) return;
      tally.tried += 2;
      const { least, most } = narrowed[index] as Range;
      // Is there a solution in which these people are not at their end?
      for (const [from, to, end] of [
        [least, Math.min(most, 10 * size - 1), 'ten'],
        [Math.max(least, size + 1), most, 'one'],
      ] as const) {
        const isOpen = from <= to && agree(narrowed.with(index, { least: from, most: to }), sums);
        if (!isOpen) tally.won.add(`${questionId}: ${size} people all said ${end}, in ${scope.length} waves`);
      }
    });
    return;
  }
}

function isIn({ kind, name }: Group, place: Place | undefined): boolean {
  return place !== undefined && isOf({ kind, name }, place);
}

/** The sum of the classes in a group. */
function sumOf({ wave, group }: Row, classes: readonly Class[], { least, most }: Range, slack: number): Sum {
  const of = classes.flatMap(({ places }, index) => (isIn(group, places[wave]) ? [index] : []));
  return { of, least: least - slack * of.length, most: most + slack * of.length };
}

/** Members are in one class if they are in the same shown groups of all waves; answers again are of nobody else. */
function classesOf(
  waves: readonly OrganisationWave[],
  questionId: string,
  scope: readonly number[],
  rows: readonly Row[],
): Class[] {
  const found = new Map<string, Class>();
  const add = (places: Class['places'], isAgain: boolean): void => {
    const key = (isAgain ? 'again' : '') + rows.map(({ wave, group }) => (isIn(group, places[wave]) ? 1 : 0)).join('');
    if (!key.includes('1')) return;
    found.set(key, { places, isAgain, size: (found.get(key)?.size ?? 0) + 1 });
  };
  const members = new Map<string, (Place | undefined)[]>();
  for (const index of scope) {
    const wave = waves[index] as OrganisationWave;
    const place = (response: { team: string; second?: string }): Place => {
      const [team, second] = named(wave, { ...response, answers: {} });
      return { team, second };
    };
    const own = wave.members.filter(({ answersAtAll }) => answersAtAll);
    const responses = responsesOf(wave);
    responses.forEach((response, at) => {
      if ((response.answers as Record<string, unknown>)[questionId] === undefined) return;
      const email = own[at]?.email;
      // Where one wave stands alone, an answer is an answer.
      const places = (email === undefined ? undefined : members.get(email)) ?? [];
      places[index] = place(response);
      if (email === undefined) add(places, scope.length > 1);
      else members.set(email, places);
    });
  }
  for (const places of members.values()) add(places, false);
  return [...found.values()];
}
