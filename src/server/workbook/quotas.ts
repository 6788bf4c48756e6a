/** Keeps the basis up to date with the sheets of targets and adjustments, which can be added and deleted. */

import { ADJUSTMENTS, TARGETS } from '../../core/shared/sheets';
import { quotasFormula } from '../../core/workbook/quotas';
import { SCHEMA } from '../../core/workbook/system';
import { sheetNamed, type Workbook, writeSystemValue } from './workbook';

/** Has the basis follow the sheets that there are now. Costs nothing when it does already. */
export function followQuotas(workbook: Workbook): void {
  const { system } = workbook;
  // An older schema's basis does not look here; it is brought up by the next execution that takes the lock.
  if (system.schema < SCHEMA) return;
  const sheets = findQuotas(workbook);
  const plansOf = idsOf(sheets);
  if (plansOf === system.plansOf) return;
  const formula = quotasFormula(
    sheets.map((sheet) => sheet.getName()),
    system.separator,
  );
  writeSystemValue(workbook, 'plans', formula);
  writeSystemValue(workbook, 'plansOf', `'${plansOf}`);
}

/** Whether the basis follows both sheets: then nothing is written for them. */
export function followsBoth(workbook: Workbook): boolean {
  const sheets = findQuotas(workbook);
  return sheets.length === 2 && idsOf(sheets) === workbook.system.plansOf;
}

function findQuotas({ spreadsheet }: Workbook): GoogleAppsScript.Spreadsheet.Sheet[] {
  return [TARGETS, ADJUSTMENTS].map((name) => sheetNamed(spreadsheet, name)).filter((sheet) => sheet !== null);
}

function idsOf(sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[]): string {
  return sheets.map((sheet) => sheet.getSheetId()).join(' ');
}
