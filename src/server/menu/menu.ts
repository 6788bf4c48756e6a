/** The Saluran menu: its items in order, and their handlers. */

import type { CheckFinding } from '../../core/api';
import { checkMessages } from '../../core/check/check';
import { markOf } from '../../core/check/finding';
import type { CheckTranslate } from '../../core/check/texts';
import { reviewMessages } from '../../core/forecast/messages';
import { FEWEST_CLOSED } from '../../core/forecast/model/by-model';
import { ADJUSTMENT_COLUMNS } from '../../core/forecast/review-names';
import { inventoryMessages } from '../../core/inventory/texts';
import type { Translate } from '../../core/messages';
import { SHEETS } from '../../core/shared/sheets';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import { findNow, mend, told } from '../api/check-workbook';
import { getSelection } from '../api/read-deals';
import { reconcile } from '../api/reconcile';
import { setUpWorkbook } from '../api/set-up-workbook';
import { undoMove } from '../api/undo-move';
import { workbookMessages } from '../arguments';
import { forecastSheet } from '../sheets/forecast-sheet';
import { switchInventoryOn } from '../sheets/inventory-sheets';
import { liveTargets, planLiveSheet, renewLiveSheet } from '../sheets/live-sheet';
import { findQuotaSheets, makeQuotaSheets, quotaTargets } from '../sheets/quota-sheets';
import { ensureDaily } from '../workbook/daily-trigger';
import { lock } from '../workbook/lock';
import { prepareWorkbook } from '../workbook/prepare-workbook';
import { followQuotas, followsBoth } from '../workbook/quotas';
import { summaryOf } from '../workbook/reconcile';
import { requireWritable } from '../workbook/require-writable';
import { sayingWhatNext } from '../workbook/say-what-next';
import { signAdjustments } from '../workbook/sign-adjustments';
import { updateModel } from '../workbook/update-model';
import { currentUser, findWorkbook, openWorkbook, userLocale, type Workbook } from '../workbook/workbook';

/** Lines that an alert shows: it does not scroll on a small screen. */
const MOST_LINES = 15;

/** Puts up the menu. Google finds the functions by their names. */
export function addMenu(t: Translate): void {
  SpreadsheetApp.getUi()
    .createMenu('Saluran')
    .addItem(t('menu_open'), 'openSidebar')
    .addItem(t('menu_undo'), 'undoMoveFromMenu')
    .addSeparator()
    .addItem(t('menu_forecast'), 'forecastSheetFromMenu')
    .addItem(t('menu_model'), 'updateModelFromMenu')
    .addItem(t('menu_inventory'), 'inventorySheetsFromMenu')
    .addSeparator()
    .addItem(t('menu_pulses'), 'openPulses')
    .addItem(t('menu_startPulse'), 'startPulseFromMenu')
    .addSeparator()
    .addItem(t('menu_import'), 'importFromMenu')
    .addItem(t('menu_export'), 'exportFromMenu')
    .addItem(t('menu_contactForm'), 'contactFormFromMenu')
    .addItem(t('menu_duplicates'), 'findDuplicatesFromMenu')
    .addSeparator()
    .addItem(t('menu_reconcile'), 'reconcileFromMenu')
    .addItem(t('menu_check'), 'checkFromMenu')
    .addItem(t('menu_erase'), 'eraseFromMenu')
    .addItem(t('menu_setUp'), 'setUpFromMenu')
    .addToUi();
}

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

function showSidebar(tab: string): void {
  ensureDaily();
  SpreadsheetApp.getUi().showSidebar(pageWith('Sidebar', tab).setTitle('Saluran'));
}

/** @param view what the page reads at its root element: the tab or the dialog to open with */
function pageWith(file: string, view: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(pageOf(file).replace('id="app"', `id="app" data-tab="${view}"`));
}

/**
 * Opens a dialog with deals that look like the same deal entered twice. It leaves the sheet free to be looked at.
 *
 * @menu
 */
export function findDuplicatesFromMenu(): void {
  ensureDaily();
  const page = pageWith('Dialogs', 'duplicates').setWidth(760).setHeight(560);
  SpreadsheetApp.getUi().showModelessDialog(page, workbookMessages()('duplicates_title'));
}

/**
 * Opens the dialog that writes deals, history and line items as files.
 *
 * @menu
 */
export function exportFromMenu(): void {
  const page = pageWith('Dialogs', 'export').setWidth(520).setHeight(440);
  SpreadsheetApp.getUi().showModalDialog(page, workbookMessages()('title_export'));
}

/**
 * Opens the dialog of the contact form.
 *
 * @menu
 */
export function contactFormFromMenu(): void {
  ensureDaily();
  const page = pageWith('Dialogs', 'leads').setWidth(520).setHeight(440);
  SpreadsheetApp.getUi().showModalDialog(page, workbookMessages()('title_contactForm'));
}

/**
 * Opens the dialog that erases a person or a company.
 *
 * @menu
 */
export function eraseFromMenu(): void {
  const page = pageWith('Dialogs', 'erasure').setWidth(520).setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(page, workbookMessages()('title_erase'));
}

/**
 * Opens the dialog that imports a file.
 *
 * @menu
 */
export function importFromMenu(): void {
  const page = HtmlService.createHtmlOutput(pageOf('Import')).setWidth(900).setHeight(620);
  SpreadsheetApp.getUi().showModalDialog(page, workbookMessages()('title_import'));
}

/** A page as it was built. */
function pageOf(file: string): string {
  // getRawContent() alone is documented to give a file as it is; getContent() of an output may come sanitised.
  return HtmlService.createTemplateFromFile(file).getRawContent();
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

/**
 * Makes the sheets Forecast, Targets and Adjustments, or restores their missing parts.
 *
 * @menu
 */
export function forecastSheetFromMenu(): void {
  lock(workbookMessages);
  const workbook = openWorkbook();
  sayingWhatNext(reviewMessages(workbook.locale), 'stopped_sheet', {}, () => makeSheets(prepareWorkbook(workbook)));
}

function makeSheets(workbook: Workbook): void {
  const { spreadsheet, locale } = workbook;
  const rt = reviewMessages(locale);
  const found = findQuotaSheets(spreadsheet, locale);
  const plan = planLiveSheet(workbook, forecastSheet(workbook));
  const system = spreadsheet.getSheetByName(SYSTEM_SHEET);
  const plansArea = { row: systemRow('plans'), column: 1, rows: 2, columns: 1 };
  requireWritable(workbook, [
    ...quotaTargets(found),
    ...liveTargets(workbook, plan),
    ...(system && !followsBoth(workbook) ? [{ sheet: system, cells: [], area: plansArea }] : []),
  ]);
  // What may be refused comes first: where a signature is, nothing is made.
  const { found: known, isThere } = found.adjustments;
  const unexplained = known && isThere ? signAdjustments(known, workbook, currentUser()) : null;
  const { targets, adjustments } = makeQuotaSheets(spreadsheet, found, locale);
  followQuotas(workbook);
  const sheet = renewLiveSheet(workbook, plan);
  const { crowded } = plan;
  spreadsheet.setActiveSheet(sheet);
  const names = { sheet: sheet.getName(), targets: targets.getName(), adjustments: adjustments.getName() };
  let message = rt('toast_forecast', names);
  if (crowded > 0) message = rt('toast_crowded', { sheet: names.sheet, count: crowded });
  else if (unexplained !== null) {
    const column = ADJUSTMENT_COLUMNS.why[locale];
    message = rt('toast_noWhy', { sheet: names.adjustments, row: String(unexplained), column });
  }
  spreadsheet.toast(message, 'Saluran', 12);
}

/**
 * Switches inventory on: makes the sheets Products and Line items, and two columns of Deals.
 *
 * @menu
 */
export function inventorySheetsFromMenu(): void {
  lock(workbookMessages);
  const workbook = openWorkbook();
  sayingWhatNext(inventoryMessages(workbook.locale), 'stopped_inventory', {}, () =>
    switchInventoryOn(prepareWorkbook(workbook)),
  );
}

/**
 * Fits the forecast model to the history as it is now.
 *
 * @menu
 */
export function updateModelFromMenu(): void {
  lock(workbookMessages);
  const workbook = prepareWorkbook(openWorkbook());
  const { closed, isFitted } = updateModel(workbook, { withReports: true });
  SpreadsheetApp.flush();
  const message = isFitted
    ? workbook.t('toast_model', { count: closed })
    : workbook.t('modelFloor', { count: closed, needed: FEWEST_CLOSED });
  workbook.spreadsheet.toast(message, 'Saluran', 8);
}

/**
 * Says what is wrong with the workbook, and offers to repair what can be repaired.
 *
 * @menu
 */
export function checkFromMenu(): void {
  ensureDaily();
  const ui = SpreadsheetApp.getUi();
  const { YES_NO, OK } = ui.ButtonSet;
  for (let mended = 0; ; ) {
    const { findings, seen } = findNow();
    const ct = checkMessages(seen.snapshot.locale);
    const head = mended > 0 ? `${ct('mended', { count: mended })}\n\n` : '';
    if (findings.length === 0) {
      ui.alert(ct('title'), head + ct('clean'), OK);
      return;
    }
    const agreed = findings.filter((finding) => finding.mend);
    const list = `${head}${linesOf(told(findings), ct)}\n\n`;
    if (agreed.length === 0) {
      ui.alert(ct('title'), list + ct('byHand'), OK);
      return;
    }
    if (ui.alert(ct('title'), list + ct('ask', { count: agreed.length }), YES_NO) !== ui.Button.YES) return;
    // An alert loses the locks held: it is taken now, and all is looked at again before anything is written.
    lock(workbookMessages);
    mended = mend(new Set(agreed.map(markOf))).mended;
  }
}

function linesOf(findings: readonly CheckFinding[], ct: CheckTranslate): string {
  const lines = findings.flatMap(({ cell, text, canMend, alike }) => {
    const line = `${canMend ? '✓ ' : ''}${cell}: ${text}`;
    return alike > 0 ? [line, ct('more', { count: alike })] : [line];
  });
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [ct('more', { count: rest })] : [])].join('\n');
}

/**
 * Sets the workbook up with the default pipeline, in the user's language.
 *
 * @menu
 */
export function setUpFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const locale = findWorkbook(spreadsheet)?.locale ?? userLocale();
  setUpWorkbook({ template: 'b2b', locale });
  spreadsheet.toast(workbookMessages()('toast_setUp', { sheet: SHEETS.deals[locale] }), 'Saluran', 8);
}
