/** Times in the panels: in the workbook's zone, whatever the computer's. */

import { describe, expect, test } from '@jest/globals';
import {
  clockTime,
  dayAndTime,
  dayKey,
  distance,
  duration,
  offsetName,
  shiftText,
  span,
  wallClock,
} from '../../../workbench/page/views/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KL = 'Asia/Kuala_Lumpur';
const now = new Date('2026-11-24T09:00:14+08:00');

describe('a time in a zone', () => {
  test.each([
    ['Asia/Kuala_Lumpur', '2026-11-24', '09:00:14'],
    ['UTC', '2026-11-24', '01:00:14'],
    ['America/New_York', '2026-11-23', '20:00:14'],
    ['Pacific/Auckland', '2026-11-24', '14:00:14'],
  ])('%s has its own day and hour', (zone, day, time) => {
    expect([dayKey(now, zone), clockTime(now, zone)]).toEqual([day, time]);
  });

  test('midnight is 00, not 24', () => {
    expect(clockTime(new Date('2026-11-24T00:00:00+08:00'), KL)).toBe('00:00:00');
  });

  test('a field for date and time takes the time on the wall', () => {
    expect(wallClock(now, KL)).toBe('2026-11-24T09:00');
    expect(offsetName(KL, now)).toBe('GMT+8');
  });

  test.each([
    ['2026-11-24T17:30:00+08:00', 'Today, 17:30'],
    ['2026-11-25T00:17:00+08:00', 'Tomorrow, 00:17'],
    ['2026-11-23T23:59:00+08:00', 'Yesterday, 23:59'],
    ['2026-11-26T08:00:00+08:00', 'Thu 26 Nov, 08:00'],
    ['2027-01-04T08:00:00+08:00', 'Mon 4 Jan 2027, 08:00'],
  ])('%s reads %s', (time, words) => {
    expect(dayAndTime(new Date(time), KL, now)).toBe(words);
  });
});

describe('how long', () => {
  test.each([
    [0.01, '< 0.1 ms'],
    [0.44, '0.4 ms'],
    [9.96, '10 ms'],
    [412.4, '412 ms'],
    [3210, '3.2 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms reads %s', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });

  test.each([
    [3 * DAY + 2 * HOUR + 5 * MINUTE, '3 days 2 h'],
    [DAY, '1 day'],
    [DAY + 5 * MINUTE, '1 day'],
    [16 * HOUR + 17 * MINUTE, '16 h 17 min'],
    [20_000, 'less than a minute'],
  ])('a span of %d ms reads %s', (ms, words) => {
    expect(span(ms)).toBe(words);
  });

  test('the distance looks both ways', () => {
    expect(distance(new Date(now.getTime() + HOUR), now)).toBe('in 1 h');
    expect(distance(new Date(now.getTime() - HOUR), now)).toBe('1 h ago');
    expect(distance(now, now)).toBe('due now');
  });

  test('a clock that was moved says so', () => {
    expect(shiftText(0)).toBe('The same as this computer’s clock');
    expect(shiftText(2 * DAY)).toBe('2 days ahead of this computer’s clock');
    expect(shiftText(-HOUR)).toBe('1 h behind this computer’s clock');
  });
});
