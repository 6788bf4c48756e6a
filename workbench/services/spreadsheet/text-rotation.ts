/** SpreadsheetApp's TextRotation. */

import type { ITextRotation, Nullable } from '@univerjs/core';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD } from '../base/enums.js';

export class TextRotation extends ServiceObject {
  readonly className = 'TextRotation';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly rotation: Nullable<ITextRotation>,
  ) {
    super(context);
  }
  _style(): Nullable<ITextRotation> {
    return this.rotation;
  }
  /** Google turns letters against the clock, the engine with it. */
  getDegrees(): number {
    return this.rotation?.a ? -this.rotation.a : 0;
  }
  isVertical(): boolean {
    return this.rotation?.v === 1;
  }
}
