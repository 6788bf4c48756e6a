/** The conditions that filter criteria and conditional formats share, as their builders set them. */

import type { EnumMember } from '../../execution/wire.js';
import { badParameters, ServiceObject } from '../base/base.js';
import { EVERY_METHOD, member, memberName } from '../base/enums.js';
import { type Criterion, criterionOf, fromOperand } from './criteria.js';

export abstract class CriteriaBuilder extends ServiceObject {
  override readonly local = EVERY_METHOD;
  protected abstract _criterion: Criterion | null;

  #when(type: string, method: string, args: unknown[], kinds: string[]): this {
    const fit = args.length === kinds.length && args.every((arg, i) => fits(arg, kinds[i] ?? ''));
    if (!fit) throw badParameters(`SpreadsheetApp.${this.className}`, method, args);
    this._criterion = criterionOf(type, args, this.className);
    return this;
  }
  #date(type: string, method: string, date: unknown): this {
    const relative = memberName(date, 'RelativeDate') !== null;
    return this.#when(relative ? `${type}_RELATIVE` : type, method, [date], [relative ? 'relative' : 'date']);
  }
  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY', 'whenCellEmpty', [], []);
  }
  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY', 'whenCellNotEmpty', [], []);
  }
  whenDateAfter(date: unknown): this {
    return this.#date('DATE_AFTER', 'whenDateAfter', date);
  }
  whenDateBefore(date: unknown): this {
    return this.#date('DATE_BEFORE', 'whenDateBefore', date);
  }
  whenDateEqualTo(date: unknown): this {
    return this.#date('DATE_EQUAL_TO', 'whenDateEqualTo', date);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', 'whenFormulaSatisfied', [formula], ['string']);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', 'whenNumberBetween', [start, end], ['number', 'number']);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', 'whenNumberNotBetween', [start, end], ['number', 'number']);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', 'whenNumberEqualTo', [number], ['number']);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', 'whenNumberNotEqualTo', [number], ['number']);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', 'whenNumberGreaterThan', [number], ['number']);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'whenNumberGreaterThanOrEqualTo', [number], ['number']);
  }
  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', 'whenNumberLessThan', [number], ['number']);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', 'whenNumberLessThanOrEqualTo', [number], ['number']);
  }
  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', 'whenTextContains', [text], ['string']);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', 'whenTextDoesNotContain', [text], ['string']);
  }
  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', 'whenTextEqualTo', [text], ['string']);
  }
  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', 'whenTextStartsWith', [text], ['string']);
  }
  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', 'whenTextEndsWith', [text], ['string']);
  }
  withCriteria(criteria: string, args: unknown[]): this {
    const type = memberName(criteria, 'BooleanCriteria');
    if (!type || !Array.isArray(args))
      throw badParameters(`SpreadsheetApp.${this.className}`, 'withCriteria', [criteria, args]);
    this._criterion = criterionOf(type, args, this.className);
    return this;
  }
}

function fits(arg: unknown, kind: string): boolean {
  if (kind === 'date') return arg instanceof Date;
  // Google turns a number into the text that is asked for.
  if (kind === 'string') return typeof arg === 'string' || typeof arg === 'number';
  return kind === 'relative' || typeof arg === kind;
}

/** What an object made of a criterion tells of it. */
export abstract class HasCriterion extends ServiceObject {
  override readonly local = EVERY_METHOD;
  protected abstract get _criterion(): Criterion | null;

  getCriteriaType(): EnumMember | null {
    return this._criterion ? member('BooleanCriteria', this._criterion.type) : null;
  }
  getCriteriaValues(): unknown[] {
    return (this._criterion?.values ?? []).map(fromOperand);
  }
}
