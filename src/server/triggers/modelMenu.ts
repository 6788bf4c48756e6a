/** What the menu item does that brings the forecast model up to date. */

import { FEWEST_CLOSED } from '../../core/forecast/by-model';
import { workbookMessages } from '../arguments';
import { openBook } from '../gateway/book';
import { lock } from '../gateway/lock';
import { settle } from '../gateway/settle';
import { updateModel } from '../gateway/update-model';

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
