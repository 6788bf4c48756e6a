/** Divides the answers of a wave into groups, and asks the rule of disclosure which of them are shown. */

import { isNamed } from '../i18n/name';
import { EVERYBODY } from './columns';
import { type Disclosed, disclose, isIn, type Layout, type Question } from './disclosure';
import { type GroupName, layoutOf, Places, type Roll } from './roll';
import type { Rule } from './rule';
import type { SecondGroup } from './types';

/** The group of everybody who answered; teams go by their names, other groups by `Site: Ipoh`. */
export const ALL = '';

/** What one person sent: the answers by question ID. It never leaves the results as a whole. */
export interface Response {
  /** Blank where none was chosen. */
  team: string;
  /** The value of the second group; blank where none was chosen or asked for. */
  second?: string;
  answers: Readonly<Record<string, unknown>>;
}

/** Everything that was sent, and the part of it that answers a question. */
export interface Responses {
  all: readonly Response[];
  given: readonly Response[];
}

/** A wave as the rule of disclosure sees it. */
export interface Divided {
  /** Whether it is known who was asked. */
  isKnown: boolean;
  layout: Layout;
  places: Places;
  /** Names of the groups, and what they are called in the results. */
  groups: { name: GroupName; label: string; size: number }[];
}

interface Asked {
  /** Who was asked; missing where that was not kept. */
  roll?: Roll;
  /** How many were asked, and the groups that they could choose from. */
  people: number;
  teams: Readonly<Record<string, number>>;
  second?: SecondGroup;
}

/**
 * The groups of a wave. What was not kept when it opened cannot protect: a wave without a roll has no groups but everybody.
 */
export function divide({ roll, teams, second, people }: Asked): Divided {
  const unknown = [{ team: '', second: '', people: Array.from({ length: people }, (_, index) => `${index}`) }];
  const [rows, columns] = roll ? [Object.keys(teams), Object.keys(second?.sizes ?? {})] : [[], []];
  const layout = layoutOf(roll ?? unknown, rows, columns);
  const named: Omit<Divided['groups'][number], 'size'>[] = [
    { name: ['all', ''], label: ALL },
    ...rows.map((team) => ({ name: ['team', team], label: nameOf(team) }) as const),
    // The name goes with it: a site may be called as a team is.
    ...columns.map((value) => ({ name: ['second', value], label: `${second?.name}: ${value}` }) as const),
  ];
  const sizeOf = (group: number): number =>
    layout.cells.reduce((sum, cell) => sum + (isIn(layout, cell, group) ? cell.people.length : 0), 0);
  return {
    isKnown: roll !== undefined,
    layout,
    places: new Places(rows, columns),
    groups: named.map((each, group) => ({ ...each, size: sizeOf(group) })),
  };
}

export interface ShownPart extends Omit<Disclosed, 'group'> {
  name: GroupName;
  group: string;
  size: number;
  of: Response[];
}

/** The groups that are shown of the answers to a question. */
export function shownParts(
  { layout, places, groups }: Divided,
  { all, given }: Responses,
  question: Omit<Question, 'given'>,
  scoreOf: (response: Response) => number,
  rule?: Rule,
): ShownPart[] {
  const cells = layout.cells.map((): { of: Response[]; sent: number } => ({ of: [], sent: 0 }));
  const cellOf = ({ team, second }: Response) => cells[places.find(team, second)];
  for (const response of given) cellOf(response)?.of.push(response);
  for (const response of all) {
    const cell = cellOf(response);
    if (cell) cell.sent++;
  }
  const counted = cells.map(({ of, sent }) => ({
    count: of.length,
    total: of.reduce((sum, response) => sum + scoreOf(response), 0),
    sent,
  }));
  return disclose(layout, { ...question, given: counted }, rule).flatMap(({ group, ...sums }) => {
    const known = groups[group];
    if (!known) return [];
    const of = layout.cells.flatMap((cell, index) => (isIn(layout, cell, group) ? (cells[index]?.of ?? []) : []));
    return [{ name: known.name, group: known.label, size: known.size, of, ...sums }];
  });
}

/** A team that is called as the whole is must not be taken for it. */
function nameOf(team: string): string {
  return isNamed(EVERYBODY, team) ? `“${team}”` : team;
}
