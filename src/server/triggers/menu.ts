/** What the items of the Saluran menu do. */

import { SHEETS } from '../../core/messages/names';
import { workbookMessages } from '../arguments';
import { reconcile } from '../client/reconcile';
import { setUpWorkbook } from '../client/setUpWorkbook';
import { findBook, userLocale } from '../gateway/book';

/**
 * Opens the sidebar.
 *
 * @menu
 */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Saluran'));
}

/**
 * Sets the workbook up with the default pipeline, in the user's language.
 *
 * @menu
 */
export function setUpFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const locale = findBook(spreadsheet)?.locale ?? userLocale();
  setUpWorkbook({ template: 'b2b', locale });
  spreadsheet.toast(workbookMessages()('toast_setUp', { sheet: SHEETS.deals[locale] }), 'Saluran', 8);
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
