/** Adds the sample deals of a template, as if they were typed. */

import { planEdit } from '../../core/deals/plan-edit';
import { DEAL_COLUMNS, type DealColumn } from '../../core/i18n/names';
import type { Template } from '../../core/stages/template-table';
import { sampleDeals } from '../../core/stages/templates';
import { findBook } from '../workbook/workbook';
import { planContext } from '../workbook/plan-context';
import { appendHistory } from '../workbook/write';

/** Writes the samples below the header; the caller has made sure that there are no deals. */
export function addSamples(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  template: Template,
  currency: string,
): void {
  const book = findBook(spreadsheet);
  if (!book) return;
  // There are no deals, so that entries of the history can only be of a run that was interrupted here.
  const context = { ...planContext(book, 'sample'), nextHistoryRow: 2 };
  const { columns } = context;
  const today = book.zone.dayOf(new Date());
  const rows = sampleDeals(template, book.locale, currency, today, book.zone).map((deal) => {
    const row: unknown[] = book.system.headers.map(() => '');
    for (const column of Object.keys(DEAL_COLUMNS) as DealColumn[]) {
      if (columns[column] >= 0 && deal[column] !== undefined) row[columns[column]] = deal[column];
    }
    return row;
  });
  const plan = planEdit(rows, 2, new Set(), context);
  for (const { row, column, value } of plan.cells) {
    const line = rows[row - 2];
    if (line) line[column] = value;
  }
  appendHistory(book.sheet('history'), plan.history, context.nextHistoryRow);
  book.sheet('deals').getRange(2, 1, rows.length, book.system.headers.length).setValues(rows);
}
