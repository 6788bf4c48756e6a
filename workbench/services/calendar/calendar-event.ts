/** CalendarEvent, CalendarEventSeries and EventGuest. */

import { EnumMember } from '../../execution/wire.js';
import {
  type EventContent,
  type GuestStatus,
  moment,
  type Reminders,
  type StoredEvent,
  type StoredGuest,
} from '../../host/calendars.js';
import { parseAddresses } from '../../host/mailbox.js';
import { fromWall } from '../../host/wall-time.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { allDayTimes, timedTimes } from './calendar-times.js';
import { isRecurrence, scriptZone } from './recurrence.js';

/** Google's bounds of a reminder, in minutes: five minutes to four weeks. */
const REMINDER_MIN = 5;
const REMINDER_MAX = 40_320;
/** What a new calendar reminds of timed events by default. */
const DEFAULT_REMINDERS: Reminders = { email: [], popup: [10], sms: [] };
const NO_REMINDERS: Reminders = { email: [], popup: [], sms: [] };

/** What Google says where somebody may not do what they try. */
export function notAllowed(): Error {
  return new Error('Action not allowed');
}

abstract class EventObject extends ServiceObject {
  constructor(
    context: ExecutionContext,
    protected readonly id: string,
    /** The one event of a series; null for the whole, and for an event of its own. */
    protected readonly key: string | null,
  ) {
    super(context);
  }

  protected get event(): StoredEvent {
    const event = this.context.host.calendars.occurrence(this.id, this.key);
    if (!event) throw new Error('The calendar event does not exist, or it has already been deleted.');
    return event;
  }
  /** As the person who runs the script may see it. */
  get #view() {
    return this.context.host.calendars.view(this.context.user, this.event);
  }
  _change(change: Partial<StoredEvent>): this {
    if (!this.context.host.calendars.mayChange(this.context.user, this.event)) throw notAllowed();
    this.context.host.calendars.change(this.id, this.key, change);
    return this;
  }

  getId(): string {
    return this.id;
  }
  getOriginalCalendarId(): string {
    return this.event.calendarId;
  }
  getTitle(): string {
    return this.#view.title;
  }
  setTitle(title: unknown): this {
    return this._change({ title: String(title) });
  }
  getDescription(): string {
    return this.#view.description;
  }
  setDescription(description: unknown): this {
    return this._change({ description: String(description) });
  }
  getLocation(): string {
    return this.#view.location;
  }
  setLocation(location: unknown): this {
    return this._change({ location: String(location) });
  }
  getColor(): string {
    return this.event.color;
  }
  setColor(color: unknown): this {
    const name = String(color);
    if (!/^([1-9]|1[01])?$/.test(name)) throw new Error(`Invalid argument: ${name}`);
    return this._change({ color: name });
  }
  getVisibility(): EnumMember {
    return new EnumMember(`Visibility.${this.event.visibility}`);
  }
  setVisibility(visibility: unknown): this {
    return this._change({ visibility: String(visibility).replace('Visibility.', '') as EventContent['visibility'] });
  }
  getEventType(): EnumMember {
    return new EnumMember('EventType.DEFAULT');
  }
  getCreators(): string[] {
    return [this.event.creator];
  }
  getDateCreated(): Date {
    return new Date(this.event.created);
  }
  getLastUpdated(): Date {
    return new Date(this.event.updated);
  }
  isOwnedByMe(): boolean {
    return this.context.host.calendars.ownerOf(this.event) === this.context.user;
  }

  // Guests

  addGuest(email: unknown): this {
    const [address] = parseAddresses(String(email));
    if (address === undefined) throw new Error(`Invalid email: ${String(email)}`);
    const { event } = this;
    const { host, user } = this.context;
    const invites = event.guestsCanInviteOthers && host.calendars.isAttendee(user, event);
    if (!invites && !host.calendars.mayChange(user, event)) throw notAllowed();
    if (event.guests.some((guest) => guest.email === address)) return this;
    const guests: StoredGuest[] = [...event.guests, { email: address, status: 'INVITED' }];
    host.calendars.change(this.id, this.key, { guests } as Partial<StoredEvent>);
    return this;
  }
  removeGuest(email: unknown): this {
    return this._change({ guests: this.event.guests.filter((guest) => guest.email !== String(email)) });
  }
  getGuestList(includeOwner = false): EventGuest[] {
    const { host, user } = this.context;
    const owner: StoredGuest[] = includeOwner ? [{ email: host.calendars.ownerOf(this.event), status: 'OWNER' }] : [];
    return [...owner, ...host.calendars.guestsFor(user, this.event)].map(
      (guest) => new EventGuest(this.context, guest),
    );
  }
  getGuestByEmail(email: unknown): EventGuest | null {
    return this.getGuestList(true).find((guest) => guest.getEmail() === String(email)) ?? null;
  }
  getMyStatus(): EnumMember | null {
    const { host, user } = this.context;
    if (host.calendars.ownerOf(this.event) === user) return new EnumMember('GuestStatus.OWNER');
    const own = this.event.guests.find((guest) => guest.email === user);
    return own ? new EnumMember(`GuestStatus.${own.status}`) : null;
  }
  setMyStatus(status: unknown): this {
    const { host, user } = this.context;
    const name = String(status).replace('GuestStatus.', '') as GuestStatus;
    if (!this.event.guests.some((guest) => guest.email === user) || name === 'OWNER') throw notAllowed();
    const guests = this.event.guests.map((guest) => (guest.email === user ? { ...guest, status: name } : guest));
    host.calendars.change(this.id, this.key, { guests } as Partial<StoredEvent>);
    return this;
  }
  guestsCanInviteOthers(): boolean {
    return this.event.guestsCanInviteOthers;
  }
  setGuestsCanInviteOthers(guestsCanInviteOthers: boolean): this {
    return this._change({ guestsCanInviteOthers });
  }
  guestsCanModify(): boolean {
    return this.event.guestsCanModify;
  }
  setGuestsCanModify(guestsCanModify: boolean): this {
    return this._change({ guestsCanModify });
  }
  guestsCanSeeGuests(): boolean {
    return this.event.guestsCanSeeGuests;
  }
  setGuestsCanSeeGuests(guestsCanSeeGuests: boolean): this {
    return this._change({ guestsCanSeeGuests });
  }
  anyoneCanAddSelf(): boolean {
    return this.event.anyoneCanAddSelf;
  }
  setAnyoneCanAddSelf(anyoneCanAddSelf: boolean): this {
    return this._change({ anyoneCanAddSelf });
  }

  // Tags

  getTag(key: unknown): string | null {
    return this.event.tags[String(key)] ?? null;
  }
  getAllTagKeys(): string[] {
    return Object.keys(this.event.tags);
  }
  setTag(key: unknown, value: unknown): this {
    return this._change({ tags: { ...this.event.tags, [String(key)]: String(value) } });
  }
  deleteTag(key: unknown): this {
    const { [String(key)]: _gone, ...tags } = this.event.tags;
    return this._change({ tags });
  }

  // Reminders: each attendee's own

  get #reminders(): Reminders {
    const { reminders, allDay } = this.event;
    return reminders[this.context.user] ?? (allDay ? NO_REMINDERS : DEFAULT_REMINDERS);
  }
  #remind(change: Partial<Reminders> | null): this {
    const { host, user } = this.context;
    if (!host.calendars.isAttendee(user, this.event)) throw notAllowed();
    const { [user]: _old, ...others } = this.event.reminders;
    const reminders = change === null ? others : { ...others, [user]: { ...this.#reminders, ...change } };
    host.calendars.change(this.id, this.key, { reminders } as Partial<StoredEvent>);
    return this;
  }
  #addReminder(kind: keyof Reminders, minutes: unknown): this {
    const value = Number(minutes);
    if (!Number.isInteger(value) || value < REMINDER_MIN || value > REMINDER_MAX)
      throw new Error(`Invalid argument: ${String(minutes)}`);
    return this.#remind({ [kind]: [...this.#reminders[kind].filter((each) => each !== value), value] });
  }
  addEmailReminder(minutes: unknown): this {
    return this.#addReminder('email', minutes);
  }
  addPopupReminder(minutes: unknown): this {
    return this.#addReminder('popup', minutes);
  }
  addSmsReminder(minutes: unknown): this {
    return this.#addReminder('sms', minutes);
  }
  getEmailReminders(): number[] {
    return this.#reminders.email;
  }
  getPopupReminders(): number[] {
    return this.#reminders.popup;
  }
  getSmsReminders(): number[] {
    return this.#reminders.sms;
  }
  removeAllReminders(): this {
    return this.#remind(NO_REMINDERS);
  }
  resetRemindersToDefault(): this {
    return this.#remind(null);
  }
}

export class CalendarEvent extends EventObject {
  readonly className = 'CalendarEvent';
  override readonly local = new Set(['getId', 'getEventSeries']);

  get #zone(): string {
    const { calendars } = this.context.host;
    return calendars.calendar(this.event.calendarId)?.timeZone ?? 'UTC';
  }
  getStartTime(): Date {
    return new Date(moment(this.event, 'start', this.#zone));
  }
  getEndTime(): Date {
    return new Date(moment(this.event, 'end', this.#zone));
  }
  getAllDayStartDate(): Date {
    return this.#midnight('start');
  }
  getAllDayEndDate(): Date {
    return this.#midnight('end');
  }
  #midnight(which: 'start' | 'end'): Date {
    if (!this.event.allDay) throw new Error('This operation may only be performed on all-day events.');
    return new Date(fromWall(Date.parse(this.event[which]), scriptZone(this.context)));
  }
  setTime(start: unknown, end: unknown): this {
    return this._change({ allDay: false, ...timedTimes('CalendarEvent', 'setTime', start, end) });
  }
  setAllDayDate(date: unknown): this {
    return this._change({ allDay: true, ...allDayTimes(this.context, 'CalendarEvent', 'setAllDayDate', date) });
  }
  setAllDayDates(start: unknown, end: unknown): this {
    return this._change({ allDay: true, ...allDayTimes(this.context, 'CalendarEvent', 'setAllDayDates', start, end) });
  }
  isAllDayEvent(): boolean {
    return this.event.allDay;
  }
  isRecurringEvent(): boolean {
    return this.event.recurrence !== undefined;
  }
  getEventSeries(): CalendarEventSeries {
    return new CalendarEventSeries(this.context, this.id, null);
  }
  getTransparency(): EnumMember {
    return new EnumMember(`EventTransparency.${this.event.transparency}`);
  }
  setTransparency(transparency: unknown): this {
    const name = String(transparency).replace('EventTransparency.', '') as EventContent['transparency'];
    return this._change({ transparency: name });
  }
  deleteEvent(): void {
    remove(this.context, this.event, this.id, this.key);
  }
}

export class CalendarEventSeries extends EventObject {
  readonly className = 'CalendarEventSeries';
  override readonly local = new Set(['getId']);

  setRecurrence(recurrence: unknown, start: unknown, end?: unknown): this {
    const call = ['CalendarEventSeries', 'setRecurrence'] as const;
    if (!isRecurrence(recurrence)) throw badParameters(...call, [recurrence, start, end]);
    const { calendars } = this.context.host;
    const zone = calendars.calendar(this.event.calendarId)?.timeZone ?? 'UTC';
    const times = end === undefined ? allDayTimes(this.context, ...call, start) : timedTimes(...call, start, end);
    return this._change({
      allDay: end === undefined,
      ...times,
      recurrence: recurrence._stored(zone),
      // What differed in the old series has no place in the new one.
      exceptions: {},
    });
  }
  deleteEventSeries(): void {
    remove(this.context, this.event, this.id, null);
  }
}

/** The owner deletes it for all; a guest takes it out of their own calendar, which declines it. */
function remove(context: ExecutionContext, event: StoredEvent, id: string, key: string | null): void {
  const { host, user } = context;
  if (host.calendars.ownerOf(event) === user) {
    host.calendars.remove(id, key);
    return;
  }
  if (!host.calendars.isAttendee(user, event)) throw notAllowed();
  const guests = event.guests.map(
    (guest): StoredGuest => (guest.email === user ? { ...guest, status: 'NO', removed: true } : guest),
  );
  host.calendars.change(id, key, { guests } as Partial<StoredEvent>);
}

export class EventGuest extends ServiceObject {
  readonly className = 'EventGuest';
  override readonly local = new Set(['getAdditionalGuests', 'getEmail', 'getGuestStatus', 'getName', 'getStatus']);

  constructor(
    context: ExecutionContext,
    private readonly guest: StoredGuest,
  ) {
    super(context);
  }
  getEmail(): string {
    return this.guest.email;
  }
  /** Google gives the address where it knows no name. */
  getName(): string {
    return this.guest.email;
  }
  getGuestStatus(): EnumMember {
    return new EnumMember(`GuestStatus.${this.guest.status}`);
  }
  getStatus(): string {
    return this.guest.status;
  }
  getAdditionalGuests(): number {
    return 0;
  }
}
