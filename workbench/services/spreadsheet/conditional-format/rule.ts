/** SpreadsheetApp's ConditionalFormatRule and its builder. */

import { badParameters, ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { EVERY_METHOD, memberName } from '../../base/enums.js';
import { type Color, hexColor } from '../color.js';
import type { Criterion } from '../criteria.js';
import { CriteriaBuilder } from '../criteria-builder.js';
import { Range } from '../range.js';
import { BooleanCondition, GradientCondition } from './conditions.js';
import { type Definition, type Look, NEW_RULE } from './definition.js';

export class ConditionalFormatRule extends ServiceObject {
  readonly className = 'ConditionalFormatRule';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly definition: Definition,
    private readonly ranges: Range[],
  ) {
    super(context);
  }
  _definition(): Definition {
    return this.definition;
  }
  getRanges(): Range[] {
    return this.ranges;
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.definition.criterion ? new BooleanCondition(this.context, this.definition) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.definition.gradient ? new GradientCondition(this.context, this.definition.gradient) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, this.definition, this.ranges);
  }
}

export class ConditionalFormatRuleBuilder extends CriteriaBuilder {
  readonly className = 'ConditionalFormatRuleBuilder';
  #definition: Definition;
  #ranges: Range[];

  constructor(context: ExecutionContext, definition: Definition = NEW_RULE, ranges: Range[] = []) {
    super(context);
    this.#definition = definition;
    this.#ranges = ranges;
  }
  protected get _criterion(): Criterion | null {
    return this.#definition.criterion;
  }
  /** A condition takes the place of a gradient, and the other way round. */
  protected set _criterion(criterion: Criterion | null) {
    this.#definition = { ...this.#definition, criterion, gradient: null };
  }
  #look(change: { [Key in keyof Look]: Look[Key] | null }): this {
    const look = Object.fromEntries(
      Object.entries({ ...this.#definition.look, ...change }).filter(([, value]) => value !== null),
    );
    this.#definition = { ...this.#definition, look };
    return this;
  }
  setBackground(color: string | null): this {
    return this.#look({ background: color === null ? null : hexColor(color) });
  }
  setBackgroundObject(color: Color | null): this {
    return this.setBackground(color ? color.asRgbColor().asHexString() : null);
  }
  setFontColor(color: string | null): this {
    return this.#look({ fontColor: color === null ? null : hexColor(color) });
  }
  setFontColorObject(color: Color | null): this {
    return this.setFontColor(color ? color.asRgbColor().asHexString() : null);
  }
  setBold(bold: boolean | null): this {
    return this.#look({ bold });
  }
  setItalic(italic: boolean | null): this {
    return this.#look({ italic });
  }
  setUnderline(underline: boolean | null): this {
    return this.#look({ underline });
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.#look({ strikethrough });
  }
  #point(which: 'min' | 'mid' | 'max', color: string, type?: string, value?: string): this {
    const kind = type === undefined ? undefined : memberName(type, 'InterpolationType');
    if (kind === null)
      throw badParameters('SpreadsheetApp.ConditionalFormatRuleBuilder', 'setGradientPoint', [color, type, value]);
    const point = {
      color: hexColor(color),
      ...(kind ? { type: kind } : {}),
      ...(value === undefined ? {} : { value: String(value) }),
    };
    const gradient = { ...this.#definition.gradient, [which]: point };
    this.#definition = { ...this.#definition, criterion: null, gradient };
    return this;
  }
  setGradientMinpoint(color: string): this {
    return this.#point('min', color);
  }
  setGradientMinpointWithValue(color: string, type: string, value: string): this {
    return this.#point('min', color, type, value);
  }
  setGradientMidpointWithValue(color: string, type: string, value: string): this {
    return this.#point('mid', color, type, value);
  }
  setGradientMaxpoint(color: string): this {
    return this.#point('max', color);
  }
  setGradientMaxpointWithValue(color: string, type: string, value: string): this {
    return this.#point('max', color, type, value);
  }
  setRanges(ranges: Range[]): this {
    if (!Array.isArray(ranges) || !ranges.every((range) => range instanceof Range))
      throw badParameters('SpreadsheetApp.ConditionalFormatRuleBuilder', 'setRanges', [ranges]);
    this.#ranges = ranges;
    return this;
  }
  #built(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.context, this.#definition, this.#ranges);
  }
  getRanges(): Range[] {
    return this.#ranges;
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.#built().getBooleanCondition();
  }
  getGradientCondition(): GradientCondition | null {
    return this.#built().getGradientCondition();
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, this.#definition, this.#ranges);
  }
  build(): ConditionalFormatRule {
    const { criterion, gradient } = this.#definition;
    if (!criterion && !gradient) throw new Error('A conditional format rule needs a condition.');
    if (gradient && (!gradient.min || !gradient.max))
      throw new Error('A gradient needs a minimum and a maximum point.');
    if (this.#ranges.length === 0) throw new Error('A conditional format rule needs at least one range.');
    return this.#built();
  }
}
