/** Keeps the basis in step with the sheets of targets and adjustments, which come and go. */

import { ADJUSTMENTS, TARGETS } from '../../core/i18n/names';
import { plansFormula } from '../../core/workbook/quotas';
import { SCHEMA } from '../../core/workbook/system';
import { type Book, writeSystemValue } from './workbook';

/** Has the basis follow the sheets that there are now. Costs nothing when it does already. */
export function followPlans(book: Book): void {
  const { spreadsheet, system } = book;
  // An older schema's basis does not look here; it is brought up by the next execution that takes the lock.
  if (system.schema < SCHEMA) return;
  const sheets = [TARGETS, ADJUSTMENTS]
    .map(({ en, ms }) => spreadsheet.getSheetByName(en) ?? spreadsheet.getSheetByName(ms))
    .filter((sheet) => sheet !== null);
  const plansOf = sheets.map((sheet) => sheet.getSheetId()).join(' ');
  if (plansOf === system.plansOf) return;
  const formula = plansFormula(
    sheets.map((sheet) => sheet.getName()),
    system.separator,
  );
  writeSystemValue(book, 'plans', formula);
  writeSystemValue(book, 'plansOf', `'${plansOf}`);
}
