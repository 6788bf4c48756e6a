/** Keeps the basis up to date with the sheets of targets and adjustments, which can be added and deleted. */

import { quotasFormula } from '../../core/workbook/quotas';
import { ADJUSTMENTS, TARGETS } from '../../core/workbook/sheets';
import { SCHEMA } from '../../core/workbook/system';
import { type Workbook, writeSystemValue } from './workbook';

/** Has the basis follow the sheets that there are now. Costs nothing when it does already. */
export function followQuotas(workbook: Workbook): void {
  const { spreadsheet, system } = workbook;
  // An older schema's basis does not look here; it is brought up by the next execution that takes the lock.
  if (system.schema < SCHEMA) return;
  const sheets = [TARGETS, ADJUSTMENTS]
    .map(({ en, ms }) => spreadsheet.getSheetByName(en) ?? spreadsheet.getSheetByName(ms))
    .filter((sheet) => sheet !== null);
  const plansOf = sheets.map((sheet) => sheet.getSheetId()).join(' ');
  if (plansOf === system.plansOf) return;
  const formula = quotasFormula(
    sheets.map((sheet) => sheet.getName()),
    system.separator,
  );
  writeSystemValue(workbook, 'plans', formula);
  writeSystemValue(workbook, 'plansOf', `'${plansOf}`);
}
