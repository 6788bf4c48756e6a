/** Schedules, moves and cancels one-on-ones in the calendar of the manager who calls. */

import type { MoveOneOnOneRequest, ScheduledOneOnOnes, ScheduleOneOnOnesRequest } from '../../core/api';
import { CADENCE_NAMES, type Cadence } from '../../core/one-on-ones/columns';
import { isCadence, type MemberRecord } from '../../core/one-on-ones/member-record';
import { chooseMembers, requireManager, teamOf } from '../../core/one-on-ones/members';
import { DAY_MINUTES, dayOfWall, minuteOfWall } from '../../core/one-on-ones/wall-time';
import { toLocalTime } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { isText, numberIn, objectOf, optionalFlagIn, refuse, textIn, workbookMessages } from '../arguments';
import { withCalendar } from '../one-on-ones/calendar';
import { cancelMeeting, moveMeeting, requireSeries } from '../one-on-ones/change';
import { type OneOnOnes, openOneOnOnes } from '../one-on-ones/context';
import { logisticsOf } from '../one-on-ones/logistics';
import { addOneOnOneTrigger } from '../one-on-ones/one-on-one-trigger';
import { makeSeries, scheduledMeetings } from '../one-on-ones/schedule';
import { writeOwnRows } from '../one-on-ones/sheet';
import { lockStore, requirePerson } from '../one-on-ones/store';
import { lock } from '../workbook/lock';
import { sayingWhatNext } from '../workbook/say-what-next';

const USUAL_MINUTES = 60;

/**
 * Puts a regular private hour with each member into the calendar of the manager, who must be the caller: spread over the week,
 * within working hours, beside holidays and whatever the calendar holds. Running it again changes nothing.
 *
 * @client
 * @param request `{manager, cadence, start, members?, minutes?}`: the manager's name or address as on People; weekly,
 *   fortnightly or monthly; ISO day, or date and time, from which on to meet: a time is where the search begins; members: names or
 *   addresses, by default all who have this manager on People; minutes: 60 by default.
 * @returns `{events, problems}`: `[{member, email, cadence, start, end}]`, the next meeting of each, and `[{member, reason}]`.
 * @throws Error when the caller is not the manager, the calendar is not allowed, or an argument is wrong; in a cell, always.
 */
export function scheduleOneOnOnes(request: ScheduleOneOnOnesRequest): ScheduledOneOnOnes {
  requirePerson();
  const fields = objectOf(request, 'scheduleOneOnOnes', '{manager, cadence, start}');
  const named = textIn(fields, 'manager');
  const cadence = cadenceIn(fields.cadence);
  const minutes = fields.minutes === undefined ? USUAL_MINUTES : numberIn(fields, 'minutes', 15, 240);
  const wanted = membersIn(fields.members);
  lock(workbookMessages);
  lockStore();
  const context = openOneOnOnes();
  const { t, user, workbook } = context;
  const { from, preferred } = startOf(context, fields.start);
  const people = context.readPeople();
  const manager = requireManager(people, named, user, workbook.locale, t);
  const team = teamOf(people, manager, user, t);
  const members = chooseMembers(team, wanted, workbook.locale, t);
  for (const { email, name } of members) refuseOther(context, email, name, cadence, minutes);
  const wish = { members, manager, cadence, minutes: Math.round(minutes), from, preferred };
  const unplaced = sayingWhatNext(t, 'stopped', {}, () => withCalendar(context, () => makeSeries(context, wish)));
  writeOwnRows(context, logisticsOf(context));
  // Reminders, and what changes in the calendar, need a clock.
  addOneOnOneTrigger(workbook.zone.name);
  const problems =
    wanted.length > 0 ? [] : team.problems.map(({ member, reason }) => ({ member, reason: reason.message }));
  return {
    events: scheduledMeetings(
      context,
      members.map(({ email }) => email),
    ),
    problems: [
      ...problems,
      ...unplaced.map((email) => {
        const member = members.find((each) => each.email === email)?.name ?? email;
        return { member, reason: t('noFreeHour', { member }) };
      }),
    ],
  };
}

/**
 * Moves the one-on-one of a day, or with `all` every one from that day on: then the day and hour of `to` hold for the series.
 *
 * @client
 * @param request `{member, date, to, all?}`: name or address; ISO day of the meeting; ISO date and time.
 * @returns `{events}`: the next meeting with the member, as scheduleOneOnOnes gives it.
 * @throws Error when the caller has no such meeting, or `to` is past.
 */
export function moveOneOnOne(request: MoveOneOnOneRequest): Pick<ScheduledOneOnOnes, 'events'> {
  requirePerson();
  const fields = objectOf(request, 'moveOneOnOne', '{member, date, to}');
  const member = textIn(fields, 'member');
  const all = optionalFlagIn(fields, 'all');
  return change(member, (context, record) => {
    const to = wallIn(context, fields.to, 'to');
    moveMeeting(context, record, dayOfWall(wallIn(context, fields.date, 'date')), to, all);
  });
}

/**
 * Cancels the one-on-one of a day, or without a day all that are still to come. Earlier meetings stay in the calendar, and notes
 * are kept.
 *
 * @client
 * @param request `{member, date?}`: name or address; ISO day.
 * @returns `{events}`: the next meeting with the member, if there is one.
 * @throws Error when the caller has no such meeting.
 */
export function cancelOneOnOne(request: { member: string; date?: string }): Pick<ScheduledOneOnOnes, 'events'> {
  requirePerson();
  const fields = objectOf(request, 'cancelOneOnOne', '{member, date}');
  const member = textIn(fields, 'member');
  return change(member, (context, record) => {
    cancelMeeting(context, record, fields.date === undefined ? null : dayOfWall(wallIn(context, fields.date, 'date')));
  });
}

/** Changes the meetings with one member, and the manager's rows. */
function change(member: string, work: (context: OneOnOnes, record: MemberRecord) => void) {
  lock(workbookMessages);
  lockStore();
  const context = openOneOnOnes();
  const record = requireSeries(context, member);
  sayingWhatNext(context.t, 'stopped', {}, () => withCalendar(context, () => work(context, record)));
  const isEnded = context.records.get(record.email)?.seriesId === '';
  writeOwnRows(context, logisticsOf(context), isEnded ? [record.email] : []);
  return { events: scheduledMeetings(context, [record.email]) };
}

/** A date, or a date and time, on the workbook's clocks. */
function wallIn({ workbook, t }: OneOnOnes, value: unknown, field: string): number {
  const local = isText(value) ? toLocalTime(value, workbook.zone) : undefined;
  const isTime = field !== 'to' || String(value).trim().length > 10;
  if (typeof local === 'number' && isTime) return Math.round(local * DAY_MINUTES);
  throw new UserError(t, 'time', { field, value: String(value ?? '').slice(0, 60) });
}

function cadenceIn(value: unknown): Cadence {
  if (isCadence(value)) return value;
  return refuse('cadence', value, 'expected_oneOf', { list: Object.keys(CADENCE_NAMES).join(', ') });
}

function membersIn(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const list = isText(value) ? [value] : value;
  if (Array.isArray(list) && list.every(isText)) return list.filter((each) => each.trim() !== '');
  return refuse('members', value, 'expected_text');
}

/** From when on to meet. A time of the day is a wish for all meetings. */
function startOf({ workbook, t, now }: OneOnOnes, value: unknown): { from: number; preferred: number | null } {
  const local = isText(value) ? toLocalTime(value, workbook.zone) : undefined;
  const wall = typeof local === 'number' ? Math.round(local * DAY_MINUTES) : Number.NaN;
  if (!(dayOfWall(wall) >= dayOfWall(now)))
    throw new UserError(t, 'start', { value: String(value ?? '').slice(0, 60) });
  const hasTime = String(value).trim().length > 10;
  return { from: dayOfWall(wall) * DAY_MINUTES, preferred: hasTime ? minuteOfWall(wall) : null };
}

/** A series is not changed in passing. */
function refuseOther(
  { records, t, workbook }: OneOnOnes,
  email: string,
  member: string,
  cadence: Cadence,
  minutes: number,
): void {
  const record = records.get(email);
  if (!record || record.seriesId === '' || (record.cadence === cadence && record.minutes === minutes)) return;
  const name = CADENCE_NAMES[record.cadence][workbook.locale].toLowerCase();
  throw new UserError(t, 'otherCadence', { member, cadence: name, minutes: record.minutes });
}
