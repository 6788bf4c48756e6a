/** A wave divided into groups: who is in which, by what they chose on the form. */

import { expect, test } from '@jest/globals';
import { divide, type Response, shownParts } from '../../../src/core/pulse/groups';

const people = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);
const respond = (count: number, team: string, second = ''): Response[] =>
  Array.from({ length: count }, (_, index) => ({ team, second, answers: { A: index } }));

test('groups have their names, sizes and answers; a team that is called as everybody is stands apart', () => {
  const divided = divide({
    roll: [
      { team: 'All', second: 'Ipoh', people: people('a', 6) },
      { team: 'constructor', second: 'Melaka', people: people('b', 7) },
    ],
    people: 13,
    teams: { All: 6, constructor: 7 },
    second: { name: 'Site', sizes: { Ipoh: 6, Melaka: 7 } },
  });
  const all = [...respond(5, 'all ', 'Ipoh'), ...respond(6, 'constructor', 'Melaka')];
  const given = all.slice(1);
  const question = { scale: null, earlier: [], threshold: 4 };
  const parts = shownParts(divided, { all, given }, question, () => 1);
  expect(parts.map(({ group, size, of }) => [group, size, of.length])).toEqual([
    ['', 13, 10],
    ['“All”', 6, 4],
    ['constructor', 7, 6],
    ['Site: Ipoh', 6, 4],
    ['Site: Melaka', 7, 6],
  ]);
  expect(parts.map(({ name }) => name)[4]).toEqual(['second', 'Melaka']);
});

test('a wave that kept no roll has no group but everybody', () => {
  const divided = divide({ people: 13, teams: { Sales: 6, Support: 7 } });
  const all = [...respond(6, 'Sales'), ...respond(7, 'Support')];
  const parts = shownParts(divided, { all, given: all }, { scale: null, earlier: [], threshold: 5 }, () => 1);
  expect([divided.isKnown, parts.map(({ group, size }) => [group, size])]).toEqual([false, [['', 13]]]);
});
