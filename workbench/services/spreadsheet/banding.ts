/** SpreadsheetApp's Banding: alternating colours, painted by rules of the engine that no script sees. */

import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import { type Area, overlaps } from '../../engine/area.js';
import type { Dimension } from '../../engine/structure.js';
import { badParameters } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { memberName } from '../base/enums.js';
import { AttachedObject } from './attached-object.js';
import { type Attachment, Attachments, fromStored, newAttachmentId, toStored } from './attachments.js';
import { Color, hexColor } from './color.js';
import { addEngineRule, removeBandingRules } from './conditional-format/engine-rules.js';
import { Range } from './range.js';

interface Colors {
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}

interface Stored extends Attachment {
  rows: Colors | null;
  columns: Colors | null;
}

/** Header, second line and footer of Google's themes; first lines are white (practice: read off a sheet). */
const THEMES: Record<string, [string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab4'],
};

const stored = (context: ExecutionContext) => new Attachments<Stored>(context.host.stores, 'bandings');

export function bandingsIn(context: ExecutionContext, area: Area): Banding[] {
  return stored(context)
    .all()
    .filter((item) => item.blocks.some((block) => overlaps(fromStored(block), area)))
    .map((item) => new Banding(context, item.id));
}

export function allBandings(context: ExecutionContext): Banding[] {
  return stored(context)
    .all()
    .map((item) => new Banding(context, item.id));
}

export class Banding extends AttachedObject<Stored> {
  readonly className = 'Banding';
  protected readonly _noun = 'banding';

  protected get _kept() {
    return stored(this.context);
  }

  /** @param theme a member of BandingTheme; absent: light grey. */
  static create(
    context: ExecutionContext,
    area: Area,
    dimension: Dimension,
    theme: string | undefined,
    header: boolean,
    footer: boolean,
  ): Banding {
    const name = theme === undefined ? 'LIGHT_GREY' : memberName(theme, 'BandingTheme');
    const [top, second, bottom] = THEMES[name ?? ''] ?? [];
    if (!top || !second || !bottom)
      throw badParameters('SpreadsheetApp.Range', dimension === 'ROWS' ? 'applyRowBanding' : 'applyColumnBanding', [
        theme,
      ]);
    if (bandingsIn(context, area).length > 0)
      throw new Error(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
    const colors = { header: header ? top : null, first: '#ffffff', second, footer: footer ? bottom : null };
    const id = newAttachmentId();
    stored(context).add({
      id,
      blocks: [toStored(area)],
      rows: dimension === 'ROWS' ? colors : null,
      columns: dimension === 'COLUMNS' ? colors : null,
    });
    const banding = new Banding(context, id);
    banding.#paint();
    return banding;
  }

  /** Rows are painted over columns. */
  #paint(): void {
    const { engine } = this.context.host;
    removeBandingRules(engine, this.id);
    const area = this.getRange()._area();
    const { rows, columns } = this._stored;
    if (columns) this.#lines(columns, area, 'COLUMNS');
    if (rows) this.#lines(rows, area, 'ROWS');
  }
  #lines(colors: Colors, area: Area, dimension: Dimension): void {
    const rows = dimension === 'ROWS';
    const first = rows ? area.row : area.column;
    const last = rows ? area.lastRow : area.lastColumn;
    const part = (from: number, to: number): Area =>
      rows ? { ...area, row: from, lastRow: to } : { ...area, column: from, lastColumn: to };
    const body = [first + (colors.header ? 1 : 0), last - (colors.footer ? 1 : 0)] as const;
    const here = rows ? 'ROW()' : 'COLUMN()';
    const paint = (cells: Area, color: string | null, formula: string) => {
      if (!color || cells.row > cells.lastRow || cells.column > cells.lastColumn) return;
      addEngineRule(this.context.host.engine, area.sheetId, [cells], {
        banding: this.id,
        rule: {
          type: CFRuleType.highlightCell,
          subType: CFSubRuleType.formula,
          value: formula,
          style: { bg: { rgb: color } },
        },
      });
    };
    paint(part(body[0], body[1]), colors.second, `=MOD(${here}-${body[0] + 1},2)=1`);
    paint(part(body[0], body[1]), colors.first, `=MOD(${here}-${body[0] + 1},2)=0`);
    if (colors.header) paint(part(first, first), colors.header, '=TRUE');
    if (colors.footer) paint(part(last, last), colors.footer, '=TRUE');
  }
  getRange(): Range {
    const [block] = this._stored.blocks;
    const { sheetId, ...cells } = fromStored(
      block ?? toStored({ sheetId: '', row: 0, column: 0, lastRow: 0, lastColumn: 0 }),
    );
    return new Range(this.context, sheetId, cells);
  }
  setRange(range: Range): this {
    this._kept.change(this.id, { blocks: [toStored(range._area())] });
    this.#paint();
    return this;
  }
  copyTo(range: Range): Banding {
    const { rows, columns } = this._stored;
    const id = newAttachmentId();
    this._kept.add({ id, blocks: [toStored(range._area())], rows, columns });
    const copy = new Banding(this.context, id);
    copy.#paint();
    return copy;
  }
  override remove(): void {
    super.remove();
    removeBandingRules(this.context.host.engine, this.id);
  }
  #get(side: 'rows' | 'columns', which: keyof Colors): string | null {
    return this._stored[side]?.[which] ?? null;
  }
  #object(side: 'rows' | 'columns', which: keyof Colors): Color | null {
    const color = this.#get(side, which);
    return color ? new Color(this.context, { rgb: color }) : null;
  }
  #set(side: 'rows' | 'columns', which: keyof Colors, color: string | null): this {
    const none: Colors = { header: null, first: null, second: null, footer: null };
    const colors = { ...(this._stored[side] ?? none), [which]: color === null ? null : hexColor(color) };
    this._kept.change(this.id, { [side]: colors });
    this.#paint();
    return this;
  }
  getHeaderRowColor(): string | null {
    return this.#get('rows', 'header');
  }
  getHeaderRowColorObject(): Color | null {
    return this.#object('rows', 'header');
  }
  setHeaderRowColor(color: string | null): this {
    return this.#set('rows', 'header', color);
  }
  setHeaderRowColorObject(color: Color | null): this {
    return this.#set('rows', 'header', color ? color.asRgbColor().asHexString() : null);
  }
  getFirstRowColor(): string | null {
    return this.#get('rows', 'first');
  }
  getFirstRowColorObject(): Color | null {
    return this.#object('rows', 'first');
  }
  setFirstRowColor(color: string | null): this {
    return this.#set('rows', 'first', color);
  }
  setFirstRowColorObject(color: Color | null): this {
    return this.#set('rows', 'first', color ? color.asRgbColor().asHexString() : null);
  }
  getSecondRowColor(): string | null {
    return this.#get('rows', 'second');
  }
  getSecondRowColorObject(): Color | null {
    return this.#object('rows', 'second');
  }
  setSecondRowColor(color: string | null): this {
    return this.#set('rows', 'second', color);
  }
  setSecondRowColorObject(color: Color | null): this {
    return this.#set('rows', 'second', color ? color.asRgbColor().asHexString() : null);
  }
  getFooterRowColor(): string | null {
    return this.#get('rows', 'footer');
  }
  getFooterRowColorObject(): Color | null {
    return this.#object('rows', 'footer');
  }
  setFooterRowColor(color: string | null): this {
    return this.#set('rows', 'footer', color);
  }
  setFooterRowColorObject(color: Color | null): this {
    return this.#set('rows', 'footer', color ? color.asRgbColor().asHexString() : null);
  }
  getHeaderColumnColor(): string | null {
    return this.#get('columns', 'header');
  }
  getHeaderColumnColorObject(): Color | null {
    return this.#object('columns', 'header');
  }
  setHeaderColumnColor(color: string | null): this {
    return this.#set('columns', 'header', color);
  }
  setHeaderColumnColorObject(color: Color | null): this {
    return this.#set('columns', 'header', color ? color.asRgbColor().asHexString() : null);
  }
  getFirstColumnColor(): string | null {
    return this.#get('columns', 'first');
  }
  getFirstColumnColorObject(): Color | null {
    return this.#object('columns', 'first');
  }
  setFirstColumnColor(color: string | null): this {
    return this.#set('columns', 'first', color);
  }
  setFirstColumnColorObject(color: Color | null): this {
    return this.#set('columns', 'first', color ? color.asRgbColor().asHexString() : null);
  }
  getSecondColumnColor(): string | null {
    return this.#get('columns', 'second');
  }
  getSecondColumnColorObject(): Color | null {
    return this.#object('columns', 'second');
  }
  setSecondColumnColor(color: string | null): this {
    return this.#set('columns', 'second', color);
  }
  setSecondColumnColorObject(color: Color | null): this {
    return this.#set('columns', 'second', color ? color.asRgbColor().asHexString() : null);
  }
  getFooterColumnColor(): string | null {
    return this.#get('columns', 'footer');
  }
  getFooterColumnColorObject(): Color | null {
    return this.#object('columns', 'footer');
  }
  setFooterColumnColor(color: string | null): this {
    return this.#set('columns', 'footer', color);
  }
  setFooterColumnColorObject(color: Color | null): this {
    return this.#set('columns', 'footer', color ? color.asRgbColor().asHexString() : null);
  }
}
