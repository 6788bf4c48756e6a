/** Runs every morning, once for each manager who has one-on-ones. */

import { runOneOnOnes } from '../one-on-ones/run';
import { tryLock } from '../workbook/lock';
import { firedTriggers } from './fired';

/**
 * Google's clock calls this once a day.
 *
 * @trigger
 * @param e the event; called by hand, with none or any other, it does nothing.
 */
export function onOneOnOnes(e: GoogleAppsScript.Events.TimeDriven): void {
  if (!firedTriggers(e, 'onOneOnOnes')) return;
  if (tryLock(25000)) runOneOnOnes(true);
}
