/** Wall-clock time in whole minutes: what the clocks of the workbook's time zone show, counted from 1970-01-01 00:00. */

import { isoFromDay, type Zone } from '../shared/dates';

export const DAY_MINUTES = 1440;
const MINUTE = 60_000;

/** A span of wall-clock time: minutes, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** An instant → the minute on the wall clock. */
export function wallOf(date: Date, zone: Zone): number {
  return Math.round(zone.localOf(date) * DAY_MINUTES);
}

/** The instant at which the clocks show a minute. A time that summer time skips is the time an hour later. */
export function instantOf(wall: number, zone: Zone): Date {
  const start = zone.startOf(dayOfWall(wall));
  const guess = new Date(start.getTime() + (wall - wallOf(start, zone)) * MINUTE);
  // Where the clocks change between midnight and then, the guess is off by the change.
  const found = new Date(guess.getTime() + (wall - wallOf(guess, zone)) * MINUTE);
  return wallOf(found, zone) < wall ? guess : found;
}

/** The day of a minute, in days since 1970-01-01. */
export function dayOfWall(wall: number): number {
  return Math.floor(wall / DAY_MINUTES);
}

/** The minute within its day. */
export function minuteOfWall(wall: number): number {
  return wall - dayOfWall(wall) * DAY_MINUTES;
}

/** 0 for Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** 600 → 10:00. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** 2026-12-01 10:00. */
export function wallText(wall: number): string {
  return `${isoFromDay(dayOfWall(wall))} ${clockText(minuteOfWall(wall))}`;
}
