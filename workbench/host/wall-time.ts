/** Wall-clock time: what clocks of a zone show, as the milliseconds at which UTC shows the same. */

import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;

export function toWall(time: number, zone: string): number {
  return time + tzOffset(zone, new Date(time)) * MINUTE;
}

/** The moment at which clocks of the zone show it; an hour that summer time skips is read as one later. */
export function fromWall(wall: number, zone: string): number {
  const guess = wall - tzOffset(zone, new Date(wall)) * MINUTE;
  return wall - tzOffset(zone, new Date(guess)) * MINUTE;
}

/** The zone's calendar day, as `2026-11-24`. */
export function dayOf(time: Date, zone: string): string {
  return new Date(toWall(time.getTime(), zone)).toISOString().slice(0, 10);
}
