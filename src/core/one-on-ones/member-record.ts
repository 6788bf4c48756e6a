/** What a manager's private store keeps of one member besides the notes: the series, the meetings, and what is still to do. */

import { checksum } from '../shared/checksum';
import type { Action } from './actions';
import { CADENCE_NAMES, type Cadence } from './columns';
import type { Move } from './plan-schedule';
import { dayOfWall } from './wall-time';

export interface MemberRecord {
  /** The address at scheduling: what is shared goes there, whatever the shared sheet People says later. */
  email: string;
  name: string;
  /** The manager's own name, as shared texts have it. */
  manager?: string;
  cadence: Cadence;
  minutes: number;
  /** Since when there should be meetings, in days since 1970-01-01. */
  since: number;
  /** ID of the series in the manager's calendar; blank where there is none. */
  seriesId: string;
  /** The first meeting of the series, a minute on the wall clock. */
  start: number;
  /** Moves that are still to be made in the calendar; absent once the series is as planned. */
  moves?: Move[];
  /** ID of the series before this one: its last meetings may be still to come. */
  formerId?: string;
  /** The series before this one, until it has ended. */
  ending?: EndingSeries;
  /** Days of the meetings that took place, ascending. */
  met: number[];
  /** The next meeting as the calendar had it at the last look; null where there is none. */
  next: number | null;
  /** Up to when the calendar was read: a minute on the wall clock. */
  seen: number;
  /** Whether the series was deleted in the calendar itself. */
  isLost?: boolean;
  actions?: Action[];
  /** What the manager wants to talk about next time, for themselves. */
  points?: string[];
}

/** A series that is to end before a day, in days since 1970-01-01. */
export interface EndingSeries extends Pick<MemberRecord, 'seriesId' | 'start' | 'minutes' | 'cadence'> {
  before: number;
  /** The meetings before that day that are still to come, as they stand: minutes on the wall clock. */
  kept: number[];
}

/** Keys of a store hold the file's ID, as a published add-on has one store for all files of a user. */
export function prefixOf(fileId: string): string {
  return `oneOnOne.${checksum(fileId)}.`;
}

export function keyOfMember(prefix: string, email: string): string {
  return `${prefix}m.${email}`;
}

/** Marks the description of a pair's events, so that both find them in their own calendars. It tells nothing of either. */
export function markOf(fileId: string, manager: string, member: string): string {
  const pair = `${fileId}\n${manager}\n${member}`;
  return `saluran${checksum(pair)}${checksum(`${pair}\n`)}`;
}

export function isCadence(value: unknown): value is Cadence {
  return Object.keys(CADENCE_NAMES).includes(String(value));
}

/** Meetings older than a year are let go of: a year is what is looked at. */
const KEPT_DAYS = 372;

/** The record with one more meeting that took place. */
export function withMeeting(record: MemberRecord, day: number): MemberRecord {
  const met = [...new Set([...record.met, day])].sort((a, b) => a - b).filter((each) => each > day - KEPT_DAYS);
  return { ...record, met };
}

/** Day of the last meeting; undefined where there was none. */
export function lastMet({ met }: MemberRecord): number | undefined {
  return met[met.length - 1];
}

/** What the calendar has of a series. */
export interface CalendarView {
  /** Minutes at which meetings begin, ascending, from the last look on. */
  starts: readonly number[];
  isGone: boolean;
}

/** The record as the calendar has it: what took place since the last look, and what comes next. */
export function followCalendar(record: MemberRecord, { starts, isGone }: CalendarView, now: number): MemberRecord {
  const past = starts.filter((start) => start + record.minutes <= now && start + record.minutes > record.seen);
  const followed = past.reduce((each, start) => withMeeting(each, dayOfWall(start)), record);
  const next = starts.find((start) => start + record.minutes > now) ?? null;
  if (isGone) return { ...followed, seriesId: '', next: null, seen: now, isLost: true };
  return { ...followed, next, seen: now };
}
