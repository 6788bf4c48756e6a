/** Reads and writes what manager and member share: the description of their private events. */

import { isOpen } from '../../core/one-on-ones/actions';
import { describeEvent, noParts, parseDescription, type SharedParts } from '../../core/one-on-ones/description';
import { type MemberRecord, markOf } from '../../core/one-on-ones/member-record';
import { DAY_MINUTES, instantOf } from '../../core/one-on-ones/wall-time';
import { UserError } from '../../core/shared/errors';
import { markOfPair } from './calendar';
import type { OneOnOnes } from './context';

type Series = GoogleAppsScript.Calendar.CalendarEventSeries;
type Event = GoogleAppsScript.Calendar.CalendarEvent;

/** Two round trips, none for a member without a series. */
export function readShared({ seriesId }: MemberRecord): { series: Series | null; parts: SharedParts } {
  const series = seriesId === '' ? null : (CalendarApp.getEventSeriesById(seriesId) as Series | null);
  return { series, parts: series ? parseDescription(series.getDescription()) : noParts() };
}

/**
 * Writes what is shared, for the member alone.
 *
 * @throws UserError where somebody has invited others to the event: then nothing is shared.
 */
export function writeShared(context: OneOnOnes, record: MemberRecord, series: Series, parts: SharedParts): void {
  const others = series
    .getGuestList()
    .map((guest) => guest.getEmail())
    .filter((email) => email.toLowerCase() !== record.email);
  if (others.length > 0) {
    throw new UserError(context.t, 'sharedWith', { member: record.name, guests: others.join(', ') });
  }
  series.setDescription(describeEvent(parts, markOfPair(context, record), context.t));
}

/** Open actions as the event's description has them. */
export function actionLines({ t }: OneOnOnes, { actions = [], name, manager = '' }: MemberRecord): string[] {
  return actions.filter(isOpen).map(({ text, owner, due }) => {
    const action = t('action_manager', { manager: owner === 'manager' ? manager : name, text });
    return due === null ? action : t('action_due', { action, due });
  });
}

/** Longer than the longest gap between two meetings. */
const AHEAD = 70 * DAY_MINUTES;

/**
 * The acting member's next meeting with a manager: only what that person has put into the member's own calendar counts. One round
 * trip.
 */
export function findMine({ fileId, user, now, workbook: { zone } }: OneOnOnes, manager: string): Event | null {
  const options = { search: markOf(fileId, manager, user), author: manager };
  const calendar = CalendarApp.getDefaultCalendar();
  return calendar.getEvents(instantOf(now, zone), instantOf(now + AHEAD, zone), options)[0] ?? null;
}
