/** What the items of the Saluran menu do. */

import { workbookMessages } from '../arguments';
import { getSelection } from '../api/read-deals';
import { reconcile, summaryOf } from '../api/reconcile';
import { undoMove } from '../api/undo-move';
import { ensureDaily } from '../triggers/daily-trigger';

/**
 * Opens the sidebar.
 *
 * @menu
 */
export function openSidebar(): void {
  showSidebar('');
}

/**
 * Opens the sidebar with the pulses.
 *
 * @menu
 */
export function openPulses(): void {
  showSidebar('pulse');
}

/**
 * Opens the sidebar to start a pulse.
 *
 * @menu
 */
export function startPulseFromMenu(): void {
  showSidebar('pulse-start');
}

/** @param tab what the sidebar reads at its root element: the tab to open with */
function showSidebar(tab: string): void {
  ensureDaily();
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Saluran');
  page.setContent(page.getContent().replace('id="app"', `id="app" data-tab="${tab}"`));
  SpreadsheetApp.getUi().showSidebar(page);
}

/**
 * Brings history and IDs up to date with the rows.
 *
 * @menu
 */
export function reconcileFromMenu(): void {
  ensureDaily();
  const message = summaryOf(reconcile(), workbookMessages());
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Saluran', 10);
}

/**
 * Takes back the last move in the sidebar of the deal in the selected row.
 *
 * @menu
 */
export function undoMoveFromMenu(): void {
  ensureDaily();
  const t = workbookMessages();
  const { deal } = getSelection();
  const result = deal && undoMove({ dealId: deal.dealId });
  const message = result ? t('toast_undone', { deal: deal.deal, stage: result.to }) : t('toast_selectDeal');
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Saluran', 8);
}
