/** Plans the series of a manager's one-on-ones: a free hour for each member, spread over the week. */

import { type Busy, createBusy } from './busy';
import { canRepeat, meetingDays, mondayOf } from './cadence';
import type { Cadence } from './columns';
import { DAY_MINUTES, dayOfWall, minuteOfWall, type Span, weekdayOf } from './wall-time';

export interface ScheduleRequest {
  /** Addresses of those who have no series yet, in the order in which they choose. */
  members: readonly string[];
  cadence: Cadence;
  /** Length of a meeting, in minutes. */
  minutes: number;
  /** No meeting begins before: a minute on the wall clock. */
  from: number;
  /** The minute of the day at which people like to begin; null: in the morning. */
  preferred: number | null;
  /** Minutes of the day. */
  hours: Span;
  /** Days without work in every week, 0 for Sunday. */
  weekend: readonly number[];
  isWorkingDay: (day: number) => boolean;
  /** What is in the calendar already. */
  taken: readonly Span[];
  /** The weekday of each one-on-one that the manager has already. */
  meetings: readonly Span[];
  /** So many days ahead are looked at. */
  horizon: number;
}

/** A meeting of the series that cannot take place at its time: moved, or left out. Minutes on the wall clock. */
export interface Move {
  from: number;
  to: number | null;
}

export interface PlannedSeries {
  email: string;
  /** The first meeting by the rule of the series: a minute on the wall clock. */
  start: number;
  moves: Move[];
}

export interface Schedule {
  series: PlannedSeries[];
  /** Members for whom no hour is free. */
  unplaced: string[];
}

/** Meetings begin at full and half hours. */
const STEP = 30;
/** Most people like to begin then. */
const USUAL_START = 10 * 60;
const LUNCH: Span = { start: 12 * 60, end: 14 * 60 };
/** What speaks against a slot: another one-on-one that day, one meeting that must be moved, half an hour from the best time. */
const COST = { crowded: 4, moved: 3, holiday: 0.1, halfHour: 0.5, lunch: 2 };
/** A slot of which more meetings than this share would have to be moved is none. */
const MOST_MOVED = 0.25;

/** In how many days every member is to have had a first meeting. */
const WINDOW: Readonly<Record<Cadence, number>> = { weekly: 7, fortnightly: 14, monthly: 28 };

/** Plans all series; none of them meets another one, or what is in the calendar. */
export function planSchedule(request: ScheduleRequest): Schedule {
  const busy = createBusy(request.taken);
  const load = new Map<number, number>();
  const crowd = (day: number): void => {
    load.set(weekdayOf(day), (load.get(weekdayOf(day)) ?? 0) + 1);
  };
  for (const { start } of request.meetings) crowd(dayOfWall(start));
  const schedule: Schedule = { series: [], unplaced: [] };
  for (const email of request.members) {
    const found = cheapest(request, busy, load);
    if (!found) {
      schedule.unplaced.push(email);
      continue;
    }
    const moves = resolve(request, busy, found.starts);
    schedule.series.push({ email, start: found.start, moves });
    crowd(dayOfWall(found.start));
  }
  return schedule;
}

/** What must be moved of a series that begins at a given time. */
export function planMoves(request: ScheduleRequest, start: number): Move[] {
  return resolve(request, createBusy(request.taken), startsFrom(request, start));
}

function startsFrom({ cadence, from, horizon }: ScheduleRequest, start: number): number[] {
  const minute = minuteOfWall(start);
  return meetingDays(cadence, dayOfWall(start), dayOfWall(from) + horizon).map((day) => day * DAY_MINUTES + minute);
}

interface Slot {
  start: number;
  /** All meetings of the series within the horizon. */
  starts: number[];
  cost: number;
}

function cheapest(request: ScheduleRequest, busy: Busy, load: ReadonlyMap<number, number>): Slot | null {
  let best: Slot | null = null;
  const first = dayOfWall(request.from);
  for (let day = first; day < first + WINDOW[request.cadence]; day++) {
    if (request.weekend.includes(weekdayOf(day)) || !canRepeat(request.cadence, day)) continue;
    for (let minute = roundUp(request.hours.start); minute + request.minutes <= request.hours.end; minute += STEP) {
      const start = day * DAY_MINUTES + minute;
      if (start < request.from) continue;
      const slot = judge(request, busy, load, start);
      if (slot && (!best || slot.cost < best.cost)) best = slot;
    }
  }
  return best;
}

function roundUp(minute: number): number {
  return Math.ceil(minute / STEP) * STEP;
}

/** What a series at that time would cost; null where too many of its meetings meet something else. */
function judge(request: ScheduleRequest, busy: Busy, load: ReadonlyMap<number, number>, start: number): Slot | null {
  const { minutes, isWorkingDay, preferred } = request;
  const minute = minuteOfWall(start);
  const day = dayOfWall(start);
  const starts = startsFrom(request, start);
  const taken = starts.filter((each) => !busy.isFree(spanOf(each, minutes))).length;
  if (taken > starts.length * MOST_MOVED) return null;
  const holidays = starts.filter((each) => !isWorkingDay(dayOfWall(each))).length;
  const isLunch = minute < LUNCH.end && minute + minutes > LUNCH.start;
  const cost =
    taken * COST.moved +
    holidays * COST.holiday +
    (load.get(weekdayOf(day)) ?? 0) * COST.crowded +
    (Math.abs(minute - (preferred ?? USUAL_START)) / STEP) * COST.halfHour +
    (isLunch && preferred === null ? COST.lunch : 0) +
    // Of two that are alike, the earlier one.
    (day - dayOfWall(request.from)) / 1000;
  return { start, starts, cost };
}

/** Takes the hours of a series, and finds others for the meetings that meet a holiday or something else. */
function resolve(request: ScheduleRequest, busy: Busy, starts: readonly number[]): Move[] {
  const { minutes, isWorkingDay } = request;
  const fits = (start: number): boolean => isWorkingDay(dayOfWall(start)) && busy.isFree(spanOf(start, minutes));
  const bad = starts.filter((start) => !fits(start));
  for (const start of starts) if (!bad.includes(start)) busy.add(spanOf(start, minutes));
  return bad.map((from): Move => {
    const to = nearby(request, from).find((start) => start >= request.from && fits(start)) ?? null;
    if (to !== null) busy.add(spanOf(to, minutes));
    return { from, to };
  });
}

/** Other times in the same week: the nearest day first, and on each day the nearest time. */
function nearby({ hours, minutes }: ScheduleRequest, start: number): number[] {
  const day = dayOfWall(start);
  const minute = minuteOfWall(start);
  const monday = mondayOf(day);
  const days = Array.from({ length: 7 }, (_, index) => monday + index).sort(by((each) => Math.abs(each - day)));
  const times: number[] = [];
  for (let each = roundUp(hours.start); each + minutes <= hours.end; each += STEP) times.push(each);
  times.sort(by((each) => Math.abs(each - minute)));
  return days.flatMap((each) => times.map((time) => each * DAY_MINUTES + time));
}

function by(rank: (value: number) => number): (a: number, b: number) => number {
  return (a, b) => rank(a) - rank(b);
}

function spanOf(start: number, minutes: number): Span {
  return { start, end: start + minutes };
}
