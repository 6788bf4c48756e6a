/** Adds the sample deals of a template, as if a person had typed them. */

import { dealColumns } from '../../core/deals/columns';
import { planEdit } from '../../core/deals/plan-edit';
import type { Template } from '../../core/workbook/template-table';
import { sampleDeals } from '../../core/workbook/templates';
import { planContext } from '../workbook/plan-context';
import { findWorkbook } from '../workbook/workbook';
import { overwriteHistory } from '../workbook/write';

/** Writes the samples below the header; the caller has made sure that there are no deals. */
export function addSamples(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  template: Template,
  currency: string,
): void {
  const workbook = findWorkbook(spreadsheet);
  if (!workbook) return;
  // There are no deals, so that entries of the history can only be of a run that was interrupted here.
  const context = { ...planContext(workbook, 'sample'), nextHistoryRow: 2 };
  const { columns } = context;
  const today = workbook.zone.dayOf(new Date());
  const rows = sampleDeals(template, workbook.locale, currency, today, workbook.zone).map((deal) => {
    const row: unknown[] = workbook.system.headers.map(() => '');
    for (const column of dealColumns()) {
      if (columns[column] >= 0 && deal[column] !== undefined) row[columns[column]] = deal[column];
    }
    return row;
  });
  const plan = planEdit(rows, 2, new Set(), context);
  for (const { row, column, value } of plan.cells) {
    const line = rows[row - 2];
    if (line) line[column] = value;
  }
  // A new sheet has a thousand rows. Rows that were inserted would move those entries down, and keep them.
  overwriteHistory(workbook.sheet('history'), plan.history, context.nextHistoryRow);
  workbook.sheet('deals').getRange(2, 1, rows.length, workbook.system.headers.length).setValues(rows);
}
