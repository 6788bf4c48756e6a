/** Imports a CSV that another CRM exported. */

import type { ImportRequest, ImportResult } from '../../core/api';
import { rowAt } from '../../core/cells';
import { type ImportPlan, planImport } from '../../core/import/plan';
import { STAGE_COLUMNS } from '../../core/messages/names';
import { findColumns } from '../../core/table';
import { createIds, literal } from '../../core/values';
import { isText, objectOf, optionalFlagIn, optionalRecordIn, textIn, workbookMessages } from '../arguments';
import { type Book, openBook } from '../gateway/book';
import { keepRecord } from '../gateway/import-records';
import { lock } from '../gateway/lock';
import { planContext } from '../gateway/plan-context';
import { tryUpdateModel } from '../gateway/update-model';
import { appendHistory, growTo, writeCells, writeHeaders } from '../gateway/write';
import { putInPlace } from './in-place';
import { allDeals, readAgain, readTidyDeals, reconcileBook } from './reconcile';

/** Room for what people type below the last deal meanwhile. */
const SPARE_ROWS = 20;

/**
 * Imports deals from CSV text as Pipedrive, HubSpot, Salesforce, Zoho or a spreadsheet export it. Records whose ID is
 * known as Source ID update their deal; columns that are not recognised are kept at the right of Deals.
 *
 * @client
 * @param request `{csv, dryRun?, stages?}`: the text of the file; true to report without writing; their stage names with
 *   ours.
 * @returns `{importId, created, updated, skipped: [{line, reason}], newStages}`; `line` is the line of the file.
 * @throws Error when the CSV is empty or none of its columns is of use.
 */
export function importDeals(request: ImportRequest): ImportResult {
  const fields = objectOf(request, 'importDeals', '{csv}');
  const csv = textIn(fields, 'csv');
  const isDry = optionalFlagIn(fields, 'dryRun');
  const mapping = optionalRecordIn(fields, 'stages', isText, 'expected_stages') ?? {};
  if (!isDry) lock(workbookMessages);
  const opened = openBook();
  const { book, rows: existing } = isDry ? allDeals(opened) : readTidyDeals(opened);
  existing[0] = existing[0]?.map((header, column) => book.system.headers[column] ?? header) ?? [];
  const context = planContext(book, 'import');
  const plan = planImport(csv, existing, mapping, createIds('I-', Math.random)(), context);
  if (!isDry) apply(book, plan, existing, context.nextHistoryRow);
  return plan.result;
}

function apply(book: Book, plan: ImportPlan, existing: unknown[][], nextHistoryRow: number): void {
  const deals = book.sheet('deals');
  keepRecord(book, plan.result.importId, plan.record);
  if (plan.stages.length > 0) addStages(book, plan.stages);
  const width = plan.headers.length;
  const known = book.system.headers.length;
  if (width > known) writeHeaders(deals, known + 1, plan.headers.slice(known));
  const now = readAgain({ book, rows: existing });
  // The history goes first: markers that are missing are completed by the next execution.
  appendHistory(book.sheet('history'), plan.history, nextHistoryRow);
  const formulas = plan.updates.length > 0 ? now.formulas() : [];
  writeCells(deals, plan.updates, now.rows, 1, formulas);
  const haveMoved = putInPlace(book, plan.updates, { rows: now.rows, formulas });
  if (plan.rows.length > 0) {
    growTo(deals, now.rows.length + plan.rows.length + SPARE_ROWS);
    // Somebody may have begun a deal below the last one.
    const last = deals.getLastRow();
    const first = (last > now.rows.length ? last : lastFilled(now.rows)) + 1;
    deals.getRange(first, 1, plan.rows.length, width).setValues(plan.rows);
  }
  if (haveMoved) {
    SpreadsheetApp.flush();
    reconcileBook(openBook());
  }
  // The deals that came may be many of those that the model learns from.
  tryUpdateModel(plan.stages.length > 0 ? openBook() : book);
  SpreadsheetApp.flush();
}

function addStages(book: Book, stages: ImportPlan['stages']): void {
  const sheet = book.sheet('stages');
  const header = rowAt(book.system.stageRows, 0);
  const at = findColumns(header, STAGE_COLUMNS, ['stage'], STAGE_COLUMNS.stage[book.locale], book.locale, book.t);
  const rows = stages.map(({ pipeline, stage, type }) => {
    const row: string[] = header.map(() => '');
    row[at.stage] = literal(stage);
    if (at.pipeline >= 0) row[at.pipeline] = literal(pipeline);
    if (at.type >= 0) row[at.type] = type;
    return row;
  });
  const last = sheet.getLastRow();
  growTo(sheet, last + rows.length);
  sheet.getRange(last + 1, 1, rows.length, header.length).setValues(rows);
}

/** 1-based row of the last one that holds anything; at least the header's. */
function lastFilled(rows: readonly (readonly unknown[])[]): number {
  let last = rows.length;
  while (last > 1 && rowAt(rows, last - 1).every((cell) => cell === '')) last--;
  return last;
}
