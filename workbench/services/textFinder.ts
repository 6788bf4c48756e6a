/** SpreadsheetApp's TextFinder: searches the shown text, or formulas, of a range. */

import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import { Range } from './range.js';

export class TextFinder extends ServiceObject {
  readonly className = 'TextFinder';
  override readonly local = new Set([
    'matchCase',
    'matchEntireCell',
    'matchFormulaText',
    'useRegularExpression',
    'ignoreDiacritics',
    'startFrom',
    'getCurrentMatch',
  ]);
  #case = false;
  #entire = false;
  #formulas = false;
  #regex = false;
  #position = -1;
  #current: Range | null = null;

  constructor(
    context: ExecutionContext,
    private readonly range: Range,
    private readonly text: string,
  ) {
    super(context);
  }

  matchCase(on: boolean): this {
    this.#case = on;
    return this;
  }
  matchEntireCell(on: boolean): this {
    this.#entire = on;
    return this;
  }
  matchFormulaText(on: boolean): this {
    this.#formulas = on;
    return this;
  }
  useRegularExpression(on: boolean): this {
    this.#regex = on;
    return this;
  }
  getCurrentMatch(): Range | null {
    return this.#current;
  }

  #matcher(): (cell: string) => boolean {
    if (this.#regex) {
      const source = this.#entire ? `^(?:${this.text})$` : this.text;
      const pattern = new RegExp(source, this.#case ? '' : 'i');
      return (cell) => pattern.test(cell);
    }
    const fold = (text: string) => (this.#case ? text : text.toLowerCase());
    const wanted = fold(this.text);
    return this.#entire ? (cell) => fold(cell) === wanted : (cell) => fold(cell).includes(wanted);
  }

  /** Reading happens at Google's side: the cells looked through do not cross to the script. */
  #all(): Range[] {
    const area = this.range._area();
    const { engine } = this.context.host;
    const texts = this.#formulas ? engine.formulas(area) : engine.display(area);
    const matches = this.#matcher();
    const found: Range[] = [];
    texts.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell === '' || !matches(cell)) return;
        const at = { row: area.row + r, column: area.column + c };
        found.push(new Range(this.context, area.sheetId, { ...at, lastRow: at.row, lastColumn: at.column }));
      });
    });
    return found;
  }

  findAll(): Range[] {
    return this.#all();
  }
  findNext(): Range | null {
    this.#position++;
    this.#current = this.#all()[this.#position] ?? null;
    return this.#current;
  }
  findPrevious(): Range | null {
    const all = this.#all();
    this.#position = this.#position <= 0 ? all.length - 1 : this.#position - 1;
    this.#current = all[this.#position] ?? null;
    return this.#current;
  }
  replaceAllWith(replacement: string): number {
    const all = this.#all();
    for (const range of all) {
      const text = String(range.getValue());
      range.setValue(this.#entire ? replacement : text.split(this.text).join(replacement));
    }
    return all.length;
  }
}
