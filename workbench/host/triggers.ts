/** Installable triggers and when they are due. */

import { tzOffset } from '@date-fns/tz';
import type { Stores } from './stores.js';

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export interface Schedule {
  /** ISO date-time of a one-time trigger. */
  at?: string;
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  /** 1–31; in months without that day it does not fire. */
  monthDay?: number;
  /** Zone of the fields below, where it is not the script's. */
  timeZone?: string;
  /** Hour of the day. */
  hour?: number;
  minute?: number;
  /** 0 Sunday … 6 Saturday. */
  weekDay?: number;
}

export interface StoredTrigger {
  id: string;
  functionName: string;
  event: TriggerEvent;
  owner: string;
  /** The form that a form's trigger watches; absent: the spreadsheet. */
  formId?: string;
  schedule?: Schedule;
  /** ISO date-time at which a time trigger is next due. */
  next?: string;
}

/** Google fires somewhere inside the hour; ours always at the same minute, so that runs can be repeated. */
const JITTER_MINUTES = 17;

export class TriggerList {
  constructor(
    private readonly stores: Stores,
    private readonly timeZone: string,
  ) {}

  all(): StoredTrigger[] {
    return this.stores.get<StoredTrigger[]>('triggers', []);
  }

  add(trigger: Omit<StoredTrigger, 'next'>, now: Date): void {
    this.stores.set('triggers', [...this.all(), this.#scheduled(trigger, now)]);
  }

  remove(id: string): void {
    this.stores.set(
      'triggers',
      this.all().filter((trigger) => trigger.id !== id),
    );
  }

  /** The time trigger due first, not later than the given time. */
  due(until: Date): StoredTrigger | null {
    const [first] = this.all()
      .filter((trigger) => trigger.next && new Date(trigger.next) <= until)
      .sort((a, b) => String(a.next).localeCompare(String(b.next)));
    return first ?? null;
  }

  /** A one-time trigger is done after it fired; the others get their next time. */
  fired(trigger: StoredTrigger): void {
    if (trigger.schedule?.at) {
      this.remove(trigger.id);
      return;
    }
    this.stores.set(
      'triggers',
      this.all().map((each) => (each.id === trigger.id ? this.#scheduled(each, new Date(String(trigger.next))) : each)),
    );
  }

  #scheduled(trigger: StoredTrigger, from: Date): StoredTrigger {
    const { schedule } = trigger;
    if (!schedule) return trigger;
    return { ...trigger, next: this.#after(schedule, from).toISOString() };
  }

  #after(schedule: Schedule, from: Date): Date {
    const MINUTE = 60_000;
    if (schedule.at) return new Date(schedule.at);
    if (schedule.everyMinutes) return new Date(from.getTime() + schedule.everyMinutes * MINUTE);
    if (schedule.everyHours) return new Date(from.getTime() + schedule.everyHours * 60 * MINUTE);
    const zone = schedule.timeZone ?? this.timeZone;
    const days = schedule.everyWeeks ? schedule.everyWeeks * 7 : (schedule.everyDays ?? 1);
    const offset = tzOffset(zone, from) * MINUTE;
    const wall = new Date(from.getTime() + offset);
    const at = new Date(wall);
    at.setUTCHours(schedule.hour ?? 0, schedule.minute ?? JITTER_MINUTES, 0, 0);
    if (schedule.weekDay !== undefined) {
      at.setUTCDate(at.getUTCDate() + ((schedule.weekDay - at.getUTCDay() + 7) % 7));
    }
    const { monthDay } = schedule;
    const misses = () => at <= wall || (monthDay !== undefined && at.getUTCDate() !== monthDay);
    while (misses()) at.setUTCDate(at.getUTCDate() + (monthDay === undefined ? days : 1));
    const guess = new Date(at.getTime() - offset);
    return new Date(at.getTime() - tzOffset(zone, guess) * MINUTE);
  }
}
