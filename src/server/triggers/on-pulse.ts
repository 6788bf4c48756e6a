/** Runs every hour, once for each person who has started a pulse. */

import { runPulses } from '../pulse/run';
import { tryLock } from '../workbook/lock';
import { firedTriggers } from './fired';

/**
 * Google's clock calls this every hour.
 *
 * @trigger
 * @param e the event; called by hand, with none or any other, it does nothing.
 */
export function onPulse(e: GoogleAppsScript.Events.TimeDriven): void {
  if (!firedTriggers(e, 'onPulse')) return;
  if (tryLock(25000)) runPulses(false);
}
