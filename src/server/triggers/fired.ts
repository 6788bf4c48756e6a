/** Tells a run of Google's clock from a call by hand: anybody who can open the file can call a trigger's function with any event. */

import { twice } from '../workbook/twice';

/**
 * The project's triggers, where one of them has fired this event; null for a call by hand. One round trip, none for a call
 * without an event.
 *
 * @param handler the function that the trigger runs
 */
export function firedTriggers(event: unknown, handler: string): GoogleAppsScript.Script.Trigger[] | null {
  if (typeof event !== 'object' || event === null) return null;
  const { triggerUid } = event as { triggerUid?: unknown };
  if (typeof triggerUid !== 'string') return null;
  const triggers = twice(() => ScriptApp.getProjectTriggers());
  const hasFired = triggers.some(
    (trigger) => trigger.getHandlerFunction() === handler && trigger.getUniqueId() === triggerUid,
  );
  return hasFired ? triggers : null;
}
