/** Makes the series that a plan holds, one member after another; an interrupted run is continued by the next. */

import type { ScheduledMeeting } from '../../core/api';
import { isWorkingDay, parseCalendar } from '../../core/forecast/calendar';
import { meetingDays } from '../../core/one-on-ones/cadence';
import type { Cadence } from '../../core/one-on-ones/columns';
import type { MemberRecord } from '../../core/one-on-ones/member-record';
import type { TeamPerson } from '../../core/one-on-ones/members';
import {
  type PlannedSeries,
  planMoves,
  planSchedule,
  type ScheduleRequest,
} from '../../core/one-on-ones/plan-schedule';
import { DAY_MINUTES, dayOfWall, instantOf, minuteOfWall, type Span } from '../../core/one-on-ones/wall-time';
import { parseWorkingHours } from '../../core/one-on-ones/working-hours';
import { parseSettings } from '../../core/workbook/settings';
import { createSeries, endSeries, findUnnamed, readTaken, settleSeries, startsOf } from './calendar';
import type { OneOnOnes } from './context';

export interface Wish {
  members: readonly TeamPerson[];
  manager: string;
  cadence: Cadence;
  minutes: number;
  /** No meeting begins before: a minute on the wall clock. */
  from: number;
  /** The minute of the day; null: no wish. */
  preferred: number | null;
}

/** So many days ahead the calendar is searched for what a series would meet. */
const HORIZON = 366;

/**
 * Makes the series of those who have none.
 *
 * @returns addresses of those for whom no hour is free
 */
export function makeSeries(context: OneOnOnes, wish: Wish): string[] {
  const { records } = context;
  const { members, manager } = wish;
  const from = Math.max(wish.from, context.now);
  const taken = readTaken(context, from, from + HORIZON * DAY_MINUTES);
  const begun: MemberRecord[] = [];
  const missing: TeamPerson[] = [];
  for (const member of members) {
    const record = records.get(member.email);
    if (record?.moves && record.start > context.now) begun.push(record);
    else if (!record || record.seriesId === '' || !taken.ids.has(record.seriesId)) missing.push(member);
  }
  // What was begun comes first: its hours are not in the calendar yet.
  for (const record of begun) finish(context, record, manager);
  if (missing.length === 0) return [];
  const spans = [...taken.readSpans(), ...begun.flatMap((record) => spansOf(record, from))];
  const emails = missing.map(({ email }) => email);
  const schedule = planSchedule(requestOf(context, wish, from, emails, spans));
  for (const series of schedule.series) {
    const member = missing.find(({ email }) => email === series.email);
    if (member) finish(context, context.save(newRecord(context, wish, member, series)), manager);
  }
  return schedule.unplaced;
}

/** Moves all meetings of a series from a day on: the old series ends, and a new one begins. */
export function moveSeries(
  context: OneOnOnes,
  record: MemberRecord,
  before: number,
  to: number,
  manager: string,
): void {
  const { cadence, minutes, email, seriesId, start } = record;
  const { ids: _ids, readSpans } = readTaken(context, to, to + HORIZON * DAY_MINUTES);
  const own = spansOf(record, context.now);
  const others = readSpans().filter((span) => !own.some((each) => each.start === span.start));
  const wish = { members: [], manager, cadence, minutes, from: to, preferred: null };
  const moves = planMoves(requestOf(context, wish, to, [email], others), to);
  const kept = startsOf(context, record, context.now, before * DAY_MINUTES);
  const ending = { seriesId, start, minutes, cadence, before, kept };
  const [first] = spansOf({ ...record, start: to, moves }, to);
  const next = kept[0] ?? first?.start ?? null;
  const moved = context.save({ ...record, seriesId: '', formerId: seriesId, start: to, moves, ending, next });
  finish(context, moved, manager);
}

function requestOf(
  { workbook, t, records }: OneOnOnes,
  { cadence, minutes, preferred }: Wish,
  from: number,
  missing: readonly string[],
  taken: Span[],
): ScheduleRequest {
  const { system, locale, zone } = workbook;
  const { weekend } = parseSettings(system.settingRows, locale, workbook.t);
  const calendar = parseCalendar(system.settingRows, weekend, zone, locale, workbook.t);
  return {
    members: missing,
    cadence,
    minutes,
    from,
    preferred,
    hours: parseWorkingHours(system.settingRows, locale, t),
    weekend,
    isWorkingDay: (day) => isWorkingDay(day, calendar),
    taken,
    meetings: [...records.values()]
      .filter(({ email, seriesId }) => seriesId !== '' && !missing.includes(email))
      .map(({ start, minutes: length }) => ({ start, end: start + length })),
    horizon: HORIZON,
  };
}

/** The meetings of a series that may not be in the calendar yet, where they are going to be. */
function spansOf({ cadence, start, minutes, moves = [] }: MemberRecord, from: number): Span[] {
  return meetingDays(cadence, dayOfWall(start), dayOfWall(from) + HORIZON).flatMap((day) => {
    const planned = day * DAY_MINUTES + minuteOfWall(start);
    const move = moves.find((each) => each.from === planned);
    const at = move ? move.to : planned;
    return at === null ? [] : [{ start: at, end: at + minutes }];
  });
}

function newRecord(
  { now, records }: OneOnOnes,
  { cadence, minutes, manager }: Wish,
  { email, name }: TeamPerson,
  { start, moves }: PlannedSeries,
): MemberRecord {
  const today = dayOfWall(now);
  const begun = {
    email,
    name,
    manager,
    cadence,
    minutes,
    since: today,
    seriesId: '',
    start,
    moves,
    next: null,
    seen: now,
  };
  const { met = [], actions, points } = records.get(email) ?? {};
  const record: MemberRecord = { ...begun, met, ...(actions && { actions }), ...(points && { points }) };
  const [first] = spansOf(record, start);
  return { ...record, next: first?.start ?? null };
}

/** Makes a series whose record is kept already, unless an interrupted run has made it. */
export function finish(context: OneOnOnes, record: MemberRecord, manager: string): MemberRecord {
  if (record.ending) endSeries(context, record.ending);
  const made = record.seriesId || findUnnamed(context, record) || createSeries(context, record, manager).getId();
  const named = made === record.seriesId ? record : context.save({ ...record, seriesId: made });
  settleSeries(context, named);
  const { moves: _moves, ending: _ending, ...settled } = named;
  return context.save(settled);
}

/** The next meeting of each member, as the sidebar and scripts see it. */
export function scheduledMeetings(
  { records, workbook: { zone } }: OneOnOnes,
  emails: readonly string[],
): ScheduledMeeting[] {
  return emails.flatMap((email): ScheduledMeeting[] => {
    const record = records.get(email);
    if (!record || record.next === null) return [];
    const { name, cadence, minutes, next } = record;
    return [
      {
        member: name,
        email,
        cadence,
        start: instantOf(next, zone).toISOString(),
        end: instantOf(next + minutes, zone).toISOString(),
      },
    ];
  });
}
