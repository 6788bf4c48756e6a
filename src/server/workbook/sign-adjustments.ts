/** Notes who made an adjustment, and when. */

import { ADJUSTMENT_COLUMNS } from '../../core/forecast/review-names';
import { type Cells, type CellWrite, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { ADJUSTMENTS } from '../../core/shared/sheets';
import { isBlank, literal } from '../../core/shared/values';
import { writeWhole } from './whole-write';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Fills By and When where an adjustment lacks them.
 *
 * @param user blank when Google does not tell
 * @returns the first row that has no reason, 1-based, or null.
 * @throws UserError where the sheet refuses one of them; then none is filled.
 */
export function signAdjustments(sheet: Sheet, workbook: Workbook, user: string): number | null {
  const { locale, t } = workbook;
  const rows: Cells = sheet.getDataRange().getValues();
  const at = findColumns(rowAt(rows, 0), ADJUSTMENT_COLUMNS, ['adjustment'], ADJUSTMENTS[locale], locale, t);
  const signs: CellWrite[] = [];
  let missing: number | null = null;
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    if (isBlank(cells[at.adjustment])) continue;
    const sign = (column: 'by' | 'when', value: unknown): void => {
      if (at[column] >= 0 && isBlank(cells[at[column]])) signs.push({ row: index + 1, column: at[column], value });
    };
    if (user !== '') sign('by', literal(user));
    sign('when', new Date());
    if (at.why < 0 || isBlank(cells[at.why])) missing = missing ?? index + 1;
  }
  const written: CellWrite[] = [];
  writeWhole(
    workbook,
    () => [{ sheet, cells: signs }],
    (onFailure) => {
      // They were blank, and are blank again where one of them is refused.
      onFailure(() => {
        for (const { row, column } of written) sheet.getRange(row, column + 1).clearContent();
      });
      for (const each of signs) {
        sheet.getRange(each.row, each.column + 1).setValue(each.value);
        written.push(each);
      }
    },
  );
  return missing;
}
