/** Follows an edit of targets or adjustments: the basis sees it, and an adjustment says who made it, when and why. */

import type { Locale } from '../../core/api';
import { type Cells, rowAt } from '../../core/cells';
import { ADJUSTMENTS } from '../../core/messages/names';
import { ADJUSTMENT_COLUMNS, reviewMessages } from '../../core/messages/review';
import { findColumns } from '../../core/table';
import { isBlank, literal } from '../../core/values';
import { type Book, currentUser, findBook } from '../gateway/book';
import { followPlans } from '../gateway/plans';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Called by onEdit for the sheets of targets and adjustments. */
export function followPlanEdit(e: GoogleAppsScript.Events.SheetsOnEdit): void {
  const book = findBook(e.source);
  if (!book) return;
  followPlans(book);
  const sheet = e.range.getSheet();
  if (sheet.getName() !== ADJUSTMENTS.en && sheet.getName() !== ADJUSTMENTS.ms) return;
  const missing = signAdjustments(sheet, book, emailOf(e));
  if (missing === null) return;
  const { locale } = book;
  const values = { sheet: sheet.getName(), row: String(missing), column: ADJUSTMENT_COLUMNS.why[locale] };
  book.spreadsheet.toast(reviewMessages(locale)('toast_noWhy', values), 'Saluran', 12);
}

/**
 * Fills By and When where an adjustment lacks them.
 *
 * @param user blank when Google does not tell
 * @returns the first row that has no reason, 1-based, or null.
 */
export function signAdjustments(sheet: Sheet, { locale, t }: Pick<Book, 'locale' | 't'>, user: string): number | null {
  const rows: Cells = sheet.getDataRange().getValues();
  const at = findColumns(rowAt(rows, 0), ADJUSTMENT_COLUMNS, ['adjustment'], ADJUSTMENTS[locale as Locale], locale, t);
  let missing: number | null = null;
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    if (isBlank(cells[at.adjustment])) continue;
    const sign = (column: 'by' | 'when', value: unknown): void => {
      if (at[column] >= 0 && isBlank(cells[at[column]])) sheet.getRange(index + 1, at[column] + 1).setValue(value);
    };
    if (user !== '') sign('by', literal(user));
    sign('when', new Date());
    if (at.why < 0 || isBlank(cells[at.why])) missing = missing ?? index + 1;
  }
  return missing;
}

function emailOf(e: GoogleAppsScript.Events.SheetsOnEdit): string {
  try {
    return e.user?.getEmail() || currentUser();
  } catch {
    return currentUser();
  }
}
