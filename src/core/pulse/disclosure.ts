/** The rule of disclosure: which groups of a wave show a result, and how exactly, so that nobody can work out what a few people answered. */

import { Behind } from './people-behind';
import { type Rule, WHOLE_RULE } from './rule';
import { type Bound, type Ends, moveSums, offEnds, type PartSum, slackOf, sumUp } from './sums';

/** People of one team and one second group; -1 is no team, and no second group. */
export interface Cell {
  row: number;
  column: number;
  /** A mark for each person who was asked, the same in every wave. */
  people: readonly string[];
}

/** How a wave divides the people. Group 0 is everybody, then come the rows (teams), then the columns (second groups). */
export interface Layout {
  cells: readonly Cell[];
  rows: number;
  columns: number;
}

/** The answers to one question that came from a cell. */
export interface Given {
  /** How many. */
  count: number;
  /** Their sum. */
  total: number;
  /** How many forms were sent from the cell, with or without an answer to the question. */
  sent: number;
}

/** A group that an earlier wave has shown for the same question. */
export interface EarlierGroup {
  people: ReadonlySet<string>;
  threshold: number;
  answers: number;
  /** The sum of the answers as it was shown; null where no mean was. */
  total: number | null;
  /** How far the sum may have been below and above it: where its parts were moved off the ends of the scale. */
  below?: number;
  above?: number;
}

/** Ends of the scale whose mean is shown; null where no mean is: for eNPS, and where answers are only counted. */
export type Scale = Ends | null;

export interface Question {
  given: readonly Given[];
  scale: Scale;
  earlier: readonly EarlierGroup[];
  threshold: number;
}

/** A group that shows a result. */
export interface Disclosed {
  group: number;
  /** The sum of the answers as it is shown; null where no mean is. */
  total: number | null;
  /** The parts that it is made of; none where no mean is shown. */
  parts: readonly PartSum[];
  /** How far the sum may be below and above what is shown. */
  below: number;
  above: number;
}

/**
 * Chooses the groups that show a result for a question, and the sums that their means are made of.
 *
 * The groups that are shown, in this wave and in earlier ones, cut the people into parts: two people are in the same part if
 * they are in the same shown groups. A reader can combine the shown results with any coefficients. What he gets has the same
 * coefficient within each part, so that its positive side, and its negative side, is made of whole parts. Each part holds
 * at least as many people as the threshold says. So does each side of each combination. The condition is not only
 * sufficient: if everybody is shown, each part is the positive side of some combination, as its people are in more of
 * its own groups, and in fewer of the others, than anybody else.
 *
 * A sum at an end of the scale tells each answer behind it. So the sums of the parts are moved off the ends, and the result
 * of a group is the sum of its parts. The choice of groups looks at no answer, only at their number: that a group is hidden
 * tells nothing. And sums that need not be moved stay as they are. So what is shown of a wave may always be the plain
 * truth, and in that truth no sum is at an end.
 */
export function disclose(layout: Layout, question: Question, rule: Rule = WHOLE_RULE): Disclosed[] {
  const of = caseOf(layout, question, rule);
  const shown = chooseGroups(of);
  const groups = groupsOf(layout).filter((group) => shown.has(group));
  const { scale } = question;
  if (scale === null) return groups.map((group) => ({ group, total: null, parts: [], below: 0, above: 0 }));
  const parts = partsOf(of, shown);
  const [isMoved, isByPart] = [rule.has('extremes'), rule.has('remainders')];
  const bounds = rule.has('changes') ? boundsOf(of, shown, parts, scale) : [];
  const totals = isMoved && isByPart ? moveSums(parts, bounds, scale) : parts.map(({ total }) => total);
  // No sums were found that are far enough from what earlier waves have shown.
  if (!totals) return [];
  return groups.map((group) => {
    const sums = parts.flatMap(({ place, answers }, index) =>
      place.includes(group) ? [{ answers, total: totals[index] ?? 0 }] : [],
    );
    const { answers, total } = sumUp(sums);
    const wide = { below: slackOf(sums, scale, -1), above: slackOf(sums, scale, 1) };
    return { group, total: isMoved && !isByPart ? offEnds(total, answers, scale) : total, parts: sums, ...wide };
  });
}

/** Whether a cell belongs to a group. */
export function isIn({ rows }: Layout, { row, column }: Cell, group: number): boolean {
  return group === 0 || (group <= rows ? row === group - 1 : column === group - 1 - rows);
}

function groupsOf({ rows, columns }: Layout): number[] {
  return [...Array(1 + rows + columns).keys()];
}

/** What the rule is asked: a question of a wave, and who is counted in it. */
interface Case {
  layout: Layout;
  question: Question;
  rule: Rule;
  people: ReadonlyMap<string, Cell>;
}

type Groups = ReadonlySet<number>;

function chooseGroups(of: Case): Groups {
  return addWhileSafe(of, orderOf(of.layout, of.question.threshold));
}

function addWhileSafe(of: Case, order: readonly number[]): Groups {
  const shown = new Set<number>();
  for (const group of order) {
    shown.add(group);
    if (!isSafe(of, shown)) shown.delete(group);
  }
  return shown;
}

function isSafe(of: Case, shown: Groups): boolean {
  const { rule } = of;
  return (
    arePartsLarge(of, shown) &&
    (!rule.has('waves') || areClassesLarge(of, shown)) &&
    (!rule.has('differences') || areDifferencesLarge(of, shown))
  );
}

/**
 * The order in which groups are tried: everybody first, the largest next. Either all sizes together, or teams first, or
 * second groups first: whichever shows most if all people answer, so that the order tells nothing of the answers.
 */
function orderOf(layout: Layout, threshold: number): number[] {
  const sizes = groupsOf(layout).map((group) => {
    const cells = layout.cells.filter((cell) => isIn(layout, cell, group));
    return cells.reduce((sum, { people }) => sum + people.length, 0);
  });
  const bySize = (a: number, b: number): number => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b;
  const all = groupsOf(layout).slice(1).sort(bySize);
  if (layout.columns === 0) return [0, ...all];
  const [teams, others] = [all.filter((group) => group <= layout.rows), all.filter((group) => group > layout.rows)];
  const given = layout.cells.map(({ people: { length } }) => ({ count: length, total: 0, sent: length }));
  const everybody = caseOf(layout, { given, scale: null, earlier: [], threshold }, WHOLE_RULE);
  const orders = [[...teams, ...others], all, [...others, ...teams]].map((order) => [0, ...order]);
  const shown = orders.map((order) => addWhileSafe(everybody, order).size);
  return orders[shown.indexOf(Math.max(...shown))] ?? [0];
}

/** The groups of a set that a cell is in. */
function placeOf(layout: Layout, cell: Cell, shown: Groups): number[] {
  return [...shown].filter((group) => isIn(layout, cell, group));
}

/** Whether enough people answered in each part into which the shown groups cut this wave. */
function arePartsLarge({ layout, question, rule }: Case, shown: Groups): boolean {
  const parts = new Map<string, Set<number>>();
  const filled = new Set<number>();
  layout.cells.forEach((cell, index) => {
    if (!question.given[index]?.count) return;
    const place = placeOf(layout, cell, shown);
    for (const group of place) filled.add(group);
    const keys = rule.has('combinations') ? [place.join()] : place.map(String);
    for (const key of keys) if (key !== '') parts.set(key, (parts.get(key) ?? new Set()).add(index));
  });
  const behind = new Behind(layout, question.given, rule);
  return filled.size === shown.size && [...parts.values()].every((part) => behind.part(part) >= question.threshold);
}

/**
 * With the people who are counted in this wave. Where no answer can be from a cell, those who were in an earlier wave: an
 * answer that names less than a cell can be from it too.
 */
function caseOf(layout: Layout, question: Question, rule: Rule): Case {
  const people = new Map<string, Cell>();
  const known = new Set(question.earlier.flatMap((group) => [...group.people]));
  const answered = layout.cells.filter((_, index) => (question.given[index]?.count ?? 0) > 0);
  const isNamedBy = (named: number, asked: number): boolean => named === asked || named < 0;
  for (const cell of layout.cells) {
    const mayAnswer = answered.some(({ row, column }) => isNamedBy(row, cell.row) && isNamedBy(column, cell.column));
    for (const person of cell.people) if (mayAnswer || known.has(person)) people.set(person, cell);
  }
  return { layout, question, rule, people };
}

/**
 * Whether there are enough people in each part into which the shown groups and those of earlier waves cut everybody who was
 * ever asked. Whoever is asked again may answer the same again, so that two waves differ by joiners and leavers alone. A
 * small part that the earlier waves have cut out already is no reason to hide more.
 */
function areClassesLarge({ layout, question, rule, people }: Case, shown: Groups): boolean {
  const { earlier, threshold } = question;
  if (earlier.length === 0) return true;
  const before = new Map<string, number>();
  const classes = new Map<string, { size: number; needed: number; key: string }>();
  for (const person of new Set([...people.keys(), ...earlier.flatMap((group) => [...group.people])])) {
    const groups = earlier.filter((group) => group.people.has(person));
    const key = groups.map((group) => earlier.indexOf(group)).join();
    const cell = people.get(person);
    const place = cell ? placeOf(layout, cell, shown).join() : '';
    before.set(key, (before.get(key) ?? 0) + 1);
    if (key === '' && place === '') continue;
    const promised = rule.has('promises') ? groups.map((group) => group.threshold) : [];
    const found = classes.get(`${key};${place}`) ?? { size: 0, needed: Math.max(threshold, ...promised), key };
    classes.set(`${key};${place}`, { ...found, size: found.size + 1 });
  }
  return [...classes.values()].every(
    ({ size, needed, key }) => size >= needed || (key !== '' && before.get(key) === size),
  );
}

/** Whether a cell in these groups belongs to a set of people whose answers a reader can add up. */
type Known = (place: readonly number[]) => boolean;

/**
 * The groups that are shown, whoever of everybody is in no team, or in no second group, that is shown, and each part: whether
 * a reader can solve for it or not.
 */
function knownSets({ rows }: Layout, shown: Groups, places: readonly (readonly number[])[]): Known[] {
  const isTeam = (group: number): boolean => group > 0 && group <= rows;
  const isSecond = (group: number): boolean => group > rows;
  const rests = [isTeam, isSecond].filter((isOf) => shown.has(0) && [...shown].some(isOf));
  const parts = new Set(places.filter(({ length }) => length > 0).map(String));
  return [
    ...[...shown].map(
      (group): Known =>
        (place) =>
          place.includes(group),
    ),
    ...rests.map(
      (isOf): Known =>
        (place) =>
          place.includes(0) && !place.some(isOf),
    ),
    ...[...parts].map(
      (part): Known =>
        (place) =>
          String(place) === part,
    ),
  ];
}

/** A set of people beside an earlier group that it shares people with. */
interface Difference {
  set: Known;
  earlier: EarlierGroup;
  /** How many people and answers the set has. */
  size: number;
  answers: number;
  /** How many people the set has gained and lost. */
  gained: number;
  lost: number;
}

function differencesOf({ layout, question, people }: Case, shown: Groups): Difference[] {
  const { earlier, given } = question;
  if (earlier.length === 0) return [];
  const places = new Map(layout.cells.map((cell) => [cell, placeOf(layout, cell, shown)]));
  return knownSets(layout, shown, [...places.values()]).flatMap((set) => {
    const isInSet = (cell: Cell): boolean => set(places.get(cell) ?? []);
    const members = [...people].filter(([, cell]) => isInSet(cell)).map(([person]) => person);
    const answers = layout.cells.reduce(
      (sum, cell, index) => sum + (isInSet(cell) ? (given[index]?.count ?? 0) : 0),
      0,
    );
    if (answers === 0) return [];
    return earlier.flatMap((each): Difference[] => {
      const common = members.filter((person) => each.people.has(person)).length;
      const [gained, lost] = [members.length - common, each.people.size - common];
      return common > 0 && gained + lost > 0
        ? [{ set, earlier: each, size: members.length, answers, gained, lost }]
        : [];
    });
  });
}

/** Whether sets of people that hold all people of an earlier group, or are held by it, differ from it by enough answers. */
function areDifferencesLarge(of: Case, shown: Groups): boolean {
  return differencesOf(of, shown).every(({ earlier, answers, gained, lost }) => {
    const between = gained > 0 ? answers - earlier.answers : earlier.answers - answers;
    if ((gained > 0 && lost > 0) || between <= 0) return true;
    return between >= Math.max(of.question.threshold, of.rule.has('promises') ? earlier.threshold : 0);
  });
}

/** A part into which the shown groups cut the answers. */
interface Part extends PartSum {
  place: readonly number[];
}

function partsOf({ layout, question }: Case, shown: Groups): Part[] {
  const parts = new Map<string, Part>();
  layout.cells.forEach((cell, index) => {
    const { count = 0, total = 0 } = question.given[index] ?? {};
    const place = placeOf(layout, cell, shown);
    if (count === 0 || place.length === 0) return;
    const found = parts.get(place.join()) ?? { place, answers: 0, total: 0 };
    parts.set(place.join(), { place, answers: found.answers + count, total: found.total + total });
  });
  return [...parts.values()];
}

/** Sums that what a set of people has gained and lost since an earlier wave can come to. */
function boundsOf(of: Case, shown: Groups, parts: readonly Part[], [from, to]: Ends): Bound[] {
  return differencesOf(of, shown).flatMap((difference) => {
    const { set, earlier } = difference;
    const { total, below = 0, above = 0 } = earlier;
    if (total === null) return [];
    const inSet = [...parts.keys()].filter((index) => set(parts[index]?.place ?? []));
    return changesOf(difference).flatMap(([gained, lost]): Bound[] => [
      { parts: inSet, sum: total + above + gained * to - lost * from, side: -1 },
      { parts: inSet, sum: total - below + gained * from - lost * to, side: 1 },
    ]);
  });
}

/** How many answers may be of those who came, and of those who went: who of them gave none, only the reader may know. */
function changesOf({ earlier, answers, size, gained, lost }: Difference): [gained: number, lost: number][] {
  const net = answers - earlier.answers;
  if (lost === 0) return net > 0 ? [[net, 0]] : [];
  if (gained === 0) return net < 0 ? [[0, -net]] : [];
  const least = (people: number, all: number, given: number): number => Math.max(0, people - Math.max(0, all - given));
  const fewest = [least(gained, size, answers), least(lost, earlier.people.size, earlier.answers)] as const;
  return Array.from({ length: lost + 1 }, (_, gone): [number, number] => [gone + net, gone]).filter(
    ([come, gone]) => gone >= fewest[1] && come >= fewest[0] && come <= gained && come + gone > 0,
  );
}
