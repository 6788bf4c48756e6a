/** The calendar panel: what takes place in the calendars that a person has in their list. */

import type { CalendarEventView, CalendarSpan } from '../../protocol.js';

interface Calendar {
  id: string;
  owner: string;
  name: string;
}

interface Event {
  id: string;
  title: string;
  description: string;
  location: string;
  allDay: boolean;
  start: string;
  end: string;
  visibility: string;
  guests: { email: string; status: string }[];
  recurring: boolean;
}

/** What the panel needs of the workbench's calendars; how they keep an event is theirs to know. */
export interface CalendarSource {
  /** A person's own calendar first. */
  list(user: string): Calendar[];
  entry(user: string, id: string): { hidden: boolean; selected: boolean };
  between(calendar: Calendar, from: Date, to: Date): { event: object }[];
  ownerOf(event: object): string;
  /** What the person may see of the event. */
  view(user: string, event: object): Event;
}

/** By start; all-day events of a day before its others. */
export function eventViews(
  calendars: CalendarSource | undefined,
  user: string,
  span: CalendarSpan | undefined,
): CalendarEventView[] {
  if (!calendars || !span) return [];
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
