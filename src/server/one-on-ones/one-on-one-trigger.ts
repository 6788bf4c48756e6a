/** Makes the daily trigger of a manager, in the morning of the workbook's time zone. */

import { twice } from '../workbook/twice';

const HANDLER = 'onOneOnOnes';
const HOUR = 7;

/**
 * Makes the trigger of the present user, once. A published add-on may have one clock trigger for each user and file: where that is
 * another one, it does this work too.
 */
export function addOneOnOneTrigger(timeZone: string): void {
  try {
    twice(() => {
      if (hasOneOnOneTrigger(ScriptApp.getProjectTriggers())) return;
      ScriptApp.newTrigger(HANDLER).timeBased().atHour(HOUR).everyDays(1).inTimezone(timeZone).create();
    });
  } catch {
    // See above.
  }
}

export function hasOneOnOneTrigger(triggers: readonly GoogleAppsScript.Script.Trigger[]): boolean {
  return triggers.some((trigger) => trigger.getHandlerFunction() === HANDLER);
}
