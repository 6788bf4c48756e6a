/** Puts the workbook in order before anything else is written: its schema, renamed stages and columns, lost markers. */

import type { StageRename } from '../../core/workbook/known-names';
import { planStageRenames } from '../../core/deals/rename-stages';
import { basisFormula, historyFormula, SCHEMA, SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import { literal } from '../../core/shared/values';
import { type Book, openBook, writeSystemValue } from './workbook';
import { renameModelStages } from './model-sheet';
import { recover } from './recover';
import { writeCells } from './write';

/**
 * Brings the workbook into the order that all plans rely on. The caller holds the lock. Costs nothing when all is well,
 * as is usual; interrupted anywhere, it is done again by the next execution.
 *
 * @returns the workbook as it then is.
 * @throws UserError when a required column is missing: then nothing was written.
 */
export function settle(book: Book): Book {
  book.columns();
  let current = book;
  if (current.system.schema < SCHEMA) {
    migrate(current);
    current = openBook();
  }
  if (current.system.names.isStale) {
    followStages(current);
    rememberNames(current);
  }
  recover(current);
  return current;
}

/** From schemas 1 and 2: formulas that have changed. The version itself is written last. */
function migrate(book: Book): void {
  writeSystemValue(book, 'basis', basisFormula());
  writeSystemValue(book, 'history', historyFormula(book.sheet('history').getName(), book.system.separator));
  writeSystemValue(book, 'schema', SCHEMA);
  SpreadsheetApp.flush();
}

/** Renames a stage on its deals and in the history. */
function followStages(book: Book): void {
  const { renames } = book.system.names;
  if (renames.length === 0) return;
  const deals = book.sheet('deals');
  const rows = deals.getDataRange().getValues();
  const cells = planStageRenames(rows, book.columns(), renames);
  // The markers come first: deals that then still have the old name are found by it, and no change is logged.
  const { stage } = book.columns();
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
  renameModelStages(book.spreadsheet, renames);
  const past = book.sheet('history').getRange('C2:D');
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
export function rememberNames({ spreadsheet, system }: Book): void {
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
