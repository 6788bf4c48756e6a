/** Nobody is found out: an adversary solves for small groups from all that was shown, and gets at none. */

import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeGroups } from '../../../src/core/pulse/disclosure';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { ALL, type Response, type WaveInput, waveResults } from '../../../src/core/pulse/results';
import { attack } from './adversary';
import { generator } from './chance';

const tally = { attacks: 0, won: 0, naive: 0 };

afterAll(() => {
  console.info(
    `Attacks tried: ${tally.attacks}, won: ${tally.won}. Where only small groups are hidden, ${tally.naive} would have been won.`,
  );
});

/** Cells of a team and a level each, the groups of both divisions, and everybody. */
function divisions(teams: number, levels: number): number[][] {
  const cell = (team: number, level: number) => team * levels + level;
  const each = (count: number) => Array.from({ length: count }, (_, index) => index);
  return [
    each(teams * levels),
    ...each(teams).map((team) => each(levels).map((level) => cell(team, level))),
    ...each(levels).map((level) => each(teams).map((team) => cell(team, level))),
  ];
}

describe('which groups may be shown', () => {
  test.each([
    ['all of them where none is small', [5, 6, 7], [[0, 1, 2], [0], [1], [2]], [true, true, true, true]],
    ['none where everybody together is too few', [2, 2], [[0, 1], [0], [1]], [false, false, false]],
    [
      'a second one hidden beside a small one, or it could be computed',
      [4, 6, 9],
      [[0, 1, 2], [0], [1], [2]],
      [true, false, false, true],
    ],
    ['two small ones that together are enough', [3, 3, 9], [[0, 1, 2], [0], [1], [2]], [true, false, false, true]],
    ['one small one, where the rest is nobody', [9, 0], [[0, 1], [0], [1]], [true, true, false]],
  ])('%s', (_what, counts, groups, expected) => {
    expect(safeGroups(counts, groups, 5)).toEqual(expected);
  });

  test('two divisions at once give no small cell away', () => {
    // Team 0: 6 juniors and 2 seniors; team 1: 7 juniors. Teams and juniors together tell of the 2: 8 − (13 − 7).
    const counts = [6, 2, 7, 0];
    const groups = divisions(2, 2).slice(1);
    const safe = safeGroups(counts, groups, 5);
    expect(attack(counts, groups.slice(0, 3), 5).won).toEqual([[1]]);
    expect(safe.filter(Boolean)).toHaveLength(2);
    expect(
      attack(
        counts,
        groups.filter((_, index) => safe[index]),
        5,
      ).won,
    ).toEqual([]);
  });

  test('any two divisions, any answers: no group under the threshold can be solved for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 3, max: 7 }),
        fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 })), {
          minLength: 16,
          maxLength: 16,
        }),
        (teams, levels, threshold, drawn) => {
          const counts = drawn.slice(0, teams * levels);
          const groups = divisions(teams, levels);
          const safe = safeGroups(counts, groups, threshold);
          const { tried, won } = attack(
            counts,
            groups.filter((_, index) => safe[index]),
            threshold,
          );
          const sizes = groups.map((cells) => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0));
          // Everybody together is never given up for a part.
          expect(safe[0]).toBe((sizes[0] ?? 0) >= threshold);
          const naive = groups.filter((_, index) => (sizes[index] ?? 0) >= threshold);
          tally.attacks += tried;
          tally.won += won.length;
          tally.naive += attack(counts, naive, threshold).won.length;
          expect(won).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
    // The adversary is no straw man: he wins where only the small groups themselves are hidden.
    expect(tally.naive).toBeGreaterThan(500);
  });
});

describe('a year of weekly results', () => {
  test.each([
    ['by team', 52, {}],
    ['by team and site, all shown together', 12, { Ipoh: 22, Sales: 18 }],
  ])('%s, shows nothing from which a group under the threshold can be solved for', (_what, waves, sites) => {
    const random = generator(3);
    const teams = { Sales: 12, Support: 9, Design: 6, Finance: 4, Legal: 9 };
    const names = [...Object.keys(teams), ''];
    const places = [...Object.keys(sites), ''];
    const cellsOf = (group: string): number[] =>
      names.flatMap((team, row) =>
        places.flatMap((site, column) =>
          [ALL, team, `Site: ${site}`].includes(group) ? [row * places.length + column] : [],
        ),
      );
    const questions = ['A', 'B', 'C', 'ENPS'].map((id) => ({ id, type: 'scale' as const, driver: '' as const }));
    let results = 0;
    for (let wave = 0; wave < waves; wave++) {
      const responses: Response[] = [];
      for (const [team, size] of Object.entries(teams)) {
        for (let person = 0; person < size; person++) {
          if (random() < 0.25) continue;
          const answers: Record<string, unknown> = {};
          for (const { id } of questions) if (random() < 0.9) answers[id] = 1 + Math.floor(random() * 10);
          const second = places[Math.floor(random() ** 2 * places.length)] ?? '';
          responses.push({ team: random() < 0.01 ? '' : team, second, answers });
        }
      }
      const second = { name: 'Site', sizes: sites };
      const input: WaveInput = {
        questions,
        enps: '1-10',
        responses,
        people: 40,
        teams,
        second,
        threshold: 5,
        earlier: [],
      };
      const { rows } = waveResults(input, pulseMessages('en'), random);
      for (const { id } of questions) {
        const counts = names.flatMap((name) =>
          places.map(
            (site) =>
              responses.filter((r) => r.team === name && r.second === site && r.answers[id] !== undefined).length,
          ),
        );
        const shown = rows.filter((row) => row.questionId === id);
        results += shown.length;
        for (const row of shown) expect(row.answers).toBeGreaterThanOrEqual(5);
        const known = shown.map(({ group }) => cellsOf(group));
        const { tried, won } = attack(counts, known, 5);
        tally.attacks += tried;
        tally.won += won.length;
        expect(won).toEqual([]);
      }
    }
    expect(results).toBeGreaterThan(waves * 8);
  });
});
