/** Repairs a workbook as planned, in such an order that a second repair completes an interrupted one. */

import type { Step } from '../../core/check/finding';
import type { RepairPlan } from '../../core/check/repair';
import { findHeaders, headersOf, type Snapshot, systemValue } from '../../core/check/snapshot';
import { DEAL_COLUMNS } from '../../core/deals/columns';
import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import { messagesIn } from '../../core/messages';
import { UserError } from '../../core/shared/errors';
import { forSheets, SHEETS, type SheetKey } from '../../core/shared/sheets';
import { literal, textOf } from '../../core/shared/values';
import { parseStages, stageKey } from '../../core/stages/stages';
import { REGISTRY_COLUMN, SYSTEM_SHEET, type SystemKey } from '../../core/workbook/system';
import { colourStages, formatHistory, hideSyncMarkers, ruleStages, unreadMarks, warnOnly } from '../sheets/format';
import { makeSheet, planSheet } from '../sheets/set-up-sheets';
import { addDaily } from '../workbook/daily-trigger';
import { followQuotas } from '../workbook/quotas';
import { reconcileWorkbook } from '../workbook/reconcile';
import { nameRanges, writeSystem } from '../workbook/system-sheet';
import { openWorkbook } from '../workbook/workbook';
import { growTo, writeCells, writeHeaders } from '../workbook/write';
import type { Look } from './look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the plan. The caller holds the lock, and looked after taking it. */
export function applyRepair(plan: RepairPlan, { snapshot, spreadsheet, sheets, system }: Look): void {
  const { locale } = snapshot;
  const t = messagesIn(locale);
  const at = { ...findHeaders(headersOf(snapshot.sheets.deals), snapshot.system).columns };
  const { deals, history } = sheets;
  if (deals) {
    for (const { column, text } of plan.headers) deals.getRange(1, column + 1).setValue(literal(text));
    addColumns(deals, plan, snapshot, at);
    writeCells(deals, plan.cells, snapshot.sheets.deals?.rows ?? [], 1, snapshot.formulas);
  }
  if (history) mendHistory(history, plan);
  const steps: Record<Step, () => void> = {
    sheets: () => {
      for (const key of ['people', 'settings', 'history'] as const) {
        if (sheets[key]) continue;
        const missing = planSheet(spreadsheet, key, locale, null, null, true);
        const { sheet } = makeSheet(spreadsheet, missing, locale);
        if (key === 'history') formatHistory(sheet);
        sheets[key] = sheet;
      }
      // Formulas of the system sheet have lost the sheet that they spoke of.
      steps.system();
    },
    system: () => {
      const all = forSheets((key) => sheetFor(key, sheets[key], snapshot));
      writeSystem(spreadsheet, all, at.logRow, locale, keptOf(snapshot));
      SpreadsheetApp.flush();
      followQuotas(openWorkbook());
    },
    hideSystem: () => system?.hideSheet(),
    names: () => {
      const own = spreadsheet.getSheetByName(SYSTEM_SHEET);
      if (deals && own) nameRanges(spreadsheet, deals, own);
    },
    headerProtection: () => deals && warnOnly(deals, 'RANGE', t('protect_header')),
    historyProtection: () => history && warnOnly(history, 'SHEET', t('protect_history')),
    stageRule: () => deals && sheets.stages && ruleStages(deals, at.stage, sheets.stages),
    colours: () => {
      if (!deals || at.stage < 0) return;
      const { stages } = parseStages(snapshot.sheets.stages?.rows ?? [], locale, t);
      const known = new Set([...snapshot.attachments.coloured].map(stageKey));
      const fresh = stages.filter(({ name }) => !known.has(stageKey(name)));
      colourStages(deals, at.stage, fresh, deals.getConditionalFormatRules());
    },
    marks: () => {
      if (!deals || at.amount < 0) return;
      deals.setConditionalFormatRules([...deals.getConditionalFormatRules(), ...unreadMarks(deals, at)]);
    },
    hideMarkers: () => deals && hideSyncMarkers(deals, at),
    daily: addDaily,
    registry: () => {
      const own = spreadsheet.getSheetByName(SYSTEM_SHEET);
      own?.getRange(1, REGISTRY_COLUMN, own.getMaxRows(), 1).clearContent();
      SpreadsheetApp.flush();
    },
    reconcile: () => {
      SpreadsheetApp.flush();
      reconcileWorkbook(openWorkbook());
    },
  };
  for (const step of plan.steps) steps[step]();
  SpreadsheetApp.flush();
}

/** Makes columns of Deals again, after the last one, and notes where they stand. */
function addColumns(deals: Sheet, { columns }: RepairPlan, snapshot: Snapshot, at: Record<string, number>): void {
  let last = headersOf(snapshot.sheets.deals).length;
  for (const { key, values } of columns) {
    // The header comes last: until then the column is missing, and is made again.
    if (values.length > 0) {
      if (last >= deals.getMaxColumns()) deals.insertColumnsAfter(deals.getMaxColumns(), 1);
      deals.getRange(2, last + 1, values.length, 1).setValues(values.map((value) => [value]));
    }
    writeHeaders(deals, last + 1, [DEAL_COLUMNS[key][snapshot.locale]]);
    at[key] = last;
    last++;
  }
}

/** Takes blank rows out of the history, and puts entries back at its end. */
function mendHistory(history: Sheet, { gaps, entries }: RepairPlan): void {
  let end = 0;
  for (const [index, row] of gaps.entries()) {
    // Neighbouring rows go in one call; they are listed from the last to the first.
    if (end === 0) end = row;
    if (gaps[index + 1] === row - 1) continue;
    history.deleteRows(row, end - row + 1);
    end = 0;
  }
  if (entries.length === 0) return;
  const next = history.getLastRow() + 1;
  growTo(history, next + entries.length - 1);
  const width = Object.keys(HISTORY_COLUMNS).length;
  history.getRange(next, 1, entries.length, width).setValues(entries.map((entry) => [...entry]));
}

/** @throws UserError when the sheet is gone and cannot be made again. */
function sheetFor(key: SheetKey, sheet: Sheet | null, { locale }: Snapshot): Sheet {
  if (sheet) return sheet;
  throw new UserError(messagesIn(locale), 'missingSheet', { sheet: SHEETS[key][locale] });
}

/** What the system sheet knows and nothing else does: it stays. */
function keptOf({ system, sheets }: Snapshot): Partial<Record<SystemKey, string | number>> {
  const kept: Partial<Record<SystemKey, string | number>> = {};
  if (system) {
    for (const key of ['stagesKnown', 'headersKnown', 'aliases', 'model'] as const) {
      kept[key] = `'${textOf(systemValue(system, key))}`;
    }
    for (const key of ['productsSheet', 'linesSheet'] as const) kept[key] = Number(systemValue(system, key)) || '';
    kept.schema = Number(systemValue(system, 'schema'));
  }
  kept.settled = Math.min(Number(systemValue(system, 'settled')) || 1, sheets.history?.rows.length ?? 1);
  return kept;
}
