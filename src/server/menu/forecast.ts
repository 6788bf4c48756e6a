/** What the menu item does that makes the Forecast sheet. */

import { ADJUSTMENT_COLUMNS, reviewMessages } from '../../core/forecast/review-texts';
import { workbookMessages } from '../arguments';
import { type Book, currentUser, openBook } from '../workbook/workbook';
import { lock } from '../workbook/lock';
import { followPlans } from '../workbook/quotas';
import { sayingWhatNext } from '../workbook/say-what-next';
import { settle } from '../workbook/prepare-workbook';
import { renewForecastSheet } from '../sheets/forecast-sheet';
import { makePlanSheets } from '../sheets/quota-sheets';
import { signAdjustments } from '../triggers/quota-edit';

/**
 * Makes the Forecast sheet and those of targets and adjustments, or puts back what is missing of them.
 *
 * @menu
 */
export function forecastSheetFromMenu(): void {
  lock(workbookMessages);
  const book = openBook();
  sayingWhatNext(reviewMessages(book.locale), 'stopped_sheet', {}, () => makeSheets(settle(book)));
}

function makeSheets(book: Book): void {
  const { spreadsheet, locale } = book;
  const rt = reviewMessages(locale);
  const { targets, adjustments } = makePlanSheets(spreadsheet, locale);
  followPlans(book);
  const { sheet, crowded } = renewForecastSheet(book);
  const unexplained = signAdjustments(adjustments, book, currentUser());
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
