/** Follows what a user types or pastes: IDs and dates, the stage history, linked forecast formulas. */

import { isPlain } from '../../core/deals/assign-ids';
import { dealColumns } from '../../core/deals/columns';
import { knownDeals } from '../../core/deals/known-deals';
import { planEdit } from '../../core/deals/plan-edit';
import { readSyncMarker } from '../../core/deals/sync-marker';
import { allLocales } from '../../core/i18n/locale';
import { type Cells, columnLetters } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { ADJUSTMENTS, TARGETS } from '../../core/shared/sheets';
import { textOf } from '../../core/shared/values';
import { linkFormula } from '../../core/workbook/link-formulas';
import { applyRows } from '../workbook/apply-rows';
import { followEntries, touchesEntries } from '../workbook/entries';
import { readRows } from '../workbook/find-deal';
import { gateProblems, markGates, touchesGates } from '../workbook/gate-marks';
import type { EditedBlock } from '../workbook/inventory';
import { readNewEntries, readRegistry } from '../workbook/known-deals';
import { tryLock } from '../workbook/lock';
import { tellLookAlikes } from '../workbook/look-alikes';
import { planContext } from '../workbook/plan-context';
import { prepareWorkbook } from '../workbook/prepare-workbook';
import { reconcileWorkbook } from '../workbook/reconcile';
import { findSheet, findWorkbook, openWorkbook, type Workbook } from '../workbook/workbook';
import { followAmountsEdit, followLinesEdit } from './inventory-edit';
import { followQuotaEdit } from './quota-edit';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** Larger edits are not searched for formulas to link. */
const MOST_FORMULA_CELLS = 30000;
/** Where a workbook as set up has its stages; others cost an edit one round trip more. */
const USUAL_STAGE_COLUMN = 3;

/**
 * Google calls this after every edit by a user.
 *
 * @trigger
 * @param e the event; called by hand, without one, it does nothing.
 */
export function onEdit(e: EditEvent): void {
  if (typeof e?.range?.getSheet !== 'function' || typeof e.source?.getSheetByName !== 'function') return;
  const block = blockOf(e.range);
  const sheetId = e.range.getSheet().getSheetId();
  // The lock must come before the system sheet is read; a likely stage edit saves the second reading.
  const isLikely = isLikelyStageEdit(e.source, sheetId, block);
  let hasLock = isLikely && tryLock(10000);
  let workbook = findWorkbook(e.source);
  if (!workbook) return;
  try {
    const concern = concernOf(workbook, sheetId, block);
    if (concern.isNothing) {
      if (concern.isDeals) followUnwatched(workbook, block);
      else followOtherSheet(workbook, e, sheetId, block);
      linkFormulas(workbook, e.range, block);
      return;
    }
    if (!hasLock && !isLikely) {
      hasLock = tryLock(10000);
      workbook = findWorkbook(e.source) ?? workbook;
    }
    // Another execution has held the lock this long and logs its own changes. The next reconcile finds this edit.
    if (!hasLock) return;
    const { lost } = workbook.system.names;
    workbook = prepareWorkbook(workbook);
    if (concern.isWatched) followDeals(workbook, block);
    else tellOfLostStages(workbook, lost);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    workbook.spreadsheet.toast(error.message, 'Saluran', 15);
  }
}

/** An edit of Deals that calls for no ID and no entry in the history. */
function followUnwatched(workbook: Workbook, block: EditedBlock): void {
  if (block.rowEnd > 1) followFields(workbook, block);
  followAmountsEdit(workbook, block);
}

/** Says what was read or is wrong: the first, and how many there are. */
function tell({ spreadsheet, t }: Workbook, parts: readonly { text: string; count: number }[]): void {
  const [first] = parts;
  if (!first) return;
  const count = parts.length === 1 ? 1 : parts.reduce((sum, part) => sum + part.count, 0);
  spreadsheet.toast(t('toast_unknownStage', { first: first.text, count }), 'Saluran', 15);
}

function followOtherSheet(workbook: Workbook, e: EditEvent, sheetId: number, block: EditedBlock): void {
  if (isPlan(e.source, sheetId)) followQuotaEdit(e);
  else followLinesEdit(workbook, sheetId, block);
}

function isLikelyStageEdit(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheetId: number,
  { columnStart, columnEnd }: EditedBlock,
): boolean {
  return (
    findSheet(spreadsheet, 'deals')?.getSheetId() === sheetId &&
    columnStart <= USUAL_STAGE_COLUMN &&
    columnEnd >= USUAL_STAGE_COLUMN
  );
}

/** What an edit concerns: nothing that is followed, watched columns of Deals, or else names (of columns or stages). */
function concernOf(
  workbook: Workbook,
  sheetId: number,
  block: EditedBlock,
): { isDeals: boolean; isWatched: boolean; isNothing: boolean } {
  const isDeals = sheetId === workbook.sheet('deals').getSheetId();
  const isNames = (isDeals && block.rowStart === 1) || sheetId === workbook.sheet('stages').getSheetId();
  const isWatched = isDeals && block.rowEnd > 1 && touchesWatched(workbook, block);
  // Refuses a header that is missing or doubled.
  if (isDeals && isNames) workbook.columns();
  return { isDeals, isWatched, isNothing: !isWatched && !(isNames && workbook.system.names.isStale) };
}

/** Whether a sheet holds targets or adjustments. Asking a sheet for its name would be a round trip. */
function isPlan(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, id: number): boolean {
  return [TARGETS, ADJUSTMENTS].some((name) =>
    allLocales().some((locale) => spreadsheet.getSheetByName(name[locale])?.getSheetId() === id),
  );
}

/**
 * Follows fields that forecasts read or a stage requires, and says which deals look alike by now. No round trip where none is
 * concerned.
 */
function followFields(workbook: Workbook, block: EditedBlock): void {
  const told = followCells(workbook, block);
  // One toast hides another.
  if (told.length > 0) tell(workbook, partsOf(told));
  else tellLookAlikes(workbook, block);
}

/** @returns what was read of the cells, or is wrong with them. */
function followCells(workbook: Workbook, block: EditedBlock): string[] {
  const isRequired = touchesGates(workbook, block.columnStart, block.columnEnd);
  const isEntry = touchesEntries(workbook, block);
  if (!isRequired && !isEntry) return [];
  const firstRow = Math.max(2, block.rowStart);
  const rows = readRows(workbook, firstRow, block.rowEnd - firstRow + 1);
  const followed = isEntry ? followEntries(workbook, rows, firstRow, block, false) : { rows, told: [] };
  if (isRequired) markGates(workbook, followed.rows, firstRow, true);
  return followed.told;
}

function partsOf(texts: readonly string[]): { text: string; count: number }[] {
  return texts.map((text) => ({ text, count: 1 }));
}

function followDeals(workbook: Workbook, block: EditedBlock): void {
  const { dealId } = workbook.columns();
  const firstRow = Math.max(2, block.rowStart);
  const typed = readRows(workbook, firstRow, block.rowEnd - firstRow + 1);
  // What is put right comes first: the history then has the amount that counts.
  const isEntry = touchesEntries(workbook, block);
  const { rows, told } = isEntry ? followEntries(workbook, typed, firstRow, block, true) : { rows: typed, told: [] };
  const touchesIds = block.columnStart <= dealId + 1 && block.columnEnd >= dealId + 1;
  const elsewhere = touchesIds ? idsElsewhere(workbook, firstRow, block.rowEnd) : new Set<string>();
  let problems: string[];
  // A marker of another deal was left behind by a sort or a move; an ID without marker may have come from elsewhere.
  const isPuzzling = !isPlain(rows, workbook.columns()) || haveMoved(workbook, rows, elsewhere);
  if (isPuzzling) problems = reconcileWorkbook(workbook).problems;
  else {
    const plan = planEdit(rows, firstRow, elsewhere, planContext(workbook, 'typed'));
    problems = applyRows(workbook, plan, rows, firstRow) ? plan.problems : reconcileWorkbook(openWorkbook()).problems;
  }
  const touchesFields = touchesGates(workbook, block.columnStart, block.columnEnd);
  const entered = markGates(workbook, rows, firstRow, touchesFields).filter(({ isNew }) => isNew);
  const parts = [...partsOf(told), ...partsOf(problems), ...gateProblems(entered, workbook.t)];
  if (parts.length > 0) tell(workbook, parts);
  else tellLookAlikes(workbook, block);
  followAmountsEdit(workbook, block);
}

/** The IDs of the rows outside the block. One round trip or two. */
function idsElsewhere(workbook: Workbook, firstRow: number, lastRow: number): Set<string> {
  const deals = workbook.sheet('deals');
  const ids = deals.getRange(1, workbook.columns().dealId + 1, deals.getLastRow(), 1).getValues();
  return new Set(
    ids
      .filter((_, index) => index > 0 && (index + 1 < firstRow || index + 1 > lastRow))
      .map(([id]) => textOf(id))
      .filter((id) => id !== ''),
  );
}

/** Whether a row has the ID of a known deal without its marker: it came from another row, or had gone. */
function haveMoved(workbook: Workbook, rows: Cells, elsewhere: ReadonlySet<string>): boolean {
  const { dealId, log } = workbook.columns();
  const unmarked = rows
    .filter((cells) => !readSyncMarker(cells[log]))
    .map((cells) => textOf(cells[dealId]))
    .filter((id) => id !== '' && !elsewhere.has(id));
  if (unmarked.length === 0) return false;
  const { registry } = readRegistry(workbook);
  const known = knownDeals(registry, readNewEntries(workbook, registry));
  return unmarked.some((id) => known.has(id));
}

/** Says which of the stages that went from the table are still in use. */
function tellOfLostStages(workbook: Workbook, lost: readonly string[]): void {
  const { stage } = workbook.columns();
  const letters = columnLetters(stage + 1);
  for (const name of lost.slice(0, 5)) {
    const range = workbook.sheet('deals').getRange(`${letters}2:${letters}`);
    const found = range.createTextFinder(name).matchEntireCell(true).findAll();
    const [first] = found;
    if (!first) continue;
    const values = { count: found.length, row: String(first.getRow()), stage: name };
    workbook.spreadsheet.toast(workbook.t('problem_lostStage', values), 'Saluran', 15);
  }
}

function linkFormulas(workbook: Workbook, range: GoogleAppsScript.Spreadsheet.Range, block: EditedBlock): void {
  const width = block.columnEnd - block.columnStart + 1;
  if ((block.rowEnd - block.rowStart + 1) * width > MOST_FORMULA_CELLS) return;
  const { separator, inventory } = workbook.system;
  let linked = 0;
  range.getFormulas().forEach((line, row) => {
    line.forEach((formula, column) => {
      const better = formula === '' ? null : linkFormula(formula, separator, inventory.lines > 0);
      if (better === null) return;
      range.getCell(row + 1, column + 1).setFormula(better);
      linked++;
    });
  });
  if (linked > 0) workbook.spreadsheet.toast(workbook.t('toast_linked'), 'Saluran', 8);
}

function touchesWatched(workbook: Workbook, { columnStart, columnEnd }: EditedBlock): boolean {
  const columns = workbook.columns();
  return dealColumns(({ watched }) => watched).some(
    (column) => columns[column] + 1 >= columnStart && columns[column] + 1 <= columnEnd,
  );
}

function blockOf(range: GoogleAppsScript.Spreadsheet.Range): EditedBlock {
  const known = range as unknown as Partial<EditedBlock>;
  const rowStart = known.rowStart ?? range.getRow();
  const columnStart = known.columnStart ?? range.getColumn();
  return {
    rowStart,
    columnStart,
    rowEnd: known.rowEnd ?? rowStart + range.getNumRows() - 1,
    columnEnd: known.columnEnd ?? columnStart + range.getNumColumns() - 1,
  };
}
