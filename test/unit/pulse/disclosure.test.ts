/** The rule of disclosure, condition by condition. The adversary tries the whole of it in adversary.test.ts. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownMean } from '../../../src/core/pulse/details';
import {
  type Cell,
  disclose,
  type EarlierGroup,
  isIn,
  type Layout,
  type Question,
} from '../../../src/core/pulse/disclosure';
import { CONDITIONS, type Condition, WHOLE_RULE } from '../../../src/core/pulse/rule';

let marks = 0;
const people = (count: number): string[] => Array.from({ length: count }, () => `p${marks++}`);

/** A table of teams and second groups, in which as many people answer as there are. */
function table(sizes: readonly (readonly number[])[]): { layout: Layout; given: Question['given'] } {
  const columns = Math.max(0, (sizes[0]?.length ?? 0) - 1);
  const cells: Cell[] = sizes.flatMap((row, rowIndex) =>
    row.map((size, column) => ({
      row: rowIndex === sizes.length - 1 ? -1 : rowIndex,
      column: column === columns ? -1 : column,
      people: people(size),
    })),
  );
  const given = cells.map((cell) => ({
    count: cell.people.length,
    total: 6 * cell.people.length,
    sent: cell.people.length,
  }));
  return { layout: { cells, rows: sizes.length - 1, columns }, given };
}

/** Teams without a second group: their sizes, and how many answers each has; the last are those without a team. */
function teams(sizes: readonly number[], answers: readonly number[] = sizes): ReturnType<typeof table> {
  const { layout } = table(sizes.map((size) => [size]));
  return { layout, given: answers.map((count) => ({ count, total: 6 * count, sent: count })) };
}

const without = (condition: Condition) => new Set(CONDITIONS.filter((each) => each !== condition));

function shown(
  { layout, given }: ReturnType<typeof table>,
  question: Partial<Question> = {},
  rule: ReadonlySet<Condition> = WHOLE_RULE,
): number[] {
  const asked: Question = { given, scale: null, earlier: [], threshold: 5, ...question };
  return disclose(layout, asked, rule).map(({ group }) => group);
}

describe('the groups of a wave', () => {
  test.each([
    ['all where none is small', [5, 6, 7, 0], [0, 1, 2, 3]],
    ['none where all together are too few', [2, 2, 0], []],
    ['no second one beside a small one, which would follow', [4, 6, 9, 0], [0, 3]],
    ['two small ones hide one another', [3, 3, 9, 0], [0, 3]],
    ['a team in which nobody has answered is no part', [9, 0, 0], [0, 1]],
  ])('%s', (_what, sizes, expected) => expect(shown(teams(sizes))).toEqual(expected));

  test('count for no more than their people', () => {
    const flood = teams([8, 2, 0], [8, 5, 0]);
    expect(shown(flood)).toEqual([0]);
    expect(shown(flood, {}, without('people'))).toEqual([0, 1, 2]);
    // Two people with five answers.
    expect(shown(teams([2, 0], [5, 0]))).toEqual([]);
  });

  test('count for no more than their answers', () => {
    expect(shown(teams([8, 8, 0], [8, 3, 0]))).toEqual([0]);
    expect(shown(teams([8, 8, 0], [8, 3, 0]), {}, without('answers'))).toEqual([0, 1, 2]);
  });

  test('lose what was sent beyond their people before the answers to a question are counted', () => {
    // Two of the seven who sent the form of a team of five are the same as others: they may have given two of these five answers.
    const { layout } = teams([9, 5, 0]);
    const given = [9, 5, 0].map((count, index) => ({ count, total: 0, sent: index === 1 ? 7 : count }));
    expect(shown({ layout, given })).toEqual([0]);
    expect(shown({ layout, given }, {}, without('people'))).toEqual([0, 1, 2]);
  });

  test('are hidden beside answers without a team, which are nobody’s', () => {
    // Legal has three people; two more answers say no team.
    const legal = teams([14, 3, 0], [14, 3, 2]);
    expect(shown(legal)).toEqual([0]);
    expect(shown(legal, {}, without('unnamed'))).toEqual([0, 1]);
  });

  test('of two divisions do not meet in a part that is too small', () => {
    // 22 people: Sales 10 in Ipoh and 1 in Melaka, Support the other way round.
    const crossed = table([
      [10, 1, 0],
      [1, 10, 0],
      [0, 0, 0],
    ]);
    expect(shown(crossed)).toEqual([0, 1, 2]);
    expect(shown(crossed, {}, without('combinations'))).toEqual([0, 1, 2, 3, 4]);
    // The division that shows more comes first.
    const sites = table([
      [4, 4, 0],
      [4, 4, 0],
      [4, 4, 0],
      [0, 0, 0],
    ]);
    expect(shown(sites)).toEqual([0, 1, 2, 3]);
    const many = table([
      [12, 12, 2, 0],
      [2, 2, 11, 0],
      [0, 0, 0, 0],
    ]);
    expect(shown(many)).toHaveLength(4);
  });

  test('may count all answers of a team where some name no site', () => {
    const some = table([
      [6, 0, 0],
      [0, 9, 0],
      [0, 0, 0],
    ]);
    const given = some.given.map((cell, index) =>
      index === 0 ? { count: 4, total: 20, sent: 4 } : index === 2 ? { count: 2, total: 10, sent: 2 } : cell,
    );
    expect(shown({ layout: some.layout, given })).toEqual([0, 1, 2, 4]);
  });

  test('whatever the sizes: each part that they cut out reaches the threshold, and everybody is shown', () => {
    const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 15 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }),
        fc.array(fc.tuple(size, size, fc.constant(0)), { minLength: 2, maxLength: 5 }),
        (threshold, sizes) => {
          const drawn = table([...sizes, [0, 0, 0]]);
          const groups = shown(drawn, { threshold });
          const parts = new Map<string, number>();
          for (const cell of drawn.layout.cells) {
            const key = groups.filter((group) => isIn(drawn.layout, cell, group)).join();
            if (key !== '' && cell.people.length > 0 && cell.column >= 0) {
              parts.set(key, (parts.get(key) ?? 0) + cell.people.length);
            }
          }
          for (const count of parts.values()) expect(count).toBeGreaterThanOrEqual(threshold);
        },
      ),
    );
  });
});

describe('what earlier waves have shown', () => {
  const sales = people(9);
  const support = people(9);
  const wave = (teamA: readonly string[], teamB: readonly string[]): ReturnType<typeof table> => {
    const layout = {
      cells: [
        { row: 0, column: -1, people: teamA },
        { row: 1, column: -1, people: teamB },
      ],
      rows: 2,
      columns: 0,
    };
    return { layout, given: [teamA, teamB].map(({ length }) => ({ count: length, total: 6 * length, sent: length })) };
  };
  const shownTo = (of: readonly string[], fields: Partial<EarlierGroup> = {}): EarlierGroup => ({
    people: new Set(of),
    threshold: 5,
    answers: of.length,
    total: null,
    ...fields,
  });
  const all = shownTo([...sales, ...support]);

  test('is shown again to the same people', () => {
    expect(shown(wave(sales, support), { earlier: [all, shownTo(sales), shownTo(support)] })).toEqual([0, 1, 2]);
  });

  test.each([
    ['a joiner', [...people(1), ...sales], support, [2]],
    ['a leaver', sales.slice(1), support, [2]],
    ['five joiners', [...people(5), ...sales], support, [0, 1, 2]],
    ['somebody who has moved', [...sales, support[0] ?? ''], support.slice(1), [0]],
    ['five who have moved', [...sales, ...support.slice(0, 5)], support.slice(5), [0]],
  ])('tells no few people apart: %s', (_what, teamA, teamB, expected) => {
    const earlier = [all, shownTo(sales), shownTo(support)];
    expect(shown(wave(teamA, teamB), { earlier })).toEqual(expected);
  });

  test('tells no joiner apart who has named no team', () => {
    const { layout, given } = wave(sales, support);
    const cells = [...layout.cells, { row: 2, column: -1, people: people(1) }, { row: -1, column: -1, people: [] }];
    const unnamed = (count: number) => ({
      layout: { cells, rows: 3, columns: 0 },
      given: [...given, { count: 0, total: 0, sent: 0 }, { count, total: 6 * count, sent: count }],
    });
    expect(shown(unnamed(0), { earlier: [all] })).toContain(0);
    expect(shown(unnamed(1), { earlier: [all] })).not.toContain(0);
  });

  test('keeps the threshold that it was shown under', () => {
    const next = wave([...people(3), ...sales], support);
    expect(shown(next, { earlier: [all], threshold: 3 })).toEqual([1, 2]);
    expect(shown(next, { earlier: [all], threshold: 3 }, without('promises'))).toEqual([0, 1, 2]);
  });

  test('is not repeated where few of those who joined have answered', () => {
    const joined = wave([...people(6), ...sales], support);
    const few = joined.given.map((cell, index) => (index === 0 ? { count: 11, total: 66, sent: 11 } : cell));
    expect(shown({ ...joined, given: few }, { earlier: [all] })).toEqual([1, 2]);
    expect(shown({ ...joined, given: few }, { earlier: [all] }, without('differences'))).toEqual([0, 1, 2]);
  });

  const totals = (
    { layout, given }: ReturnType<typeof table>,
    earlier: EarlierGroup[],
    rule?: ReadonlySet<Condition>,
  ): (number | null)[] =>
    disclose(layout, { given, scale: [1, 10], earlier, threshold: 5 }, rule).map(({ total }) => total);

  test('moves the sum of a group, where all who joined gave the same answer', () => {
    const joined = wave([...people(6), ...sales], support);
    const withJoiners = (sum: number) => ({
      ...joined,
      given: joined.given.map((cell, index) => (index === 0 ? { count: 15, total: 54 + sum, sent: 15 } : cell)),
    });
    const before = [shownTo(sales, { total: 54 }), shownTo(support, { total: 54 })];
    const salesAfter = (sum: number, rule?: ReadonlySet<Condition>) =>
      (totals(withJoiners(sum), before, rule)[1] ?? 0) - 54;
    expect([60, 59, 58, 36, 8, 7, 6].map((sum) => salesAfter(sum))).toEqual([58, 58, 58, 36, 8, 8, 8]);
    expect(salesAfter(60, without('changes'))).toBe(60);
  });

  test('moves it where those who came and those who went gave opposite answers, though some gave none', () => {
    const [gone, come, others, rest] = [people(5), people(5), people(5), people(5)];
    const swapped = wave([...others, ...come], [...rest, ...gone]);
    const before = [shownTo([...others, ...gone], { total: 30 }), shownTo([...rest, ...come], { total: 70 })];
    const given = (sum: number, count = 10) => ({
      ...swapped,
      given: swapped.given.map((cell, index) => (index === 0 ? { count, total: sum, sent: count } : cell)),
    });
    expect(totals(given(75), before)[1]).toBe(73);
    expect(totals(given(75), before, without('changes'))[1]).toBe(75);
    expect(totals(given(66), before)[1]).toBe(66);
    // One of the ten gave no answer: four came with tens, and five went with ones.
    expect(totals(given(65, 9), before)[1]).toBe(63);
  });
});

describe('a mean', () => {
  test.each([
    [50, 5, 48, 9.6],
    [48, 5, 48, 9.6],
    [47, 5, 47, 9.4],
    [5, 5, 7, 1.4],
    [118, 12, 118, 9.83],
    [92, 12, 92, 7.67],
  ])('of a sum of %d of %d answers is that of %d: %d', (sum, answers, moved, mean) => {
    const { layout } = teams([answers, 0]);
    const given = [answers, 0].map((count) => ({ count, total: count && sum, sent: count }));
    const [all] = disclose(layout, { given, scale: [1, 10], earlier: [], threshold: 5 });
    expect(all?.total).toBe(moved);
    expect(shownMean(moved, answers)).toBe(mean);
  });

  test('of a group is the sum of its parts, and each part is off the ends of the scale', () => {
    // Sales, and two teams that are shown together with it only.
    const { layout } = teams([9, 3, 2, 0]);
    const rest = (sum: number, rule = WHOLE_RULE): number => {
      const given = [9, 3, 2, 0].map((count, index) => ({
        count,
        total: [60, sum - 2, 2, 0][index] ?? 0,
        sent: count,
      }));
      const [all, sales] = disclose(layout, { given, scale: [1, 10], earlier: [], threshold: 5 }, rule);
      return (all?.total ?? 0) - (sales?.total ?? 0);
    };
    expect([50, 49, 48, 30, 7, 6, 5].map((sum) => rest(sum))).toEqual([48, 48, 48, 30, 7, 7, 7]);
    expect(rest(50, without('remainders'))).toBe(50);
    expect(rest(50, without('extremes'))).toBe(50);
  });

  test('hides no group, whatever the answers are, in any of two divisions', () => {
    const { layout, given } = table([
      [6, 6, 0],
      [6, 6, 0],
      [0, 0, 0],
    ]);
    const sum = fc.integer({ min: 6, max: 60 });
    fc.assert(
      fc.property(fc.array(sum, { minLength: 4, maxLength: 4 }), ([a = 6, b = 6, c = 6, d = 6]) => {
        const totals = [a, b, 0, c, d, 0, 0, 0, 0];
        const drawn = given.map((cell, index) => ({ ...cell, total: totals[index] ?? 0 }));
        const found = disclose(layout, { given: drawn, scale: [1, 10], earlier: [], threshold: 5 });
        expect(found.map(({ group }) => group)).toEqual([0, 1, 2, 3, 4]);
        for (const { total, parts } of found) {
          expect(parts.reduce((all, part) => all + part.total, 0)).toBe(total);
          for (const part of parts) {
            expect(part.total).toBeGreaterThanOrEqual(part.answers + 2);
            expect(part.total).toBeLessThanOrEqual(10 * part.answers - 2);
          }
        }
      }),
    );
  });
});
