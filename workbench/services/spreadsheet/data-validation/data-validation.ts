/** SpreadsheetApp's DataValidation and its builder. */

import type { EnumMember } from '../../../execution/wire.js';
import { badParameters, ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { EVERY_METHOD, member, memberName } from '../../base/enums.js';
import { fromStored } from '../attachments.js';
import { criterionOf, fromOperand } from '../criteria.js';
import { Range } from '../range.js';
import { NEW_RULE, type Rule } from './rule.js';

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

  constructor(context: ExecutionContext, rule: Rule = NEW_RULE) {
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
