/** FormApp's validations and their builders: rules that are kept as data and checked where an answer is given. */

import type { ValidationData } from '../../forms/definition.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

export type ValidationKind =
  | 'TextValidation'
  | 'ParagraphTextValidation'
  | 'CheckboxValidation'
  | 'GridValidation'
  | 'CheckboxGridValidation';

export class Validation extends ServiceObject {
  constructor(
    context: ExecutionContext,
    readonly className: ValidationKind,
    private readonly data: ValidationData | undefined,
  ) {
    super(context);
  }
  /** Undefined for one without a rule: it removes what the item had. */
  _data(): ValidationData | undefined {
    return this.data;
  }
}

abstract class ValidationBuilder extends ServiceObject {
  abstract readonly kind: ValidationKind;
  #rule: { rule: string; values: (string | number)[] } | undefined;
  #help: string | undefined;

  get className(): string {
    return `${this.kind}Builder`;
  }
  /** Builders keep their settings until the item gets them. */
  override readonly local = { has: () => true } as unknown as ReadonlySet<string>;

  protected _number(method: string, ...values: unknown[]): this {
    if (!values.every((value) => typeof value === 'number'))
      throw badParameters(this.className, `require${method}`, values);
    return this._rule(method, ...(values as number[]));
  }
  protected _pattern(method: string, pattern: unknown): this {
    if (typeof pattern !== 'string') throw badParameters(this.className, `require${method}`, [pattern]);
    try {
      new RegExp(pattern, 'u');
    } catch {
      throw new Error(`Invalid regular expression pattern ${pattern}`);
    }
    return this._rule(method, pattern);
  }
  protected _rule(rule: string, ...values: (string | number)[]): this {
    this.#rule = { rule, values };
    return this;
  }
  setHelpText(text: string): this {
    this.#help = String(text);
    return this;
  }
  build(): Validation {
    const data = this.#rule && { ...this.#rule, ...(this.#help ? { help: this.#help } : {}) };
    return new Validation(this.context, this.kind, data);
  }
}

export class ParagraphTextValidationBuilder extends ValidationBuilder {
  readonly kind: ValidationKind = 'ParagraphTextValidation';

  requireTextContainsPattern(pattern: string): this {
    return this._pattern('TextContainsPattern', pattern);
  }
  requireTextDoesNotContainPattern(pattern: string): this {
    return this._pattern('TextDoesNotContainPattern', pattern);
  }
  requireTextMatchesPattern(pattern: string): this {
    return this._pattern('TextMatchesPattern', pattern);
  }
  requireTextDoesNotMatchPattern(pattern: string): this {
    return this._pattern('TextDoesNotMatchPattern', pattern);
  }
  requireTextLengthGreaterThanOrEqualTo(length: number): this {
    return this._number('TextLengthGreaterThanOrEqualTo', length);
  }
  requireTextLengthLessThanOrEqualTo(length: number): this {
    return this._number('TextLengthLessThanOrEqualTo', length);
  }
}

export class TextValidationBuilder extends ParagraphTextValidationBuilder {
  override readonly kind: ValidationKind = 'TextValidation';

  requireTextIsEmail(): this {
    return this._rule('TextIsEmail');
  }
  requireTextIsUrl(): this {
    return this._rule('TextIsUrl');
  }
  requireNumber(): this {
    return this._rule('Number');
  }
  requireWholeNumber(): this {
    return this._rule('WholeNumber');
  }
  requireNumberBetween(start: number, end: number): this {
    return this._number('NumberBetween', start, end);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this._number('NumberNotBetween', start, end);
  }
  requireNumberEqualTo(number: number): this {
    return this._number('NumberEqualTo', number);
  }
  requireNumberNotEqualTo(number: number): this {
    return this._number('NumberNotEqualTo', number);
  }
  requireNumberGreaterThan(number: number): this {
    return this._number('NumberGreaterThan', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this._number('NumberGreaterThanOrEqualTo', number);
  }
  requireNumberLessThan(number: number): this {
    return this._number('NumberLessThan', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this._number('NumberLessThanOrEqualTo', number);
  }
}

export class CheckboxValidationBuilder extends ValidationBuilder {
  readonly kind: ValidationKind = 'CheckboxValidation';

  requireSelectAtLeast(number: number): this {
    return this._number('SelectAtLeast', number);
  }
  requireSelectAtMost(number: number): this {
    return this._number('SelectAtMost', number);
  }
  requireSelectExactly(number: number): this {
    return this._number('SelectExactly', number);
  }
}

export class GridValidationBuilder extends ValidationBuilder {
  readonly kind: ValidationKind = 'GridValidation';

  requireLimitOneResponsePerColumn(): this {
    return this._rule('LimitOneResponsePerColumn');
  }
}

export class CheckboxGridValidationBuilder extends GridValidationBuilder {
  override readonly kind: ValidationKind = 'CheckboxGridValidation';
}
