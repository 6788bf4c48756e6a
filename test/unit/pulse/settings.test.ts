/** What Settings says of pulses; a threshold below 3 protects nobody and is refused. */

import { expect, test } from '@jest/globals';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { LEAST_THRESHOLD, USUAL_THRESHOLD } from '../../../src/core/pulse/rule';
import { parsePulseSettings } from '../../../src/core/pulse/settings';

const parse = (...rows: unknown[][]) => parsePulseSettings([['Setting', 'Value'], ...rows], 'en', pulseMessages('en'));

test('usual are a threshold of its own, ninety days, and no second group', () => {
  expect(parse()).toEqual({ threshold: USUAL_THRESHOLD, keepDays: 90, secondGroup: '' });
  expect(parse(['Pulse threshold', ''], ['Other', 'x'])).toEqual(parse());
  expect(LEAST_THRESHOLD).toBeGreaterThanOrEqual(3);
});

test.each<[unknown[], object]>([
  [['Pulse threshold', 8], { threshold: 8 }],
  [['Ambang tinjauan', '3'], { threshold: 3 }],
  [['Pulse answers kept (days)', 1], { keepDays: 1 }],
  [['Pulse second group', ' Site '], { secondGroup: 'Site' }],
])('%j', (row, expected) => expect(parse(row)).toMatchObject(expected));

test.each<[unknown[]]>([
  [['Pulse threshold', 2]],
  [['Pulse threshold', 4.5]],
  [['Pulse threshold', 'few']],
  [['Pulse answers kept (days)', 0]],
  [['Pulse answers kept (days)', -1]],
])('%j is refused with the setting and its value', ([name, value]) => {
  expect(() => parse([name, value])).toThrow(String(value));
  expect(() => parse([name, value])).toThrow(String(name));
});
