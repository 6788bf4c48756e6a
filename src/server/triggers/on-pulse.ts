/** Runs every hour, once for each person who has started a pulse. */

import { runPulses } from '../pulse/run';
import { tryLock } from '../workbook/lock';
import { twice } from '../workbook/twice';
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

/**
 * Makes the hourly trigger of the present user, once. A published add-on may have one clock trigger for each user and
 * file: where that is the daily one, it does this work too.
 *
 * @param isFirst whether there can be none yet, so that nobody needs to look
 */
export function addPulseTrigger(isFirst: boolean): void {
  let mayBeThere = !isFirst;
  try {
    twice(() => {
      if (mayBeThere && hasPulseTrigger(ScriptApp.getProjectTriggers())) return;
      // A call that failed may have made it all the same.
      mayBeThere = true;
      ScriptApp.newTrigger('onPulse').timeBased().everyHours(1).create();
    });
  } catch {
    // See above.
  }
}

export function hasPulseTrigger(triggers: readonly GoogleAppsScript.Script.Trigger[]): boolean {
  return triggers.some((trigger) => trigger.getHandlerFunction() === 'onPulse');
}
