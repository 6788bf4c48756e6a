/** Who was asked, kept without names: joiners are counted, and the same people are known again. */

import { describe, expect, test } from '@jest/globals';
import type { Person } from '../../../src/core/pulse/people';
import {
  addToRoll,
  earlierGroups,
  layoutOf,
  Places,
  type Roll,
  readRoll,
  rollOf,
  withJoiners,
  writeRoll,
} from '../../../src/core/pulse/roll';

const person = (name: string, team: string, second = ''): Person => ({
  name,
  email: `${name}@example.com`,
  team,
  second,
  language: 'en',
});

const sizes = (roll: Roll): unknown[] => roll.map(({ team, second, people }) => [team, second, people.length]);

describe('a roll', () => {
  const roll = rollOf([person('ann', 'Sales', 'Ipoh'), person('ben', 'Sales', 'Ipoh'), person('cik', '', 'Ipoh')]);

  test('counts people by team and second group, and tells no name', () => {
    expect(sizes(roll)).toEqual([
      ['Sales', 'Ipoh', 2],
      ['', 'Ipoh', 1],
    ]);
    expect(writeRoll(roll)).not.toMatch(/ann|ben|cik|@/);
    expect(readRoll(writeRoll(roll))).toEqual(roll);
    expect(readRoll(writeRoll([]))).toEqual([]);
  });

  test('knows a person again, however the address is written, and wherever they have moved to', () => {
    const again = addToRoll(roll, [{ ...person('ann', 'Support'), email: 'ANN@example.com' }, person('dee', 'Sales')]);
    expect(sizes(again)).toEqual([
      ['Sales', 'Ipoh', 2],
      ['', 'Ipoh', 1],
      ['Sales', '', 1],
    ]);
  });

  test('of a wave grows by those who are asked later, whose team counts where the form has it', () => {
    const wave = {
      people: 3,
      teams: { Sales: 2, constructor: 0 },
      second: { name: 'Site', sizes: { Ipoh: 3, Melaka: 0 } },
    };
    const joiners = [person('dee', 'sales ', 'Melaka'), person('eli', 'Legal'), person('ben', 'Sales', 'Ipoh')];
    const { wave: grown, roll: joined } = withJoiners(wave, roll, joiners);
    expect(grown).toEqual({
      people: 5,
      teams: { Sales: 3, constructor: 0 },
      second: { name: 'Site', sizes: { Ipoh: 3, Melaka: 1 } },
    });
    expect(joined.flatMap(({ people }) => people)).toHaveLength(5);
  });

  test('lays the people out by what the form asks for; others are in no row, or no column', () => {
    const { cells, rows, columns } = layoutOf(roll, ['Legal', 'SALES'], ['Ipoh']);
    expect([rows, columns]).toEqual([2, 1]);
    expect(cells.map(({ row, column, people }) => [row, column, people.length])).toEqual([
      [0, 0, 0],
      [0, -1, 0],
      [1, 0, 2],
      [1, -1, 0],
      [-1, 0, 1],
      [-1, -1, 0],
    ]);
    const places = new Places(['Legal', 'Sales'], []);
    expect(['Sales', ' sales', 'Support', ''].map((team) => places.find(team))).toEqual([1, 1, 2, 2]);
  });

  test('says who was in a group that an earlier wave has shown, and who is left of it without another', () => {
    const questions = {
      ENPS: [
        ['all', '', 3, null],
        ['team', 'Sales', 2, 12],
      ],
      'REC-1': [
        ['all', '', 3, 27, 0, 2],
        ['team', 'Sales', 2, 12],
      ],
    } as const;
    const past = [{ roll, shown: { threshold: 4, questions } }];
    expect(earlierGroups(past, 'ENPS').map(({ people, ...rest }) => [people.size, rest])).toEqual([
      [3, { threshold: 4, answers: 3, total: null, below: 0, above: 0 }],
      [2, { threshold: 4, answers: 2, total: 12, below: 0, above: 0 }],
      [1, { threshold: 4, answers: 1, total: null, below: 0, above: 0 }],
    ]);
    expect(earlierGroups(past, 'REC-1')[2]).toMatchObject({ answers: 1, total: 15, below: 0, above: 2 });
    expect(earlierGroups(past, 'constructor')).toEqual([]);
  });
});
