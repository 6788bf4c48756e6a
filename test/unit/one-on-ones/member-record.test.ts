/** What the store keeps of a member, as it follows the calendar. */

import { expect, test } from '@jest/globals';
import {
  followCalendar,
  isCadence,
  lastMet,
  type MemberRecord,
  markOf,
  prefixOf,
  withMeeting,
} from '../../../src/core/one-on-ones/member-record';

const RECORD: MemberRecord = {
  email: 'mei@example.com',
  name: 'Mei',
  cadence: 'weekly',
  minutes: 60,
  since: 100,
  seriesId: 's',
  start: 100 * 1440 + 600,
  met: [],
  next: 100 * 1440 + 600,
  seen: 100 * 1440,
};
const at = (day: number, minute = 600): number => day * 1440 + minute;

test('what took place since the last look is counted once, and the next meeting is known', () => {
  const first = followCalendar(RECORD, { starts: [at(100), at(107)], isGone: false }, at(101));
  expect(first).toMatchObject({ met: [100], next: at(107), seen: at(101) });
  const again = followCalendar(first, { starts: [at(100), at(107)], isGone: false }, at(101, 700));
  expect(again).toMatchObject({ met: [100], next: at(107) });
});

test('a meeting under way is the next one, and was not held yet', () => {
  expect(followCalendar(RECORD, { starts: [at(100)], isGone: false }, at(100, 630))).toMatchObject({
    met: [],
    next: at(100),
  });
});

test('a series that is gone leaves what was met', () => {
  const met = withMeeting(RECORD, 93);
  expect(followCalendar(met, { starts: [], isGone: true }, at(101))).toMatchObject({
    seriesId: '',
    next: null,
    isLost: true,
    met: [93],
  });
  expect(followCalendar(met, { starts: [], isGone: false }, at(101))).toMatchObject({ seriesId: 's', next: null });
});

test('days are kept in order, once, for a year', () => {
  const record = [500, 100, 507, 507].reduce(withMeeting, RECORD);
  expect(record.met).toEqual([500, 507]);
  expect([lastMet(record), lastMet(RECORD)]).toEqual([507, undefined]);
});

test('keys and marks tell files and pairs apart', () => {
  expect(prefixOf('a')).not.toBe(prefixOf('b'));
  const marks = [markOf('f', 'a@x', 'b@x'), markOf('f', 'b@x', 'a@x'), markOf('g', 'a@x', 'b@x')];
  expect(new Set(marks).size).toBe(3);
  expect(marks[0]).toMatch(/^saluran\w+$/);
});

test('a cadence is one of three', () => {
  expect(['weekly', 'fortnightly', 'monthly', 'toString', '__proto__', 7, null].filter(isCadence)).toEqual([
    'weekly',
    'fortnightly',
    'monthly',
  ]);
});
