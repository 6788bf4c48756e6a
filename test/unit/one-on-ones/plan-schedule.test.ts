/** Plans of series: no collision, within hours, spread over the days, whatever the calendar holds. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meetingDays } from '../../../src/core/one-on-ones/cadence';
import { planMoves, planSchedule, type ScheduleRequest } from '../../../src/core/one-on-ones/plan-schedule';
import { dayOfWall, minuteOfWall, type Span, weekdayOf } from '../../../src/core/one-on-ones/wall-time';
import { dayFromIso } from '../../../src/core/shared/dates';

const MONDAY = dayFromIso('2026-11-30') ?? 0;
const at = (day: number, minute: number): number => (MONDAY + day) * 1440 + minute;

function request(fields: Partial<ScheduleRequest> = {}): ScheduleRequest {
  return {
    members: ['a@x.y'],
    cadence: 'weekly',
    minutes: 60,
    from: at(0, 0),
    preferred: null,
    hours: { start: 540, end: 1020 },
    weekend: [0, 6],
    isWorkingDay: (day) => ![0, 6].includes(weekdayOf(day)),
    taken: [],
    meetings: [],
    horizon: 366,
    ...fields,
  };
}

/** All meetings of a plan as they take place. */
function meetings(
  { series }: ReturnType<typeof planSchedule>,
  { cadence, minutes, from, horizon }: ScheduleRequest,
): Span[] {
  return series.flatMap(({ start, moves }) =>
    meetingDays(cadence, dayOfWall(start), dayOfWall(from) + horizon).flatMap((day) => {
      const planned = day * 1440 + minuteOfWall(start);
      const move = moves.find((each) => each.from === planned);
      const begins = move ? move.to : planned;
      return begins === null ? [] : [{ start: begins, end: begins + minutes }];
    }),
  );
}

test('five members have the five mornings of a week', () => {
  const { series } = planSchedule(request({ members: ['a', 'b', 'c', 'd', 'e'] }));
  expect(series.map(({ start }) => start)).toEqual([0, 1, 2, 3, 4].map((day) => at(day, 600)));
});

test('days on which the manager has one-on-ones already are left for others', () => {
  const taken = [{ start: at(0, 900), end: at(0, 960) }];
  const { series } = planSchedule(request({ taken, meetings: taken }));
  expect(series[0]?.start).toBe(at(1, 600));
});

test('a wish for an hour is followed where it is free', () => {
  expect(planSchedule(request({ preferred: 780 })).series[0]?.start).toBe(at(0, 780));
  const taken = Array.from({ length: 60 }, (_, week) => ({ start: at(week * 7, 780), end: at(week * 7, 840) }));
  expect(planSchedule(request({ preferred: 780, taken })).series[0]?.start).toBe(at(1, 780));
});

test('a meeting that meets a holiday or another appointment is moved within its week', () => {
  const isWorkingDay = (day: number) => ![0, 6].includes(weekdayOf(day)) && day !== MONDAY + 7;
  const taken = [{ start: at(14, 570), end: at(14, 1020) }];
  const [series] = planSchedule(
    request({ isWorkingDay, taken, preferred: 600, from: at(0, 0), weekend: [0, 2, 3, 4, 5, 6] }),
  ).series;
  expect(series?.start).toBe(at(0, 600));
  expect(series?.moves).toEqual([
    { from: at(7, 600), to: at(8, 600) },
    { from: at(14, 600), to: at(15, 600) },
  ]);
  expect(planMoves(request({ isWorkingDay, taken }), at(0, 600))).toEqual(series?.moves);
});

test('a week without a free hour loses its meeting', () => {
  const isWorkingDay = (day: number) => ![0, 6].includes(weekdayOf(day)) && !(day >= MONDAY + 7 && day < MONDAY + 14);
  const [series] = planSchedule(request({ isWorkingDay })).series;
  expect(series?.moves).toEqual([{ from: at(7, 600), to: null }]);
});

test('who finds no free hour is named', () => {
  const taken = Array.from({ length: 500 }, (_, day) => ({ start: at(day, 0), end: at(day, 1440) }));
  expect(planSchedule(request({ taken }))).toEqual({ series: [], unplaced: ['a@x.y'] });
});

test('no plan has a collision, a weekend, a holiday or an hour outside work', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ day: fc.nat(360), minute: fc.nat(1380), length: fc.integer({ min: 15, max: 300 }) }), {
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const),
      fc.constantFrom(30, 60, 90),
      fc.uniqueArray(fc.nat(360), { maxLength: 15 }),
      (events, count, cadence, minutes, holidays) => {
        const taken = events.map(({ day, minute, length }) => ({
          start: at(day, minute),
          end: at(day, minute) + length,
        }));
        const isWorkingDay = (day: number) => ![0, 6].includes(weekdayOf(day)) && !holidays.includes(day - MONDAY);
        const members = Array.from({ length: count }, (_, index) => `p${index}`);
        const asked = request({ members, cadence, minutes, taken, isWorkingDay, from: at(0, 700) });
        const planned = planSchedule(asked);
        expect(planned.series.length + planned.unplaced.length).toBe(count);
        const ours = meetings(planned, asked).sort((a, b) => a.start - b.start);
        ours.forEach(({ start, end }, index) => {
          expect(start >= (ours[index - 1]?.end ?? asked.from)).toBe(true);
          expect(isWorkingDay(dayOfWall(start))).toBe(true);
          expect(minuteOfWall(start) >= 540 && minuteOfWall(start) + minutes <= 1020).toBe(true);
          expect(taken.some((each) => each.start < end && each.end > start)).toBe(false);
        });
      },
    ),
    { numRuns: 25 },
  );
});
