/** The Charts service's TextStyle and its builder, as titles, axes and legends take them. */

import { ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { EVERY_METHOD } from '../../base/enums.js';
import { hexColor } from '../color.js';

interface Letters {
  color?: string;
  fontName?: string;
  fontSize?: number;
}

export class ChartTextStyle extends ServiceObject {
  readonly className = 'TextStyle';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly letters: Letters,
  ) {
    super(context);
  }
  _options(): Letters {
    return this.letters;
  }
  getColor(): string | null {
    return this.letters.color ?? null;
  }
  getFontName(): string | null {
    return this.letters.fontName ?? null;
  }
  getFontSize(): number | null {
    return this.letters.fontSize ?? null;
  }
}

export class ChartTextStyleBuilder extends ServiceObject {
  readonly className = 'TextStyleBuilder';
  override readonly local = EVERY_METHOD;
  #letters: Letters = {};

  setColor(color: string): this {
    this.#letters = { ...this.#letters, color: hexColor(color) };
    return this;
  }
  setFontName(fontName: string): this {
    this.#letters = { ...this.#letters, fontName };
    return this;
  }
  setFontSize(fontSize: number): this {
    this.#letters = { ...this.#letters, fontSize };
    return this;
  }
  build(): ChartTextStyle {
    return new ChartTextStyle(this.context, this.#letters);
  }
}
