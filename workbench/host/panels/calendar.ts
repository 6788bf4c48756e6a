/** The calendar panel: what takes place in the calendars that a person has in their list. */

import type { CalendarEventView, CalendarSpan } from '../../protocol.js';
import type { Calendars } from '../calendars.js';

/** By start; all-day events of a day before its others. */
export function eventViews(calendars: Calendars, user: string, span: CalendarSpan | undefined): CalendarEventView[] {
  if (!span) return [];
  const [from, to] = [new Date(span.from), new Date(span.to)];
  return calendars
    .list(user)
    .filter(({ id }) => calendars.entry(user, id).selected && !calendars.entry(user, id).hidden)
    .flatMap((calendar) =>
      calendars.between(calendar, from, to).map(({ event }): CalendarEventView => {
        const { visibility, guests, ...view } = calendars.view(user, event);
        const { id, title, description, location, allDay, start, end, recurring } = view;
        return {
          ...{ id, title, description, location, allDay, start, end, recurring },
          organiser: calendars.ownerOf(event),
          isPrivate: visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL',
          guests: guests.map(({ email, status }) => ({ address: email, status })),
          ...(calendar.id === user ? {} : { calendar: calendar.name }),
        };
      }),
    )
    .sort((a, b) => a.start.localeCompare(b.start));
}
