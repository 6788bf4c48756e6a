/** Imports a CSV that another CRM exported. */

import type { ImportRequest, ImportResult } from '../../core/api';
import { PRODUCT } from '../../core/deals/columns';
import { normalise } from '../../core/i18n/name';
import type { ImportPlan } from '../../core/import/import-plan';
import { lastFilled, planImport } from '../../core/import/plan';
import { type CellWrite, columnLetters, rowAt } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { findColumns } from '../../core/shared/find-columns';
import { PRODUCTS } from '../../core/shared/sheets';
import { createIds, literal, textOf } from '../../core/shared/values';
import { STAGE_COLUMNS } from '../../core/stages/columns';
import { parseSettings } from '../../core/workbook/settings';
import { workbookMessages } from '../arguments';
import { findLimits, refuseLocked } from '../workbook/import-limits';
import { putInPlace } from '../workbook/in-place';
import { lock } from '../workbook/lock';
import { type Locks, readLocks } from '../workbook/locks';
import { planContext } from '../workbook/plan-context';
import { allDeals, readAgain, readTidyDeals, reconcileWorkbook } from '../workbook/reconcile';
import type { RuleBlock } from '../workbook/rules';
import { keepRecord, recordTakenBack } from '../workbook/undo-records';
import { tryUpdateModel } from '../workbook/update-model';
import { entryCells, type OnFailure, putCellsBack, removeEntries, writeWhole } from '../workbook/whole-write';
import { openWorkbook, sheetNamed, type Workbook } from '../workbook/workbook';
import { appendHistory, growTo, runsOf, writeCells, writeHeaders } from '../workbook/write';
import { importRequest } from './import-request';

/** Room for what people type below the last deal meanwhile. */
const SPARE_ROWS = 20;

/**
 * Imports deals from CSV text that Pipedrive, HubSpot, Salesforce, Zoho or a spreadsheet exported. A record whose ID is
 * known as Source ID updates its deal. Unknown columns are kept at the right of Deals.
 *
 * @client
 * @param request `{csv, dryRun?, stages?, columns?, values?, reading?, duplicates?}`: the text of the file; true to report without
 *   writing; their stage names with ours; headers with our columns, null to keep one as it is, or blank to leave it out; headers
 *   with pairs of a value and the spelling to take instead; how cells are written and separated, `{dates?: 'dmy' | 'mdy' | 'ymd',
 *   decimal?: '.' | ',', currencies?: {sign: code}, delimiter?}`; what to do with a line without an ID whose deal is there already,
 *   by name, company and date: `'skip'` (unless you say otherwise), `'update'` or `'add'`.
 * @returns `{importId, created, updated, skipped: [{line, reason}], newStages, gates: [{line, stage, fields}], columns:
 *   [{header, index, field, as, sample, doubt?, ask?}], assumptions, missing: {amount, stage, expectedClose}, spellings: [{header,
 *   value, suggestion, lines}], duplicates: [{line, dealId}], stages: [{theirs, lines, ours, isNew, isDoubtful}], preview:
 *   {columns, rows: [{line, isNew, cells}]}, file: {delimiter, headerLine, lines}, problem?}`; `line` is the line of the file.
 *   `gates` lists imported deals that lack fields which their stage requires. `columns` says what every column was taken for (`as`
 *   is null where it was kept as it is) and what is doubtful. `problem`, of a dry run alone, says why nothing can be imported
 *   before columns or stages are chosen.
 * @throws Error when the text is no CSV, is empty or has no usable column, or the caller may not edit what every line needs; then
 *   nothing is changed. Lines with values that the sheet refuses are skipped.
 */
export function importDeals(request: ImportRequest): ImportResult {
  const checked = importRequest(request);
  const isDry = checked.dryRun === true;
  if (!isDry) lock(workbookMessages);
  const attempt = (locks: Locks | null): ImportResult => runImport(checked, isDry, locks);
  const allLocks = (): Locks => readLocks(SpreadsheetApp.getActiveSpreadsheet());
  if (isDry) return attempt(allLocks());
  try {
    return attempt(null);
  } catch (error) {
    // Protections are rare, and each costs a call: they are looked at once something turned out to be protected.
    const isLocked = error instanceof UserError && (error.code === 'refusedProtected' || error.code === 'refusedSheet');
    if (!isLocked) throw error;
    return attempt(allLocks());
  }
}

/** @param locks what the caller may not edit; null where that was not looked at */
function runImport(request: ImportRequest, isDry: boolean, locks: Locks | null): ImportResult {
  const opened = openWorkbook();
  const { workbook, rows: existing } = isDry ? allDeals(opened) : readTidyDeals(opened);
  existing[0] = existing[0]?.map((header, column) => workbook.system.headers[column] ?? header) ?? [];
  const context = planContext(workbook, 'import');
  let mostRows: number | undefined;
  const limits = findLimits(workbook, existing, locks, (rows) => {
    mostRows = rows;
  });
  const options = {
    importId: createIds('I-', Math.random)(),
    currency: mainCurrency(workbook),
    findLimits: limits,
    products: () => productNames(workbook),
  };
  const plan = planImport(request, existing, options, context);
  if (locks) refuseLocked(workbook, plan, locks);
  if (!isDry) {
    const isLocked = (block: RuleBlock): boolean => locks?.has(workbook.system.sheets.deals, block) ?? false;
    apply(workbook, plan, existing, context.nextHistoryRow, { isLocked, mostRows });
  }
  return plan.result;
}

/** The main currency; blank where none is set. A setting that cannot be read stops forecasts, and no import. */
function mainCurrency({ system, locale, t }: Workbook): string {
  try {
    return parseSettings(system.settingRows, locale, t).currency;
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

/** The names on the sheet Products; none where it is missing. One round trip. */
function productNames({ spreadsheet }: Workbook): string[] {
  const [headers = [], ...rows] = sheetNamed(spreadsheet, PRODUCTS)?.getDataRange().getValues() ?? [];
  const names = Object.values(PRODUCT).map(normalise);
  const column = headers.findIndex((header) => names.includes(normalise(textOf(header))));
  return column < 0 ? [] : rows.map((row) => textOf(row[column])).filter((name) => name !== '');
}

/** What is known of Deals before new deals are written. */
interface DealsSheet {
  isLocked: (block: RuleBlock) => boolean;
  /** How many rows it has; undefined where that was not asked. */
  mostRows: number | undefined;
}

function apply(
  workbook: Workbook,
  plan: ImportPlan,
  existing: unknown[][],
  nextHistoryRow: number,
  sheet: DealsSheet,
): void {
  const deals = workbook.sheet('deals');
  const history = workbook.sheet('history');
  const width = plan.headers.length;
  const known = workbook.system.headers.length;
  const added = new Set(plan.stages.map(({ stage }) => literal(stage)));
  const { stage: stageColumn } = workbook.columns();
  // The stage dropdown also accepts the stages that the import adds.
  const judged = (cells: readonly CellWrite[]): CellWrite[] =>
    cells.filter(({ column, value }) => column !== stageColumn || !added.has(String(value)));
  const targets = () => [
    { sheet: deals, cells: judged([...plan.updates, ...newCells(plan, lastFilled(existing) + 1)]) },
    { sheet: history, cells: entryCells(workbook, plan.history) },
    { sheet: workbook.sheet('stages'), cells: stageCells(workbook, plan.stages) },
    {
      sheet: deals,
      cells: plan.headers.slice(known).map((value, index) => ({ row: 1, column: known + index, value })),
    },
  ];
  const haveMoved = writeWhole(workbook, targets, (onFailure) => {
    const { importId } = plan.result;
    onFailure(recordTakenBack(workbook, importId));
    keepRecord(workbook, importId, plan.record);
    if (plan.stages.length > 0) addStages(workbook, plan.stages, onFailure);
    if (width > known) {
      onFailure(() => clearHeaders(deals, known + 1, plan.headers.slice(known)));
      writeHeaders(deals, known + 1, plan.headers.slice(known));
    }
    const now = readAgain({ workbook, rows: existing });
    // The history goes first: markers that are missing are completed by the next execution.
    onFailure(() => removeEntries(workbook, plan.history, nextHistoryRow));
    appendHistory(history, plan.history, nextHistoryRow);
    const formulas = plan.updates.length > 0 ? now.formulas() : [];
    onFailure(() => putCellsBack(workbook, plan.updates, now.rows, 1, formulas));
    writeCells(deals, plan.updates, now.rows, 1, formulas);
    const isMoved = putInPlace(workbook, plan.updates, { rows: now.rows, formulas });
    if (plan.rows.length > 0) addDeals(workbook, plan, now.rows, sheet, onFailure);
    // What Google refuses it may say only once all is written.
    SpreadsheetApp.flush();
    return isMoved;
  });
  if (haveMoved) {
    reconcileWorkbook(openWorkbook());
  }
  // The imported deals may be much of the model's training data.
  if (tryUpdateModel(plan.stages.length > 0 ? openWorkbook() : workbook, { withReports: false }))
    SpreadsheetApp.flush();
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

function addStages(workbook: Workbook, stages: ImportPlan['stages'], onFailure: OnFailure): void {
  const sheet = workbook.sheet('stages');
  const rows = stageRows(workbook, stages);
  const last = sheet.getLastRow();
  growTo(sheet, last + rows.length);
  const range = sheet.getRange(last + 1, 1, rows.length, rows[0]?.length ?? 1);
  onFailure(() => {
    // Where nothing was written, clearing would be refused as well.
    if (range.getValues().some((cells) => cells.some((cell) => cell !== ''))) range.clearContent();
  });
  range.setValues(rows);
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
