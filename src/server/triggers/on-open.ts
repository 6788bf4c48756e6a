/** Puts up the menu when the file is opened, brings today's date up, and finds what was changed while no trigger ran. */

import type { Cells } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { messagesIn, type Translate } from '../../core/i18n/messages';
import { reconcileBook, summaryOf } from '../api/reconcile';
import { type Book, findBook, userLocale } from '../workbook/workbook';
import { hasSettled } from '../workbook/pending-changes';
import { tryLock } from '../workbook/lock';
import { refreshToday } from '../workbook/today';

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
  let book: Book | null = null;
  let system: Cells = [];
  let problem = '';
  try {
    const read = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Cells => {
      system = sheet.getDataRange().getValues();
      return system;
    };
    book = mayRead ? findBook(e.source, read) : null;
  } catch (error) {
    // The menu must come up even where the workbook cannot be read: it holds the mending.
    if (error instanceof UserError) problem = error.message;
  }
  addMenu(book ? book.t : messagesIn(mayRead ? userLocale() : 'en'));
  if (book) {
    refreshToday(book);
    problem = catchUp(book, system);
  }
  if (problem !== '') e.source.toast(problem, 'Saluran', 15);
}

function addMenu(t: Translate): void {
  SpreadsheetApp.getUi()
    .createMenu('Saluran')
    .addItem(t('menu_open'), 'openSidebar')
    .addItem(t('menu_undo'), 'undoMoveFromMenu')
    .addSeparator()
    .addItem(t('menu_forecast'), 'forecastSheetFromMenu')
    .addItem(t('menu_model'), 'updateModelFromMenu')
    .addSeparator()
    .addItem(t('menu_pulses'), 'openPulses')
    .addItem(t('menu_startPulse'), 'startPulseFromMenu')
    .addSeparator()
    .addItem(t('menu_reconcile'), 'reconcileFromMenu')
    .addItem(t('menu_check'), 'checkFromMenu')
    .addItem(t('menu_setUp'), 'setUpFromMenu')
    .addToUi();
}

/** Reconciles if changes wait; says what was found, or why nothing could be done. */
function catchUp(book: Book, system: Cells): string {
  try {
    // Whoever holds the lock is at it already.
    if (hasSettled(book, system) || !tryLock(5000)) return '';
    const now = findBook(book.spreadsheet);
    return now ? summaryOf(reconcileBook(now), now.t) : '';
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
