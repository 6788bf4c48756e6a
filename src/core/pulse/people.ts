/** The people who are asked: read from the sheet People. */

import { allLocales, type Locale, languageOf } from '../i18n/locale';
import type { Translate } from '../i18n/messages';
import { keyOf, normalise } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { type Columns, findColumns } from '../shared/find-columns';
import { textOf } from '../shared/values';
import { SHEETS } from '../workbook/sheets';
import { PEOPLE_COLUMNS, PULSE_SETTINGS } from './columns';
import type { PulseKey, PulseTranslate } from './texts';
import type { SecondGroup } from './types';

export interface Person {
  name: string;
  email: string;
  team: string;
  /** Value of the column that groups beside the team; blank where there is none. */
  second: string;
  language: Locale;
}

export interface People {
  /** In the order of their addresses. */
  people: Person[];
  /** Header of the column that groups beside the team, as it stands; blank where there is none. */
  secondName: string;
  /** Rows that cannot be asked. */
  problems: UserError<PulseKey>[];
}

const ADDRESS = /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/**
 * Reads the sheet People, header first. Rows without an address are passed over; a doubled address counts once.
 *
 * @param audience teams, names or addresses; none: everybody
 * @param groupBy header of the column that groups beside the team; blank: none
 * @throws UserError when a column is missing.
 */
export function parsePeople(
  cells: Cells,
  audience: readonly string[],
  locale: Locale,
  t: Translate,
  pt: PulseTranslate,
  groupBy = '',
): People {
  const sheet = SHEETS.people[locale];
  const columns = findColumns(rowAt(cells, 0), PEOPLE_COLUMNS, ['email'], sheet, locale, t);
  const second = groupBy === '' ? -1 : findGroupColumn(rowAt(cells, 0), columns, groupBy, locale, pt);
  const wanted = new Set(audience.map(normalise));
  const seen = new Map<string, number>();
  const [nameTeam, nameSecond] = [oneSpelling(), oneSpelling()];
  const problems: People['problems'] = [];
  const people: Person[] = [];
  cells.slice(1).forEach((rowCells, index) => {
    const cell = (column: keyof typeof PEOPLE_COLUMNS): string => textOf(cellAt(rowCells, columns[column]));
    const row = index + 2;
    const [name, email, team] = [cell('name'), cell('email').toLowerCase(), cell('team')];
    if (email === '') return;
    if (wanted.size > 0 && ![name, email, team].some((each) => wanted.has(normalise(each)))) return;
    const other = seen.get(email);
    if (!ADDRESS.test(email))
      problems.push(new UserError(pt, 'person_email', { sheet, row, value: email.slice(0, 60) }));
    else if (other !== undefined)
      problems.push(new UserError(pt, 'person_doubled', { sheet, row, value: email, other }));
    else {
      seen.set(email, row);
      people.push({
        name: name || email,
        email,
        team: nameTeam(team),
        second: nameSecond(textOf(rowCells[second])),
        language: languageIn(cell('language'), locale),
      });
    }
  });
  people.sort((a, b) => (a.email < b.email ? -1 : 1));
  return { people, secondName: textOf(rowAt(cells, 0)[second]), problems };
}

/** A column in which several people can hold the same: name and address would tell each of them apart. */
function findGroupColumn(
  headers: readonly unknown[],
  columns: Columns<keyof typeof PEOPLE_COLUMNS>,
  groupBy: string,
  locale: Locale,
  pt: PulseTranslate,
): number {
  const unfit = [columns.name, columns.email, columns.team];
  const fit = headers.map((header, index) => (unfit.includes(index) ? '' : textOf(header)));
  const known = keyOf(PEOPLE_COLUMNS, groupBy);
  const found = known ? columns[known] : fit.findIndex((header) => normalise(header) === normalise(groupBy));
  if (fit[found]) return found;
  throw new UserError(pt, 'secondGroup', {
    sheet: SHEETS.settings[locale],
    setting: PULSE_SETTINGS.secondGroup[locale],
    value: groupBy,
    people: SHEETS.people[locale],
    list: fit.filter((header) => header !== '').join(', '),
  });
}

/** @throws UserError when there is nobody to ask. */
export function checkPeople(
  { people, problems }: Pick<People, 'people' | 'problems'>,
  audience: readonly string[],
  locale: Locale,
  pt: PulseTranslate,
): void {
  if (people.length > 0) return;
  const [problem] = problems;
  if (problem) throw problem;
  const within = audience.length > 0 ? pt('noPeople_audience', { list: audience.join(', ') }) : '';
  throw new UserError(pt, 'noPeople', { sheet: SHEETS.people[locale], audience: within });
}

/**
 * @throws UserError when fewer are asked than a group must have: then nothing could be shown, and each answer be guessed.
 */
export function checkEnough(
  { length }: readonly unknown[],
  threshold: number,
  audience: readonly string[],
  locale: Locale,
  pt: PulseTranslate,
): void {
  if (length >= threshold) return;
  const within = audience.length > 0 ? pt('noPeople_audience', { list: audience.join(', ') }) : '';
  throw new UserError(pt, 'fewPeople', { sheet: SHEETS.people[locale], count: length, threshold, audience: within });
}

/** How many people each team has; those without a team are in none. */
export function teamSizes(people: readonly Person[]): Record<string, number> {
  return sizesOf(people.map(({ team }) => team));
}

/** The second group as a wave keeps it; none where there is nothing to choose from. */
export function secondGroupOf({ people, secondName }: Pick<People, 'people' | 'secondName'>): SecondGroup | undefined {
  const sizes = sizesOf(people.map(({ second }) => second));
  return Object.keys(sizes).length > 1 ? { name: secondName, sizes } : undefined;
}

/** A team may be called as a property of every object is, such as `constructor`. */
function sizesOf(names: readonly string[]): Record<string, number> {
  const sizes = new Map<string, number>();
  for (const name of names) if (name !== '') sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return Object.fromEntries(sizes);
}

/** What two spellings of a group have in common: case and the spaces around and between its words do not count. */
export function spelling(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Calls each group as it was called first: "Sales", "sales " and "SALES" are one. */
function oneSpelling(): (name: string) => string {
  const first = new Map<string, string>();
  return (name) => {
    const found = first.get(spelling(name)) ?? name;
    first.set(spelling(name), found);
    return found;
  };
}

function languageIn(text: string, locale: Locale): Locale {
  const key = normalise(text);
  return allLocales().find((each) => languageOf(each).spellings.includes(key)) ?? locale;
}
