/** Makes the hourly trigger of a person who starts pulses. */

import { twice } from '../workbook/twice';

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
