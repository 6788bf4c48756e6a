/** Reads every sheet of Saluran's in which a person or a company can stand, and says which of its cells may be changed. */

import { type DealColumn, dealColumns } from '../../core/deals/columns';
import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import type { SheetToErase } from '../../core/erasure/plan';
import type { Name } from '../../core/i18n/name';
import { PEOPLE_COLUMNS, PULSE_SHEETS } from '../../core/pulse/columns';
import { findColumns } from '../../core/shared/find-columns';
import { ADJUSTMENTS, LINE_ITEMS, SHEETS, TARGETS } from '../../core/shared/sheets';
import { sheetNamed, type Workbook } from '../workbook/workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ReadSheet extends SheetToErase {
  sheet: Sheet;
}

/** What Saluran relies on in Deals: it names nobody, and must not change. */
const KEPT: readonly DealColumn[] = ['dealId', 'stage', 'pipeline', 'currency', 'category', 'log', 'logRow'];
/** A blank says the same as a mark, and suits dropdowns and comparisons. */
const BLANKS: readonly DealColumn[] = ['company', 'contact', 'email', 'phone', 'owner'];

/** Deals with their formulas. Two round trips. */
export function readDeals(workbook: Workbook): ReadSheet {
  const columns = workbook.columns();
  const kept = new Set(KEPT.map((column) => columns[column]));
  const read = readSheet(workbook.sheet('deals'));
  return {
    ...read,
    columns: workbook.system.headers.flatMap((_, column) => (kept.has(column) ? [] : [column])),
    blanks: new Set(dealColumns((_, key) => BLANKS.includes(key)).map((column) => columns[column])),
  };
}

/** The other sheets. Two round trips for each. */
export function readOthers(workbook: Workbook): ReadSheet[] {
  const changedBy = Object.keys(HISTORY_COLUMNS).indexOf('changedBy');
  const history = { ...readSheet(workbook.sheet('history')), columns: [changedBy], blanks: new Set([changedBy]) };
  // A target without an owner would be the team's: there a mark stands in place of the name.
  const named = [TARGETS, ADJUSTMENTS, LINE_ITEMS, PULSE_SHEETS.comments].flatMap((name: Name) => {
    const sheet = sheetNamed(workbook.spreadsheet, name);
    return sheet ? [readSheet(sheet)] : [];
  });
  return [history, ...named];
}

export interface ReadPeople extends ReadSheet {
  at: Record<keyof typeof PEOPLE_COLUMNS, number>;
}

/** The sheet of people; null where it is gone. Two round trips. */
export function readPeople(workbook: Workbook): ReadPeople | null {
  const sheet = sheetNamed(workbook.spreadsheet, SHEETS.people);
  if (!sheet) return null;
  const read = readSheet(sheet);
  const { locale, t } = workbook;
  const at = findColumns(read.rows[0] ?? [], PEOPLE_COLUMNS, [], SHEETS.people[locale], locale, t);
  return { ...read, at, columns: at.manager < 0 ? [] : [at.manager], blanks: new Set([at.manager]) };
}

function readSheet(sheet: Sheet): ReadSheet {
  const range = sheet.getDataRange();
  return { sheet, name: sheet.getName(), rows: range.getValues(), formulas: range.getFormulas() };
}
