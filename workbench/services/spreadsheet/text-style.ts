/** SpreadsheetApp's TextStyle and its builder: how the letters of a cell, or of a part of its text, look. */

import type { ITextStyle } from '@univerjs/core';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD } from '../base/enums.js';
import { Color, type ColorValue, fromStyleColor, hexColor, toStyleColor } from './color.js';

/** What is not set is left as it is. */
export interface TextLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string;
  fontSize?: number;
  color?: ColorValue;
}

export function lookOfStyle(style: ITextStyle): TextLook {
  const color = fromStyleColor(style.cl);
  return {
    ...(style.bl === undefined ? {} : { bold: style.bl === 1 }),
    ...(style.it === undefined ? {} : { italic: style.it === 1 }),
    ...(style.ul ? { underline: style.ul.s === 1 } : {}),
    ...(style.st ? { strikethrough: style.st.s === 1 } : {}),
    ...(style.ff ? { fontFamily: style.ff } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(color ? { color } : {}),
  };
}

export function styleOfLook(context: ExecutionContext, look: TextLook): ITextStyle {
  return {
    ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
    ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
    ...(look.underline === undefined ? {} : { ul: { s: look.underline ? 1 : 0 } }),
    ...(look.strikethrough === undefined ? {} : { st: { s: look.strikethrough ? 1 : 0 } }),
    ...(look.fontFamily === undefined ? {} : { ff: look.fontFamily }),
    ...(look.fontSize === undefined ? {} : { fs: look.fontSize }),
    ...(look.color === undefined ? {} : { cl: toStyleColor(context, look.color) }),
  };
}

export class TextStyle extends ServiceObject {
  readonly className: string = 'TextStyle';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly look: TextLook,
  ) {
    super(context);
  }
  _look(): TextLook {
    return this.look;
  }
  isBold(): boolean | null {
    return this.look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }
  getFontFamily(): string | null {
    return this.look.fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }
  getForegroundColorObject(): Color | null {
    return this.look.color ? new Color(this.context, this.look.color) : null;
  }
  getForegroundColor(): string | null {
    return this.look.color ? (toStyleColor(this.context, this.look.color).rgb ?? null) : null;
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.context, this.look);
  }
}

export class TextStyleBuilder extends ServiceObject {
  readonly className = 'TextStyleBuilder';
  override readonly local = EVERY_METHOD;
  #look: TextLook;

  constructor(context: ExecutionContext, look: TextLook = {}) {
    super(context);
    this.#look = look;
  }
  #with(change: TextLook): this {
    this.#look = { ...this.#look, ...change };
    return this;
  }
  setBold(bold: boolean): this {
    return this.#with({ bold });
  }
  setItalic(italic: boolean): this {
    return this.#with({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.#with({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.#with({ strikethrough });
  }
  setFontFamily(fontFamily: string): this {
    return this.#with({ fontFamily });
  }
  setFontSize(fontSize: number): this {
    return this.#with({ fontSize });
  }
  setForegroundColor(css: string): this {
    return this.#with({ color: { rgb: hexColor(css) } });
  }
  setForegroundColorObject(color: Color): this {
    return this.#with({ color: color._value() });
  }
  build(): TextStyle {
    return new TextStyle(this.context, this.#look);
  }
}
