/** How long to wait before asking for the selected row again. */

export const MAX_POLL_SECONDS = 30;
const BACK_OFF = 1.5;

/**
 * Seconds until the next poll, or null when polling is switched off.
 * @param previous seconds waited before the answer just received
 * @param base seconds between polls while things change; 0 is off
 * @param changed whether that answer differed from the one before
 */
export function nextPollSeconds(previous: number, base: number, changed: boolean): number | null {
  if (!(base > 0)) return null;
  if (changed) return base;
  return Math.max(base, Math.min(MAX_POLL_SECONDS, previous * BACK_OFF));
}
