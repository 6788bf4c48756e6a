/** Moves and cancels meetings, and follows what was done to them in the calendar itself. */

import { PERIOD_DAYS } from '../../core/one-on-ones/cadence';
import { followCalendar, type MemberRecord } from '../../core/one-on-ones/member-record';
import { isCalled } from '../../core/one-on-ones/members';
import { DAY_MINUTES, dayOfWall, wallOf, wallText } from '../../core/one-on-ones/wall-time';
import { isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { endSeries, eventsOf, moveEvent } from './calendar';
import type { OneOnOnes } from './context';
import { finish, moveSeries } from './schedule';

/** @throws UserError unless the manager has one-on-ones with that member. */
export function requireRecord({ records, t }: OneOnOnes, member: string): MemberRecord {
  const found = [...records.values()].find((record) => isCalled(member, record));
  if (!found) throw new UserError(t, 'noSeries', { member });
  return found;
}

/** @throws UserError unless there is a series in the calendar. */
export function requireSeries(context: OneOnOnes, member: string): MemberRecord {
  const record = requireRecord(context, member);
  if (record.seriesId === '' && !record.moves) throw new UserError(context.t, 'noSeries', { member: record.name });
  return record;
}

/**
 * Moves the meeting of a day, or all from that day on.
 *
 * @param to minute on the wall clock
 * @throws UserError when there is no meeting that day, or the new time is past.
 */
export function moveMeeting(context: OneOnOnes, record: MemberRecord, day: number, to: number, all: boolean): void {
  if (to <= context.now) throw new UserError(context.t, 'pastMeeting', { time: wallText(to) });
  const whole = record.moves ? finish(context, record, managerName(context)) : record;
  if (all) {
    // An interrupted run had got so far.
    if (whole.start !== to) moveSeries(context, whole, Math.min(day, dayOfWall(to)), to, managerName(context));
    return;
  }
  moveEvent(context, eventOn(context, whole, day), to, whole.minutes);
  followOne(context, whole);
}

/** Cancels the meeting of a day, or all that are still to come. */
export function cancelMeeting(context: OneOnOnes, record: MemberRecord, day: number | null): void {
  if (day !== null) {
    eventOn(context, record, day).deleteEvent();
    followOne(context, record);
    return;
  }
  const {
    moves: _moves,
    isLost: _isLost,
    ending,
    formerId,
    ...rest
  } = record.seriesId === '' ? record : followOne(context, record);
  if (ending) endSeries(context, ending);
  // A meeting of today that has begun stays in the calendar.
  const today = dayOfWall(context.now);
  const hasBegun = eventsOf(context, record, today * DAY_MINUTES, context.now).length > 0;
  const before = hasBegun ? today + 1 : today;
  if (record.seriesId !== '') endSeries(context, { ...record, before, kept: [] });
  if (formerId !== undefined) {
    const last = context.now + AHEAD_DAYS * DAY_MINUTES;
    for (const event of eventsOf(context, { seriesId: formerId }, before * DAY_MINUTES, last)) event.deleteEvent();
  }
  context.save({ ...rest, seriesId: '', next: null });
}

function eventOn(context: OneOnOnes, record: MemberRecord, day: number) {
  const from = Math.max(day * DAY_MINUTES, context.now);
  const [event] = from < (day + 1) * DAY_MINUTES ? eventsOf(context, record, from, (day + 1) * DAY_MINUTES) : [];
  if (event) return event;
  throw new UserError(context.t, 'noMeeting', { member: record.name, day: isoFromDay(day) });
}

/** Longer than the longest gap between two meetings of a monthly series, one of which was cancelled. */
const AHEAD_DAYS = 2 * PERIOD_DAYS.monthly + 7;

/** Brings one member's record up to what the calendar has. */
function followOne(context: OneOnOnes, record: MemberRecord): MemberRecord {
  const from = Math.min(record.seen, context.now);
  const to = context.now + AHEAD_DAYS * DAY_MINUTES;
  const { zone } = context.workbook;
  const starts: number[] = [];
  for (const event of eventsOf(context, record, from, to)) {
    const start = wallOf(event.getStartTime() as Date, zone);
    starts.push(start);
    // What follows the next meeting is of no concern.
    if (start + record.minutes > context.now) break;
  }
  const isGone = starts.length === 0 && CalendarApp.getEventSeriesById(record.seriesId) === null;
  const followed = followCalendar(record, { starts, isGone }, context.now);
  return context.save(followed);
}

function managerName({ readPeople, user }: OneOnOnes): string {
  return readPeople().find(({ email }) => email === user)?.name ?? user;
}

/** Follows the calendar for all members, and completes what an interrupted run has begun. */
export function followAll(context: OneOnOnes): void {
  for (const record of [...context.records.values()]) {
    if (record.moves) {
      if (record.start > context.now || record.seriesId !== '') finish(context, record, managerName(context));
    } else if (record.seriesId !== '') followOne(context, record);
  }
}
