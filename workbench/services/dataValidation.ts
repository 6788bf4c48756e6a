/** SpreadsheetApp's DataValidation and its builder, over the engine's rules; also says whether a value is allowed. */

import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { quoteSheet, toA1 } from '../engine/a1.js';
import { sourceCell } from '../engine/copy.js';
import { toSerial } from '../engine/dates.js';
import type { Area, CellValue, WorkbookEngine } from '../engine/workbook.js';
import type { EnumMember } from '../execution/wire.js';
import { fromStored } from './attachments.js';
import { badParameters, ServiceObject } from './base.js';
import { type Choices, choicesOf } from './choices.js';
import type { ExecutionContext } from './context.js';
import { type Criterion, criterionOf, fromOperand, type Operand, satisfies } from './criteria.js';
import { EVERY_METHOD, member, memberName } from './enums.js';
import { Range } from './range.js';

/** A rule in Google's terms; the engine's own rule, made from it, carries it along. */
export interface Rule {
  criterion: Criterion;
  allowInvalid: boolean;
  helpText: string | null;
  showDropdown: boolean;
}

type EngineRule = IDataValidationRule & { google?: Rule };

const NEW: Rule = { criterion: { type: '', values: [] }, allowInvalid: true, helpText: null, showDropdown: true };

abstract class AnyValidation extends ServiceObject {
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    protected _held: Rule,
  ) {
    super(context);
  }
  _rule(): Rule {
    return this._held;
  }
  getAllowInvalid(): boolean {
    return this._held.allowInvalid;
  }
  getHelpText(): string | null {
    return this._held.helpText;
  }
  getCriteriaType(): EnumMember {
    return member('DataValidationCriteria', this._held.criterion.type);
  }
  /** For lists, the list itself and whether the arrow is shown. */
  getCriteriaValues(): unknown[] {
    const { criterion, showDropdown } = this._held;
    const values = criterion.values.map((value) => {
      if (typeof value !== 'object' || !('range' in value)) return fromOperand(value);
      const { sheetId, ...block } = fromStored(value.range);
      return new Range(this.context, sheetId, block);
    });
    if (criterion.type === 'VALUE_IN_LIST') return [values, showDropdown];
    return criterion.type === 'VALUE_IN_RANGE' ? [...values, showDropdown] : values;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, this._held);
  }
}

export class DataValidation extends AnyValidation {
  readonly className = 'DataValidation';
}

export class DataValidationBuilder extends AnyValidation {
  readonly className = 'DataValidationBuilder';

  constructor(context: ExecutionContext, rule: Rule = NEW) {
    super(context, rule);
  }
  #with(change: Partial<Rule>): this {
    this._held = { ...this._held, ...change };
    return this;
  }
  #when(type: string, ...values: unknown[]): this {
    return this.#with({ criterion: criterionOf(type, values, this.className) });
  }
  #typed(type: string, method: string, kind: 'number' | 'string' | 'date', ...values: unknown[]): this {
    const fit = values.every((value) => (kind === 'date' ? value instanceof Date : typeof value === kind));
    if (!fit) throw badParameters('SpreadsheetApp.DataValidationBuilder', method, values);
    return this.#when(type, ...values);
  }
  setAllowInvalid(allow: boolean): this {
    return this.#with({ allowInvalid: allow });
  }
  setHelpText(text: string): this {
    return this.#with({ helpText: text });
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    if (!Array.isArray(values))
      throw badParameters('SpreadsheetApp.DataValidationBuilder', 'requireValueInList', [values]);
    return this.#when('VALUE_IN_LIST', ...values.map(String)).#with({ showDropdown });
  }
  requireValueInRange(range: Range, showDropdown = true): this {
    return this.#when('VALUE_IN_RANGE', range).#with({ showDropdown });
  }
  requireCheckbox(...values: unknown[]): this {
    return this.#when('CHECKBOX', ...values);
  }
  requireDate(): this {
    return this.#when('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: Date): this {
    return this.#typed('DATE_AFTER', 'requireDateAfter', 'date', date);
  }
  requireDateBefore(date: Date): this {
    return this.#typed('DATE_BEFORE', 'requireDateBefore', 'date', date);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.#typed('DATE_BETWEEN', 'requireDateBetween', 'date', start, end);
  }
  requireDateEqualTo(date: Date): this {
    return this.#typed('DATE_EQUAL_TO', 'requireDateEqualTo', 'date', date);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.#typed('DATE_NOT_BETWEEN', 'requireDateNotBetween', 'date', start, end);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.#typed('DATE_ON_OR_AFTER', 'requireDateOnOrAfter', 'date', date);
  }
  requireDateOnOrBefore(date: Date): this {
    return this.#typed('DATE_ON_OR_BEFORE', 'requireDateOnOrBefore', 'date', date);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#typed('CUSTOM_FORMULA', 'requireFormulaSatisfied', 'string', formula);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.#typed('NUMBER_BETWEEN', 'requireNumberBetween', 'number', start, end);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.#typed('NUMBER_NOT_BETWEEN', 'requireNumberNotBetween', 'number', start, end);
  }
  requireNumberEqualTo(number: number): this {
    return this.#typed('NUMBER_EQUAL_TO', 'requireNumberEqualTo', 'number', number);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.#typed('NUMBER_NOT_EQUAL_TO', 'requireNumberNotEqualTo', 'number', number);
  }
  requireNumberGreaterThan(number: number): this {
    return this.#typed('NUMBER_GREATER_THAN', 'requireNumberGreaterThan', 'number', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#typed('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'requireNumberGreaterThanOrEqualTo', 'number', number);
  }
  requireNumberLessThan(number: number): this {
    return this.#typed('NUMBER_LESS_THAN', 'requireNumberLessThan', 'number', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#typed('NUMBER_LESS_THAN_OR_EQUAL_TO', 'requireNumberLessThanOrEqualTo', 'number', number);
  }
  requireTextContains(text: string): this {
    return this.#typed('TEXT_CONTAINS', 'requireTextContains', 'string', text);
  }
  requireTextDoesNotContain(text: string): this {
    return this.#typed('TEXT_DOES_NOT_CONTAIN', 'requireTextDoesNotContain', 'string', text);
  }
  requireTextEqualTo(text: string): this {
    return this.#typed('TEXT_EQUAL_TO', 'requireTextEqualTo', 'string', text);
  }
  requireTextIsEmail(): this {
    return this.#when('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): this {
    return this.#when('TEXT_IS_VALID_URL');
  }
  withCriteria(criteria: string, args: unknown[]): this {
    const type = memberName(criteria, 'DataValidationCriteria');
    if (!type || !Array.isArray(args))
      throw badParameters('SpreadsheetApp.DataValidationBuilder', 'withCriteria', [criteria, args]);
    const arrow = typeof args[args.length - 1] === 'boolean' && type.startsWith('VALUE_IN');
    const shown = arrow ? { showDropdown: args[args.length - 1] as boolean } : {};
    const values = arrow ? args.slice(0, -1) : args;
    return this.#when(type, ...(type === 'VALUE_IN_LIST' ? values.flat() : values)).#with(shown);
  }
  build(): DataValidation {
    if (this._held.criterion.type === '') throw new Error('A data validation rule needs a criterion.');
    return new DataValidation(this.context, this._held);
  }
}

// The engine's rules

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

/** The engine's rule that shows in the page what the criterion means; `first` is the first cell it applies to. */
function shownAs(
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

/** Sets or removes the rule of an area; a whole column's rule is one rule. */
export function writeValidation(engine: WorkbookEngine, area: Area, rule: Rule | null): void {
  const range = { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn };
  const target = { unitId: engine.unitId, subUnitId: area.sheetId };
  engine.execute('sheets.command.clear-range-data-validation', { ...target, ranges: [range] });
  if (!rule) return;
  const first = toA1({ ...area, lastRow: area.row, lastColumn: area.column });
  const made: Partial<EngineRule> = {
    ...shownAs(engine, rule, first),
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(rule.helpText === null ? {} : { error: rule.helpText, showErrorMessage: true, prompt: rule.helpText }),
    uid: `dv${Math.random().toString(36).slice(2, 12)}`,
    ranges: [range],
    google: rule,
  };
  engine.execute('data-validation.mutation.addRule', { ...target, rule: made });
}

function ruleAt(engine: WorkbookEngine, sheetId: string, row: number, column: number): EngineRule | null {
  const injector = engine.univer.univer.__getInjector();
  injector.get(DataValidationModel);
  return injector.get(SheetDataValidationModel).getRuleByLocation(engine.unitId, sheetId, row, column) ?? null;
}

/** The sheet's rules as the engine keeps them. */
export function validationRules(engine: WorkbookEngine, sheetId: string): EngineRule[] {
  return [...engine.univer.univer.__getInjector().get(DataValidationModel).getRules(engine.unitId, sheetId)];
}

function rulesIn(engine: WorkbookEngine, area: Area): EngineRule[] {
  return validationRules(engine, area.sheetId).filter((rule) =>
    rule.ranges.some(
      (range: IRange) =>
        range.startRow <= area.lastRow &&
        range.endRow >= area.row &&
        range.startColumn <= area.lastColumn &&
        range.endColumn >= area.column,
    ),
  );
}

/** A rule that a person made in the page has no other form than the engine's. */
function googleRule(rule: EngineRule): Rule {
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

export function validationAt(engine: WorkbookEngine, sheetId: string, row: number, column: number): Rule | null {
  const rule = ruleAt(engine, sheetId, row, column);
  return rule ? googleRule(rule) : null;
}

/** Gives the target's cells the rules of the source's, repeated as the copy is. */
export function copyValidation(context: ExecutionContext, source: Area, target: Area, transposed: boolean): void {
  const { engine } = context.host;
  if (rulesIn(engine, source).length === 0 && rulesIn(engine, target).length === 0) return;
  const rules = new Map<string, Rule | null>();
  for (let row = source.row; row <= source.lastRow; row++)
    for (let column = source.column; column <= source.lastColumn; column++)
      rules.set(`${row},${column}`, validationAt(engine, source.sheetId, row, column));
  for (let row = target.row; row <= target.lastRow; row++)
    for (let column = target.column; column <= target.lastColumn; column++) {
      const from = sourceCell(source, target, row, column, transposed);
      const rule = rules.get(`${from.row},${from.column}`) ?? null;
      writeValidation(engine, { sheetId: target.sheetId, row, column, lastRow: row, lastColumn: column }, rule);
    }
}

/** Gives a copied sheet the rules of the one it was copied from. */
export function copyValidations(engine: WorkbookEngine, from: string, to: string): void {
  for (const rule of validationRules(engine, from))
    engine.execute('data-validation.mutation.addRule', {
      unitId: engine.unitId,
      subUnitId: to,
      rule: { ...structuredClone(rule), uid: `dv${Math.random().toString(36).slice(2, 12)}` },
    });
}

// What is allowed

function allowed(engine: WorkbookEngine, { criterion }: Rule, value: unknown, known: Choices): boolean {
  const at = { now: Date.now(), timeZone: engine.settings.timeZone };
  const asText = (each: unknown) => (typeof each === 'boolean' ? String(each).toUpperCase() : String(each));
  if (criterion.type === 'VALUE_IN_RANGE') return choicesOf(engine, criterion, known).has(asText(value).toLowerCase());
  // A formula's verdict is the engine's to give; what it does not know is let through.
  return satisfies(criterion, { value, shown: asText(value) }, at) ?? true;
}

/** Why Sheets would refuse the value in that cell; null when it would take it. */
export function refusal(
  engine: WorkbookEngine,
  sheetId: string,
  row: number,
  column: number,
  value: unknown,
  choices: Choices = new Map(),
): string | null {
  const rule = validationAt(engine, sheetId, row, column);
  if (!rule || rule.allowInvalid || value === null || value === undefined || value === '') return null;
  const known = rule.criterion.type.startsWith('DATE_') && typeof value === 'number' ? engine.asDate(value) : value;
  if (allowed(engine, rule, known, choices)) return null;
  const cell = toA1({ row, column, lastRow: row, lastColumn: column });
  const refused = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  return rule.helpText ? `${refused} ${rule.helpText}` : refused;
}

/** @throws for the first value that a rule of its cell rejects. */
export function refuseInvalid(engine: WorkbookEngine, area: Area, values: CellValue[][]): void {
  const strict = rulesIn(engine, area).filter((rule) => rule.errorStyle === DataValidationErrorStyle.STOP);
  const choices: Choices = new Map();
  for (const { ranges } of strict)
    for (const range of ranges)
      for (let r = Math.max(area.row, range.startRow); r <= Math.min(area.lastRow, range.endRow); r++)
        for (let c = Math.max(area.column, range.startColumn); c <= Math.min(area.lastColumn, range.endColumn); c++) {
          const value = values[r - area.row]?.[c - area.column];
          if (value === '' || value === null || value === undefined) continue;
          // A formula is let in; its result is not judged (practice).
          if (typeof value === 'string' && value.startsWith('=')) continue;
          const why = refusal(engine, area.sheetId, r, c, engine.parsed(value, area.sheetId, r, c), choices);
          if (why) throw new Error(why);
        }
}
