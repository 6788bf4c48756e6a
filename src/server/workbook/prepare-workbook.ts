/** Prepares the workbook before any other write: upgrades its schema, follows renames, completes sync markers. */

import { HISTORY_COLUMNS } from '../../core/deals/history-columns';
import { planHeld } from '../../core/deals/plan-held';
import type { StageRename } from '../../core/deals/rename-stages';
import { planStageRenames } from '../../core/deals/rename-stages';
import { keyOf } from '../../core/i18n/name';
import { isBlank, literal } from '../../core/shared/values';
import {
  forecastInputsFormula,
  historyFormula,
  SCHEMA,
  SYSTEM_SHEET,
  systemRow,
  tableFormulas,
} from '../../core/workbook/system';
import { renameModelStages } from './model-sheet';
import { recover } from './recover';
import { openWorkbook, type Workbook, writeSystemValue } from './workbook';
import { writeCells } from './write';

/**
 * Brings the workbook into the order that all plans rely on. The caller holds the lock. Costs nothing when all is well,
 * as is usual; interrupted anywhere, it is done again by the next execution.
 *
 * @returns the workbook as it then is.
 * @throws UserError when a required column is missing: then nothing was written.
 */
export function prepareWorkbook(workbook: Workbook): Workbook {
  workbook.columns();
  let current = workbook;
  if (current.system.schema < SCHEMA) {
    migrate(current);
    current = openWorkbook();
  }
  if (current.system.names.isStale) {
    followStages(current);
    rememberNames(current);
  }
  recover(current);
  return current;
}

/** From schemas 1 to 4: formulas that have changed, columns of the history, markers. The version itself is written last. */
function migrate(workbook: Workbook): void {
  const { separator } = workbook.system;
  const name = (key: 'deals' | 'stages' | 'settings' | 'history'): string => workbook.sheet(key).getName();
  const names = { deals: name('deals'), stages: name('stages'), settings: name('settings') };
  const formulas = {
    ...tableFormulas(names, separator),
    basis: forecastInputsFormula(),
    history: historyFormula(name('history'), separator),
  };
  for (const key of Object.keys(formulas) as (keyof typeof formulas)[]) {
    writeSystemValue(workbook, key, formulas[key]);
  }
  addHistoryColumns(workbook);
  markHeld(workbook);
  // Written anew at the next look at the targets and adjustments.
  writeSystemValue(workbook, 'plansOf', '');
  writeSystemValue(workbook, 'schema', SCHEMA);
  SpreadsheetApp.flush();
}

/** The history's columns for Expected close and Category, right of the seven; columns of the user's own move aside. */
function addHistoryColumns(workbook: Workbook): void {
  const history = workbook.sheet('history');
  const { expectedClose, category } = HISTORY_COLUMNS;
  const headers = [expectedClose, category].map((name) => name[workbook.locale]);
  const first = Object.keys(HISTORY_COLUMNS).length - headers.length + 1;
  const width = Math.max(history.getLastColumn(), first + 1);
  if (width > history.getMaxColumns())
    history.insertColumnsAfter(history.getMaxColumns(), width - history.getMaxColumns());
  const there = history.getRange(1, first, 1, headers.length).getValues()[0] ?? [];
  if (there.every((text, index) => keyOf(HISTORY_COLUMNS, text) === (['expectedClose', 'category'] as const)[index]))
    return;
  if (there.some((text) => !isBlank(text))) history.insertColumnsAfter(first - 1, headers.length);
  history.getRange(1, first, 1, headers.length).setValues([headers]);
}

/** Notes in the markers what the deals hold, so that a change of it is found from now on. */
function markHeld(workbook: Workbook): void {
  const deals = workbook.sheet('deals');
  const columns = workbook.columns();
  const rows = deals.getDataRange().getValues();
  writeCells(deals, planHeld(rows, columns, workbook.zone), rows, 1);
}

/** Renames a stage on its deals and in the history. */
function followStages(workbook: Workbook): void {
  const { renames } = workbook.system.names;
  if (renames.length === 0) return;
  const deals = workbook.sheet('deals');
  const rows = deals.getDataRange().getValues();
  const cells = planStageRenames(rows, workbook.columns(), renames);
  // The markers come first: deals that then still have the old name are found by it, and no change is logged.
  const { stage } = workbook.columns();
  const isStage = (column: number): boolean => column === stage;
  writeCells(
    deals,
    cells.filter(({ column }) => !isStage(column)),
    rows,
    1,
  );
  writeCells(
    deals,
    cells.filter(({ column }) => isStage(column)),
    rows,
    1,
  );
  followColours(deals, renames);
  renameModelStages(workbook.spreadsheet, renames);
  const past = workbook.sheet('history').getRange('C2:D');
  for (const { from, to, isShared } of renames) {
    // A name that must be written as a literal cannot be put in by a search.
    if (isShared || literal(to) !== to) continue;
    past.createTextFinder(from).matchEntireCell(true).matchCase(true).replaceAllWith(to);
  }
}

/** Colours that are given by a stage's name follow the stage. */
function followColours(deals: GoogleAppsScript.Spreadsheet.Sheet, renames: readonly StageRename[]): void {
  const rules = deals.getConditionalFormatRules();
  const next = rules.flatMap((rule) => {
    const condition = rule.getBooleanCondition();
    if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO) return rule;
    const rename = renames.find(({ from }) => from === condition.getCriteriaValues()[0]);
    if (!rename) return rule;
    const renamed = rule.copy().whenTextEqualTo(rename.to).build();
    return rename.isShared ? [rule, renamed] : renamed;
  });
  if (next.some((rule) => !rules.includes(rule))) deals.setConditionalFormatRules(next);
}

/** Remembers the names of stages and columns as they are. One round trip. */
export function rememberNames({ spreadsheet, system }: Workbook): void {
  const { stagesKnown, headersKnown, aliases } = system.names.remember;
  spreadsheet
    .getSheetByName(SYSTEM_SHEET)
    ?.getRange(systemRow('stagesKnown'), 1, 3, 2)
    .setValues([
      ['stagesKnown', `'${stagesKnown}`],
      ['headersKnown', `'${headersKnown}`],
      ['aliases', `'${aliases}`],
    ]);
}
