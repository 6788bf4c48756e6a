/** A reader with pencil and computer attacks everything that pulses have ever shown, and wins nothing: SALURAN_ORGANISATIONS=5000 tries so many. */

import { afterAll, describe, expect, test } from '@jest/globals';
import { CONDITIONS, type Condition, shownGroups } from '../../../src/core/pulse/disclosure';
import { layoutOf } from '../../../src/core/pulse/roll';
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
import { generator } from './chance';

const ORGANISATIONS = Number(process.env.SALURAN_ORGANISATIONS ?? 200);
/** In so many a condition that is left out must be missed. */
const MUTATIONS = 200;

const tally = { attacks: 0, won: 0, shown: 0, before: 0, quiet: 0, quietShown: 0, quietBefore: 0 };

afterAll(() => {
  const { attacks, won, shown, before, quiet, quietShown, quietBefore } = tally;
  console.info(
    `${ORGANISATIONS} organisations: ${attacks} attacks tried, ${won} won. ${shown} results shown, ${before} by the rule before. ` +
      `In ${quiet} organisations nothing could be won before: ${quietShown} results, ${quietBefore} before.`,
  );
});

const organisation = (seed: number): Organisation => randomOrganisation(seed, generator(seed));

test('random organisations of 8 to 120 people, in one to four waves, give nothing away', () => {
  const lost: unknown[] = [];
  for (let seed = 1; seed <= ORGANISATIONS; seed++) {
    const each = organisation(seed);
    const publication = publish(each);
    const { tried, won } = attackAll(each, publication, generator(seed + 1));
    const before = publishAsBefore(each);
    tally.attacks += tried;
    tally.won += won.size;
    tally.shown += publication.rows.length;
    tally.before += before.length;
    if (won.size > 0) lost.push([seed, ...won]);
    if (attackSums(each, before, generator(seed + 1)).won.size > 0) continue;
    tally.quiet++;
    tally.quietShown += publication.rows.length;
    tally.quietBefore += before.length;
  }
  expect(lost).toEqual([]);
  // Where there was nothing to win, at most a fifth is lost.
  expect(tally.quiet).toBeGreaterThan(ORGANISATIONS / 10);
  expect(tally.quietShown).toBeGreaterThan(0.8 * tally.quietBefore);
}, 7_200_000);

test.each(CONDITIONS)('the adversary wins if the rule forgets "%s"', (condition: Condition) => {
  const rule = new Set(CONDITIONS.filter((each) => each !== condition));
  const isWon = (seed: number): boolean =>
    attackAll(organisation(seed), publish(organisation(seed), rule), generator(seed + 1)).won.size > 0;
  expect(Array.from({ length: MUTATIONS }, (_, index) => index + 1).some(isWon)).toBe(true);
});

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

const cross = [
  ...members(10, 'Sales', 'Ipoh'),
  ...members(1, 'Sales', 'Melaka'),
  ...members(10, 'Support', 'Melaka'),
  ...members(1, 'Support', 'Ipoh'),
];
const small = [...members(9, 'Sales', 'Ipoh'), ...members(2, 'Sales', 'Melaka'), ...members(9, 'Support', 'Melaka')];
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
    ['two people with five answers', inWaves(wave(members(2, 'Sales'), { repeats: repeats(3, 'Sales') })), []],
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
        const shown = shownGroups(layout, { given, scale: [1, 10], earlier: [], threshold: 5 });
        const clamp = (total: number, n: number): number => Math.min(Math.max(total, n + 2), 10 * n - 2);
        const numbers = [shown[0] && clamp(team + others, inTeam + beside), shown[1] && clamp(team, inTeam)];
        const outcome = outcomes.get(numbers.join()) ?? { team: new Set(), others: new Set() };
        outcomes.set(numbers.join(), outcome);
        outcome.team.add(team);
        outcome.others.add(others);
      }
    }
    for (const { team, others } of outcomes.values()) {
      for (const [sums, n] of [
        [team, inTeam],
        [others, beside],
      ] as const) {
        expect([...sums]).not.toEqual([n]);
        expect([...sums]).not.toEqual([10 * n]);
      }
    }
  });
});

describe('members who collude', () => {
  test('learn no more than docs/privacy.md says: nothing alone, and at most one case in twenty with two', () => {
    for (const n of [3, 4, 5, 8]) expect(learnedBy(n, 0, false)).toEqual({ person: 0, list: 0 });
    for (const n of [10, 11]) expect(learnedBy(n, 0, true).person).toBe(0);
    for (const k of [1, 2]) {
      for (const { person, list } of [learnedBy(5, k, false), learnedBy(8, k, false), learnedBy(10, k, true)]) {
        expect(Math.max(person, list)).toBeLessThan(0.05);
      }
    }
    // Four of five know the fifth: that is arithmetic, and stands among the limits.
    expect(learnedBy(5, 4, false).person).toBeGreaterThan(0.99);
  });
});
