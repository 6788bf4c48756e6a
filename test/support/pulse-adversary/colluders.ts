/** What members who share their answers learn of the others in their group, by trying every list of answers. */

import { areDetailsShown, shownDeviation, shownFavourable } from '../../../src/core/pulse/details';
import { type Disclosed, disclose, type Layout } from '../../../src/core/pulse/disclosure';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { waveResults } from '../../../src/core/pulse/results';
import { type Rule, WHOLE_RULE } from '../../../src/core/pulse/rule';
import { isFavourable } from '../../../src/core/pulse/scores';
import { lists, ordersOf } from './distribution';

export interface Learned {
  /** Share of all cases in which the answer of at least one other person is known. */
  person: number;
  /** Share in which all answers of the others in a team are known, if not whose they are. */
  list: number;
}

/** Lists of answers that the results cannot tell apart. */
interface Summary {
  total: number;
  squares: number;
  favourable: number;
  /** How many lists, and in how many orders. */
  lists: number;
  orders: number;
  isUnanimous: boolean;
}

const SCALE = [1, 10] as const;

function summariesOf(length: number): Summary[] {
  const found = new Map<string, Summary>();
  for (const list of lists(length)) {
    const total = list.reduce((sum, value) => sum + value, 0);
    const squares = list.reduce((sum, value) => sum + value * value, 0);
    const favourable = list.filter(isFavourable).length;
    const key = `${total} ${squares} ${favourable}`;
    const same = found.get(key);
    found.set(key, {
      total,
      squares,
      favourable,
      lists: (same?.lists ?? 0) + 1,
      orders: (same?.orders ?? 0) + ordersOf(list),
      isUnanimous: list.length > 0 && list.every((value) => value === list[0]),
    });
  }
  return [...found.values()];
}

/** The results of everybody, in one team or two of these sizes, by their sums. */
function publisherOf(sizes: readonly number[], rule: Rule): (totals: readonly number[]) => Disclosed | undefined {
  const layout: Layout = {
    cells: sizes.map((size, row) => ({
      row,
      column: -1,
      people: Array.from({ length: size }, (_, index) => `${row} ${index}`),
    })),
    rows: sizes.length,
    columns: 0,
  };
  const kept = new Map<string, Disclosed | undefined>();
  return (totals) => {
    const key = totals.join();
    if (!kept.has(key)) {
      const given = sizes.map((size, index) => ({ count: size, total: totals[index] ?? 0, sent: size }));
      const question = { given, scale: SCALE, earlier: [], threshold: Math.min(5, ...sizes) };
      kept.set(
        key,
        disclose(layout, question, rule).find(({ group }) => group === 0),
      );
    }
    return kept.get(key);
  };
}

/** What the sums of a case look like, as one number. */
type Look = (own: Summary, first: Summary, second: Summary) => number;

function lookOf(sizes: readonly number[], hasDetails: boolean, rule: Rule): Look {
  const publish = publisherOf(sizes, rule);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return (own, first, second) => {
    const { parts = [] } = publish([own.total + first.total, second.total].slice(0, sizes.length)) ?? {};
    const shown = parts.reduce((key, { total }) => key * 200 + total, 0);
    if (!hasDetails) return shown;
    const [total, squares, favourable] = (['total', 'squares', 'favourable'] as const).map(
      (key) => own[key] + first[key] + second[key],
    ) as [number, number, number];
    const deviation = Math.sqrt(Math.max(0, squares - total ** 2 / n) / (n - 1));
    const above = shownFavourable(favourable, parts, SCALE, rule) ?? -1;
    return (shown * 100 + above + 1) * 100 + Math.round(shownDeviation(deviation, parts, SCALE, rule) * 2);
  };
}

/** Of cases that look the same: the only lists of the two teams; -1 where there are several. */
interface Same {
  first: number;
  second: number;
  orders: number;
}

/**
 * Every one of the 10ⁿ cases counts the same. The others of a team cannot be told apart, so that the answer of one of them is
 * known only where all of them must have given the same.
 *
 * @param sizes of the one or two teams that everybody is in
 * @param k how many of the first team are the colluders
 * @param hasDetails whether more than the mean is shown of everybody; of a team alone it never is
 */
export function learnedBy(
  sizes: readonly number[],
  k: number,
  hasDetails = areDetailsShown(sizes.reduce((sum, size) => sum + size, 0)),
  rule: Rule = WHOLE_RULE,
): Learned {
  const [firsts, seconds] = [summariesOf((sizes[0] ?? 0) - k), summariesOf(sizes[1] ?? 0)];
  const look = lookOf(sizes, hasDetails, rule);
  let [all, person, list] = [0, 0, 0];
  for (const own of summariesOf(k)) {
    for (const { first, second, orders } of sameLooks(firsts, seconds, (a, b) => look(own, a, b))) {
      const known = [firsts[first], seconds[second]].filter((each) => each?.lists === 1);
      // A second team of nobody is known for certain, and is no news.
      const isNews = known.some((each) => each && each.total > 0);
      all += own.orders * orders;
      if (isNews) list += own.orders * orders;
      if (known.some((each) => each?.isUnanimous)) person += own.orders * orders;
    }
  }
  return { person: person / all, list: list / all };
}

function sameLooks(
  firsts: readonly Summary[],
  seconds: readonly Summary[],
  look: (first: Summary, second: Summary) => number,
): Iterable<Same> {
  const seen = new Map<number, Same>();
  firsts.forEach((a, first) => {
    seconds.forEach((b, second) => {
      const key = look(a, b);
      const same = seen.get(key);
      const orders = a.orders * b.orders;
      if (!same) {
        seen.set(key, { first, second, orders });
        return;
      }
      if (same.first !== first) same.first = -1;
      if (same.second !== second) same.second = -1;
      same.orders += orders;
    });
  });
  return seen.values();
}

/** An answer of each kind of eNPS: promoters, passives, detractors, and how many of the ten answers are of the kind. */
const KINDS = [
  [10, 2],
  [8, 2],
  [1, 6],
] as const;

/**
 * eNPS tells no answer, as each kind is of two answers at least. Share of all cases in which it tells the kind of at least
 * one other person.
 */
export function kindsLearnedBy(n: number, k: number, isEverybody: boolean): number {
  let [all, known] = [0, 0];
  for (const own of countsOf(k)) {
    const seen = new Map<string, { weight: number; counts: number[][] }>();
    for (const others of countsOf(n - k)) {
      const shown = enpsShown(
        own.map((count, kind) => count + (others[kind] ?? 0)),
        isEverybody,
      );
      const same = seen.get(shown) ?? { weight: 0, counts: [] };
      seen.set(shown, { weight: same.weight + weightOf(others), counts: [...same.counts, others] });
    }
    for (const { weight, counts } of seen.values()) {
      all += weightOf(own) * weight;
      const isKnown = counts.length === 1 && counts[0]?.filter((count) => count > 0).length === 1;
      if (isKnown) known += weightOf(own) * weight;
    }
  }
  return known / all;
}

/** How many of each kind so many people may be. */
function countsOf(people: number): number[][] {
  const most = [...Array(people + 1).keys()];
  return most.flatMap((a) => most.filter((b) => a + b <= people).map((b) => [a, b, people - a - b]));
}

function weightOf(counts: readonly number[]): number {
  const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1));
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce(
    (weight, count, kind) => (weight * (KINDS[kind]?.[1] ?? 0) ** count) / factorial(count),
    factorial(all),
  );
}

const SHOWN = new Map<string, string>();

function enpsShown(counts: readonly number[], isEverybody: boolean): string {
  const key = `${counts.join()} ${isEverybody}`;
  const kept = SHOWN.get(key);
  if (kept !== undefined) return kept;
  const answers = counts.flatMap((count, kind) => Array.from({ length: count }, () => KINDS[kind]?.[0]));
  const marks = answers.map((_, index) => `${index}`);
  const { rows } = waveResults(
    {
      questions: [{ id: 'ENPS', type: 'scale', driver: '' }],
      enps: '1-10',
      responses: answers.map((answer) => ({ team: 'Sales', answers: { ENPS: answer } })),
      people: answers.length,
      teams: { Sales: answers.length },
      roll: [{ team: 'Sales', second: '', people: marks }],
      threshold: Math.min(5, answers.length),
      earlier: [],
    },
    pulseMessages('en'),
    () => 0,
  );
  const shown = rows.find(({ questionId, group }) => questionId === 'ENPS' && (group === '') === isEverybody);
  SHOWN.set(key, JSON.stringify({ ...shown, group: '' }));
  return SHOWN.get(key) ?? '';
}
