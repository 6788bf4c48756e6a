/** What the menu item does that sets the workbook up. */

import { SHEETS } from '../../core/i18n/names';
import { workbookMessages } from '../arguments';
import { setUpWorkbook } from '../api/set-up-workbook';
import { findBook, userLocale } from '../workbook/workbook';

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
