/** What the menu item does that brings the forecast model up to date. */

import { FEWEST_CLOSED } from '../../core/forecast/model/by-model';
import { workbookMessages } from '../arguments';
import { openBook } from '../workbook/workbook';
import { lock } from '../workbook/lock';
import { settle } from '../workbook/prepare-workbook';
import { updateModel } from '../workbook/update-model';

/**
 * Fits the forecast model to the history as it is now.
 *
 * @menu
 */
export function updateModelFromMenu(): void {
  lock(workbookMessages);
  const book = settle(openBook());
  const { closed, isFitted } = updateModel(book);
  SpreadsheetApp.flush();
  const message = isFitted
    ? book.t('toast_model', { closed })
    : book.t('modelFloor', { closed, needed: FEWEST_CLOSED });
  book.spreadsheet.toast(message, 'Saluran', 8);
}
