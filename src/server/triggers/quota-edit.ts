/** Follows an edit of targets or adjustments: updates the basis, and notes who adjusted, when and why. */

import { reviewMessages } from '../../core/forecast/messages';
import { ADJUSTMENT_COLUMNS } from '../../core/forecast/review-names';
import { isNamed } from '../../core/i18n/name';
import { ADJUSTMENTS } from '../../core/shared/sheets';
import { followQuotas } from '../workbook/quotas';
import { signAdjustments } from '../workbook/sign-adjustments';
import { currentUser, findWorkbook } from '../workbook/workbook';

/** Called by onEdit for the sheets of targets and adjustments. */
export function followQuotaEdit(e: GoogleAppsScript.Events.SheetsOnEdit): void {
  const workbook = findWorkbook(e.source);
  if (!workbook) return;
  followQuotas(workbook);
  const sheet = e.range.getSheet();
  if (!isNamed(ADJUSTMENTS, sheet.getName())) return;
  const missing = signAdjustments(sheet, workbook, emailOf(e));
  if (missing === null) return;
  const { locale } = workbook;
  const values = { sheet: sheet.getName(), row: String(missing), column: ADJUSTMENT_COLUMNS.why[locale] };
  workbook.spreadsheet.toast(reviewMessages(locale)('toast_noWhy', values), 'Saluran', 12);
}

function emailOf(e: GoogleAppsScript.Events.SheetsOnEdit): string {
  try {
    return e.user?.getEmail() || currentUser();
  } catch {
    return currentUser();
  }
}
