/** Merges deals, completes a merge that ended midway, and undoes one. The caller holds the lock. */

import type { UndoMergeResult } from '../../core/duplicates/api';
import { planWrites } from '../../core/duplicates/apply-merge';
import { planLines, planLinesBack } from '../../core/duplicates/lines';
import type { MergeRecord } from '../../core/duplicates/merge-record';
import { planUndoMerge } from '../../core/duplicates/undo-merge';
import { type Cells, type CellWrite, rowAt } from '../../core/shared/cells';
import { LINE_ITEMS } from '../../core/shared/sheets';
import { literal, textOf } from '../../core/shared/values';
import { addDeals, writeDeals } from './deal-rows';
import { writeSheetCells } from './sheet-cells';
import { planContext } from './plan-context';
import { type AllDeals, readAgain, readTidyDeals } from './reconcile';
import { reconcileAll } from './reconcile-all';
import { removeDeals } from './remove-deals';
import { findRecord, forgetRecord, keepRecord } from './undo-records';
import {
  blockCells,
  entryCells,
  explainRefusal,
  type OnFailure,
  removeEntries,
  type Target,
  writeJudged,
  writeWhole,
} from './whole-write';
import { openWorkbook, sheetNamed, type Workbook } from './workbook';
import { appendHistory, writeCells } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Document property: the ID of a merge that has begun. */
const PENDING = 'pendingMerge';

/** The line items, header first; no sheet where there is none. */
export interface Lines {
  sheet: Sheet | null;
  rows: unknown[][];
}

/** One round trip, none without the sheet. */
export function readLines({ spreadsheet, system }: Workbook): Lines {
  const { lines } = system.inventory;
  const sheet = (lines > 0 && spreadsheet.getSheetById(lines)) || sheetNamed(spreadsheet, LINE_ITEMS);
  return { sheet, rows: sheet?.getDataRange().getValues() ?? [] };
}

/** All of the history, header first. One round trip. */
export function readHistory(workbook: Workbook): unknown[][] {
  return workbook.sheet('history').getDataRange().getValues();
}

/**
 * Keeps the record of a planned merge, and does all of it.
 *
 * @throws UserError when the sheet refuses a value or a cell is protected: then nothing is changed.
 */
export function startMerge(mergeId: string, record: MergeRecord, deals: AllDeals, history: Cells, lines: Lines): void {
  const { workbook } = deals;
  const refused = explainRefusal(workbook, targetsOf(record, deals, history, lines));
  if (refused) throw refused;
  keepRecord(workbook, mergeId, record);
  properties().setProperty(PENDING, mergeId);
  finish(record, deals, history, lines, () => {
    forgetRecord(workbook, mergeId);
    properties().deleteProperty(PENDING);
  });
  properties().deleteProperty(PENDING);
}

/**
 * Completes a merge whose execution ended midway. One round trip where there is none.
 *
 * @returns the merge that was completed; null where there was none
 */
export function completeMerge(): { mergeId: string; record: MergeRecord } | null {
  const mergeId = properties().getProperty(PENDING);
  if (mergeId === null || mergeId === '') return null;
  const deals = readTidyDeals(openWorkbook());
  const record = findRecord<MergeRecord>(deals.workbook, mergeId);
  if (record) finish(record, deals, readHistory(deals.workbook), readLines(deals.workbook), () => {});
  properties().deleteProperty(PENDING);
  return record && { mergeId, record };
}

/** As `completeMerge`, for a run that must go on if the merge cannot be completed. */
export function tryCompleteMerge(): boolean {
  try {
    return completeMerge() !== null;
  } catch (error) {
    // A sheet that refuses it now tells whoever merges deals next.
    console.warn(error);
    return false;
  }
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

function stateOf({ workbook, rows }: AllDeals, history: Cells) {
  return { rows, headers: workbook.system.headers, history };
}

function targetsOf(record: MergeRecord, deals: AllDeals, history: Cells, lines: Lines): Target[] {
  const { workbook } = deals;
  const { cells, entries, history: ends } = planWrites(record, stateOf(deals, history), planContext(workbook, 'merge'));
  const { dealId } = workbook.columns();
  const ids = new Set(record.merged.map((deal) => deal.dealId));
  const gone = deals.rows.flatMap((line, index) =>
    index > 0 && ids.has(textOf(line[dealId])) ? blockCells(index + 1, 0, [line.map(() => '')]) : [],
  );
  return [
    { sheet: workbook.sheet('deals'), cells: [...cells, ...gone] },
    { sheet: workbook.sheet('history'), cells: [...entries, ...entryCells(workbook, ends)] },
    ...(lines.sheet ? [{ sheet: lines.sheet, cells: planLines(record, lines.rows) }] : []),
  ];
}

/**
 * Writes what is left to do: the history, the line items, the kept deal; then the rows go, and the history says so. A row that
 * somebody edited meanwhile stays.
 *
 * @param takeBack what a failed write takes back, too
 */
function finish(record: MergeRecord, deals: AllDeals, history: Cells, lines: Lines, takeBack: () => void): void {
  const { workbook, rows } = deals;
  const context = planContext(workbook, 'merge');
  const plan = planWrites(record, stateOf(deals, history), context);
  const sheet = workbook.sheet('history');
  writeWhole(
    workbook,
    () => targetsOf(record, deals, history, lines),
    (onFailure) => {
      onFailure(takeBack);
      const now = readAgain({ workbook, rows });
      writeSheetCells(sheet, plan.entries, history, onFailure);
      if (lines.sheet) writeSheetCells(lines.sheet, planLines(record, lines.rows), lines.rows, onFailure);
      writeDeals(workbook, plan.cells, now, onFailure);
      SpreadsheetApp.flush();
    },
  );
  removeDeals(workbook, new Set(plan.removals));
  // An entry that a deal is gone would be taken for a change of the row, if that was still there.
  appendHistory(sheet, plan.history, context.nextHistoryRow);
  SpreadsheetApp.flush();
  reconcileAll(openWorkbook());
  SpreadsheetApp.flush();
}

/**
 * Undoes a merge. Interrupted anywhere, it can be run again.
 *
 * @throws UserError when the sheet refuses a value: then nothing is changed.
 */
export function undoMergeOf(mergeId: string, record: MergeRecord): UndoMergeResult {
  const deals = readTidyDeals(openWorkbook());
  const { workbook, rows } = deals;
  const history = readHistory(workbook);
  const lines = readLines(workbook);
  const context = { ...planContext(workbook, 'undo'), t: workbook.t };
  const plan = planUndoMerge(record, stateOf(deals, history), context);
  const sheet = workbook.sheet('history');
  const linesBack = planLinesBack(record, lines.rows);
  const first = rows.length + 1;
  const targets: Target[] = [
    { sheet: workbook.sheet('deals'), cells: [...plan.cells, ...blockCells(first, 0, plan.rows)] },
    { sheet, cells: [...plan.entries, ...entryCells(workbook, plan.history)] },
    ...(lines.sheet ? [{ sheet: lines.sheet, cells: linesBack }] : []),
  ];
  writeJudged(workbook, targets, (onFailure) => {
    const now = readAgain({ workbook, rows });
    onFailure(() => removeEntries(workbook, plan.history, context.nextHistoryRow));
    appendHistory(sheet, plan.history, context.nextHistoryRow);
    writeSheetCells(sheet, plan.entries, history, onFailure);
    if (lines.sheet) writeSheetCells(lines.sheet, linesBack, lines.rows, onFailure);
    writeDeals(workbook, plan.cells, now, onFailure);
    onFailure(() => removeDeals(workbook, new Set(plan.result.restored)));
    addDeals(workbook, plan.rows, plan.formulas);
    SpreadsheetApp.flush();
  });
  reconcileAll(openWorkbook());
  forgetRecord(workbook, mergeId);
  return plan.result;
}
