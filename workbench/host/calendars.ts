/** The calendars of all people of the workbench: events, series, guests, and who sees what of them. */

import { randomBytes } from 'node:crypto';
import { expand, type StoredRecurrence } from './recurrence.js';
import type { Stores } from './stores.js';
import { fromWall, toWall } from './wall-time.js';

export type Visibility = 'DEFAULT' | 'PUBLIC' | 'PRIVATE' | 'CONFIDENTIAL';
export type GuestStatus = 'INVITED' | 'MAYBE' | 'NO' | 'OWNER' | 'YES';

export interface StoredGuest {
  email: string;
  status: GuestStatus;
  /** The guest took the event out of their calendar. */
  removed?: true;
}

export interface Reminders {
  email: number[];
  popup: number[];
  sms: number[];
}

export interface EventContent {
  title: string;
  description: string;
  location: string;
  /** '' or '1' … '11'. */
  color: string;
  visibility: Visibility;
  transparency: 'OPAQUE' | 'TRANSPARENT';
  allDay: boolean;
  /** ISO date-time; of an all-day event a day, `2026-11-24`. */
  start: string;
  /** The moment, or the day, after the end. */
  end: string;
  guests: StoredGuest[];
  guestsCanInviteOthers: boolean;
  guestsCanModify: boolean;
  guestsCanSeeGuests: boolean;
  anyoneCanAddSelf: boolean;
  /** By person; who is missing has the default. */
  reminders: Record<string, Reminders>;
  tags: Record<string, string>;
}

export interface StoredEvent extends EventContent {
  /** iCalendar UID. */
  id: string;
  calendarId: string;
  creator: string;
  created: string;
  updated: string;
  recurrence?: StoredRecurrence;
  /** Events of a series that differ from it, by the wall time at which the series has them. */
  exceptions?: Record<string, Partial<EventContent> | 'deleted'>;
}

/** One event as it takes place. */
export interface Occurrence {
  event: StoredEvent;
  /** Which event of a series it is; null when it is none. */
  key: string | null;
}

/** What a person sees of an event. */
export interface EventView {
  id: string;
  calendarId: string;
  title: string;
  description: string;
  location: string;
  allDay: boolean;
  start: string;
  end: string;
  visibility: Visibility;
  guests: { email: string; status: GuestStatus }[];
  recurring: boolean;
}

export interface StoredCalendar {
  id: string;
  owner: string;
  name: string;
  description: string;
  timeZone: string;
  color: string;
}

/** How one person has a calendar in their list. */
export interface ListEntry {
  hidden: boolean;
  selected: boolean;
  color?: string;
}

const EVENT = 'event:';
const CALENDAR = 'calendar:';
const DEFAULT_COLOR = '#2952A3';
const PUBLIC_DOMAINS = new Set(['gmail.com', 'googlemail.com']);

export class Calendars {
  constructor(
    private readonly stores: Stores,
    private readonly now: () => Date,
    /** Of people's own calendars, until they change it. */
    private readonly timeZone: () => string,
  ) {}

  // Calendars

  /** A person's own calendar is there from the start; its ID is their address. */
  calendar(id: string): StoredCalendar | null {
    const stored = this.stores.get<StoredCalendar | null>(CALENDAR + id, null);
    if (stored || !/^[^@\s]+@(?!group\.calendar\.google\.com)[^@\s]+$/.test(id)) return stored;
    return { id, owner: id, name: id, description: '', timeZone: this.timeZone(), color: DEFAULT_COLOR };
  }

  create(owner: string, name: string, details: Partial<StoredCalendar>): StoredCalendar {
    const id = `c_${randomBytes(16).toString('hex')}@group.calendar.google.com`;
    const timeZone = this.calendar(owner)?.timeZone ?? this.timeZone();
    const calendar = { description: '', timeZone, color: DEFAULT_COLOR, ...details, id, owner, name };
    this.stores.set(CALENDAR + id, calendar);
    this.setEntry(owner, id, {});
    return calendar;
  }

  changeCalendar(id: string, change: Partial<StoredCalendar>): void {
    const calendar = this.calendar(id);
    if (calendar) this.stores.set(CALENDAR + id, { ...calendar, ...change });
  }

  deleteCalendar(id: string): void {
    for (const event of this.#events()) if (event.calendarId === id) this.stores.delete(EVENT + event.id);
    this.stores.delete(CALENDAR + id);
  }

  #list(user: string): Record<string, ListEntry> {
    return this.stores.get<Record<string, ListEntry>>(`calendarList:${user}`, {});
  }

  /** The calendars a person owns or is subscribed to; their own comes first. */
  list(user: string): StoredCalendar[] {
    const ids = new Set([user, ...Object.keys(this.#list(user))]);
    return [...ids].flatMap((id) => this.calendar(id) ?? []);
  }

  entry(user: string, id: string): ListEntry {
    return this.#list(user)[id] ?? { hidden: false, selected: true };
  }

  setEntry(user: string, id: string, change: Partial<ListEntry>): void {
    const list = this.#list(user);
    this.stores.set(`calendarList:${user}`, { ...list, [id]: { ...this.entry(user, id), ...change } });
  }

  unsubscribe(user: string, id: string): void {
    const { [id]: _gone, ...rest } = this.#list(user);
    this.stores.set(`calendarList:${user}`, rest);
  }

  /** Within an organisation calendars are shared for reading, as Google Workspace has it by default; private events keep their details. */
  canRead(user: string, calendar: StoredCalendar): boolean {
    const [own, other] = [user, calendar.owner].map((address) => address.split('@')[1]?.toLowerCase() ?? '');
    return calendar.owner === user || (own === other && !PUBLIC_DOMAINS.has(own ?? ''));
  }

  // Events

  #events(): StoredEvent[] {
    return this.stores.withPrefix<StoredEvent>(EVENT);
  }

  event(id: string): StoredEvent | null {
    return this.stores.get<StoredEvent | null>(EVENT + id, null);
  }

  add(event: Omit<StoredEvent, 'id' | 'created' | 'updated'>): StoredEvent {
    const at = this.now().toISOString();
    // Google's own IDs are 26 characters of base 32.
    const name = randomBytes(26).reduce((text, byte) => text + (byte % 32).toString(32), '');
    const stored: StoredEvent = { ...event, id: `${name}@google.com`, created: at, updated: at };
    this.stores.set(EVENT + stored.id, stored);
    return stored;
  }

  /** Changes a series as a whole, or the one event of it that `key` names. */
  change(id: string, key: string | null, change: Partial<StoredEvent>): void {
    const event = this.event(id);
    if (!event) return;
    const updated = this.now().toISOString();
    if (key === null) this.stores.set(EVENT + id, { ...event, ...change, updated });
    else {
      const known = event.exceptions?.[key];
      const exception = { ...(known === 'deleted' ? {} : known), ...change };
      this.stores.set(EVENT + id, { ...event, updated, exceptions: { ...event.exceptions, [key]: exception } });
    }
  }

  remove(id: string, key: string | null): void {
    const event = this.event(id);
    if (!event) return;
    if (key === null) this.stores.delete(EVENT + id);
    else this.stores.set(EVENT + id, { ...event, exceptions: { ...event.exceptions, [key]: 'deleted' } });
  }

  /** The one event that `key` names, as it is now; null when it is gone. */
  occurrence(id: string, key: string | null): StoredEvent | null {
    const event = this.event(id);
    if (!event || key === null) return event;
    return instance(event, key);
  }

  /** First event of a series that still takes place, or the event itself. */
  first(event: StoredEvent): Occurrence | null {
    if (!event.recurrence) return { event, key: null };
    const start = firstWall(event, event.recurrence);
    // A series without an end is long enough after ten years.
    const [first] = occurrences(event, start, start + 10 * YEAR_MS);
    return first ?? null;
  }

  /** The events of a calendar between two moments, by start; invitations are in the guests' own calendars. */
  between(calendar: StoredCalendar, from: Date, to: Date): Occurrence[] {
    const zone = calendar.timeZone;
    const shown = (event: StoredEvent) =>
      event.calendarId === calendar.id ||
      (calendar.id === calendar.owner && event.guests.some((guest) => guest.email === calendar.id && !guest.removed));
    return this.#events()
      .filter((event) => shown(event) || event.exceptions)
      .flatMap((event) => occurrences(event, toWall(from.getTime(), zone), toWall(to.getTime(), zone)))
      .filter(({ event }) => shown(event))
      .filter(({ event }) => {
        const start = moment(event, 'start', zone);
        const end = moment(event, 'end', zone);
        // An event without length takes place at its moment.
        return start < to.getTime() && (end > from.getTime() || (end === start && start >= from.getTime()));
      })
      .sort((a, b) => moment(a.event, 'start', zone) - moment(b.event, 'start', zone));
  }

  /** What a person has in their own calendar, invitations included. */
  events(user: string, from: Date, to: Date): EventView[] {
    const calendar = this.calendar(user);
    return calendar ? this.between(calendar, from, to).map(({ event }) => this.view(user, event)) : [];
  }

  /** Every event of every calendar, by start; of series what takes place before the given moment. */
  all(viewer: string, until: Date): EventView[] {
    return this.#events()
      .flatMap((event) => {
        if (!event.recurrence) return [{ event }];
        return occurrences(
          event,
          firstWall(event, event.recurrence),
          toWall(until.getTime(), event.recurrence.timeZone),
        );
      })
      .map(({ event }) => this.view(viewer, event))
      .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  }

  ownerOf(event: StoredEvent): string {
    return this.calendar(event.calendarId)?.owner ?? event.calendarId;
  }

  isAttendee(user: string, event: StoredEvent): boolean {
    return this.ownerOf(event) === user || event.guests.some((guest) => guest.email === user);
  }

  /** The owner may change it, and guests where the event says so. */
  mayChange(user: string, event: StoredEvent): boolean {
    return this.ownerOf(event) === user || (event.guestsCanModify && this.isAttendee(user, event));
  }

  /** Details of a private event are for those who attend it. */
  isMasked(user: string, event: StoredEvent): boolean {
    return /^(PRIVATE|CONFIDENTIAL)$/.test(event.visibility) && !this.isAttendee(user, event);
  }

  view(user: string, event: StoredEvent): EventView {
    const { id, calendarId, allDay, start, end, visibility } = event;
    const masked = this.isMasked(user, event);
    const guests = masked ? [] : this.guestsFor(user, event);
    return {
      id,
      calendarId,
      title: masked ? 'busy' : event.title,
      description: masked ? '' : event.description,
      location: masked ? '' : event.location,
      allDay,
      start,
      end,
      visibility,
      guests: guests.map(({ email, status }) => ({ email, status })),
      recurring: event.recurrence !== undefined,
    };
  }

  /** Guests whom the person may see: all, or themselves. */
  guestsFor(user: string, event: StoredEvent): StoredGuest[] {
    if (this.isMasked(user, event)) return [];
    if (event.guestsCanSeeGuests || this.ownerOf(event) === user) return event.guests;
    return event.guests.filter((guest) => guest.email === user);
  }
}

const YEAR_MS = 366 * 86_400_000;

/** When an event begins or ends (ms); an all-day event does at midnight of the zone. */
export function moment(event: EventContent, which: 'start' | 'end', zone: string): number {
  return event.allDay ? fromWall(Date.parse(event[which]), zone) : Date.parse(event[which]);
}

function firstWall(event: StoredEvent, recurrence: StoredRecurrence): number {
  return event.allDay ? Date.parse(event.start) : toWall(Date.parse(event.start), recurrence.timeZone);
}

const DAY_MS = 86_400_000;

/** The event of the series that begins at the wall time `key`, with what is different about it. */
function instance(series: StoredEvent, key: string): StoredEvent | null {
  const exception = series.exceptions?.[key];
  if (exception === 'deleted' || !series.recurrence) return null;
  const length = Date.parse(series.end) - Date.parse(series.start);
  const wall = Date.parse(key);
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const start = fromWall(wall, series.recurrence.timeZone);
  const times = series.allDay
    ? { start: day(wall), end: day(wall + length) }
    : { start: new Date(start).toISOString(), end: new Date(start + length).toISOString() };
  return { ...series, ...times, ...exception };
}

/** Candidates between two wall times; zones may differ by a day, so some lie just outside. */
function occurrences(event: StoredEvent, from: number, to: number): Occurrence[] {
  const { recurrence } = event;
  if (!recurrence) return [{ event, key: null }];
  const length = Date.parse(event.end) - Date.parse(event.start);
  const walls = expand(recurrence, firstWall(event, recurrence), from - length - DAY_MS, to + DAY_MS);
  const keys = new Set(walls.map((wall) => new Date(wall).toISOString()));
  // An event of the series may have been moved to here from elsewhere.
  for (const [key, exception] of Object.entries(event.exceptions ?? {}))
    if (exception !== 'deleted' && exception.start !== undefined) keys.add(key);
  return [...keys].flatMap((key) => {
    const own = instance(event, key);
    return own ? [{ event: own, key }] : [];
  });
}
