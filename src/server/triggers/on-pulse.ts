/** Runs every hour, once for each person who has started a pulse. */

import { hasOneOnOneTrigger } from '../one-on-ones/one-on-one-trigger';
import { runOneOnOnes } from '../one-on-ones/run';
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
  const triggers = firedTriggers(e, 'onPulse');
  if (!triggers || !tryLock(25000)) return;
  runPulses(false);
  // In a published add-on this may be the only clock trigger of its user here: then it does the one-on-ones too.
  if (!hasOneOnOneTrigger(triggers)) runOneOnOnes(false);
}
