/** People of the sample team: names from addresses, and a colour for each. */

import { expect, test } from '@jest/globals';
import { colourOf, initialsOf, nameOf } from '../../../workbench/page/views/people';

test.each([
  ['aisyah@example.com', 'Aisyah', 'A'],
  ['wei.ling-tan@example.com', 'Wei Ling Tan', 'WT'],
])('%s is %s', (address, name, initials) => {
  expect([nameOf(address), initialsOf(address)]).toEqual([name, initials]);
});

test('no two of the team share a colour; a stranger always has the same', () => {
  const team = ['owner@example.com', 'aisyah@example.com', 'wei@example.com', 'kumar@example.com'];
  expect(new Set(team.map((address) => colourOf(address, team))).size).toBe(team.length);
  expect(colourOf('client@rimba.example', team)).toBe(colourOf('client@rimba.example', team));
});
