/** Runs soon after midnight: sets today's date, logs changes that fired no trigger, and fits the forecast model. */

import { tryTakeAnswers } from '../leads/take-answers';
import { hasOneOnOneTrigger } from '../one-on-ones/one-on-one-trigger';
import { runOneOnOnes } from '../one-on-ones/run';
import { hasPulseTrigger } from '../pulse/pulse-trigger';
import { runPulses } from '../pulse/run';
import { noteDailyRun } from '../workbook/daily-trigger';
import { followSettings } from '../workbook/follow-settings';
import { tryLock } from '../workbook/lock';
import { tryCompleteMerge } from '../workbook/merge';
import { followQuotas } from '../workbook/quotas';
import { reconcileAll } from '../workbook/reconcile-all';
import { refreshToday } from '../workbook/today';
import { tryUpdateModel } from '../workbook/update-model';
import { findWorkbook, openWorkbook } from '../workbook/workbook';
import { firedTriggers } from './fired';

/**
 * Google's clock calls this once a day.
 *
 * @trigger
 * @param e the event; called by hand, with none or any other, it does nothing.
 */
export function onDaily(e: GoogleAppsScript.Events.TimeDriven): void {
  const triggers = firedTriggers(e, 'onDaily');
  if (!triggers || !tryLock(25000)) return;
  const found = findWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  if (!found) return;
  const workbook = followSettings(found);
  refreshToday(workbook);
  const isMerged = tryCompleteMerge();
  const isTaken = tryTakeAnswers();
  reconcileAll(isMerged || isTaken ? openWorkbook() : workbook);
  followQuotas(workbook);
  noteDailyRun(workbook.system.timeZone);
  // In a published add-on this is the only clock trigger that its user may have here: then it does the pulses and one-on-ones too.
  if (!hasPulseTrigger(triggers)) runPulses(true);
  if (!hasPulseTrigger(triggers) && !hasOneOnOneTrigger(triggers)) runOneOnOnes(true);
  tryUpdateModel(openWorkbook(), { withReports: true });
  SpreadsheetApp.flush();
}
