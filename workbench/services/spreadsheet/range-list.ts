/** SpreadsheetApp's RangeList: several ranges of one sheet that take the same change. */

import type { CellValue } from '../../engine/cell-content.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import type { Range } from './range.js';
import { select } from './selection.js';

export class RangeList extends ServiceObject {
  readonly className = 'RangeList';
  override readonly local = new Set(['getRanges']);

  constructor(
    context: ExecutionContext,
    private readonly ranges: Range[],
  ) {
    super(context);
  }
  #each(change: (range: Range) => unknown): this {
    for (const range of this.ranges) change(range);
    return this;
  }
  getRanges(): Range[] {
    return this.ranges;
  }
  activate(): this {
    select(
      this.context,
      this.ranges.map((range) => range._area()),
    );
    return this;
  }
  clear(options?: Parameters<Range['clear']>[0]): this {
    return this.#each((range) => range.clear(options));
  }
  setBorder(...sides: Parameters<Range['setBorder']>): this {
    return this.#each((range) => range.setBorder(...sides));
  }
  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }
  check(): this {
    return this.#each((range) => range.check());
  }
  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }
  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }
  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }
  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }
  removeCheckboxes(): this {
    return this.#each((range) => range.removeCheckboxes());
  }
  trimWhitespace(): this {
    return this.#each((range) => range.trimWhitespace());
  }
  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }
  insertCheckboxes(...values: unknown[]): this {
    return this.#each((range) => range.insertCheckboxes(...values));
  }
  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }
  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }
  setFontFamily(family: string | null): this {
    return this.#each((range) => range.setFontFamily(family));
  }
  setFontLine(line: string | null): this {
    return this.#each((range) => range.setFontLine(line));
  }
  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }
  setFontStyle(style: 'italic' | 'normal' | null): this {
    return this.#each((range) => range.setFontStyle(style));
  }
  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }
  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }
  setFormulaR1C1(formula: string): this {
    return this.#each((range) => range.setFormulaR1C1(formula));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }
  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }
  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }
  setTextDirection(direction: string | null): this {
    return this.#each((range) => range.setTextDirection(direction));
  }
  setTextRotation(degrees: number): this {
    return this.#each((range) => range.setTextRotation(degrees));
  }
  setValue(value: CellValue): this {
    return this.#each((range) => range.setValue(value));
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }
  setVerticalText(vertical: boolean): this {
    return this.#each((range) => range.setVerticalText(vertical));
  }
  setWrap(wrap: boolean): this {
    return this.#each((range) => range.setWrap(wrap));
  }
  setWrapStrategy(strategy: string): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }
}
