/** The engine's own rule that shows in the grid what a validation rule means, and the other way round. */

import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from '@univerjs/core';
import { quoteSheet, toA1 } from '../../../engine/a1.js';
import { toSerial } from '../../../engine/dates.js';
import type { WorkbookEngine } from '../../../engine/workbook.js';
import { fromStored } from '../attachments.js';
import type { Operand } from '../criteria.js';
import type { Rule } from './rule.js';

/** The engine's rule carries Google's along. */
export type EngineRule = IDataValidationRule & { google?: Rule };

const OPERATORS: Record<string, DataValidationOperator> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  AFTER: DataValidationOperator.GREATER_THAN,
  BEFORE: DataValidationOperator.LESS_THAN,
  ON_OR_AFTER: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  ON_OR_BEFORE: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** @param first the address of the first cell that the rule is for. */
export function shownAs(
  engine: WorkbookEngine,
  { criterion, showDropdown }: Rule,
  first: string,
): Partial<IDataValidationRule> {
  const { type, values } = criterion;
  const text = `"${String(values[0] ?? '').replace(/"/g, '""')}"`;
  const plain = (operand: Operand | undefined) =>
    typeof operand === 'object' && 'date' in operand
      ? String(Math.floor(toSerial(new Date(operand.date), engine.settings.timeZone)))
      : String(operand);
  const compared = (kind: DataValidationType, name: string): Partial<IDataValidationRule> => ({
    type: kind,
    ...(OPERATORS[name] === undefined ? {} : { operator: OPERATORS[name] }),
    formula1: plain(values[0]),
    ...(values.length > 1 ? { formula2: plain(values[1]) } : {}),
  });
  const formula = (formula1: string) => ({ type: DataValidationType.CUSTOM, formula1 });
  // An arrow leaves the cell's own colours to be seen; a chip would cover them.
  const arrow = {
    showDropDown: showDropdown,
    renderMode: showDropdown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  };
  if (type === 'VALUE_IN_LIST')
    return { type: DataValidationType.LIST, formula1: values.map(String).join(','), ...arrow };
  if (type === 'VALUE_IN_RANGE') {
    const placed = fromStored((values[0] as { range: Parameters<typeof fromStored>[0] }).range);
    const { sheetId, ...block } = engine.clip(placed.sheetId, placed);
    const a1 = toA1(block).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
    return { type: DataValidationType.LIST, formula1: `=${quoteSheet(engine.nameOf(sheetId))}!${a1}`, ...arrow };
  }
  if (type === 'CHECKBOX') {
    const [checked, unchecked] = values;
    return {
      type: DataValidationType.CHECKBOX,
      ...(checked === undefined ? {} : { formula1: String(checked), formula2: String(unchecked ?? '') }),
    };
  }
  if (type === 'DATE_IS_VALID_DATE')
    return { type: DataValidationType.DATE, operator: DataValidationOperator.GREATER_THAN, formula1: '1' };
  if (type.startsWith('NUMBER_')) return compared(DataValidationType.DECIMAL, type.slice(7));
  if (type.startsWith('DATE_')) return compared(DataValidationType.DATE, type.slice(5));
  if (type === 'CUSTOM_FORMULA') return formula(String(values[0]));
  const texts: Record<string, string> = {
    TEXT_CONTAINS: `=ISNUMBER(SEARCH(${text},${first}))`,
    TEXT_DOES_NOT_CONTAIN: `=NOT(ISNUMBER(SEARCH(${text},${first})))`,
    TEXT_EQUAL_TO: `=${first}=${text}`,
    TEXT_IS_VALID_EMAIL: `=ISNUMBER(FIND("@",${first}))`,
    TEXT_IS_VALID_URL: `=ISNUMBER(FIND(".",${first}))`,
  };
  return formula(texts[type] ?? '=TRUE');
}

/** A rule that a person made in the page has no other form than the engine's. */
export function googleRule(rule: EngineRule): Rule {
  if (rule.google) return rule.google;
  const values = rule.type === DataValidationType.LIST ? (rule.formula1 ?? '').split(',') : [];
  const types: Record<string, string> = {
    [DataValidationType.LIST]: 'VALUE_IN_LIST',
    [DataValidationType.CHECKBOX]: 'CHECKBOX',
    [DataValidationType.DATE]: 'DATE_IS_VALID_DATE',
  };
  return {
    criterion: types[rule.type]
      ? { type: types[rule.type] ?? '', values }
      : { type: 'CUSTOM_FORMULA', values: [rule.formula1 ?? '=TRUE'] },
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.error ?? null,
    showDropdown: rule.showDropDown ?? true,
  };
}
