/** Finds a manager and the members who report to them on the sheet People. */

import type { Locale } from '../i18n/locale';
import { normalise } from '../i18n/name';
import { PEOPLE_COLUMNS } from '../pulse/columns';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { SHEETS } from '../shared/sheets';
import type { Translate } from '../shared/texts';
import { textOf } from '../shared/values';
import type { OneOnOneKey, OneOnOneTranslate } from './texts';

/** A row of People. */
export interface TeamPerson {
  name: string;
  /** In lower case; blank where the row has none. */
  email: string;
  /** The manager as the row names them: by name or address. */
  manager: string;
}

export interface Team {
  /** The manager's name, or their address where People does not know them. */
  name: string;
  members: TeamPerson[];
  /** Why a row that names the manager is none of their members. */
  problems: MemberProblem[];
}

export interface MemberProblem {
  member: string;
  reason: UserError<OneOnOneKey>;
}

const ADDRESS = /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/**
 * Reads the sheet People, header first; rows without name and address are passed over.
 *
 * @throws UserError when a column is missing.
 */
export function parseTeamPeople(cells: Cells, locale: Locale, t: Translate): TeamPerson[] {
  const columns = findColumns(rowAt(cells, 0), PEOPLE_COLUMNS, ['email', 'manager'], SHEETS.people[locale], locale, t);
  return cells.slice(1).flatMap((row) => {
    const email = textOf(cellAt(row, columns.email)).toLowerCase();
    const name = textOf(cellAt(row, columns.name)) || email;
    return name === '' ? [] : [{ name, email, manager: textOf(cellAt(row, columns.manager)) }];
  });
}

/** Whether a text names a person, by name or address. */
export function isCalled(text: string, { name, email }: Pick<TeamPerson, 'name' | 'email'>): boolean {
  return text !== '' && (text.toLowerCase() === email || (name !== '' && normalise(text) === normalise(name)));
}

/**
 * Checks that the caller is the manager who is named. A name that People does not know with an address cannot be checked: it
 * gives the caller nothing but meetings in their own calendar.
 *
 * @returns the manager's name
 * @throws UserError where somebody else is named.
 */
export function requireManager(
  people: readonly TeamPerson[],
  named: string,
  user: string,
  locale: Locale,
  t: OneOnOneTranslate,
): string {
  const own = people.find(({ email }) => email === user);
  const isOwn = named.toLowerCase() === user || (own !== undefined && isCalled(named, own));
  if (isOwn) return own?.name ?? user;
  const other = people.find((person) => person.email !== '' && isCalled(named, person));
  if (named.includes('@') || other) throw new UserError(t, 'notManager', { manager: named, user });
  if (people.some(({ manager }) => normalise(manager) === normalise(named))) return named;
  throw new UserError(t, 'unknownManager', { manager: named, sheet: SHEETS.people[locale] });
}

/** Those who report to the manager, one for each address, and why others cannot meet. */
export function teamOf(people: readonly TeamPerson[], name: string, user: string, t: OneOnOneTranslate): Team {
  const team: Team = { name, members: [], problems: [] };
  const add = (member: string, key: OneOnOneKey): void => {
    team.problems.push({ member, reason: new UserError(t, key, { member }) });
  };
  for (const person of people) {
    if (!isCalled(person.manager, { name, email: user })) continue;
    if (person.email === user) add(person.name, 'ownManager');
    else if (person.email === '') add(person.name, 'noEmail');
    else if (!ADDRESS.test(person.email)) add(person.name, 'badEmail');
    else if (!team.members.some(({ email }) => email === person.email)) team.members.push(person);
  }
  return team;
}

/**
 * Those of a team who are named.
 *
 * @param wanted names or addresses; empty: everybody
 * @throws UserError naming one who does not report to the manager, with what is wrong about them.
 */
export function chooseMembers(
  { members, problems, name }: Team,
  wanted: readonly string[],
  locale: Locale,
  t: OneOnOneTranslate,
): TeamPerson[] {
  if (wanted.length === 0) {
    if (members.length > 0) return members;
    const [problem] = problems;
    if (problem) throw problem.reason;
    throw new UserError(t, 'noMembers', { manager: name, sheet: SHEETS.people[locale] });
  }
  return wanted.map((text) => {
    const found = members.find((member) => isCalled(text.trim(), member));
    if (found) return found;
    const problem = problems.find(({ member }) => normalise(member) === normalise(text));
    if (problem) throw problem.reason;
    throw new UserError(t, 'notMember', { member: text, manager: name, sheet: SHEETS.people[locale] });
  });
}

/** The manager of a person, where People says who it is and gives their address. */
export function managerOf(people: readonly TeamPerson[], user: string): TeamPerson | null {
  const own = people.find(({ email }) => email === user);
  if (!own || own.manager === '') return null;
  const found = people.find((person) => person.email !== '' && isCalled(own.manager, person));
  if (found) return found.email === user ? null : found;
  const email = own.manager.toLowerCase();
  return ADDRESS.test(email) && email !== user ? { name: own.manager, email, manager: '' } : null;
}
