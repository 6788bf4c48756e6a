/** Keeps who was asked in a wave, by team and second group, and what the wave has shown: without it, later waves could not protect them. */

import { checksum } from '../shared/checksum';
import type { EarlierGroup, Layout } from './disclosure';
import { type Person, spelling } from './people';
import type { Wave } from './types';

/** The people who were asked in a wave: they protect one another, and not their answers do. */
export type Roll = readonly RollCell[];

export interface RollCell {
  /** Blank: none. */
  team: string;
  second: string;
  /** A mark for each, the same in every wave; no name or address can be read from it. */
  people: readonly string[];
}

/** A group of a wave: everybody, a team, or a second group. */
export type GroupName = readonly [kind: 'all' | 'team' | 'second', name: string];

/**
 * What a wave has shown: question ID → each group with its answers, and their sum as it is shown (null: no mean is). Where it
 * was moved off the ends of the scale, how far it may have been below and above.
 */
export interface Shown {
  threshold: number;
  questions: Readonly<Record<string, readonly ShownGroup[]>>;
}

export type ShownGroup = readonly [...GroupName, answers: number, total: number | null, below?: number, above?: number];

/** The roll of these people. */
export function rollOf(people: readonly Person[]): Roll {
  return addToRoll([], people);
}

/** The roll with those who were asked later. Who has left stays: they may have answered. Who has moved stays where they were. */
export function addToRoll(roll: Roll, people: readonly Person[]): Roll {
  const known = new Set(roll.flatMap((cell) => cell.people));
  const cells = new Map(roll.map((cell) => [JSON.stringify([cell.team, cell.second]), cell]));
  for (const { email, team, second } of people) {
    const mark = markOf(email);
    if (known.has(mark)) continue;
    known.add(mark);
    const key = JSON.stringify([team, second]);
    const cell = cells.get(key) ?? { team, second, people: [] };
    cells.set(key, { ...cell, people: [...cell.people, mark] });
  }
  return [...cells.values()];
}

/**
 * A wave and its roll with those who are asked later, by a reminder. Their team and second group count where they can be
 * chosen on the form.
 */
export function withJoiners<W extends Pick<Wave, 'people' | 'teams' | 'second'>>(
  wave: W,
  roll: Roll,
  people: readonly Person[],
): { wave: W; roll: Roll } {
  const joined = addToRoll(roll, people);
  const sizesOf = (sizes: Readonly<Record<string, number>>, kind: 'team' | 'second'): Record<string, number> =>
    Object.fromEntries(
      Object.keys(sizes).map((name) => [
        name,
        countOf(joined.filter((cell) => spelling(cell[kind]) === spelling(name))),
      ]),
    );
  const second = wave.second && { ...wave.second, sizes: sizesOf(wave.second.sizes, 'second') };
  return { wave: { ...wave, people: countOf(joined), teams: sizesOf(wave.teams, 'team'), second }, roll: joined };
}

function countOf(roll: Roll): number {
  return roll.reduce((sum, { people }) => sum + people.length, 0);
}

const LENGTH = 7;

/** 32 bits: of a thousand people, two have the same mark in one case of ten thousand; they then count as one. */
function markOf(email: string): string {
  return checksum(email.toLowerCase()).padStart(LENGTH, '0');
}

/** A roll as text: [team, second group, marks] for each cell. */
export function writeRoll(roll: Roll): string {
  return JSON.stringify(roll.map(({ team, second, people }) => [team, second, people.join('')]));
}

export function readRoll(text: string): Roll {
  return (JSON.parse(text) as [string, string, string][]).map(([team, second, marks]) => ({
    team,
    second,
    people: marks.match(new RegExp(`.{${LENGTH}}`, 'g')) ?? [],
  }));
}

/** The layout of a wave: its people by the teams and second groups that are asked for. */
export function layoutOf(roll: Roll, teams: readonly string[], seconds: readonly string[]): Layout {
  const places = new Places(teams, seconds);
  const cells = places.cells();
  for (const { team, second, people } of roll) {
    const cell = cells[places.find(team, second)];
    if (cell) cell.people = [...cell.people, ...people];
  }
  return { cells, rows: teams.length, columns: seconds.length };
}

/** Numbers the cells of a layout, row by row; the last row and column are of those who named none. */
export class Places {
  private readonly rows: Map<string, number>;
  private readonly columns: Map<string, number>;

  constructor(
    private readonly teams: readonly string[],
    private readonly seconds: readonly string[],
  ) {
    this.rows = new Map(teams.map((name, index) => [spelling(name), index]));
    this.columns = new Map(seconds.map((name, index) => [spelling(name), index]));
  }

  find(team: string, second = ''): number {
    const row = this.rows.get(spelling(team)) ?? this.teams.length;
    const column = this.columns.get(spelling(second)) ?? this.seconds.length;
    return row * (this.seconds.length + 1) + column;
  }

  cells(): { row: number; column: number; people: string[] }[] {
    const places = (names: readonly string[]): number[] => [...names.keys(), -1];
    return places(this.teams).flatMap((row) => places(this.seconds).map((column) => ({ row, column, people: [] })));
  }
}

/** A wave that has shown something, and who was asked in it. */
export interface PastWave {
  roll: Roll;
  shown: Shown;
}

/**
 * What earlier waves have shown of a question, for the rule. A reader can take groups off one that holds all their people:
 * what is left makes a group too.
 */
export function earlierGroups(waves: readonly PastWave[], questionId: string): EarlierGroup[] {
  return waves.flatMap(({ roll, shown: { threshold, questions } }) => {
    const groups = (new Map(Object.entries(questions)).get(questionId) ?? []).map(
      ([kind, name, answers, total, below = 0, above = 0]) => ({
        kind,
        people: new Set(roll.filter((cell) => kind === 'all' || cell[kind] === name).flatMap(({ people }) => people)),
        threshold,
        answers,
        total,
        below,
        above,
      }),
    );
    const rests = groups.flatMap((whole) => {
      const within = groups.filter((group) => isWithin(group.people, whole.people));
      const divisions = (['team', 'second'] as const).map((kind) => within.filter((group) => group.kind === kind));
      const taken = [...within.map((group) => [group]), ...divisions.filter(({ length }) => length > 1)];
      return taken.map((parts) => restOf(whole, parts)).filter(({ answers }) => answers > 0);
    });
    return [...groups.map(({ kind, ...group }) => group), ...rests];
  });
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return inner.size < outer.size && [...inner].every((person) => outer.has(person));
}

function restOf(whole: Required<EarlierGroup>, parts: readonly Required<EarlierGroup>[]): EarlierGroup {
  const people = new Set(whole.people);
  let { answers, total, below, above } = whole;
  for (const part of parts) {
    for (const person of part.people) people.delete(person);
    answers -= part.answers;
    total = total === null || part.total === null ? null : total - part.total;
    // The parts of the one are among those of the whole.
    below -= part.below;
    above -= part.above;
  }
  const { threshold } = whole;
  return { people, threshold, answers, total, below: Math.max(0, below), above: Math.max(0, above) };
}
