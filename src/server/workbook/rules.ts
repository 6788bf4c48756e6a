/** Reads the data validations of cells as plain rules: only those that reject input. */

import { findColumns } from '../../core/shared/find-columns';
import { STAGE_COLUMNS } from '../../core/stages/columns';
import type { CellRule } from '../../core/workbook/cell-rules';
import type { Workbook } from './workbook';

/** What judging a write needs of a workbook; one that is not set up yet has no system sheet. */
export type Judging = Pick<Workbook, 'spreadsheet' | 'locale' | 't' | 'zone'> & { system: Workbook['system'] | null };

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The rule of a cell by its 1-based row and 0-based column; null where anything goes. */
export type RuleAt = (row: number, column: number) => CellRule | null;

/** A block of cells: 1-based row, 0-based column. */
export interface RuleBlock {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Each rule is an object of its own at Google: of a taller block only the first and last row are read, as long as they agree. */
const MOST_ROWS = 500;

/**
 * Reads the rules of a block. One round trip for a block of up to 500 rows, two for a taller one, one more for each column of
 * it whose first and last rule differ, and one for each dropdown whose choices stand on a sheet (none for the stages).
 */
export function readRules(workbook: Judging, sheet: Sheet, block: RuleBlock): RuleAt {
  const read = (row: number, column: number, rows: number, columns: number) =>
    sheet.getRange(row, column + 1, rows, columns).getDataValidations();
  const plain = createPlainRules(workbook);
  if (block.rows <= MOST_ROWS) {
    const rules = read(block.row, block.column, block.rows, block.columns);
    return (row, column) => plain(rules[row - block.row]?.[column - block.column]);
  }
  const [first = []] = read(block.row, block.column, 1, block.columns);
  const [last = []] = read(block.row + block.rows - 1, block.column, 1, block.columns);
  const tall = first.map((rule, index) => {
    const isUniform = JSON.stringify(plain(rule)) === JSON.stringify(plain(last[index]));
    return isUniform ? null : read(block.row, block.column + index, block.rows, 1);
  });
  const uniform = first.map((rule) => plain(rule));
  return (row, column) => {
    const index = column - block.column;
    const rules = tall[index];
    return rules ? plain(rules[row - block.row]?.[0]) : (uniform[index] ?? null);
  };
}

/** Makes plain rules of Google's objects; the choices of a dropdown are read once. */
function createPlainRules(workbook: Judging): (rule: Validation | null | undefined) => CellRule | null {
  const known = new Map<string, Pick<CellRule, 'values' | 'isStages'>>();
  const choicesOf = (range: Range): Pick<CellRule, 'values' | 'isStages'> => {
    const sheet = range.getSheet().getSheetId();
    const key = `${sheet}!${range.getA1Notation()}`;
    let choices = known.get(key);
    if (!choices) {
      const stages = stageNames(workbook, sheet, range);
      const values = (stages ?? range.getDisplayValues().flat()).filter((choice) => choice !== '');
      choices = { values, isStages: stages !== null };
      known.set(key, choices);
    }
    return choices;
  };
  return (rule) => {
    if (!rule || rule.getAllowInvalid()) return null;
    const type = String(rule.getCriteriaType());
    const values: unknown[] = rule.getCriteriaValues();
    const help = rule.getHelpText() ?? '';
    const [first] = values;
    if (type === 'VALUE_IN_LIST') return { type, values: Array.isArray(first) ? first : values, help };
    if (type !== 'VALUE_IN_RANGE') return { type, values, help };
    return { type, help, ...choicesOf(first as Range) };
  };
}

/** The names in the stage table, where the range is its column of names: the system sheet has brought them. */
function stageNames({ system, locale, t }: Judging, sheetId: number, range: Range): unknown[] | null {
  if (sheetId !== system?.sheets.stages || range.getRow() !== 2 || range.getNumColumns() !== 1) return null;
  const [header = [], ...rows] = system.stageRows;
  const at = findColumns(header, STAGE_COLUMNS, ['stage'], '', locale, t).stage;
  // A range that ends among the stages offers those above its end alone.
  if (range.getColumn() !== at + 1 || range.getLastRow() <= rows.length) return null;
  return rows.map((cells) => cells[at]);
}
