/** How the cells of a Range look: each property read and set for one cell, for all alike, or cell by cell. */

import { BorderStyleTypes, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { EnumMember } from '../../../execution/wire.js';
import { badParameters } from '../../base/base.js';
import { member, memberName } from '../../base/enums.js';
import { Color, fromStyleColor, hexColor, toStyleColor } from '../color.js';
import { TextRotation } from '../text-rotation.js';
import { lookOfStyle, styleOfLook, TextStyle } from '../text-style.js';
import { RangeContent } from './content.js';

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  normal: HorizontalAlign.UNSPECIFIED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WRAP: Record<string, WrapStrategy> = {
  WRAP: WrapStrategy.WRAP,
  OVERFLOW: WrapStrategy.OVERFLOW,
  CLIP: WrapStrategy.CLIP,
};
const DIRECTIONS = ['', 'LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'];
const LINES: Record<string, BorderStyleTypes> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
/** A property set to null goes back to what the sheet has. */
const NONE = null as never;

const nameOf = <T>(table: Record<string, T>, value: T | null | undefined) =>
  Object.keys(table).find((name) => table[name] === value);

/** Each property: how a style says it, and what a style must be for it. */
const bold = (weight: unknown): IStyleData => ({ bl: weight === null ? NONE : weight === 'bold' ? 1 : 0 });
const italic = (style: unknown): IStyleData => ({ it: style === null ? NONE : style === 'italic' ? 1 : 0 });
const line = (kind: unknown): IStyleData => ({
  ul: kind === 'underline' ? { s: 1 } : NONE,
  st: kind === 'line-through' ? { s: 1 } : NONE,
});
const colour = (css: unknown) => (css === null || css === '' ? NONE : { rgb: hexColor(String(css)) });
const wrapped = (wrap: unknown): IStyleData => ({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });

export abstract class RangeFormat extends RangeContent {
  protected _styled(style: IStyleData): this {
    this._engine.style(this._writable(), style);
    return this;
  }
  #each<T>(matrix: T[][], method: string, style: (value: T) => IStyleData): this {
    const checked = this._check(matrix, method);
    this._putEach((r, c) => ({ s: style(checked[r]?.[c] as T) }));
    return this;
  }
  #looks<T>(read: (style: IStyleData) => T): T[][] {
    return this._read((area) => this._engine.cells.looks(area).map((row) => row.map(read)));
  }
  #look<T>(read: (style: IStyleData) => T): T {
    this.context.countCells(1);
    return read(this._engine.cells.looks(this._first())[0]?.[0] ?? {});
  }
  #one<T>(table: Record<string, T>, name: unknown, method: string): T {
    const value = typeof name === 'string' ? table[name.toLowerCase()] : undefined;
    if (value === undefined) throw badParameters('SpreadsheetApp.Range', method, [name]);
    return value;
  }
  #member(value: unknown, group: string, method: string): string {
    const name = memberName(value, group);
    if (!name) throw badParameters('SpreadsheetApp.Range', method, [value]);
    return name;
  }

  // Numbers

  setNumberFormat(format: string): this {
    return this._styled({ n: { pattern: format } });
  }
  setNumberFormats(formats: string[][]): this {
    return this.#each(formats, 'setNumberFormats', (pattern) => ({ n: { pattern } }));
  }
  getNumberFormats(): string[][] {
    return this.#looks((style) => style.n?.pattern || '0.###############');
  }
  getNumberFormat(): string {
    return this.#look((style) => style.n?.pattern || '0.###############');
  }

  // Letters

  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this._styled(bold(weight));
  }
  setFontWeights(weights: unknown[][]): this {
    return this.#each(weights, 'setFontWeights', bold);
  }
  getFontWeight(): string {
    return this.#look((style) => (style.bl === 1 ? 'bold' : 'normal'));
  }
  getFontWeights(): string[][] {
    return this.#looks((style) => (style.bl === 1 ? 'bold' : 'normal'));
  }
  setFontStyle(style: 'italic' | 'normal' | null): this {
    return this._styled(italic(style));
  }
  setFontStyles(styles: unknown[][]): this {
    return this.#each(styles, 'setFontStyles', italic);
  }
  getFontStyle(): string {
    return this.#look((style) => (style.it === 1 ? 'italic' : 'normal'));
  }
  getFontStyles(): string[][] {
    return this.#looks((style) => (style.it === 1 ? 'italic' : 'normal'));
  }
  setFontLine(kind: string | null): this {
    return this._styled(line(kind));
  }
  setFontLines(kinds: unknown[][]): this {
    return this.#each(kinds, 'setFontLines', line);
  }
  getFontLine(): string {
    return this.#look(fontLine);
  }
  getFontLines(): string[][] {
    return this.#looks(fontLine);
  }
  setFontSize(size: number): this {
    return this._styled({ fs: size });
  }
  setFontSizes(sizes: number[][]): this {
    return this.#each(sizes, 'setFontSizes', (fs) => ({ fs }));
  }
  getFontSize(): number {
    return this.#look((style) => style.fs ?? 10);
  }
  getFontSizes(): number[][] {
    return this.#looks((style) => style.fs ?? 10);
  }
  setFontFamily(family: string | null): this {
    return this._styled({ ff: family });
  }
  setFontFamilies(families: (string | null)[][]): this {
    return this.#each(families, 'setFontFamilies', (ff) => ({ ff }));
  }
  getFontFamily(): string {
    return this.#look((style) => style.ff ?? 'Arial');
  }
  getFontFamilies(): string[][] {
    return this.#looks((style) => style.ff ?? 'Arial');
  }
  setTextStyle(style: TextStyle): this {
    return this._styled(styleOfLook(this.context, style._look()));
  }
  setTextStyles(styles: TextStyle[][]): this {
    return this.#each(styles, 'setTextStyles', (style) => styleOfLook(this.context, style._look()));
  }
  #textStyle(style: IStyleData): TextStyle {
    const plain = { bold: false, italic: false, underline: false, strikethrough: false };
    const text = { fontFamily: 'Arial', fontSize: 10, color: { rgb: '#000000' } };
    return new TextStyle(this.context, { ...plain, ...text, ...lookOfStyle(style) });
  }
  getTextStyle(): TextStyle {
    return this.#look((style) => this.#textStyle(style));
  }
  getTextStyles(): TextStyle[][] {
    return this.#looks((style) => this.#textStyle(style));
  }

  // Colours

  setFontColor(color: string | null): this {
    return this._styled({ cl: colour(color) });
  }
  setFontColors(colors: unknown[][]): this {
    return this.#each(colors, 'setFontColors', (color) => ({ cl: colour(color) }));
  }
  getFontColor(): string {
    return this.#look((style) => (style.cl?.rgb ? hexColor(style.cl.rgb) : '#000000'));
  }
  getFontColors(): string[][] {
    return this.#looks((style) => (style.cl?.rgb ? hexColor(style.cl.rgb) : '#000000'));
  }
  setFontColorObject(color: Color | null): this {
    return this._styled({ cl: color ? toStyleColor(this.context, color._value()) : NONE });
  }
  setFontColorObjects(colors: (Color | null)[][]): this {
    return this.#each(colors, 'setFontColorObjects', (color) => ({
      cl: color ? toStyleColor(this.context, color._value()) : NONE,
    }));
  }
  getFontColorObject(): Color {
    return this.#look((style) => new Color(this.context, fromStyleColor(style.cl) ?? { rgb: '#000000' }));
  }
  getFontColorObjects(): Color[][] {
    return this.#looks((style) => new Color(this.context, fromStyleColor(style.cl) ?? { rgb: '#000000' }));
  }
  setBackground(color: string | null): this {
    return this._styled({ bg: colour(color) });
  }
  setBackgrounds(colors: (string | null)[][]): this {
    return this.#each(colors, 'setBackgrounds', (color) => ({ bg: colour(color) }));
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const parts = [red, green, blue];
    if (parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255))
      throw badParameters('SpreadsheetApp.Range', 'setBackgroundRGB', parts);
    return this._styled({ bg: { rgb: `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}` } });
  }
  getBackground(): string {
    return this.#look((style) => (style.bg?.rgb ? hexColor(style.bg.rgb) : '#ffffff'));
  }
  getBackgrounds(): string[][] {
    return this.#looks((style) => (style.bg?.rgb ? hexColor(style.bg.rgb) : '#ffffff'));
  }
  setBackgroundObject(color: Color | null): this {
    return this._styled({ bg: color ? toStyleColor(this.context, color._value()) : NONE });
  }
  setBackgroundObjects(colors: (Color | null)[][]): this {
    return this.#each(colors, 'setBackgroundObjects', (color) => ({
      bg: color ? toStyleColor(this.context, color._value()) : NONE,
    }));
  }
  getBackgroundObject(): Color {
    return this.#look((style) => new Color(this.context, fromStyleColor(style.bg) ?? { rgb: '#ffffff' }));
  }
  getBackgroundObjects(): Color[][] {
    return this.#looks((style) => new Color(this.context, fromStyleColor(style.bg) ?? { rgb: '#ffffff' }));
  }

  // Where the text stands

  setHorizontalAlignment(alignment: string | null): this {
    return this._styled({ ht: this.#one(HORIZONTAL, alignment ?? 'normal', 'setHorizontalAlignment') });
  }
  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.#each(alignments, 'setHorizontalAlignments', (each) => ({
      ht: this.#one(HORIZONTAL, each ?? 'normal', 'setHorizontalAlignments'),
    }));
  }
  getHorizontalAlignment(): string {
    return this._at(this._first()).getHorizontalAlignments()[0]?.[0] ?? 'general';
  }
  /** Practice: where none is set, 'general' and where such a value stands. */
  getHorizontalAlignments(): string[][] {
    return this._read((area) => {
      const values = this._engine.cells.values(area);
      return this._engine.cells.looks(area).map((row, r) =>
        row.map((style, c) => {
          if (style.ht) return nameOf(HORIZONTAL, style.ht) ?? 'general';
          const value = values[r]?.[c];
          if (typeof value === 'boolean') return 'general-center';
          return typeof value === 'number' || value instanceof Date ? 'general-right' : 'general-left';
        }),
      );
    });
  }
  setVerticalAlignment(alignment: string | null): this {
    return this._styled({ vt: this.#one(VERTICAL, alignment ?? 'bottom', 'setVerticalAlignment') });
  }
  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.#each(alignments, 'setVerticalAlignments', (each) => ({
      vt: this.#one(VERTICAL, each ?? 'bottom', 'setVerticalAlignments'),
    }));
  }
  getVerticalAlignment(): string {
    return this.#look((style) => nameOf(VERTICAL, style.vt) ?? 'bottom');
  }
  getVerticalAlignments(): string[][] {
    return this.#looks((style) => nameOf(VERTICAL, style.vt) ?? 'bottom');
  }
  setWrap(wrap: boolean): this {
    return this._styled(wrapped(wrap));
  }
  setWraps(wraps: boolean[][]): this {
    return this.#each(wraps, 'setWraps', wrapped);
  }
  getWrap(): boolean {
    return this.#look((style) => style.tb === WrapStrategy.WRAP);
  }
  getWraps(): boolean[][] {
    return this.#looks((style) => style.tb === WrapStrategy.WRAP);
  }
  #wrapOf(strategy: unknown, method: string): IStyleData {
    return { tb: WRAP[this.#member(strategy, 'WrapStrategy', method)] ?? WrapStrategy.OVERFLOW };
  }
  setWrapStrategy(strategy: string): this {
    return this._styled(this.#wrapOf(strategy, 'setWrapStrategy'));
  }
  setWrapStrategies(strategies: string[][]): this {
    return this.#each(strategies, 'setWrapStrategies', (each) => this.#wrapOf(each, 'setWrapStrategies'));
  }
  getWrapStrategy(): EnumMember {
    return this.#look((style) => member('WrapStrategy', nameOf(WRAP, style.tb) ?? 'OVERFLOW'));
  }
  getWrapStrategies(): EnumMember[][] {
    return this.#looks((style) => member('WrapStrategy', nameOf(WRAP, style.tb) ?? 'OVERFLOW'));
  }
  #directed(direction: unknown, method: string): IStyleData {
    return {
      td: direction === null ? NONE : DIRECTIONS.indexOf(this.#member(direction, 'TextDirection', method)),
    };
  }
  setTextDirection(direction: string | null): this {
    return this._styled(this.#directed(direction, 'setTextDirection'));
  }
  setTextDirections(directions: (string | null)[][]): this {
    return this.#each(directions, 'setTextDirections', (each) => this.#directed(each, 'setTextDirections'));
  }
  getTextDirection(): EnumMember | null {
    return this.#look((style) => (style.td ? member('TextDirection', DIRECTIONS[style.td] ?? '') : null));
  }
  getTextDirections(): (EnumMember | null)[][] {
    return this.#looks((style) => (style.td ? member('TextDirection', DIRECTIONS[style.td] ?? '') : null));
  }
  setTextRotation(rotation: number | TextRotation): this {
    return this._styled(rotated(rotation));
  }
  setTextRotations(rotations: TextRotation[][]): this {
    return this.#each(rotations, 'setTextRotations', rotated);
  }
  getTextRotation(): TextRotation {
    return this.#look((style) => new TextRotation(this.context, style.tr));
  }
  getTextRotations(): TextRotation[][] {
    return this.#looks((style) => new TextRotation(this.context, style.tr));
  }
  setVerticalText(vertical: boolean): this {
    return this._styled({ tr: vertical ? { a: 0, v: 1 } : NONE });
  }

  // Borders

  /** For each side: true draws, false removes, null leaves what is there. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: string | null,
  ): this {
    const kind = style ? this.#member(style, 'BorderStyle', 'setBorder') : 'SOLID';
    const drawn = { s: LINES[kind] ?? BorderStyleTypes.THIN, cl: { rgb: color ? hexColor(color) : '#000000' } };
    const side = (name: 't' | 'l' | 'b' | 'r', on: boolean | null) =>
      on === null || on === undefined ? {} : { [name]: on ? drawn : null };
    const { rows, columns } = this._size();
    this._putEach((r, c) => ({
      s: {
        bd: {
          ...side('t', r === 0 ? top : horizontal),
          ...side('b', r === rows - 1 ? bottom : horizontal),
          ...side('l', c === 0 ? left : vertical),
          ...side('r', c === columns - 1 ? right : vertical),
        },
      },
    }));
    return this;
  }
}

function fontLine(style: IStyleData): string {
  if (style.st?.s === 1) return 'line-through';
  return style.ul?.s === 1 ? 'underline' : 'none';
}

/** Google turns letters against the clock, the engine with it. */
function rotated(rotation: number | TextRotation): IStyleData {
  if (rotation instanceof TextRotation) return { tr: rotation._style() ?? NONE };
  if (!Number.isFinite(rotation) || rotation < -90 || rotation > 90)
    throw new Error(`The rotation must be between -90 and 90 degrees, not ${rotation}.`);
  return { tr: rotation === 0 ? NONE : { a: -rotation, v: 0 } };
}
