/** What the items of the Saluran menu do. */

import { workbookMessages } from '../arguments';
import { reconcile } from '../client/reconcile';

/**
 * Opens the sidebar.
 *
 * @menu
 */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Saluran'));
}

/**
 * Brings history and IDs up to date with the rows.
 *
 * @menu
 */
export function reconcileFromMenu(): void {
  const { appended, assigned, problems } = reconcile();
  const t = workbookMessages();
  const [first] = problems;
  let message = appended + assigned > 0 ? t('toast_reconciled', { appended, assigned }) : t('toast_upToDate');
  if (first !== undefined) message = t('toast_problems', { count: problems.length, first });
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Saluran', 10);
}
