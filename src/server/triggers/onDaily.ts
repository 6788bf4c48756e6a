/** Runs soon after midnight: the date that forecasts count from, whatever no trigger saw, and the forecast model. */

import { reconcileBook } from '../client/reconcile';
import { findBook, openBook } from '../gateway/book';
import { tryLock } from '../gateway/lock';
import { followPlans } from '../gateway/plans';
import { refreshToday } from '../gateway/today';
import { tryUpdateModel } from '../gateway/update-model';
import { runPulses } from '../pulse/run';
import { noteDailyRun } from '../setup/daily';
import { hasPulseTrigger } from './onPulse';

/**
 * Google's clock calls this once a day.
 *
 * @trigger
 * @param e the event; called by hand, without one, it does nothing.
 */
export function onDaily(e: GoogleAppsScript.Events.TimeDriven): void {
  if (typeof e !== 'object' || e === null || typeof e.triggerUid !== 'string') return;
  if (!tryLock(25000)) return;
  const book = findBook(SpreadsheetApp.getActiveSpreadsheet());
  if (!book) return;
  refreshToday(book);
  reconcileBook(book);
  followPlans(book);
  noteDailyRun();
  // In a published add-on this is the only clock trigger that its user may have here: then it does the pulses too.
  if (!hasPulseTrigger()) runPulses(true);
  tryUpdateModel(openBook());
  SpreadsheetApp.flush();
}
