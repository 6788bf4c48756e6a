/** Who reports to whom, as People says it. */

import { expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/messages';
import {
  chooseMembers,
  managerOf,
  parseTeamPeople,
  requireManager,
  teamOf,
} from '../../../src/core/one-on-ones/members';
import { oneOnOneMessages } from '../../../src/core/one-on-ones/messages';

const t = oneOnOneMessages('en');
const HEADER = ['Manager', 'Name', 'Email', 'Team'];
const read = (rows: unknown[][]) => parseTeamPeople([HEADER, ...rows], 'en', messagesIn('en'));

const people = read([
  ['', 'Aisyah', 'Aisyah@example.com', ''],
  ['aisyah', 'Mei', 'mei@example.com', ''],
  ['AISYAH@example.com', 'Wei', 'wei@example.com', ''],
  ['Aisyah', 'Wei again', 'WEI@example.com', ''],
  ['Aisyah', 'Ravi', '', ''],
  ['Aisyah', 'Aisyah', 'aisyah@example.com', ''],
  ['Kumar', 'Siti', 'siti@example.com', ''],
  ['', '', '', 'note'],
]);
const team = () => teamOf(people, 'Aisyah', 'aisyah@example.com', t);

test('members name their manager by name or address, in any case; an address counts once', () => {
  expect(team().members.map(({ name }) => name)).toEqual(['Mei', 'Wei']);
  expect(team().problems.map(({ member, reason }) => [member, reason.code])).toEqual([
    ['Ravi', 'noEmail'],
    ['Aisyah', 'ownManager'],
  ]);
});

test('a missing column is named', () => {
  expect(() => parseTeamPeople([['Name', 'Email']], 'en', messagesIn('en'))).toThrow(/Manager/);
});

test.each([
  ['Aisyah', 'aisyah@example.com', 'Aisyah'],
  ['aisyah@example.com', 'aisyah@example.com', 'Aisyah'],
  ['boss@example.com', 'boss@example.com', 'boss@example.com'],
  // Kumar has no row with an address: nobody can say that it is somebody else.
  ['Kumar', 'kumar@example.com', 'Kumar'],
])('%s is the manager when %s calls', (named, user, name) => {
  expect(requireManager(people, named, user, 'en', t)).toBe(name);
});

test.each([
  ['Aisyah', 'kumar@example.com', /Only Aisyah/],
  ['aisyah@example.com', 'kumar@example.com', /Only aisyah@example.com/],
  ['Nobody', 'kumar@example.com', /Nobody on the sheet "People"/],
])('%s is refused when %s calls', (named, user, message) => {
  expect(() => requireManager(people, named, user, 'en', t)).toThrow(message);
});

test('members are chosen by name or address', () => {
  expect(chooseMembers(team(), [], 'en', t).map(({ name }) => name)).toEqual(['Mei', 'Wei']);
  expect(chooseMembers(team(), ['WEI@example.com', ' mei '], 'en', t).map(({ name }) => name)).toEqual(['Wei', 'Mei']);
  expect(() => chooseMembers(team(), ['Siti'], 'en', t)).toThrow(/"Siti" does not report to Aisyah/);
  expect(() => chooseMembers(team(), ['Ravi'], 'en', t)).toThrow(/Ravi has no e-mail address/);
  const none = teamOf(people, 'Siti', 'siti@example.com', t);
  expect(() => chooseMembers(none, [], 'en', t)).toThrow(/Nobody .* has Siti as Manager/);
  const alone = teamOf(read([['Ina', 'Ina', 'ina@example.com', '']]), 'Ina', 'ina@example.com', t);
  expect(() => chooseMembers(alone, [], 'en', t)).toThrow(/their own manager/);
});

test('a member finds the address of their manager', () => {
  expect(managerOf(people, 'mei@example.com')?.email).toBe('aisyah@example.com');
  expect(managerOf(people, 'siti@example.com')).toBeNull();
  expect(managerOf(read([['boss@example.com', 'Mei', 'mei@example.com', '']]), 'mei@example.com')?.email).toBe(
    'boss@example.com',
  );
  expect(managerOf(read([['Ina', 'Ina', 'ina@example.com', '']]), 'ina@example.com')).toBeNull();
  expect(managerOf(people, 'stranger@example.com')).toBeNull();
});
