/** The days on which waves start, remind and close: pure functions of the day, so missed runs and clock changes do no harm. */

import { dayFromParts, isoFromDay } from '../shared/dates';
import type { Cadence, Series, Wave } from './types';

/** Days after the start on which everybody is reminded. */
export const REMINDER_DAYS = [3, 5] as const;
/** Days that a wave is open: the next weekly one starts on the day on which the last one closes. */
export const OPEN_DAYS = 7;

/** The day on which the wave with this number starts; number 0 is the first. */
export function startDay(first: number, cadence: Cadence, number: number): number {
  if (cadence === 'once') return number === 0 ? first : Number.POSITIVE_INFINITY;
  if (cadence === 'weekly') return first + 7 * number;
  if (cadence === 'fortnightly') return first + 14 * number;
  const [year = 0, month = 1, day = 1] = isoFromDay(first).split('-').map(Number);
  const months = month - 1 + number * (cadence === 'monthly' ? 1 : 3);
  // The 31st is the last day of a shorter month.
  for (let date = day; date > 27; date--) {
    const found = dayFromParts(year + Math.floor(months / 12), (months % 12) + 1, date);
    if (found !== undefined) return found;
  }
  return dayFromParts(year + Math.floor(months / 12), (months % 12) + 1, day) ?? first;
}

/** The number of the last wave that should have started by today, at least 0. */
export function lastDue(first: number, cadence: Cadence, today: number): number {
  let number = 0;
  while (startDay(first, cadence, number + 1) <= today) number++;
  return number;
}

/** The day on which the answers of a wave are deleted, as its form promised. */
export function eraseDay({ closedOn, closes, keepDays }: Wave, usual: number): number {
  return (closedOn ?? closes) + (keepDays ?? usual);
}

/**
 * Whether a start with the same title continues this wave: it is being built, its invitations are under way, or the same
 * people were asked today.
 */
export function isBegun(wave: Wave, audience: readonly string[], today: number): boolean {
  if (wave.status === 'building') return true;
  if (wave.status !== 'open') return false;
  return wave.mail?.reminder === 0 || (wave.opened === today && wave.audience.join('\n') === audience.join('\n'));
}

/** The due actions, in the order in which they must be done. */
export type Action =
  | { kind: 'close'; wave: Wave }
  | { kind: 'continue'; wave: Wave }
  | { kind: 'remind'; wave: Wave; reminder: number }
  | { kind: 'start'; series: Series; number: number }
  /** A form of a cancelled wave is still to be closed. */
  | { kind: 'shut'; wave: Wave }
  | { kind: 'erase'; wave: Wave };

/**
 * What one person's waves and series ask for today. Of reminders that were missed only the last is sent, and of waves
 * that were missed only the last is started; what was done is never done again, even if the clock goes back. A form that
 * does not open is tried again in every run: only a wave whose answers were seen deleted is forgotten.
 *
 * @param keepDays of waves that do not say how long their answers are kept
 */
export function dueActions(
  series: readonly Series[],
  waves: readonly Wave[],
  starter: string,
  today: number,
  keepDays: number,
): Action[] {
  const ofWaves = waves
    .filter((wave) => wave.starter === starter)
    .map((wave) => (isOver(wave) ? afterwards(wave, today, keepDays) : whileOpen(wave, today)));
  const ofSeries = series
    .filter((each) => each.starter === starter && !each.stopped)
    .map((each): Action | undefined => {
      const number = lastDue(each.first, each.cadence, today);
      return number > each.number ? { kind: 'start', series: each, number } : undefined;
    });
  return [...ofWaves, ...ofSeries].filter((action) => action !== undefined);
}

function isOver({ status }: Wave): boolean {
  return status === 'closed' || status === 'cancelled';
}

/** What a wave that is over still asks for. */
function afterwards(wave: Wave, today: number, keepDays: number): Action | undefined {
  if (wave.isUnclosed) return { kind: 'shut', wave };
  return today >= eraseDay(wave, keepDays) ? { kind: 'erase', wave } : undefined;
}

/** What a wave that is being built or is open asks for. */
function whileOpen(wave: Wave, today: number): Action | undefined {
  if (today >= wave.closes || wave.isClosing) return { kind: 'close', wave };
  if (wave.signIn === 'waits') return undefined;
  if (wave.status === 'building' || wave.mail) return { kind: 'continue', wave };
  const reminder = REMINDER_DAYS.filter((days) => today >= wave.opened + days).length;
  return reminder > wave.reminded ? { kind: 'remind', wave, reminder } : undefined;
}
