/** Wall-clock minutes and the instants at which clocks show them, across summer time. */

import { expect, test } from '@jest/globals';
import {
  dayOfWall,
  instantOf,
  minuteOfWall,
  wallOf,
  wallText,
  weekdayOf,
} from '../../../src/core/one-on-ones/wall-time';
import { createZone, dayFromIso } from '../../../src/core/shared/dates';

const at = (iso: string, minute: number): number => (dayFromIso(iso) ?? 0) * 1440 + minute;

test.each([
  ['Europe/London', '2027-03-27', '2027-03-27T10:00:00.000Z'],
  ['Europe/London', '2027-03-28', '2027-03-28T09:00:00.000Z'],
  ['Europe/London', '2027-10-31', '2027-10-31T10:00:00.000Z'],
  ['America/New_York', '2027-03-14', '2027-03-14T14:00:00.000Z'],
  ['America/New_York', '2027-11-07', '2027-11-07T15:00:00.000Z'],
  ['Asia/Kuala_Lumpur', '2027-03-28', '2027-03-28T02:00:00.000Z'],
  ['Pacific/Kiritimati', '2027-03-28', '2027-03-27T20:00:00.000Z'],
])('ten in the morning in %s on %s', (name, day, expected) => {
  const zone = createZone(name);
  expect(instantOf(at(day, 600), zone).toISOString()).toBe(expected);
  expect(wallOf(new Date(expected), zone)).toBe(at(day, 600));
});

test('a time that summer time skips is the hour after it', () => {
  const zone = createZone('Europe/London');
  expect(instantOf(at('2027-03-28', 90), zone).toISOString()).toBe('2027-03-28T01:30:00.000Z');
});

test('a minute has a day, a time and a weekday', () => {
  const wall = at('2026-12-01', 605);
  expect([minuteOfWall(wall), weekdayOf(dayOfWall(wall)), wallText(wall)]).toEqual([605, 2, '2026-12-01 10:05']);
  expect(weekdayOf(-4)).toBe(0);
});
