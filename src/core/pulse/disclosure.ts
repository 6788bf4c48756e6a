/** The rule of disclosure: which groups of a wave show a result, and how exactly, so that nobody can work out what a few people answered. */

import { FAVOURABLE_FROM } from './scores';

/** The smallest threshold that may be set, and the usual one. */
export const LEAST_THRESHOLD = 3;
export const USUAL_THRESHOLD = 5;

/** From so many answers on, more than the mean is shown of everybody: with fewer, it would tell the single answers. */
export const DETAILS_FROM = 10;

/**
 * The conditions of the rule. A test leaves each out and sees the adversary win:
 *
 * - `answers`: a part of the people counts for no more than the answers that it gave;
 * - `people`: nor than the people in it; what was sent beyond them is taken off before the answers to a question are counted;
 * - `unnamed`: answers without a group are nobody's;
 * - `combinations`: each part that the shown groups cut out of the people reaches the threshold;
 * - `waves`: so does each part that they cut out together with the groups of earlier waves;
 * - `promises`: the threshold of an earlier wave holds for what it has shown;
 * - `differences`: two groups of two waves, one within the other, differ by enough answers;
 * - `extremes`: a sum that would tell single answers, because it is so near an end of the scale, is moved off it;
 * - `remainders`: each part's sum is moved, and not only the sum of a whole group;
 * - `changes`: so is the sum by which a group differs from one of an earlier wave;
 * - `details`: more than the mean is shown of everybody only, and of ten answers or more;
 * - `shares`: the favourable answers are counted only where no team is shown, and are neither the fewest nor the most that
 *   their sum allows;
 * - `spread`: a standard deviation is neither the least that the shown sums allow, nor beyond the largest.
 */
export const CONDITIONS = [
  'answers',
  'people',
  'unnamed',
  'combinations',
  'waves',
  'promises',
  'differences',
  'extremes',
  'remainders',
  'changes',
  'details',
  'shares',
  'spread',
] as const;

export type Condition = (typeof CONDITIONS)[number];

/** All conditions but one, for tests. */
export type Rule = ReadonlySet<Condition>;
export const WHOLE_RULE: Rule = new Set(CONDITIONS);

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

type Ends = readonly [from: number, to: number];

export interface Question {
  given: readonly Given[];
  scale: Scale;
  earlier: readonly EarlierGroup[];
  threshold: number;
}

/** The answers of a part of the people, as a reader may know them. */
export interface PartSum {
  answers: number;
  /** The sum of the answers as it is shown. */
  total: number;
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

/** Whether enough people are behind so many answers or comments, of all that were sent: those beyond the people count for nobody. */
export function isEnough(
  count: number,
  sent: number,
  people: number,
  threshold: number,
  rule: Rule = WHOLE_RULE,
): boolean {
  return peopleBehind({ count, sent }, people, rule) >= threshold;
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

/** Counts the people who may be behind the answers of some cells, which are told by their indexes. */
class Behind {
  /** The cells from which a form was sent. */
  private readonly sent: number[];

  constructor(
    private readonly layout: Layout,
    private readonly given: readonly Given[],
    private readonly rule: Rule,
  ) {
    this.sent = [...layout.cells.keys()].filter((index) => (given[index]?.sent ?? 0) > 0);
  }

  /**
   * The people that a part counts for: those of its cells, each at most once. A whole row or column may have answers that
   * name nothing else; then its own people are the limit, if that is more. So it is for everybody.
   */
  part(part: ReadonlySet<number>): number {
    const counts = [this.lines(part, 'row'), this.layout.columns > 0 ? this.lines(part, 'column') : 0];
    return Math.max(...counts, this.isWhole(this.sent, part) ? this.together([...this.layout.cells.keys()]) : 0);
  }

  private lines(part: ReadonlySet<number>, side: 'row' | 'column'): number {
    const lineOf = (index: number): number => this.layout.cells[index]?.[side] ?? -1;
    let sum = 0;
    for (const line of new Set([...part].map(lineOf))) {
      const of = this.sent.filter((index) => lineOf(index) === line);
      const each = this.apart(of.filter((index) => part.has(index)));
      sum += line >= 0 && this.isWhole(of, part) ? Math.max(each, this.together(of)) : each;
    }
    return sum;
  }

  private isWhole(of: readonly number[], part: ReadonlySet<number>): boolean {
    return of.every((index) => part.has(index) || !this.given[index]?.count);
  }

  private apart(of: readonly number[]): number {
    return of.reduce((sum, index) => {
      if (this.isNamed(index)) return sum + this.together([index]);
      return this.rule.has('unnamed') ? sum : sum + (this.given[index]?.count ?? 0);
    }, 0);
  }

  private isNamed(index: number): boolean {
    const { row = -1, column = -1 } = this.layout.cells[index] ?? {};
    return row >= 0 && (this.layout.columns === 0 || column >= 0);
  }

  private together(of: readonly number[]): number {
    let [count, sent, people] = [0, 0, 0];
    for (const index of of) {
      count += this.given[index]?.count ?? 0;
      sent += this.given[index]?.sent ?? 0;
      people += this.layout.cells[index]?.people.length ?? 0;
    }
    return peopleBehind({ count, sent }, people, this.rule);
  }
}

/** How many people may be behind these answers. */
function peopleBehind({ count, sent }: Pick<Given, 'count' | 'sent'>, people: number, rule: Rule): number {
  if (!rule.has('answers')) return people;
  return rule.has('people') ? Math.max(0, count - Math.max(0, sent - people)) : count;
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

/** What may be known of a sum must leave it so far from its extreme: at the extreme all answers are known, and one off it all but who gave which. */
const MARGIN = 2;

/** A sum of so many answers, moved so far off the ends of the scale that it tells no answer. */
function offEnds(total: number, answers: number, [from, to]: Ends): number {
  return Math.min(Math.max(total, answers * from + MARGIN), answers * to - MARGIN);
}

/** How far the sum of these parts may be below what is shown (side -1), or above it (side 1). */
function slackOf(parts: readonly PartSum[], [from, to]: Ends, side: 1 | -1): number {
  const isMoved = ({ answers, total }: PartSum): boolean =>
    side < 0 ? total === answers * from + MARGIN : total === answers * to - MARGIN;
  return MARGIN * parts.filter(isMoved).length;
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

/** A number that the sum of these parts reaches only where answers that a reader can work out are all at an end of the scale. */
interface Bound {
  parts: readonly number[];
  sum: number;
  /** Whether sums above it are possible, or sums below it, if nobody has changed their mind. */
  side: 1 | -1;
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

/**
 * Whether a sum is too near its bound. It must not be moved beyond either: that it cannot be the truth would tell of the
 * move. Where people have changed their minds, the sum may lie beyond from the start.
 *
 * @param distance from the bound, on the side of the sums that are possible
 * @param start the distance before anything was moved
 */
function isClose(distance: number, start: number): boolean {
  return distance < MARGIN && (distance >= 0 || start >= 0);
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

/** A part's sum is moved no farther than this at once, and two sums no farther than that. */
const FARTHEST = 40;
const NEAR = 6;

/**
 * The sums of the parts, moved as little as may be off the ends of the scale and off the bounds; as they are where they
 * need no move.
 *
 * @returns nothing where no such sums were found
 */
function moveSums(parts: readonly Part[], bounds: readonly Bound[], ends: Ends): number[] | undefined {
  const isOffEnds = (total: number, index: number): boolean =>
    total === offEnds(total, parts[index]?.answers ?? 0, ends);
  const start = parts.map(({ total, answers }) => offEnds(total, answers, ends));
  // As far from the bound as the sum may be, where parts are moved off the ends.
  const distance = ({ parts: of, sum, side }: Bound, totals: readonly number[]): number => {
    const sums = of.map((index) => ({ answers: parts[index]?.answers ?? 0, total: totals[index] ?? 0 }));
    return (sumUp(sums).total - sum) * side + slackOf(sums, ends, side);
  };
  const countClose = (totals: readonly number[]): number =>
    bounds.filter((bound) => isClose(distance(bound, totals), distance(bound, start))).length;
  let totals = start;
  for (let close = countClose(totals); close > 0; close = countClose(totals)) {
    const isBetter = (moved: readonly number[]): boolean => moved.every(isOffEnds) && countClose(moved) < close;
    // One sum moved, or two where one does not help.
    const better =
      moves(totals, FARTHEST).find(isBetter) ??
      moves(totals, NEAR)
        .flatMap((moved) => moves(moved, NEAR))
        .find(isBetter);
    if (!better) return undefined;
    totals = better;
  }
  return totals;
}

/** All sums of which one is moved, the least moves first. */
function moves(totals: readonly number[], farthest: number): number[][] {
  return Array.from({ length: farthest }, (_, index) => index + 1).flatMap((distance) =>
    totals.flatMap((_, moved) =>
      [distance, -distance].map((by) => totals.map((total, index) => (index === moved ? total + by : total))),
    ),
  );
}

/** The mean as it is shown: to one digit below ten answers, else to two. */
export function shownMean(total: number, answers: number): number {
  const factor = answers < 10 ? 10 : 100;
  return Math.round((total / answers) * factor) / factor;
}

/** All answers of some parts together. */
export function sumUp(parts: readonly PartSum[]): PartSum {
  const add = (key: keyof PartSum): number => parts.reduce((sum, part) => sum + part[key], 0);
  return { answers: add('answers'), total: add('total') };
}

/** Whether more than the mean is shown of everybody. */
export function areDetailsShown(answers: number, rule: Rule = WHOLE_RULE): boolean {
  return !rule.has('details') || answers >= DETAILS_FROM;
}

/**
 * The favourable ones of everybody's answers, as they are shown: neither the fewest that their sum allows, nor the most,
 * which would tell of each. Beside the means of teams and a deviation, their number can tell that a team has agreed.
 *
 * @returns null where more than one part is known, or the sum leaves nothing between
 */
export function shownFavourable(
  favourable: number,
  parts: readonly PartSum[],
  [from, to]: Ends,
  rule: Rule = WHOLE_RULE,
): number | null {
  if (!rule.has('details')) return favourable;
  const { answers, total } = sumUp(parts);
  if (!rule.has('shares')) return Math.min(Math.max(favourable, 1), answers - 1);
  if (parts.length > 1) return null;
  // The others are at most one below a favourable answer, and at least at the lower end.
  const least = Math.ceil((total - answers * (FAVOURABLE_FROM - 1)) / (to - FAVOURABLE_FROM + 1));
  const most = Math.min(answers, Math.floor((total - answers * from) / (FAVOURABLE_FROM - from)));
  const [low, high] = [Math.max(0, least) + 1, most - 1];
  return low > high ? null : Math.min(Math.max(favourable, low), high);
}

/** No standard deviation is shown below this one. */
const LEAST_DEVIATION = 1.5;

/**
 * A standard deviation as it is shown: rounded up to halves, never so small that it tells of agreement within the parts, and
 * never larger than their shown sums allow.
 */
export function shownDeviation(
  deviation: number,
  parts: readonly PartSum[],
  ends: Ends,
  rule: Rule = WHOLE_RULE,
): number {
  if (!rule.has('details')) return deviation;
  const [least, most] = rule.has('spread') ? deviationsOf(parts, ends) : [0, deviation];
  return Math.max(LEAST_DEVIATION, Math.ceil(Math.min(Math.max(deviation, least), most) * 2 - 1e-9) / 2);
}

/** The least deviation that answers with these sums can have, if two of them differ more than they need to, and the largest. */
function deviationsOf(parts: readonly PartSum[], [from, to]: Ends): [least: number, most: number] {
  const { answers: all, total: sum } = sumUp(parts);
  let [least, most] = [MARGIN, 0];
  for (const { answers, total } of parts) {
    // At the least, the answers of a part are the two whole numbers around its mean.
    const above = total % answers;
    least += (total ** 2 + above * (answers - above)) / answers;
    // At the most, all but one are at the ends.
    const top = Math.floor((total - answers * from) / (to - from));
    const between = total - top * to - (answers - top - 1) * from;
    most += top * to ** 2 + (answers - top - 1) * from ** 2 + between ** 2;
  }
  const deviation = (squares: number): number => Math.sqrt(Math.max(0, squares - sum ** 2 / all) / (all - 1));
  return [deviation(least), deviation(most)];
}
