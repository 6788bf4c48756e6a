/** How often a manager and a member meet: the days of a series, and when a gap has become too long. */

import { isoFromDay } from '../shared/dates';
import type { Cadence } from './columns';
import { weekdayOf } from './wall-time';

/** Days from one meeting to the next. A month counts as its longest. */
export const PERIOD_DAYS: Readonly<Record<Cadence, number>> = { weekly: 7, fortnightly: 14, monthly: 31 };

/** After so many periods without a meeting, somebody has waited too long: one meeting may be missed for half a period. */
const TOO_MANY_PERIODS = 1.5;

/** The days on which a series meets, from its first one until before another day. */
export function meetingDays(cadence: Cadence, first: number, until: number): number[] {
  const days: number[] = [];
  for (let day = first; day < until; day = nextMeetingDay(cadence, day)) days.push(day);
  return days;
}

/** A monthly series keeps its weekday and its week of the month: the second Tuesday follows the second Tuesday. */
function nextMeetingDay(cadence: Cadence, day: number): number {
  if (cadence !== 'monthly') return day + PERIOD_DAYS[cadence];
  const week = weekOfMonth(day);
  const inFour = day + 28;
  return weekOfMonth(inFour) === week ? inFour : inFour + 7;
}

/** 1 for the first seven days of the month, 5 for what lies after the 28th. */
export function weekOfMonth(day: number): number {
  return Math.ceil(Number(isoFromDay(day).slice(8)) / 7);
}

/** Whether every month has a day of that kind: not all have a fifth Tuesday. */
export function canRepeat(cadence: Cadence, day: number): boolean {
  return cadence !== 'monthly' || weekOfMonth(day) <= 4;
}

/** Monday of the week in which a day lies. */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/**
 * For how many days a member has waited too long; 0 where they have not.
 *
 * @param last day of the last meeting, or since when there should be meetings
 */
export function daysOverdue(cadence: Cadence, last: number, today: number): number {
  return Math.max(0, today - last - Math.ceil(PERIOD_DAYS[cadence] * TOO_MANY_PERIODS));
}
