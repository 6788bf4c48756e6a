/** Days, weeks and months of the calendar panel. */

import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  addMonths,
  daysOf,
  eventsOn,
  isOn,
  monthOf,
  spanOf,
  timesOf,
  weekOf,
} from '../../../workbench/page/views/calendar';
import type { CalendarEventView } from '../../../workbench/protocol';

const KL = 'Asia/Kuala_Lumpur';

function event(start: string, end: string, change: Partial<CalendarEventView> = {}): CalendarEventView {
  return {
    id: start,
    organiser: 'owner@example.com',
    title: start,
    description: '',
    location: '',
    allDay: !start.includes('T'),
    start,
    end,
    isPrivate: false,
    recurring: false,
    guests: [],
    ...change,
  };
}

test('days go over months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
});

test('a month later is the same day, or the last one of a shorter month', () => {
  expect([addMonths('2026-11-24', 1), addMonths('2027-01-31', 1), addMonths('2026-01-15', -1)]).toEqual([
    '2026-12-24',
    '2027-02-28',
    '2025-12-15',
  ]);
});

test.each([
  ['2026-11-23', 'a Monday'],
  ['2026-11-29', 'a Sunday'],
])('the week of %s, %s, goes from Monday to Sunday', (day) => {
  const week = weekOf(day);
  expect([week.length, week[0], week[6]]).toEqual([7, '2026-11-23', '2026-11-29']);
});

test('a month is whole weeks around its days', () => {
  const weeks = monthOf('2026-11-24');
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
  // Four weeks exactly: February that begins on a Monday.
  expect(monthOf('2027-02-10').length).toBe(4);
  expect(
    monthOf('2026-12-01')
      .flat()
      .filter((day) => day.startsWith('2026-12')),
  ).toHaveLength(31);
});

test('what is asked for covers the days in every zone', () => {
  const { from, to } = spanOf(daysOf('week', '2026-11-24'));
  expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse('2026-11-23T00:00:00+14:00'));
  expect(Date.parse(to)).toBeGreaterThanOrEqual(Date.parse('2026-11-30T00:00:00-12:00'));
});

describe('an event takes place', () => {
  const late = event('2026-11-24T15:30:00.000Z', '2026-11-24T16:00:00.000Z');

  test('on the day that the zone has, and one that ends at midnight not on the next', () => {
    expect([isOn(late, '2026-11-24', KL), isOn(late, '2026-11-25', KL)]).toEqual([true, false]);
    expect(timesOf(late, KL)).toBe('23:30–00:00');
  });

  test('on every day that it lasts', () => {
    const fair = event('2026-11-24T02:00:00.000Z', '2026-11-26T02:00:00.000Z');
    expect(weekOf('2026-11-24').filter((day) => isOn(fair, day, KL))).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ]);
  });

  test('all day long, the end not included, before what has an hour', () => {
    const holiday = event('2026-11-24', '2026-11-25');
    expect(isOn(holiday, '2026-11-25', 'America/New_York')).toBe(false);
    const early = event('2026-11-23T23:00:00.000Z', '2026-11-24T00:00:00.000Z');
    expect(eventsOn([late, early, holiday], '2026-11-24', KL)).toEqual([holiday, early, late]);
  });
});
