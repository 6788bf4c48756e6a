/** SpreadsheetApp's colours: RGB or a colour of the spreadsheet's theme. */

import { ColorKit, type IColorStyle, type Nullable } from '@univerjs/core';
import type { EnumMember } from '../../execution/wire.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD, member, memberName } from '../base/enums.js';
import { SPREADSHEET_ENUMS } from './spreadsheet-enums.js';

/** A colour by value, as '#rrggbb', or by its place in the theme. */
export type ColorValue = { rgb: string } | { theme: string };

/** The colours of the theme that a new spreadsheet has (practice: read off a new spreadsheet's theme panel). */
export const DEFAULT_THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

const ORDER = SPREADSHEET_ENUMS.ThemeColorType ?? [];

/**
 * CSS text, a name or '#rrggbb', as '#rrggbb'.
 *
 * @throws when it is no colour.
 */
export function hexColor(css: string): string {
  const color = new ColorKit(String(css).trim());
  if (!color.isValid) throw new Error(`Invalid color: ${css}`);
  return color.toHexString().toLowerCase().slice(0, 7);
}

/** How a cell's style names a theme colour. */
export function themeIndex(theme: string): number {
  return ORDER.indexOf(theme);
}

export function themeColors(context: ExecutionContext): Record<string, string> {
  return { ...DEFAULT_THEME, ...context.host.stores.get<{ colors?: Record<string, string> }>('theme', {}).colors };
}

/** What a cell's style keeps: the colour to show, and the place in the theme it came from. */
export function toStyleColor(context: ExecutionContext, color: ColorValue): IColorStyle {
  if ('rgb' in color) return { rgb: color.rgb };
  return { rgb: themeColors(context)[color.theme] ?? '#000000', th: themeIndex(color.theme) };
}

export function fromStyleColor(style: Nullable<IColorStyle>): ColorValue | null {
  const theme = style?.th === undefined ? undefined : ORDER[style.th];
  if (theme) return { theme };
  return style?.rgb ? { rgb: hexColor(style.rgb) } : null;
}

abstract class AnyColor extends ServiceObject {
  override readonly local = EVERY_METHOD;
  protected _color: ColorValue | null;

  constructor(context: ExecutionContext, color: ColorValue | null) {
    super(context);
    this._color = color;
  }
  /** @throws before a builder has been given a colour. */
  _value(): ColorValue {
    if (!this._color) throw new Error('No color has been set.');
    return this._color;
  }
  asRgbColor(): RgbColor {
    const color = this._value();
    if (!('rgb' in color)) throw new Error('Object is not of type RgbColor.');
    return new RgbColor(this.context, color.rgb);
  }
  asThemeColor(): ThemeColor {
    const color = this._value();
    if (!('theme' in color)) throw new Error('Object is not of type ThemeColor.');
    return new ThemeColor(this.context, color.theme);
  }
  getColorType(): EnumMember {
    return member('ColorType', !this._color ? 'UNSUPPORTED' : 'rgb' in this._color ? 'RGB' : 'THEME');
  }
}

export class Color extends AnyColor {
  readonly className = 'Color';
}

export class ColorBuilder extends AnyColor {
  readonly className = 'ColorBuilder';

  setRgbColor(cssString: string): this {
    this._color = { rgb: hexColor(cssString) };
    return this;
  }
  setThemeColor(type: string): this {
    const theme = memberName(type, 'ThemeColorType');
    if (!theme) throw badParameters('SpreadsheetApp.ColorBuilder', 'setThemeColor', [type]);
    this._color = { theme };
    return this;
  }
  build(): Color {
    return new Color(this.context, this._value());
  }
}

export class RgbColor extends ServiceObject {
  readonly className = 'RgbColor';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly hex: string,
  ) {
    super(context);
  }
  asHexString(): string {
    return this.hex;
  }
  getColorType(): EnumMember {
    return member('ColorType', 'RGB');
  }
  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
}

export class ThemeColor extends ServiceObject {
  readonly className = 'ThemeColor';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly theme: string,
  ) {
    super(context);
  }
  getColorType(): EnumMember {
    return member('ColorType', 'THEME');
  }
  getThemeColorType(): EnumMember {
    return member('ThemeColorType', this.theme);
  }
}
