/** SpreadsheetApp's BooleanCondition and GradientCondition. */

import type { EnumMember } from '../../../execution/wire.js';
import { ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { EVERY_METHOD, member } from '../../base/enums.js';
import { Color } from '../color.js';
import type { Criterion } from '../criteria.js';
import { HasCriterion } from '../criteria-builder.js';
import type { Definition, Gradient, GradientPoint } from './definition.js';

export class BooleanCondition extends HasCriterion {
  readonly className = 'BooleanCondition';

  constructor(
    context: ExecutionContext,
    private readonly definition: Definition,
  ) {
    super(context);
  }
  protected get _criterion(): Criterion | null {
    return this.definition.criterion;
  }
  getBackground(): string | null {
    return this.definition.look.background ?? null;
  }
  getBackgroundObject(): Color | null {
    const color = this.getBackground();
    return color ? new Color(this.context, { rgb: color }) : null;
  }
  getFontColor(): string | null {
    return this.definition.look.fontColor ?? null;
  }
  getFontColorObject(): Color | null {
    const color = this.getFontColor();
    return color ? new Color(this.context, { rgb: color }) : null;
  }
  getBold(): boolean | null {
    return this.definition.look.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.definition.look.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this.definition.look.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.definition.look.strikethrough ?? null;
  }
}

export class GradientCondition extends ServiceObject {
  readonly className = 'GradientCondition';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly gradient: Gradient,
  ) {
    super(context);
  }
  #type(point: GradientPoint | undefined): EnumMember | null {
    return point?.type ? member('InterpolationType', point.type) : null;
  }
  getMinColor(): string {
    return this.gradient.min?.color ?? '';
  }
  getMinType(): EnumMember | null {
    return this.#type(this.gradient.min);
  }
  getMinValue(): string {
    return this.gradient.min?.value ?? '';
  }
  getMidColor(): string {
    return this.gradient.mid?.color ?? '';
  }
  getMidType(): EnumMember | null {
    return this.#type(this.gradient.mid);
  }
  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }
  getMaxColor(): string {
    return this.gradient.max?.color ?? '';
  }
  getMaxType(): EnumMember | null {
    return this.#type(this.gradient.max);
  }
  getMaxValue(): string {
    return this.gradient.max?.value ?? '';
  }
}
