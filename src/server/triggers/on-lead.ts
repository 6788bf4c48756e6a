/** Takes an answer to the contact form as soon as it is sent. */

import { tryTakeAnswers } from '../leads/take-answers';
import { tryLock } from '../workbook/lock';
import { firedTriggers } from './fired';

/**
 * Google calls this when somebody has sent the contact form.
 *
 * @trigger
 * @param e the event; called by hand, with none or any other, it does nothing.
 */
export function onLead(e: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  if (!firedTriggers(e, 'onLead')) return;
  // Whoever holds the lock this long leaves the answer to the next one, or to the daily run.
  if (tryLock(25000)) tryTakeAnswers();
}
