/** The acting person's own calendar: reading what is taken, and making, moving and ending private series. */

import { weekOfMonth } from '../../core/one-on-ones/cadence';
import { describeEvent, noParts } from '../../core/one-on-ones/description';
import { type EndingSeries, type MemberRecord, markOf } from '../../core/one-on-ones/member-record';
import { DAY_MINUTES, dayOfWall, instantOf, type Span, wallOf, weekdayOf } from '../../core/one-on-ones/wall-time';
import { isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import type { OneOnOnes } from './context';

type Event = GoogleAppsScript.Calendar.CalendarEvent;
type Series = GoogleAppsScript.Calendar.CalendarEventSeries;
type Rule = GoogleAppsScript.Calendar.RecurrenceRule;

const SCOPE = 'https://www.googleapis.com/auth/calendar';
const DAY = 86_400_000;

/** The types do not know yet that a list of scopes can be asked for. */
interface Authorisation {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

/**
 * Runs what uses the calendar.
 *
 * @throws UserError `noCalendar`, with Google's page to allow it, where the person has not allowed the calendar.
 */
export function withCalendar<T>({ t }: Pick<OneOnOnes, 't'>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const refused = calendarRefused();
    if (refused === null) throw error;
    throw refused === '' ? new UserError(t, 'noCalendar_open') : new UserError(t, 'noCalendar', { url: refused });
  }
}

/** Google's page on which the calendar can be allowed, blank where Google names none; null where it is allowed. */
function calendarRefused(): string | null {
  try {
    const { AuthMode, AuthorizationStatus } = ScriptApp;
    const info = (ScriptApp as unknown as Authorisation).getAuthorizationInfo(AuthMode.FULL, [SCOPE]);
    if (info.getAuthorizationStatus() !== AuthorizationStatus.REQUIRED) return null;
    return (info.getAuthorizationUrl() as string | null) ?? '';
  } catch {
    return null;
  }
}

/** More events than that are not looked at one by one: each costs two calls. */
const MOST_EVENTS = 600;

export interface Taken {
  /** IDs of all events and series that take place within the time. */
  ids: Set<string>;
  /** When they take place. Two round trips for each. Events of whole days are left out: they are notices rather than meetings. */
  readSpans(): Span[];
}

/** What takes place between two minutes. One round trip. */
export function readTaken({ workbook: { zone } }: OneOnOnes, from: number, to: number): Taken {
  const events = CalendarApp.getDefaultCalendar().getEvents(instantOf(from, zone), instantOf(to, zone));
  return {
    ids: new Set(events.map((event) => event.getId())),
    readSpans: () =>
      events.slice(0, MOST_EVENTS).flatMap((event): Span[] => {
        const [start, end] = [event.getStartTime() as Date, event.getEndTime() as Date];
        const isWholeDays = end.getTime() - start.getTime() >= DAY;
        return isWholeDays ? [] : [{ start: wallOf(start, zone), end: wallOf(end, zone) }];
      }),
  };
}

/** A member's meetings that take place within the time, by their start. One round trip. */
export function eventsOf(
  { workbook: { zone } }: OneOnOnes,
  { seriesId, formerId }: Pick<MemberRecord, 'seriesId' | 'formerId'>,
  from: number,
  to: number,
): Event[] {
  if (to <= from) return [];
  return CalendarApp.getDefaultCalendar()
    .getEvents(instantOf(from, zone), instantOf(to, zone))
    .filter((event) => {
      const id = event.getId();
      return id === seriesId || id === formerId;
    });
}

/** When a member's meetings begin that are still to come: minutes on the wall clock. A round trip for each. */
export function startsOf(context: OneOnOnes, record: MemberRecord, from: number, to: number): number[] {
  const { zone } = context.workbook;
  return eventsOf(context, record, from, to)
    .map((event) => wallOf(event.getStartTime() as Date, zone))
    .filter((start) => start > from);
}

/** Makes the series of a member, not yet private: `settleSeries` follows. */
export function createSeries(context: OneOnOnes, record: MemberRecord, manager: string): Series {
  const { workbook, t } = context;
  const [start, end] = timesOf(context, record);
  return CalendarApp.getDefaultCalendar().createEventSeries(
    t('event_title', { manager, member: record.name }),
    start,
    end,
    ruleOf(record, workbook.zone.name),
    { guests: record.email, sendInvites: true, description: describeEvent(noParts(), markOfPair(context, record), t) },
  );
}

export function markOfPair({ fileId, user }: Pick<OneOnOnes, 'fileId' | 'user'>, { email }: MemberRecord): string {
  return markOf(fileId, user, email);
}

/** A series whose making was cut short, found by its first event. Only the person's own events carry the mark by right. */
export function findUnnamed(context: OneOnOnes, record: MemberRecord): string | null {
  const [start, end] = timesOf(context, record);
  const mark = markOfPair(context, record);
  const found = CalendarApp.getDefaultCalendar()
    .getEvents(start, end)
    .find((event) => event.isOwnedByMe() && event.getDescription().includes(mark));
  return found ? found.getId() : null;
}

/** Makes a series private for the two, and moves the meetings that meet something else. May be done again. */
export function settleSeries(context: OneOnOnes, record: MemberRecord): void {
  const { zone } = context.workbook;
  const series = CalendarApp.getEventSeriesById(record.seriesId) as Series | null;
  if (!series) return;
  series.setVisibility(CalendarApp.Visibility.PRIVATE);
  series.setGuestsCanInviteOthers(false);
  // The member writes their points into the description, which the two alone can read.
  series.setGuestsCanModify(true);
  for (const { from, to } of record.moves ?? []) {
    const [event] = eventsOf(context, record, from, from + record.minutes);
    if (!event || wallOf(event.getStartTime() as Date, zone) !== from) continue;
    if (to === null) event.deleteEvent();
    else moveEvent(context, event, to, record.minutes);
  }
}

/**
 * Ends a series before a day: earlier meetings stay in the calendar. Nothing happens where it is gone already. May be done again.
 */
export function endSeries(context: OneOnOnes, ending: EndingSeries): void {
  const { seriesId, start, minutes, cadence, before, kept } = ending;
  const { zone } = context.workbook;
  const series = CalendarApp.getEventSeriesById(seriesId) as Series | null;
  if (!series) return;
  if (before <= dayOfWall(start)) {
    series.deleteEventSeries();
    return;
  }
  // Google reads the day in the script's zone.
  const last = Utilities.parseDate(`${isoFromDay(before - 1)} 12:00`, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm');
  const rule = ruleOf({ cadence, start }, zone.name).until(last);
  series.setRecurrence(rule, instantOf(start, zone), instantOf(start + minutes, zone));
  // The new rule has forgotten what was moved or cancelled.
  const events = eventsOf(context, { seriesId }, context.now, before * DAY_MINUTES);
  const starts = events.map((event) => wallOf(event.getStartTime() as Date, zone));
  const missing = kept.filter((each) => !starts.includes(each));
  events.forEach((event, index) => {
    if (kept.includes(starts[index] ?? 0)) return;
    const to = missing.shift();
    if (to === undefined) event.deleteEvent();
    else moveEvent(context, event, to, minutes);
  });
}

/** Moves one meeting. */
export function moveEvent({ workbook: { zone } }: OneOnOnes, event: Event, to: number, minutes: number): void {
  event.setTime(instantOf(to, zone), instantOf(to + minutes, zone));
}

function timesOf({ workbook: { zone } }: OneOnOnes, { start, minutes }: MemberRecord): [Date, Date] {
  return [instantOf(start, zone), instantOf(start + minutes, zone)];
}

/** How the series repeats, on the clocks of the workbook: it stays at its hour when summer time begins or ends. */
function ruleOf({ cadence, start }: Pick<MemberRecord, 'cadence' | 'start'>, timeZone: string): Rule {
  const { Weekday } = CalendarApp;
  const { SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY } = Weekday;
  const day = dayOfWall(start);
  const weekday = [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY][weekdayOf(day)] ?? MONDAY;
  const recurrence = CalendarApp.newRecurrence().setTimeZone(timeZone);
  if (cadence === 'monthly') {
    // The second Tuesday is the Tuesday among the 8th to the 14th.
    const first = (weekOfMonth(day) - 1) * 7 + 1;
    const days = Array.from({ length: 7 }, (_, index) => first + index);
    return recurrence.addMonthlyRule().onlyOnMonthDays(days).onlyOnWeekday(weekday);
  }
  const rule = recurrence.addWeeklyRule().onlyOnWeekday(weekday);
  return cadence === 'fortnightly' ? rule.interval(2) : rule;
}
