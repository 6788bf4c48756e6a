/** Finds what the sheets would refuse of an import: values against a validation, and cells that this person may not edit. */

import { addressOf } from '../../core/check/finding';
import type { FindLimits, ImportPlan } from '../../core/import/import-plan';
import { UserError } from '../../core/shared/errors';
import { expectationOf, takes } from '../../core/workbook/cell-rules';
import type { Locks } from './locks';
import { type RuleAt, readRules } from './rules';
import { shown } from './whole-write';
import type { Workbook } from './workbook';

/**
 * Makes the limits of an import. The rules of new and of known deals are read when the first of each is asked for: two or three
 * round trips each.
 *
 * @param existing Deals, header first
 * @param locks null where they were not looked at
 * @param onRows is given how many rows the sheet has, once that is asked
 */
export function findLimits(
  workbook: Workbook,
  existing: readonly unknown[][],
  locks: Locks | null,
  onRows: (rows: number) => void,
): FindLimits {
  const { t, zone, system } = workbook;
  const deals = workbook.sheet('deals');
  const width = system.headers.length;
  return (firstRow, count) => {
    let ofNew: RuleAt | undefined;
    let ofKnown: RuleAt | undefined;
    const readNew = (): RuleAt => {
      // Rows that are made for the import take after the last one.
      const last = deals.getMaxRows();
      onRows(last);
      const row = Math.min(firstRow, last);
      const rules = readRules(workbook, deals, {
        row,
        column: 0,
        rows: Math.min(count, last - row + 1),
        columns: width,
      });
      return (at, column) => rules(Math.min(at, last), column);
    };
    const readKnown = (): RuleAt =>
      readRules(workbook, deals, { row: 2, column: 0, rows: Math.max(1, existing.length - 1), columns: width });
    const ruleAt: RuleAt = (row, column) => {
      if (row >= firstRow) {
        ofNew ??= readNew();
        return ofNew(row, column);
      }
      ofKnown ??= readKnown();
      return ofKnown(row, column);
    };
    return {
      refusal(row, column, value, header, isNewStage) {
        if (value === '') return null;
        if (locks?.has(system.sheets.deals, { row, column, rows: 1, columns: 1 }))
          return t('skip_protected', { column: header });
        const rule = column < width ? ruleAt(row, column) : null;
        if (!rule || takes(rule, value, zone) || (isNewStage && rule.isStages)) return null;
        const expected = expectationOf(rule, zone, t);
        return t('skip_refused', { value: shown(value, workbook), column: header, expected });
      },
      newStage(stage) {
        const row = system.stageRows.length + 1;
        if (!locks?.has(system.sheets.stages, { row, column: 0, rows: 1, columns: 7 })) return null;
        return t('skip_stageProtected', { stage, sheet: workbook.sheet('stages').getName() });
      },
    };
  };
}

/** @throws UserError when this person may not edit what all lines together need: the history, the header row, all of Deals. */
export function refuseLocked(workbook: Workbook, plan: ImportPlan, locks: Locks): void {
  const { t, system } = workbook;
  const known = system.headers.length;
  const extra = plan.headers.length - known;
  if (
    locks.hasSheet(system.sheets.deals) &&
    plan.result.skipped.length > 0 &&
    plan.rows.length + plan.updates.length === 0
  )
    throw new UserError(t, 'refusedSheet', { sheet: workbook.sheet('deals').getName() });
  if (extra > 0 && locks.has(system.sheets.deals, { row: 1, column: known, rows: 1, columns: extra })) {
    const cell = addressOf(workbook.sheet('deals').getName(), [1, known]);
    throw new UserError(t, 'refusedProtected', { cell, column: plan.headers[known] ?? '' });
  }
  const block = { row: system.history + 1, column: 0, rows: Math.max(1, plan.history.length), columns: 9 };
  if (plan.history.length > 0 && locks.has(system.sheets.history, block))
    throw new UserError(t, 'refusedSheet', { sheet: workbook.sheet('history').getName() });
}
