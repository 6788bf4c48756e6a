/** Days of a series, and when a gap is too long. */

import { expect, test } from '@jest/globals';
import { canRepeat, daysOverdue, meetingDays, mondayOf, weekOfMonth } from '../../../src/core/one-on-ones/cadence';
import { weekdayOf } from '../../../src/core/one-on-ones/wall-time';
import { dayFromIso, isoFromDay } from '../../../src/core/shared/dates';

const day = (iso: string): number => dayFromIso(iso) ?? 0;

test('weekly and fortnightly meetings keep their weekday', () => {
  const days = (cadence: 'weekly' | 'fortnightly') =>
    meetingDays(cadence, day('2026-12-01'), day('2026-12-30')).map(isoFromDay);
  expect(days('weekly')).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29']);
  expect(days('fortnightly')).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
});

test('a monthly meeting keeps its weekday and its week of the month, for ten years', () => {
  for (const first of ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-28']) {
    const days = meetingDays('monthly', day(first), day('2036-12-01'));
    expect(new Set(days.map(weekdayOf)).size).toBe(1);
    expect(new Set(days.map(weekOfMonth)).size).toBe(1);
    expect(days).toHaveLength(120);
  }
});

test('no monthly series begins after the 28th: not all months have such a day', () => {
  expect([canRepeat('monthly', day('2026-12-28')), canRepeat('monthly', day('2026-12-29'))]).toEqual([true, false]);
  expect(canRepeat('weekly', day('2026-12-29'))).toBe(true);
});

test('the week begins on Monday', () => {
  for (const iso of ['2026-11-30', '2026-12-01', '2026-12-06'])
    expect(isoFromDay(mondayOf(day(iso)))).toBe('2026-11-30');
});

test.each([
  ['weekly', 11, 0],
  ['weekly', 12, 1],
  ['fortnightly', 21, 0],
  ['fortnightly', 30, 9],
  ['monthly', 47, 0],
  ['monthly', 50, 3],
] as const)('%s, last met %d days ago: %d days too long', (cadence, ago, late) => {
  expect(daysOverdue(cadence, 1000, 1000 + ago)).toBe(late);
});
