/** The workbench's time, for all to see once it is no longer this computer's. */

import type { ClockView } from '../../protocol.js';
import { dayKey, hourMinute, shortDate } from '../views/time.js';
import { useNow } from './use-now.js';

const NOTICED_MS = 60_000;

/** 'Fri 27 Nov, 09:00', or undefined while the clock has not been moved. */
export function useMovedClock(clock: ClockView | undefined): string | undefined {
  const now = useNow(clock?.shift ?? 0);
  if (!clock || Math.abs(clock.shift) < NOTICED_MS) return undefined;
  const sameYear = dayKey(now, clock.timeZone).slice(0, 4) === dayKey(new Date(), clock.timeZone).slice(0, 4);
  return `${shortDate(now, clock.timeZone, !sameYear)}, ${hourMinute(now, clock.timeZone)}`;
}
