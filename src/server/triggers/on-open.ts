/** Puts up the menu when the file is opened, brings today's date and the settings up, and finds changes that fired no trigger. */

import { DEFAULT_LOCALE } from '../../core/i18n/locale';
import { messagesIn } from '../../core/messages';
import type { Cells } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { addMenu } from '../menu/menu';
import { followSettings } from '../workbook/follow-settings';
import { isInventoryBehind } from '../workbook/inventory';
import { tryLock } from '../workbook/lock';
import { hasPendingChanges } from '../workbook/pending-changes';
import { summaryOf } from '../workbook/reconcile';
import { reconcileAll } from '../workbook/reconcile-all';
import { refreshToday } from '../workbook/today';
import { findWorkbook, userLocale, type Workbook } from '../workbook/workbook';

type OpenEvent = GoogleAppsScript.Events.SheetsOnOpen;

/**
 * Google calls this when the file is opened.
 *
 * @trigger
 * @param e the event; called by hand, without one, it does nothing.
 */
export function onOpen(e: OpenEvent): void {
  if (typeof e !== 'object' || e === null || e.authMode === undefined) return;
  // Installed but not enabled here, an add-on may put up its menu and nothing else.
  const mayRead = String(e.authMode) !== 'NONE' && typeof e.source?.getSheetByName === 'function';
  let workbook: Workbook | null = null;
  let system: Cells = [];
  let problem = '';
  try {
    const read = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Cells => {
      system = sheet.getDataRange().getValues();
      return system;
    };
    workbook = mayRead ? findWorkbook(e.source, read) : null;
  } catch (error) {
    // The menu must come up even where the workbook cannot be read: it holds the mending.
    if (error instanceof UserError) problem = error.message;
  }
  addMenu(workbook ? workbook.t : messagesIn(mayRead ? userLocale() : DEFAULT_LOCALE));
  if (workbook) {
    workbook = followSettings(workbook);
    refreshToday(workbook);
    problem = catchUp(workbook, system);
  }
  if (problem !== '') e.source.toast(problem, 'Saluran', 15);
}

/** Reconciles if changes wait; says what was found, or why nothing could be done. */
function catchUp(workbook: Workbook, system: Cells): string {
  try {
    // Whoever holds the lock is at it already.
    const isBehind = hasPendingChanges(workbook, system) || isInventoryBehind(workbook);
    if (!isBehind || !tryLock(5000)) return '';
    const now = findWorkbook(workbook.spreadsheet);
    return now ? summaryOf(reconcileAll(now), now.t) : '';
  } catch (error) {
    if (error instanceof UserError) return error.message;
    // Somebody who may only read opens the file: the next editor catches up.
    return '';
  }
}

/**
 * Google calls this when the add-on is installed.
 *
 * @trigger
 * @param e the event; called by hand, without one, it does nothing.
 */
export function onInstall(e: OpenEvent): void {
  onOpen(e);
}
