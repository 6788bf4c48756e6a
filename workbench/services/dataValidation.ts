/** SpreadsheetApp's DataValidation and its builder, over Univer's rules; also says whether what a person types is allowed. */

import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { parseA1, quoteSheet, splitSheet, toA1 } from '../engine/a1.js';
import type { Area, WorkbookEngine } from '../engine/workbook.js';
import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import type { Range } from './range.js';

export type Rule = Omit<IDataValidationRule, 'uid' | 'ranges'>;

export class DataValidation extends ServiceObject {
  readonly className = 'DataValidation';

  constructor(
    context: ExecutionContext,
    private readonly rule: Rule,
  ) {
    super(context);
  }

  _rule(): Rule {
    return this.rule;
  }
  getAllowInvalid(): boolean {
    return this.rule.errorStyle !== DataValidationErrorStyle.STOP;
  }
  getHelpText(): string | null {
    return this.rule.error ?? null;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, { ...this.rule });
  }
}

export class DataValidationBuilder extends ServiceObject {
  readonly className = 'DataValidationBuilder';
  override readonly local = new Set([
    'setAllowInvalid',
    'setHelpText',
    'requireValueInList',
    'requireValueInRange',
    'requireCheckbox',
    'requireNumberBetween',
    'requireNumberGreaterThanOrEqualTo',
    'requireNumberGreaterThan',
    'requireDate',
    'requireFormulaSatisfied',
    'requireTextIsEmail',
    'build',
  ]);

  constructor(
    context: ExecutionContext,
    private rule: Rule = { type: DataValidationType.ANY, errorStyle: DataValidationErrorStyle.WARNING },
  ) {
    super(context);
  }

  #with(change: Partial<Rule>): this {
    this.rule = { ...this.rule, ...change };
    return this;
  }
  setAllowInvalid(allow: boolean): this {
    return this.#with({ errorStyle: allow ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP });
  }
  setHelpText(text: string): this {
    return this.#with({ error: text, showErrorMessage: true, prompt: text });
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.#with({
      type: DataValidationType.LIST,
      formula1: values.map(String).join(','),
      ...dropdown(showDropdown),
    });
  }
  requireValueInRange(range: Range, showDropdown = true): this {
    const block = range._block();
    const { lastRow } = range._area();
    const sheet = quoteSheet(this.context.host.engine.nameOf(range._sheetId()));
    // The engine wants both ends; blanks at the end are no choices.
    const a1 = toA1({ ...block, lastRow }).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
    return this.#with({ type: DataValidationType.LIST, formula1: `=${sheet}!${a1}`, ...dropdown(showDropdown) });
  }
  requireCheckbox(): this {
    return this.#with({ type: DataValidationType.CHECKBOX });
  }
  requireNumberBetween(low: number, high: number): this {
    return this.#decimal(DataValidationOperator.BETWEEN, low, high);
  }
  requireNumberGreaterThanOrEqualTo(low: number): this {
    return this.#decimal(DataValidationOperator.GREATER_THAN_OR_EQUAL, low);
  }
  requireNumberGreaterThan(low: number): this {
    return this.#decimal(DataValidationOperator.GREATER_THAN, low);
  }
  #decimal(operator: DataValidationOperator, low: number, high?: number): this {
    return this.#with({
      type: DataValidationType.DECIMAL,
      operator,
      formula1: String(low),
      ...(high === undefined ? {} : { formula2: String(high) }),
    });
  }
  requireDate(): this {
    return this.#with({ type: DataValidationType.DATE, operator: DataValidationOperator.GREATER_THAN, formula1: '1' });
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#with({ type: DataValidationType.CUSTOM, formula1: formula });
  }
  build(): DataValidation {
    return new DataValidation(this.context, this.rule);
  }
}

/** An arrow leaves the cell's own colours to be seen; a chip would cover them. */
function dropdown(show: boolean): Partial<Rule> {
  return { showDropDown: show, renderMode: show ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT };
}

/** Sets or removes the rule of an area; a whole column's rule is one rule. */
export function writeValidation(engine: WorkbookEngine, area: Area, rule: Rule | null): void {
  const range = { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn };
  const target = { unitId: engine.unitId, subUnitId: area.sheetId };
  engine.execute('sheets.command.clear-range-data-validation', { ...target, ranges: [range] });
  if (!rule) return;
  const uid = `dv${Math.random().toString(36).slice(2, 12)}`;
  engine.execute('data-validation.mutation.addRule', { ...target, rule: { ...rule, uid, ranges: [range] } });
}

function ruleAt(engine: WorkbookEngine, sheetId: string, row: number, column: number): IDataValidationRule | null {
  const injector = engine.univer.univer.__getInjector();
  injector.get(DataValidationModel);
  return injector.get(SheetDataValidationModel).getRuleByLocation(engine.unitId, sheetId, row, column) ?? null;
}

export function readValidation(context: ExecutionContext, at: Area): DataValidation | null {
  const rule = ruleAt(context.host.engine, at.sheetId, at.row, at.column);
  return rule ? new DataValidation(context, rule) : null;
}

/** Why Sheets would refuse the typed value in that cell; null when it would take it. */
export function refusal(
  engine: WorkbookEngine,
  sheetId: string,
  row: number,
  column: number,
  value: unknown,
): string | null {
  const rule = ruleAt(engine, sheetId, row, column);
  if (!rule || rule.errorStyle !== DataValidationErrorStyle.STOP || value === null || value === '') return null;
  const cell = toA1({ row, column, lastRow: row, lastColumn: column });
  const refused = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  if (rule.type === DataValidationType.LIST) {
    const choices = listChoices(engine, rule.formula1 ?? '');
    return choices.some((choice) => choice.toLowerCase() === String(value).toLowerCase()) ? null : refused + help(rule);
  }
  if (rule.type === DataValidationType.DECIMAL && typeof value !== 'number') return refused + help(rule);
  return null;
}

function help(rule: IDataValidationRule): string {
  return rule.error ? ` ${rule.error}` : '';
}

function listChoices(engine: WorkbookEngine, formula: string): string[] {
  if (!formula.startsWith('=')) return formula.split(',').map((choice) => choice.trim());
  const { sheet, rest } = splitSheet(formula.slice(1));
  const id = sheet === null ? undefined : engine.sheetByName(sheet)?.getSheetId();
  const block = parseA1(rest);
  if (id === undefined || !block) return [];
  return engine
    .display(engine.clip(id, block))
    .flat()
    .filter((choice) => choice !== '');
}
