/** The rule of disclosure: which groups of a wave show a result, and how exactly, so that nobody can work out what a few people answered. */

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
 * - `differences`: two groups of two waves, one within the other, differ by enough answers, and not by extreme ones alone;
 * - `extremes`: a mean so near an end of the scale that it tells single answers is moved off it;
 * - `remainders`: no group is shown if such a mean could be worked out for a part;
 * - `details`: more than the mean is shown of ten answers or more only.
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
  'details',
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
}

/** Ends of the scale whose mean is shown; null where no mean is: for eNPS, and where answers are only counted. */
export type Scale = readonly [from: number, to: number] | null;

export interface Question {
  given: readonly Given[];
  scale: Scale;
  earlier: readonly EarlierGroup[];
  threshold: number;
}

/**
 * Chooses the groups that show a result for a question.
 *
 * The groups that are shown, in this wave and in earlier ones, cut the people into parts: two people are in the same part if
 * they are in the same shown groups. A reader can combine the shown results with any coefficients. What he gets has the same
 * coefficient within each part, so that its positive side, and its negative side, is made of whole parts. Each part holds
 * at least as many people as the threshold says. So does each side of each combination. The condition is not only
 * sufficient: if everybody is shown, each part is the positive side of some combination, as its people are in more of
 * its own groups, and in fewer of the others, than anybody else.
 *
 * @returns for each group of the layout, whether it is shown
 */
export function shownGroups(layout: Layout, question: Question, rule: Rule = WHOLE_RULE): boolean[] {
  const shown = new Set<number>();
  for (const group of orderOf(layout, question.threshold)) {
    shown.add(group);
    if (!isSafe(layout, question, shown, rule)) shown.delete(group);
  }
  return groupsOf(layout).map((group) => shown.has(group));
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
  const everybody: Question = { given, scale: null, earlier: [], threshold };
  let [best, most]: [number[], number] = [[], -1];
  for (const order of [[...teams, ...others], all, [...others, ...teams]]) {
    const shown = new Set<number>();
    for (const group of [0, ...order]) {
      shown.add(group);
      if (!isSafe(layout, everybody, shown, WHOLE_RULE)) shown.delete(group);
    }
    if (shown.size > most) [best, most] = [[0, ...order], shown.size];
  }
  return best;
}

function isSafe(layout: Layout, question: Question, shown: ReadonlySet<number>, rule: Rule): boolean {
  return (
    arePartsLarge(layout, question, shown, rule) &&
    (!rule.has('waves') || areClassesLarge(layout, question, shown, rule)) &&
    (!rule.has('differences') || areDifferencesLarge(layout, question, shown, rule)) &&
    (!rule.has('remainders') || areRemaindersOpen(layout, question, shown, rule))
  );
}

/** The groups of a set that a cell is in, as a text. */
function placeOf(layout: Layout, cell: Cell, shown: ReadonlySet<number>): string {
  return [...shown].filter((group) => isIn(layout, cell, group)).join();
}

/** Whether enough people answered in each part into which the shown groups cut this wave. */
function arePartsLarge(layout: Layout, question: Question, shown: ReadonlySet<number>, rule: Rule): boolean {
  const parts = new Map<string, Set<number>>();
  const add = (key: string, index: number): void => {
    parts.set(key, (parts.get(key) ?? new Set()).add(index));
  };
  layout.cells.forEach((cell, index) => {
    if (!question.given[index]?.count) return;
    const place = placeOf(layout, cell, shown);
    if (place === '') return;
    if (rule.has('combinations')) add(place, index);
    else for (const group of place.split(',')) add(group, index);
  });
  const hasAnswers = [...shown].every((group) => sumOf(layout, question.given, group).count > 0);
  return (
    hasAnswers && [...parts.values()].every((part) => peopleIn(layout, question, part, rule) >= question.threshold)
  );
}

/**
 * The people that a part counts for: those of its cells, each at most once. A whole row or column may have answers that name
 * nothing else; then its own people are the limit, if that is more. So it is for everybody.
 */
function peopleIn(layout: Layout, { given }: Question, part: ReadonlySet<number>, rule: Rule): number {
  const { cells, columns } = layout;
  const countIn = (of: readonly number[]): number => {
    const sum = { count: 0, sent: 0 };
    let people = 0;
    for (const index of of) {
      sum.count += given[index]?.count ?? 0;
      sum.sent += given[index]?.sent ?? 0;
      people += cells[index]?.people.length ?? 0;
    }
    return peopleBehind(sum, people, rule);
  };
  const isNamed = ({ row, column }: Cell): boolean => row >= 0 && (columns === 0 || column >= 0);
  const countEach = (of: readonly number[]): number =>
    of.reduce((sum, index) => {
      const cell = cells[index];
      if (cell && isNamed(cell)) return sum + countIn([index]);
      return rule.has('unnamed') ? sum : sum + (given[index]?.count ?? 0);
    }, 0);
  const all = [...cells.keys()].filter((index) => (given[index]?.sent ?? 0) > 0);
  const isWhole = (of: readonly number[]): boolean => of.every((index) => part.has(index) || !given[index]?.count);
  const countLines = (side: 'row' | 'column'): number => {
    let sum = 0;
    for (const line of new Set([...part].map((index) => cells[index]?.[side] ?? -1))) {
      const of = all.filter((index) => cells[index]?.[side] === line);
      const each = countEach(of.filter((index) => part.has(index)));
      sum += line >= 0 && isWhole(of) ? Math.max(each, countIn(of)) : each;
    }
    return sum;
  };
  const counts = [countLines('row'), columns > 0 ? countLines('column') : 0];
  return Math.max(...counts, isWhole(all) ? countIn([...cells.keys()]) : 0);
}

/** How many people may be behind these answers. */
function peopleBehind({ count, sent }: Pick<Given, 'count' | 'sent'>, people: number, rule: Rule): number {
  if (!rule.has('answers')) return people;
  return rule.has('people') ? Math.max(0, count - Math.max(0, sent - people)) : count;
}

/** The people who are counted in this wave, by their cells: where a cell gave no answer, those who were in an earlier wave. */
function cellsOfPeople({ cells }: Layout, { given, earlier }: Question): Map<string, Cell> {
  const found = new Map<string, Cell>();
  cells.forEach((cell, index) => {
    const hasAnswered = (given[index]?.count ?? 0) > 0;
    for (const person of cell.people) {
      if (hasAnswered || earlier.some(({ people }) => people.has(person))) found.set(person, cell);
    }
  });
  return found;
}

/**
 * Whether there are enough people in each part into which the shown groups and those of earlier waves cut everybody who was
 * ever asked. Whoever is asked again may answer the same again, so that two waves differ by joiners and leavers alone. A
 * small part that the earlier waves have cut out already is no reason to hide more.
 */
function areClassesLarge(layout: Layout, question: Question, shown: ReadonlySet<number>, rule: Rule): boolean {
  const { earlier, threshold } = question;
  if (earlier.length === 0) return true;
  const now = cellsOfPeople(layout, question);
  const people = new Set([...now.keys(), ...earlier.flatMap((group) => [...group.people])]);
  const before = new Map<string, number>();
  const classes = new Map<string, { size: number; needed: number; key: string }>();
  for (const person of people) {
    const groups = earlier.filter((group) => group.people.has(person));
    const key = groups.map((group) => earlier.indexOf(group)).join();
    const cell = now.get(person);
    const place = cell ? placeOf(layout, cell, shown) : '';
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

/** Whether groups that hold all people of an earlier one, or are held by it, differ from it by enough answers, which are not all extreme. */
function areDifferencesLarge(layout: Layout, question: Question, shown: ReadonlySet<number>, rule: Rule): boolean {
  const { earlier, given, threshold, scale } = question;
  if (earlier.length === 0) return true;
  const now = cellsOfPeople(layout, question);
  return [...shown].every((group) => {
    const people = new Set([...now].filter(([, cell]) => isIn(layout, cell, group)).map(([person]) => person));
    const { count, total } = sumOf(layout, given, group);
    return earlier.every((each) => {
      const sign = isWithin(each.people, people) ? 1 : isWithin(people, each.people) ? -1 : 0;
      const answers = sign * (count - each.answers);
      if (answers <= 0) return true;
      if (answers < (rule.has('promises') ? Math.max(threshold, each.threshold) : threshold)) return false;
      if (scale === null || each.total === null) return true;
      const [from, to] = scale;
      const difference = sign * (total - each.total);
      return Math.abs(difference - answers * to) >= MARGIN && Math.abs(difference - answers * from) >= MARGIN;
    });
  });
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  if (inner.size >= outer.size) return false;
  for (const person of inner) if (!outer.has(person)) return false;
  return true;
}

function sumOf(layout: Layout, given: readonly Given[], group: number): { count: number; total: number } {
  const sum = { count: 0, total: 0 };
  layout.cells.forEach((cell, index) => {
    if (!isIn(layout, cell, group)) return;
    sum.count += given[index]?.count ?? 0;
    sum.total += given[index]?.total ?? 0;
  });
  return sum;
}

/** What may be known of a sum must leave it so far from its extreme: at the extreme all answers are known, and one off it all but who gave which. */
const MARGIN = 2;

/** The sum of so many answers as it is shown: never so near an end of the scale that the answers are known. */
export function shownTotal(total: number, answers: number, scale: Scale, rule: Rule = WHOLE_RULE): number {
  if (scale === null || !rule.has('extremes')) return total;
  const [from, to] = scale;
  return Math.min(Math.max(total, answers * from + MARGIN), answers * to - MARGIN);
}

/** The mean as it is shown: to one digit below ten answers, else to two. */
export function shownMean(total: number, answers: number): number {
  const factor = answers < 10 ? 10 : 100;
  return Math.round((total / answers) * factor) / factor;
}

interface Range {
  least: number;
  most: number;
}

/** All sums that would be shown as this one. */
export function totalsShownAs(total: number, answers: number, scale: readonly [number, number], rule: Rule): Range {
  const show = (of: number): number => shownMean(shownTotal(of, answers, scale, rule), answers);
  const shown = show(total);
  let [least, most] = [total, total];
  while (least > answers * scale[0] && show(least - 1) === shown) least--;
  while (most < answers * scale[1] && show(most + 1) === shown) most++;
  return { least, most };
}

/** Beyond so many groups of both divisions, no further ones are shown: their combinations are too many to look at. */
const MOST_LINES = 6;

/**
 * Whether no sum that follows from the shown means is known to be nearly extreme. A reader can add rows and take columns off
 * (and the other way round), with everybody less some of them. Which columns are worth taking, he sees column by column.
 */
function areRemaindersOpen(layout: Layout, question: Question, shown: ReadonlySet<number>, rule: Rule): boolean {
  const { given, scale } = question;
  if (scale === null || shown.size < 2) return true;
  const known = new Map<number, Range>();
  for (const group of shown) {
    const { count, total } = sumOf(layout, given, group);
    known.set(group, totalsShownAs(total, count, scale, rule));
  }
  const rows = [...shown].filter((group) => group > 0 && group <= layout.rows);
  const columns = [...shown].filter((group) => group > layout.rows);
  const [few, many] = rows.length <= columns.length ? [rows, columns] : [columns, rows];
  if (few.length > MOST_LINES) return false;
  const table = new Remainders(layout, given, scale, known, few, many);
  return table.isOpen('few') && table.isOpen('many');
}

/** The sums that follow from two sets of groups, each of which shares no people, and perhaps from everybody. */
class Remainders {
  private readonly cells: { few: number; many: number; count: number }[];

  constructor(
    layout: Layout,
    given: readonly Given[],
    private readonly scale: readonly [number, number],
    private readonly known: ReadonlyMap<number, Range>,
    private readonly few: readonly number[],
    private readonly many: readonly number[],
  ) {
    // Whoever is in none of them is in the remainder, 0.
    const find = (of: readonly number[], cell: Cell): number => of.find((group) => isIn(layout, cell, group)) ?? 0;
    this.cells = layout.cells.flatMap((cell, index) => {
      const count = given[index]?.count ?? 0;
      return count > 0 ? [{ few: find(few, cell), many: find(many, cell), count }] : [];
    });
  }

  /** @param added the side whose groups are added; those of the other are taken off */
  isOpen(added: 'few' | 'many'): boolean {
    const canBeRest = this.known.has(0);
    for (let choice = 0; choice < 2 ** (this.few.length + (canBeRest ? 1 : 0)); choice++) {
      const few = new Set([...this.few, 0].filter((_, index) => choice & (1 << index)));
      for (const rest of canBeRest ? [false, true] : [false]) {
        // Each of the many is taken where that brings the sum nearer to its extreme.
        const best = new Set(rest ? [0] : []);
        for (const group of this.many) {
          const without = this.slack(added, few, best);
          best.add(group);
          if (this.slack(added, few, best) > without) best.delete(group);
        }
        if (this.isTight(added, few, best)) return false;
        // The best may be a sum of nobody: then the next best is one group away.
        for (const group of this.many) {
          const other = new Set(best);
          if (!other.delete(group)) other.add(group);
          if (this.isTight(added, few, other)) return false;
        }
      }
    }
    return true;
  }

  private isTight(added: 'few' | 'many', few: ReadonlySet<number>, many: ReadonlySet<number>): boolean {
    const isOfSomebody = this.cells.some((cell) => few.has(cell.few) !== many.has(cell.many));
    return isOfSomebody && this.slack(added, few, many) < MARGIN;
  }

  /** How far the sum of the added groups less the others may be below the most that it can be. */
  private slack(added: 'few' | 'many', few: ReadonlySet<number>, many: ReadonlySet<number>): number {
    const [from, to] = this.scale;
    const [plus, minus] = added === 'few' ? [few, many] : [many, few];
    const [allPlus, allMinus] = added === 'few' ? [this.few, this.many] : [this.many, this.few];
    let most = 0;
    for (const cell of this.cells) {
      const [isPlus, isMinus] = [plus.has(cell[added]), minus.has(cell[added === 'few' ? 'many' : 'few'])];
      if (isPlus && !isMinus) most += to * cell.count;
      if (isMinus && !isPlus) most -= from * cell.count;
    }
    const sum = (groups: readonly number[], end: keyof Range): number =>
      groups.reduce((total, group) => total + (this.known.get(group)?.[end] ?? 0), 0);
    const of = (all: readonly number[], chosen: ReadonlySet<number>, isChosen: boolean): number[] =>
      all.filter((group) => chosen.has(group) === isChosen);
    // A remainder is everybody less the groups that are not in the sum.
    const [hasRest, takesRest] = [plus.has(0), minus.has(0)];
    let least = hasRest ? -sum(of(allPlus, plus, false), 'most') : sum(of(allPlus, plus, true), 'least');
    least += takesRest ? sum(of(allMinus, minus, false), 'least') : -sum(of(allMinus, minus, true), 'most');
    if (hasRest !== takesRest) least += hasRest ? sum([0], 'least') : -sum([0], 'most');
    return most - least;
  }
}

/** Whether more than the mean is shown of everybody. */
export function areDetailsShown(answers: number, rule: Rule = WHOLE_RULE): boolean {
  return !rule.has('details') || answers >= DETAILS_FROM;
}

/** The favourable ones of so many answers, as they are shown: neither none nor all, which would tell of each. */
export function shownFavourable(favourable: number, answers: number, rule: Rule = WHOLE_RULE): number {
  return rule.has('details') ? Math.min(Math.max(favourable, 1), answers - 1) : favourable;
}

/** A standard deviation as it is shown: rounded up to halves, and at least 1.5, so that it does not tell of agreement. */
export function shownDeviation(deviation: number, rule: Rule = WHOLE_RULE): number {
  return rule.has('details') ? Math.max(1.5, Math.ceil(deviation * 2 - 1e-9) / 2) : deviation;
}
