/** CalendarApp and Calendar: a person's calendars, and the events in them. */

import type { EventContent, StoredCalendar, StoredEvent } from '../../host/calendars.js';
import { parseAddresses } from '../../host/mailbox.js';
import { dayOf, fromWall } from '../../host/wall-time.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { isOptions } from '../mail/mail.js';
import { CalendarEvent, CalendarEventSeries, notAllowed } from './calendar-event.js';
import { allDayTimes, nextDay, type Times, timedTimes } from './calendar-times.js';
import { sendInvitations } from './invitation.js';
import { checkedZone, EventRecurrence, isRecurrence, scriptZone } from './recurrence.js';

type Options = Record<string, unknown>;

/** A calendar, and CalendarApp, which stands for the person's own. */
abstract class CalendarObject extends ServiceObject {
  protected abstract get id(): string;

  protected get calendar(): StoredCalendar {
    const calendar = this.context.host.calendars.calendar(this.id);
    if (!calendar) throw new Error('The calendar does not exist, or it has already been deleted.');
    return calendar;
  }
  protected get owned(): StoredCalendar {
    const { calendar } = this;
    if (calendar.owner !== this.context.user) throw notAllowed();
    return calendar;
  }
  #entry() {
    return this.context.host.calendars.entry(this.context.user, this.id);
  }
  #handle(): Calendar {
    return new Calendar(this.context, this.id);
  }
  #change(change: Partial<StoredCalendar>): Calendar {
    this.context.host.calendars.changeCalendar(this.owned.id, change);
    return this.#handle();
  }

  // The calendar itself

  getId(): string {
    return this.id;
  }
  getName(): string {
    return this.calendar.name;
  }
  setName(name: unknown): Calendar {
    return this.#change({ name: String(name) });
  }
  getDescription(): string {
    return this.calendar.description;
  }
  setDescription(description: unknown): Calendar {
    return this.#change({ description: String(description) });
  }
  getTimeZone(): string {
    return this.calendar.timeZone;
  }
  setTimeZone(timeZone: unknown): Calendar {
    return this.#change({ timeZone: checkedZone(timeZone) });
  }
  getColor(): string {
    return this.#entry().color ?? this.calendar.color;
  }
  setColor(color: unknown): Calendar {
    this.context.host.calendars.setEntry(this.context.user, this.id, { color: checkedColor(color) });
    return this.#handle();
  }
  isHidden(): boolean {
    return this.#entry().hidden;
  }
  setHidden(hidden: boolean): Calendar {
    this.context.host.calendars.setEntry(this.context.user, this.id, { hidden });
    return this.#handle();
  }
  isSelected(): boolean {
    return this.#entry().selected;
  }
  setSelected(selected: boolean): Calendar {
    this.context.host.calendars.setEntry(this.context.user, this.id, { selected });
    return this.#handle();
  }
  isMyPrimaryCalendar(): boolean {
    return this.id === this.context.user;
  }
  isOwnedByMe(): boolean {
    return this.calendar.owner === this.context.user;
  }

  // Events

  createEvent(...args: unknown[]): CalendarEvent {
    const [title, start, end, options = {}] = args;
    if (args.length < 3 || args.length > 4 || !isOptions(options))
      throw badParameters('CalendarApp.Calendar', 'createEvent', args);
    const event = this.#add(title, false, timedTimes('Calendar', 'createEvent', start, end), options);
    return new CalendarEvent(this.context, event.id, null);
  }
  createAllDayEvent(...args: unknown[]): CalendarEvent {
    const [title, start, ...rest] = args;
    const end = rest[0] instanceof Date ? rest.shift() : undefined;
    const [options = {}] = rest;
    if (args.length < 2 || rest.length > 1 || !isOptions(options))
      throw badParameters('CalendarApp.Calendar', 'createAllDayEvent', args);
    const times = allDayTimes(this.context, 'Calendar', 'createAllDayEvent', start, end);
    return new CalendarEvent(this.context, this.#add(title, true, times, options).id, null);
  }
  createEventSeries(...args: unknown[]): CalendarEventSeries {
    const [title, start, end, recurrence, options = {}] = args;
    if (args.length < 4 || args.length > 5 || !isRecurrence(recurrence) || !isOptions(options))
      throw badParameters('CalendarApp.Calendar', 'createEventSeries', args);
    const times = timedTimes('Calendar', 'createEventSeries', start, end);
    return new CalendarEventSeries(this.context, this.#add(title, false, times, options, recurrence).id, null);
  }
  createAllDayEventSeries(...args: unknown[]): CalendarEventSeries {
    const [title, start, recurrence, options = {}] = args;
    if (args.length < 3 || args.length > 4 || !isRecurrence(recurrence) || !isOptions(options))
      throw badParameters('CalendarApp.Calendar', 'createAllDayEventSeries', args);
    const times = allDayTimes(this.context, 'Calendar', 'createAllDayEventSeries', start);
    return new CalendarEventSeries(this.context, this.#add(title, true, times, options, recurrence).id, null);
  }

  #add(
    title: unknown,
    allDay: boolean,
    times: Times,
    options: Options,
    recurrence?: { _stored(timeZone: string): StoredEvent['recurrence'] },
  ): StoredEvent {
    const { host, user } = this.context;
    const calendar = this.owned;
    const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
    const guests = [...new Set(parseAddresses(text(options.guests)))].filter((email) => email !== user);
    const content: EventContent = {
      title: String(title),
      description: text(options.description),
      location: text(options.location),
      color: '',
      visibility: 'DEFAULT',
      transparency: allDay ? 'TRANSPARENT' : 'OPAQUE',
      allDay,
      ...times,
      guests: guests.map((email) => ({ email, status: 'INVITED' })),
      guestsCanInviteOthers: true,
      guestsCanModify: false,
      guestsCanSeeGuests: true,
      anyoneCanAddSelf: false,
      reminders: {},
      tags: {},
    };
    const series = recurrence?._stored(calendar.timeZone);
    host.quotas.take(user, 'calendar', 1);
    const details = { ...content, calendarId: calendar.id, creator: user };
    const event = host.calendars.add(series ? { ...details, recurrence: series } : details);
    if (options.sendInvites === true) sendInvitations(this.context, event, calendar.timeZone);
    return event;
  }

  getEvents(start: unknown, end: unknown, options: Options = {}): CalendarEvent[] {
    if (!(start instanceof Date) || !(end instanceof Date))
      throw badParameters('CalendarApp.Calendar', 'getEvents', [start, end]);
    if (start >= end) throw new Error('Event start date must be before event end date.');
    const { host, user } = this.context;
    const search = options.search === undefined ? null : String(options.search).toLowerCase();
    const statuses = Array.isArray(options.statusFilters) ? options.statusFilters.map(String) : null;
    const found = host.calendars.between(this.calendar, start, end).filter(({ event }) => {
      if (options.author !== undefined && event.creator !== options.author) return false;
      if (statuses && !statuses.includes(`GuestStatus.${statusOf(this.context, event)}`)) return false;
      if (search === null) return true;
      const { title, description, location, guests } = host.calendars.view(user, event);
      const text = [title, description, location, ...guests.map((guest) => guest.email)].join('\n');
      return text.toLowerCase().includes(search);
    });
    const first = Number(options.start ?? 0);
    const list = found.slice(first, options.max === undefined ? undefined : first + Number(options.max));
    return list.map(({ event, key }) => new CalendarEvent(this.context, event.id, key));
  }
  getEventsForDay(date: unknown, options: Options = {}): CalendarEvent[] {
    if (!(date instanceof Date)) throw badParameters('CalendarApp.Calendar', 'getEventsForDay', [date]);
    const day = dayOf(date, scriptZone(this.context));
    const midnight = (each: string) => new Date(fromWall(Date.parse(each), this.calendar.timeZone));
    return this.getEvents(midnight(day), midnight(nextDay(day)), options);
  }
  /** Of a series, its first event. */
  getEventById(id: unknown): CalendarEvent | null {
    const event = this.#find(id);
    const first = event && this.context.host.calendars.first(event);
    return first ? new CalendarEvent(this.context, first.event.id, first.key) : null;
  }
  getEventSeriesById(id: unknown): CalendarEventSeries | null {
    const event = this.#find(id);
    return event ? new CalendarEventSeries(this.context, event.id, null) : null;
  }
  #find(id: unknown): StoredEvent | null {
    const event = this.context.host.calendars.event(String(id));
    if (!event) return null;
    const invited = this.id === this.context.user && event.guests.some((guest) => guest.email === this.id);
    return event.calendarId === this.id || invited ? event : null;
  }
}

function statusOf(context: ExecutionContext, event: StoredEvent): string {
  const { user, host } = context;
  if (host.calendars.ownerOf(event) === user) return 'OWNER';
  return event.guests.find((guest) => guest.email === user)?.status ?? '';
}

/** @throws for what is no hexadecimal colour. */
function checkedColor(color: unknown): string {
  const name = String(color);
  if (!/^#[0-9a-f]{6}$/i.test(name)) throw new Error(`Invalid argument: ${name}`);
  return name;
}

export class Calendar extends CalendarObject {
  readonly className = 'Calendar';
  override readonly local = new Set(['getId', 'isMyPrimaryCalendar']);

  constructor(
    context: ExecutionContext,
    protected readonly id: string,
  ) {
    super(context);
  }
  deleteCalendar(): void {
    if (this.owned.id === this.context.user) throw notAllowed();
    this.context.host.calendars.deleteCalendar(this.id);
    this.context.host.calendars.unsubscribe(this.context.user, this.id);
  }
  unsubscribeFromCalendar(): void {
    // Nobody leaves a calendar of their own.
    if (this.calendar.owner === this.context.user) throw notAllowed();
    this.context.host.calendars.unsubscribe(this.context.user, this.id);
  }
}

export class CalendarApp extends CalendarObject {
  readonly className = 'CalendarApp';
  override readonly local = new Set(['getDefaultCalendar', 'getId', 'isMyPrimaryCalendar', 'newRecurrence']);

  protected get id(): string {
    return this.context.user;
  }
  getDefaultCalendar(): Calendar {
    return new Calendar(this.context, this.id);
  }
  newRecurrence(): EventRecurrence {
    return new EventRecurrence(this.context);
  }
  getAllCalendars(): Calendar[] {
    return this.#list(() => true);
  }
  getAllOwnedCalendars(): Calendar[] {
    return this.#list(({ owner }) => owner === this.context.user);
  }
  getCalendarsByName(name: unknown): Calendar[] {
    return this.#list((calendar) => calendar.name === String(name));
  }
  getOwnedCalendarsByName(name: unknown): Calendar[] {
    return this.#list((calendar) => calendar.name === String(name) && calendar.owner === this.context.user);
  }
  /** Only calendars that the person owns or is subscribed to. */
  getCalendarById(id: unknown): Calendar | null {
    return this.#list((calendar) => calendar.id === String(id))[0] ?? null;
  }
  getOwnedCalendarById(id: unknown): Calendar | null {
    return this.#list((calendar) => calendar.id === String(id) && calendar.owner === this.context.user)[0] ?? null;
  }
  createCalendar(name: unknown, options: Options = {}): Calendar {
    const { host, user } = this.context;
    const calendar = host.calendars.create(user, String(name), {
      ...(options.description === undefined ? {} : { description: String(options.description) }),
      ...(options.timeZone === undefined ? {} : { timeZone: checkedZone(options.timeZone) }),
      ...(options.color === undefined ? {} : { color: checkedColor(options.color) }),
    });
    this.#show(calendar.id, options);
    return new Calendar(this.context, calendar.id);
  }
  subscribeToCalendar(id: unknown, options: Options = {}): Calendar {
    const { host, user } = this.context;
    const calendar = host.calendars.calendar(String(id));
    if (!calendar || !host.calendars.canRead(user, calendar)) throw notAllowed();
    if (options.color !== undefined) host.calendars.setEntry(user, calendar.id, { color: checkedColor(options.color) });
    this.#show(calendar.id, options);
    return new Calendar(this.context, calendar.id);
  }
  #show(id: string, options: Options): void {
    this.context.host.calendars.setEntry(this.context.user, id, {
      hidden: options.hidden === true,
      selected: options.selected !== false,
    });
  }
  #list(which: (calendar: StoredCalendar) => boolean): Calendar[] {
    const { host, user } = this.context;
    return host.calendars
      .list(user)
      .filter(which)
      .map(({ id }) => new Calendar(this.context, id));
  }
}
