/** A reader with pencil and computer attacks everything that pulses have ever shown, and wins nothing: `npm run bench -- pulsePrivacy` tries 5,000 organisations. */

import { afterAll, describe, expect, test } from '@jest/globals';
import { disclose } from '../../../src/core/pulse/disclosure';
import { layoutOf } from '../../../src/core/pulse/roll';
import { CONDITIONS, type Condition } from '../../../src/core/pulse/rule';
import { attackAll, attackSums } from '../../support/pulse-adversary/attack';
import { learnedBy } from '../../support/pulse-adversary/colluders';
import {
  type Member,
  type Organisation,
  type OrganisationWave,
  type Repeat,
  randomOrganisation,
} from '../../support/pulse-adversary/organisation';
import { publish, publishAsBefore } from '../../support/pulse-adversary/publish';
import { emptyTally, tryOrganisation } from '../../support/pulse-adversary/try';
import { generator } from './chance';

const ORGANISATIONS = 50;
/** In so many a condition that is left out must be missed. */
const MUTATIONS = 60;

const tally = emptyTally();

afterAll(() => console.info(JSON.stringify(tally)));

const without = (condition: Condition) => new Set(CONDITIONS.filter((each) => each !== condition));

test('random organisations of 8 to 120 people, in one to four waves, give nothing away', () => {
  for (let seed = 1; seed <= ORGANISATIONS; seed++) tryOrganisation(seed, generator, tally);
  expect(tally.won).toEqual([]);
  // Where there was nothing to win, at most a fifth is lost.
  expect(tally.quiet).toBeGreaterThan(ORGANISATIONS / 10);
  expect(tally.quietShown).toBeGreaterThan(0.8 * tally.quietBefore);
}, 120_000);

let names = 0;
const members = (count: number, team: string, second = '', answers: Record<string, number> = {}): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    email: `m${names++}@example.com`,
    team,
    second,
    answers: { A: 1 + ((index * 3) % 10), ENPS: 1 + ((index * 7) % 10), ...answers },
    answersAtAll: true,
    namesTeam: true,
    namesSecond: true,
  }));
const repeats = (count: number, team: string, second = ''): Repeat[] =>
  Array.from({ length: count }, () => ({ team, second, answers: { A: 5, ENPS: 5 } }));
const wave = (of: Member[], fields: Partial<OrganisationWave> = {}): OrganisationWave => ({
  members: of,
  repeats: [],
  threshold: 5,
  second: '',
  ...fields,
});
const inWaves = (...waves: OrganisationWave[]): Organisation => ({ seed: 0, questions: ['A', 'ENPS'], waves });

function silent(of: Member[]): Member[] {
  return of.map((member) => ({ ...member, answersAtAll: false }));
}

const cross = [
  ...members(10, 'Sales', 'Ipoh'),
  ...members(1, 'Sales', 'Melaka'),
  ...members(10, 'Support', 'Melaka'),
  ...members(1, 'Support', 'Ipoh'),
];
/** Three of each group give no answer, so that three answers more do not show in its number. */
const small = [
  ...members(9, 'Sales', 'Ipoh'),
  ...silent(members(3, 'Sales', 'Ipoh')),
  ...members(2, 'Sales', 'Melaka'),
  ...members(9, 'Support', 'Melaka'),
  ...silent(members(3, 'Support', 'Melaka')),
];
const legal = [...members(3, 'Legal'), ...members(14, 'Sales')];
const floors = cross.map((member, index) => ({ ...member, second: index % 3 === 0 ? 'Ground' : 'Upper' }));

describe('attacks that were won before', () => {
  test.each<[string, Organisation, (string | undefined)[]]>([
    [
      'two divisions that differ by one person each',
      inWaves(wave(cross, { second: 'Site' })),
      ['', 'Sales', 'Support'],
    ],
    [
      'answers again into a small cell',
      inWaves(wave(small, { second: 'Site', repeats: repeats(3, 'Sales', 'Melaka') })),
      ['', 'Sales', 'Support'],
    ],
    ['answers again without a team', inWaves(wave(legal, { repeats: repeats(2, '') })), ['']],
    ['two people with five answers', inWaves(wave(members(2, ''), { repeats: repeats(3, '') })), []],
    [
      'another second group, and the same answers again',
      inWaves(wave(cross, { second: 'Site' }), wave(floors, { second: 'Floor' })),
      ['', 'Sales', 'Support'],
    ],
  ])('%s', (_what, each, groups) => {
    const publication = publish(each);
    const labels = new Set(publication.rows.filter(({ questionId }) => questionId === 'A').map(({ row }) => row.group));
    expect([...labels]).toEqual(groups);
    if (groups.length === 0) expect(publication.comments).toEqual([0]);
    expect([...attackAll(each, publication, generator(1)).won]).toEqual([]);
    // The adversary is no straw man.
    const won = attackSums(each, publishAsBefore(each), generator(1)).won;
    expect(won.size).toBeGreaterThan(0);
  });

  test('the list of answers of a team of five: nothing but their mean and their number is shown', () => {
    const sales = members(5, 'Sales').map((member, index) => ({
      ...member,
      answers: { ...member.answers, A: index === 0 ? 1 : 10 },
    }));
    const each = inWaves(wave([...sales, ...members(7, 'Support')]));
    const { rows } = publish(each);
    const shown = rows.filter(({ group, questionId }) => group.name === 'Sales' && questionId === 'A');
    expect(shown.map(({ row }) => [row.answers, row.low, row.high, row.favourable, row.error, row.impact])).toEqual([
      [5, null, null, null, null, null],
    ]);
    expect([...attackAll(each, { rows, comments: [] }, generator(1)).won]).toEqual([]);
    const won = attackAll(each, publish(each, without('details')), generator(1), without('details')).won;
    expect([...won].join()).toMatch(/the answers of 5 from more than a mean/);
  });

  test('a joiner, and a leaver: everybody is not shown again, and teams that are the same are', () => {
    const [sales, support] = [members(8, 'Sales'), members(8, 'Support')];
    for (const next of [
      [...sales, ...support, ...members(1, 'Support')],
      [...sales, ...support.slice(1)],
    ]) {
      const publication = publish(inWaves(wave([...sales, ...support]), wave(next)));
      const second = publication.rows.filter((row) => row.wave === 1 && row.questionId === 'ENPS');
      expect(second.map(({ row }) => row.group)).toEqual(['Sales']);
    }
  });
});

/** Each with the answers of those who come or go all at one end, which the reader would know. */
const [stay, ones, back, tens, comers] = [
  members(5, 'Sales', '', { A: 4 }),
  members(5, 'Sales', '', { A: 1 }),
  members(5, 'Support', '', { A: 5 }),
  members(5, 'Support', '', { A: 10 }),
  members(6, 'Sales', '', { A: 10 }),
];
const moved = (of: Member[], team: string): Member[] => of.map((member) => ({ ...member, team }));
const CHANGES: [string, Organisation][] = [
  ['joiners', inWaves(wave([...stay, ...ones, ...back]), wave([...stay, ...ones, ...back, ...comers]))],
  ['leavers', inWaves(wave([...stay, ...ones, ...back, ...comers]), wave([...stay, ...ones, ...back]))],
  [
    'joiners of two teams',
    inWaves(wave([...stay, ...ones, ...back]), wave([...stay, ...ones, ...back, ...comers, ...tens])),
  ],
  [
    'two halves of teams that change places',
    inWaves(
      wave([...stay, ...ones, ...back, ...tens]),
      wave([...stay, ...moved(ones, 'Support'), ...back, ...moved(tens, 'Sales')]),
    ),
  ],
  [
    'joiners in three waves',
    inWaves(wave([...stay, ...back]), wave([...stay, ...back, ...ones]), wave([...stay, ...back, ...ones, ...comers])),
  ],
  [
    'a lower threshold',
    inWaves(wave([...stay, ...ones]), wave([...stay, ...ones, ...tens.slice(2)], { threshold: 3 })),
  ],
];

describe('people who come, go or change their team', () => {
  test.each(CHANGES)('%s: nobody is known by their answers', (_what, each) => {
    expect([...attackAll(each, publish(each), generator(1)).won]).toEqual([]);
  });
});

/** What only a search through all answers of two teams shows. */
const BY_SEARCH: readonly Condition[] = ['shares', 'spread'];

describe('the adversary wins if the rule forgets', () => {
  const named = CHANGES.map(([, each]) => each);
  const drawn = (seed: number): Organisation => randomOrganisation(seed, generator(seed));
  const isWon = (each: Organisation, rule: ReadonlySet<Condition>): boolean =>
    attackAll(each, publish(each, rule), generator(1), rule).won.size > 0;
  test.each(CONDITIONS.filter((each) => !BY_SEARCH.includes(each)))('"%s"', (condition) => {
    const rule = without(condition);
    const seeds = Array.from({ length: MUTATIONS }, (_, index) => index + 1);
    expect(named.some((each) => isWon(each, rule)) || seeds.some((seed) => isWon(drawn(seed), rule))).toBe(true);
  });
  test.each(BY_SEARCH)('"%s"', (condition) => {
    expect(learnedBy([4, 4], 0, true, without(condition)).person).toBeGreaterThan(0);
  });
});

describe('a reader who knows the rule', () => {
  test.each([
    [5, 5],
    [6, 5],
  ])('learns nothing from what is hidden: %d in a team, %d beside it', (inTeam, beside) => {
    const mark = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);
    const roll = [
      { team: 'Sales', second: '', people: mark('s', inTeam) },
      { team: 'Legal', second: '', people: mark('l', 3) },
      { team: 'Design', second: '', people: mark('d', beside - 3) },
    ];
    const layout = layoutOf(roll, ['Sales', 'Legal', 'Design'], []);
    /** What is shown → the sums of the team and of the others that lead to it. */
    const outcomes = new Map<string, { team: Set<number>; others: Set<number> }>();
    for (let team = inTeam; team <= 10 * inTeam; team++) {
      for (let others = beside; others <= 10 * beside; others++) {
        const third = Math.min(30, Math.max(3, others - 10 * (beside - 3), Math.round((others * 3) / beside)));
        const given = [team, third, others - third, 0].map((total, index) => {
          const count = [inTeam, 3, beside - 3, 0][index] ?? 0;
          return { count, total, sent: count };
        });
        const shown = disclose(layout, { given, scale: [1, 10], earlier: [], threshold: 5 });
        const key = JSON.stringify(shown.map(({ group, total }) => [group, total]));
        const outcome = outcomes.get(key) ?? { team: new Set(), others: new Set() };
        outcomes.set(key, outcome);
        outcome.team.add(team);
        outcome.others.add(others);
      }
    }
    // Where only one sum leads to what is shown, it is no end of the scale.
    const known = [...outcomes.values()].flatMap(({ team, others }) => [
      { sums: [...team], n: inTeam },
      { sums: [...others], n: beside },
    ]);
    expect(known.filter(({ sums, n }) => sums.length === 1 && (sums[0] === n || sums[0] === 10 * n))).toEqual([]);
  });
});

describe('members who collude', () => {
  test('learn no more than docs/privacy.md says: nothing alone, and at most one case in twenty with two', () => {
    for (const n of [3, 4, 5, 8]) expect(learnedBy([n], 0)).toEqual({ person: 0, list: 0 });
    expect(learnedBy([10], 0).person).toBe(0);
    for (const k of [1, 2]) {
      for (const { person, list } of [learnedBy([5], k), learnedBy([8], k)]) {
        expect(Math.max(person, list)).toBeLessThan(0.05);
      }
    }
    // Two teams, as if a deviation were shown of so few.
    expect(learnedBy([4, 4], 0, true).person).toBe(0);
    // Four of five know the fifth: that is arithmetic, and stands among the limits.
    expect(learnedBy([5], 4).person).toBeGreaterThan(0.99);
  });
});
