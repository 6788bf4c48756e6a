/** The rule of disclosure, condition by condition. The adversary tries the whole of it in test/adversary. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  areDetailsShown,
  type Cell,
  CONDITIONS,
  type Condition,
  type EarlierGroup,
  isEnough,
  isIn,
  type Layout,
  type Question,
  shownDeviation,
  shownFavourable,
  shownGroups,
  shownMean,
  shownTotal,
  totalsShownAs,
  WHOLE_RULE,
} from '../../../src/core/pulse/disclosure';

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
  return [...shownGroups(layout, asked, rule).entries()].flatMap(([group, isShown]) => (isShown ? [group] : []));
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

  test('keeps the threshold that it was shown under', () => {
    const next = wave([...people(3), ...sales], support);
    expect(shown(next, { earlier: [all], threshold: 3 })).toEqual([1, 2]);
    expect(shown(next, { earlier: [all], threshold: 3 }, without('promises'))).toEqual([0, 1, 2]);
  });

  test('is not repeated where few of those who joined have answered, or all of them in the same way', () => {
    const joined = wave([...people(6), ...sales], support);
    const few = joined.given.map((cell, index) => (index === 0 ? { count: 11, total: 66, sent: 11 } : cell));
    expect(shown({ ...joined, given: few }, { earlier: [all] })).toEqual([1, 2]);
    expect(shown({ ...joined, given: few }, { earlier: [all] }, without('differences'))).toEqual([0, 1, 2]);
    const tens = joined.given.map((cell, index) => (index === 0 ? { count: 15, total: 54 + 60, sent: 15 } : cell));
    const earlier = [{ ...all, total: 108 }];
    expect(shown({ ...joined, given: tens }, { earlier, scale: [1, 10] })).toEqual([1, 2]);
    expect(shown(joined, { earlier, scale: [1, 10] })).toEqual([0, 1, 2]);
  });
});

describe('a mean', () => {
  test.each([
    [50, 5, 9.6],
    [48, 5, 9.6],
    [47, 5, 9.4],
    [5, 5, 1.4],
    [120, 12, 9.83],
    [92, 12, 7.67],
  ])('of a sum of %d of %d answers is shown as %d', (total, answers, mean) => {
    expect(shownMean(shownTotal(total, answers, [1, 10]), answers)).toBe(mean);
  });

  test.each([
    [50, 5, { least: 48, most: 50 }],
    [31, 5, { least: 31, most: 31 }],
    [12, 12, { least: 12, most: 14 }],
    [1500, 300, { least: 1499, most: 1501 }],
  ])('of a sum of %d of %d answers may be of any sum in %j', (total, answers, range) => {
    expect(totalsShownAs(total, answers, [1, 10], WHOLE_RULE)).toEqual(range);
  });

  test('of a group is hidden if the remainder would be known to be all ten, or all ten but one', () => {
    // Sales, and two teams that are shown together with it only.
    const { layout } = teams([9, 3, 2, 0]);
    const groups = (rest: number, rule = WHOLE_RULE): number[] => {
      const totals = [60, Math.ceil((rest * 3) / 5), Math.floor((rest * 2) / 5), 0];
      const given = [9, 3, 2, 0].map((count, index) => ({ count, total: totals[index] ?? 0, sent: count }));
      return shown({ layout, given }, { scale: [1, 10] }, rule);
    };
    expect([50, 49, 48, 30, 7, 6, 5].map((rest) => groups(rest).length)).toEqual([1, 1, 2, 2, 2, 1, 1]);
    expect(groups(50, without('remainders'))).toEqual([0, 1]);
  });

  test('of no combination of two divisions is known to be extreme', () => {
    // 5 to 6 people a cell; all of the cell of team 0 and site 0 say 10, all of the opposite one say 1.
    const { layout, given } = table([
      [6, 6, 0],
      [6, 6, 0],
      [0, 0, 0],
    ]);
    const totals = [60, 30, 0, 36, 6, 0, 0, 0, 0];
    const extreme = given.map((cell, index) => ({ ...cell, total: totals[index] ?? 0 }));
    expect(shown({ layout, given: extreme }, { scale: [1, 10] })).not.toEqual([0, 1, 2, 3, 4]);
    expect(shown({ layout, given: extreme }, { scale: [1, 10] }, without('remainders'))).toEqual([0, 1, 2, 3, 4]);
    expect(shown({ layout, given }, { scale: [1, 10] })).toEqual([0, 1, 2, 3, 4]);
  });
});

test('comments and all answers count for no more than the people, and lose what was sent beyond them', () => {
  expect(isEnough(5, 5, 5, 5)).toBe(true);
  expect(isEnough(5, 5, 2, 5)).toBe(false);
  expect(isEnough(6, 12, 10, 5)).toBe(false);
  expect(isEnough(7, 12, 10, 5)).toBe(true);
});

test('details are shown from ten answers on, and tell neither of agreement nor of each favourable answer', () => {
  expect([9, 10].map((count) => areDetailsShown(count))).toEqual([false, true]);
  expect([0, 3, 10].map((favourable) => shownFavourable(favourable, 10))).toEqual([1, 3, 9]);
  expect([0, 1.5, 1.51, 2.2, 3].map((deviation) => shownDeviation(deviation))).toEqual([1.5, 1.5, 2, 2.5, 3]);
});
