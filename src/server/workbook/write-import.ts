/** Writes the plan of an import: all of it, or nothing where the sheet refuses a part. */

import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import { namesIn } from '../../core/i18n/name';
import type { ImportPlan } from '../../core/import/import-plan';
import { lastFilled } from '../../core/import/plan';
import { type Cells, type CellWrite, columnLetters, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { createIds, literal, textOf, writtenValue } from '../../core/shared/values';
import { STAGE_COLUMNS } from '../../core/stages/columns';
import { parseStages } from '../../core/stages/stages';
import { putInPlace } from './in-place';
import { readAgain, reconcileWorkbook } from './reconcile';
import type { RuleBlock } from './rules';
import { keepRecord, recordTakenBack } from './undo-records';
import { tryUpdateModel } from './update-model';
import { entryCells, type OnFailure, putCellsBack, removeEntries, type Target, writeWhole } from './whole-write';
import { openWorkbook, type Workbook, writeSystemValue } from './workbook';
import { appendHistory, growTo, runsOf, writeCells, writeHeaders } from './write';

/** Room for what people type below the last deal meanwhile. */
const SPARE_ROWS = 20;

/** What is known of Deals before new deals are written. */
export interface DealsSheet {
  /** As it was read, header first. */
  existing: unknown[][];
  isLocked: (block: RuleBlock) => boolean;
  /** How many rows it has; undefined where that was not asked. */
  mostRows: number | undefined;
}

/** Writes it. The caller holds the lock. With calls of the import that follow, the forecast model waits for the last one. */
export function writeImport(workbook: Workbook, plan: ImportPlan, nextHistoryRow: number, sheet: DealsSheet): void {
  const { existing } = sheet;
  const deals = workbook.sheet('deals');
  const width = plan.headers.length;
  const known = workbook.system.headers.length;
  const isLast = plan.result.left === 0;
  const haveMoved = writeWhole(
    workbook,
    () => targetsOf(workbook, plan, existing),
    (onFailure) => {
      const key = `${plan.result.importId}/${createIds('', Math.random)().slice(0, 4)}`;
      onFailure(recordTakenBack(workbook, key));
      keepRecord(workbook, key, plan.record);
      if (plan.stages.length > 0) addStages(workbook, plan.stages, onFailure);
      if (width > known) {
        onFailure(() => clearHeaders(deals, known + 1, plan.headers.slice(known)));
        writeHeaders(deals, known + 1, plan.headers.slice(known));
      }
      const hasUpdates = plan.updates.length > 0;
      // New deals alone go below the last one, wherever that is by then.
      const now = hasUpdates ? readAgain({ workbook, rows: existing }) : { rows: existing, formulas: () => [] };
      // The history goes first: markers that are missing are completed by the next execution.
      onFailure(() => removeEntries(workbook, plan.history, nextHistoryRow));
      appendHistory(workbook.sheet('history'), plan.history, nextHistoryRow);
      const formulas = hasUpdates ? now.formulas() : [];
      onFailure(() => putCellsBack(workbook, plan.updates, now.rows, 1, formulas));
      writeCells(deals, plan.updates, now.rows, 1, formulas);
      const isMoved = putInPlace(workbook, plan.updates, { rows: now.rows, formulas });
      if (plan.rows.length > 0) addDeals(workbook, plan, now.rows, sheet, onFailure);
      if (!hasUpdates && isLast) {
        onFailure(() => writeSystemValue(workbook, 'model', ''));
        updateFromMemory(workbook, plan, existing, nextHistoryRow);
      }
      // What Google refuses it may say only once all is written.
      SpreadsheetApp.flush();
      return isMoved;
    },
  );
  if (haveMoved) reconcileWorkbook(openWorkbook());
  if (plan.updates.length === 0 || !isLast) return;
  // The imported deals may be much of the model's training data.
  const current = plan.stages.length > 0 ? openWorkbook() : workbook;
  if (tryUpdateModel(current, { withReports: false })) SpreadsheetApp.flush();
}

/** What is written, to find out why it was refused. */
function targetsOf(workbook: Workbook, plan: ImportPlan, existing: Cells): Target[] {
  const deals = workbook.sheet('deals');
  const known = workbook.system.headers.length;
  const added = new Set(plan.stages.map(({ stage }) => literal(stage)));
  const { stage: stageColumn } = workbook.columns();
  // The stage dropdown also accepts the stages that the import adds.
  const judged = (cells: readonly CellWrite[]): CellWrite[] =>
    cells.filter(({ column, value }) => column !== stageColumn || !added.has(String(value)));
  return [
    { sheet: deals, cells: judged([...plan.updates, ...newCells(plan, lastFilled(existing) + 1)]) },
    { sheet: workbook.sheet('history'), cells: entryCells(workbook, plan.history) },
    { sheet: workbook.sheet('stages'), cells: stageCells(workbook, plan.stages) },
    {
      sheet: deals,
      cells: plan.headers.slice(known).map((value, index) => ({ row: 1, column: known + index, value })),
    },
  ];
}

/** Fits the model to what was just written, without reading it again. */
function updateFromMemory(workbook: Workbook, plan: ImportPlan, existing: Cells, nextHistoryRow: number): void {
  const { system, locale, t } = workbook;
  const written = (cells: readonly unknown[]): unknown[] => cells.map(writtenValue);
  const stageTable = [...system.stageRows, ...stageRows(workbook, plan.stages).map(written)];
  const current: Workbook = {
    ...workbook,
    system: { ...system, headers: plan.headers.map((header) => textOf(writtenValue(header))), stageRows: stageTable },
    stages: () => parseStages(stageTable, locale, t),
  };
  const deals = [written(plan.headers), ...existing.slice(1, lastFilled(existing)), ...plan.rows.map(written)];
  const isFirst = nextHistoryRow === 2;
  const history = isFirst ? [namesIn(HISTORY_COLUMNS, locale), ...plan.history.map(written)] : undefined;
  tryUpdateModel(current, { withReports: false, known: { deals, ...(history ? { history } : {}) } });
}

/** The cells of new deals in the rows that they take. */
function newCells({ rows }: ImportPlan, firstRow: number): CellWrite[] {
  return rows.flatMap((cells, index) => cells.map((value, column) => ({ row: firstRow + index, column, value })));
}

/** Writes the new deals below the last one. Columns that this person may not edit are left out where they stay blank. */
function addDeals(
  workbook: Workbook,
  { rows, record }: ImportPlan,
  now: unknown[][],
  { isLocked, mostRows }: DealsSheet,
  onFailure: OnFailure,
): void {
  const deals = workbook.sheet('deals');
  growTo(deals, now.length + rows.length + SPARE_ROWS, mostRows);
  // Somebody may have begun a deal below the last one.
  const last = deals.getLastRow();
  const first = (last > now.length ? last : lastFilled(now)) + 1;
  const ids = new Set(record.created.map(({ dealId }) => dealId));
  onFailure(() => clearDeals(workbook, ids, first, rows.length));
  const columns = (rows[0] ?? []).flatMap((_, column) => {
    const isBlank = rows.every((cells) => cells[column] === '');
    return isBlank && isLocked({ row: first, column, rows: rows.length, columns: 1 }) ? [] : [column];
  });
  for (const run of runsOf(columns)) {
    const block = rows.map((cells) => cells.slice(run.first, run.last + 1));
    deals.getRange(first, run.first + 1, rows.length, run.last - run.first + 1).setValues(block);
  }
}

/** Clears the rows that hold deals of the import. */
function clearDeals(workbook: Workbook, ids: ReadonlySet<string>, first: number, count: number): void {
  const deals = workbook.sheet('deals');
  const { dealId } = workbook.columns();
  const found = deals.getRange(first, dealId + 1, count, 1).getValues();
  const rows = found.flatMap(([id], index) => (ids.has(textOf(id)) ? [first + index] : []));
  const letters = columnLetters(Math.max(workbook.system.headers.length, deals.getLastColumn()));
  if (rows.length === 0) return;
  deals.getRangeList(runsOf(rows).map((run) => `A${run.first}:${letters}${run.last}`)).clearContent();
}

function clearHeaders(deals: GoogleAppsScript.Spreadsheet.Sheet, first: number, headers: readonly string[]): void {
  if (deals.getMaxColumns() < first + headers.length - 1) return;
  const range = deals.getRange(1, first, 1, headers.length);
  const [now = []] = range.getValues();
  if (headers.every((header, index) => textOf(now[index]) === header.replace(/^'/, ''))) range.clearContent();
}

/** Adds the stages below the last one. Two of them are appended, which asks for nothing; more are written at once. */
function addStages(workbook: Workbook, stages: ImportPlan['stages'], onFailure: OnFailure): void {
  const sheet = workbook.sheet('stages');
  const rows = stageRows(workbook, stages);
  onFailure(() => clearStages(workbook, stages));
  if (rows.length <= 2) {
    for (const row of rows) sheet.appendRow(row);
    return;
  }
  const last = sheet.getLastRow();
  growTo(sheet, last + rows.length);
  sheet.getRange(last + 1, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
}

/** Clears the rows below the stages that were known which hold one that was added. */
function clearStages(workbook: Workbook, stages: ImportPlan['stages']): void {
  const sheet = workbook.sheet('stages');
  const rows = stageRows(workbook, stages).map((row) => row.map((cell) => textOf(writtenValue(cell))).join('\n'));
  const now = sheet.getDataRange().getValues();
  const width = rowAt(workbook.system.stageRows, 0).length;
  const ours = now.flatMap((cells, index) => {
    const isOurs = rows.includes(cells.slice(0, width).map(textOf).join('\n'));
    return isOurs && index >= workbook.system.stageRows.length ? [index + 1] : [];
  });
  // Where nothing was written, clearing would be refused as well.
  for (const row of ours) sheet.getRange(row, 1, 1, width).clearContent();
}

/** New stages as rows of the stage table. */
function stageRows(workbook: Workbook, stages: ImportPlan['stages']): string[][] {
  const header = rowAt(workbook.system.stageRows, 0);
  const at = findColumns(
    header,
    STAGE_COLUMNS,
    ['stage'],
    STAGE_COLUMNS.stage[workbook.locale],
    workbook.locale,
    workbook.t,
  );
  return stages.map(({ pipeline, stage, type }) => {
    const row: string[] = header.map(() => '');
    row[at.stage] = literal(stage);
    if (at.pipeline >= 0) row[at.pipeline] = literal(pipeline);
    if (at.type >= 0) row[at.type] = type;
    return row;
  });
}

function stageCells(workbook: Workbook, stages: ImportPlan['stages']): CellWrite[] {
  const first = workbook.system.stageRows.length + 1;
  return stageRows(workbook, stages).flatMap((cells, index) =>
    cells.map((value, column) => ({ row: first + index, column, value })),
  );
}
