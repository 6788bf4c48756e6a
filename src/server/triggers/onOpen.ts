/** Puts up the menu when the file is opened, and brings the date that forecasts count from up to today. */

import { messagesIn } from '../../core/messages';
import { type Book, findBook, userLocale } from '../gateway/book';
import { refreshToday } from '../gateway/today';

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
  try {
    book = mayRead ? findBook(e.source) : null;
  } catch {
    // The menu must come up even where the workbook cannot be read: it holds the mending.
  }
  const t = book ? book.t : messagesIn(mayRead ? userLocale() : 'en');
  SpreadsheetApp.getUi()
    .createMenu('Saluran')
    .addItem(t('menu_open'), 'openSidebar')
    .addItem(t('menu_pulses'), 'openPulses')
    .addItem(t('menu_startPulse'), 'startPulseFromMenu')
    .addItem(t('menu_setUp'), 'setUpFromMenu')
    .addItem(t('menu_undo'), 'undoMoveFromMenu')
    .addItem(t('menu_reconcile'), 'reconcileFromMenu')
    .addToUi();
  if (book) refreshToday(book);
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
