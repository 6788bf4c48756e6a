/** SpreadsheetApp's SpreadsheetTheme: the colours and the font that a spreadsheet's theme colours stand for. */

import type { IStyleData, Worksheet } from '@univerjs/core';
import type { Cells } from '../../engine/cell-content.js';
import type { WorkbookEngine } from '../../engine/workbook.js';
import type { EnumMember } from '../../execution/wire.js';
import { badParameters, ServiceObject } from '../base/base.js';
import { member, memberName } from '../base/enums.js';
import { Color, type ColorBuilder, DEFAULT_THEME, hexColor, themeColors, themeIndex } from './color.js';

interface StoredTheme {
  colors?: Record<string, string>;
  font?: string;
}

export class SpreadsheetTheme extends ServiceObject {
  readonly className = 'SpreadsheetTheme';

  get #stored(): StoredTheme {
    return this.context.host.stores.get<StoredTheme>('theme', {});
  }
  #name(type: unknown, method: string): string {
    const name = memberName(type, 'ThemeColorType');
    if (!name || !(name in DEFAULT_THEME)) throw badParameters('SpreadsheetApp.SpreadsheetTheme', method, [type]);
    return name;
  }
  getConcreteColor(type: string): Color {
    return new Color(this.context, {
      rgb: themeColors(this.context)[this.#name(type, 'getConcreteColor')] ?? '#000000',
    });
  }
  getThemeColors(): EnumMember[] {
    return Object.keys(DEFAULT_THEME).map((name) => member('ThemeColorType', name));
  }
  getFontFamily(): string {
    return this.#stored.font ?? 'Arial';
  }
  setFontFamily(font: string): this {
    this.context.host.stores.set('theme', { ...this.#stored, font });
    return this;
  }
  setConcreteColor(type: string, ...color: unknown[]): this {
    const name = this.#name(type, 'setConcreteColor');
    const hex =
      color.length === 3
        ? `#${color.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
        : (color[0] as ColorBuilder).asRgbColor().asHexString();
    const colors = { ...this.#stored.colors, [name]: hexColor(hex) };
    this.context.host.stores.set('theme', { ...this.#stored, colors });
    this.#repaint(name, colors[name] ?? '#000000');
    return this;
  }
  _reset(): void {
    this.context.host.stores.set('theme', {});
    for (const [name, rgb] of Object.entries(DEFAULT_THEME)) this.#repaint(name, rgb);
  }
  #repaint(name: string, rgb: string): void {
    const { engine } = this.context.host;
    for (const sheet of engine.sheets) repaint(engine, sheet, themeIndex(name), rgb);
  }
}

/** Cells that took the theme's colour show the new one. */
function repaint(engine: WorkbookEngine, sheet: Worksheet, theme: number, rgb: string): void {
  const changed: Cells = {};
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const style = engine.cells.styleOf(cell);
    const change: IStyleData = {};
    if (style?.cl?.th === theme) change.cl = { rgb, th: theme };
    if (style?.bg?.th === theme) change.bg = { rgb, th: theme };
    if (Object.keys(change).length > 0) changed[row] = { ...changed[row], [column]: { s: change } };
  });
  if (Object.keys(changed).length > 0) engine.put(sheet.getSheetId(), changed);
}
