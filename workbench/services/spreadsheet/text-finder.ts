/** SpreadsheetApp's TextFinder: searches the shown text, or formulas, of ranges. */

import type { Placed } from '../../engine/structure.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { refuseProtected } from './protected-cells.js';
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
  #plainLetters = false;
  #start: Placed | null = null;
  #current: Range | null = null;

  /** @param places the blocks to search, in order; open ends follow the sheet. */
  constructor(
    context: ExecutionContext,
    private readonly places: Placed[],
    private readonly text: string,
  ) {
    super(context);
  }

  matchCase(on: boolean): this {
    this.#case = on;
    return this.#reset();
  }
  matchEntireCell(on: boolean): this {
    this.#entire = on;
    return this.#reset();
  }
  matchFormulaText(on: boolean): this {
    this.#formulas = on;
    return this.#reset();
  }
  useRegularExpression(on: boolean): this {
    this.#regex = on;
    return this.#reset();
  }
  ignoreDiacritics(on: boolean): this {
    this.#plainLetters = on;
    return this.#reset();
  }
  startFrom(range: Range): this {
    this.#start = range._area();
    return this.#reset();
  }
  #reset(): this {
    this.#current = null;
    return this;
  }
  getCurrentMatch(): Range | null {
    return this.#current;
  }

  /** The pattern of what is searched for; `g` so that replacing finds every place. */
  #pattern(): RegExp {
    const source = this.#regex ? this.text : this.#fold(this.text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#entire ? `^(?:${source})$` : source, this.#case ? 'g' : 'gi');
  }
  #fold(text: string): string {
    return this.#plainLetters ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }

  /** Reading happens at Google's side: the cells looked through do not cross to the script. */
  #all(): Range[] {
    const { engine } = this.context.host;
    const pattern = this.#pattern();
    return this.places.flatMap((place) => {
      const area = engine.clip(place.sheetId, place);
      const formulas = this.#formulas ? engine.cells.formulas(area) : null;
      const texts = formulas ?? engine.cells.display(area);
      return texts.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          if (cell === '' || this.#fold(cell).search(pattern) < 0) return [];
          const at = { row: area.row + r, column: area.column + c };
          return [new Range(this.context, area.sheetId, { ...at, lastRow: at.row, lastColumn: at.column })];
        }),
      );
    });
  }
  /** Position in reading order over the searched sheets. */
  #order(range: Placed): [number, number, number] {
    return [this.places.findIndex((place) => place.sheetId === range.sheetId), range.row, range.column];
  }
  #compare(a: Placed, b: Placed): number {
    const [x, y] = [this.#order(a), this.#order(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  }

  findAll(): Range[] {
    return this.#all();
  }
  findNext(): Range | null {
    return this.#step(1);
  }
  findPrevious(): Range | null {
    return this.#step(-1);
  }
  /** The first match beyond the current one, or beyond where the search starts; null past the last. */
  #step(direction: 1 | -1): Range | null {
    const all = this.#all();
    const from = this.#current?._area() ?? this.#start;
    const ordered = direction === 1 ? all : all.toReversed();
    const found = from ? ordered.find((range) => this.#compare(range._area(), from) * direction > 0) : ordered[0];
    // Once it has passed the last match, the search begins anew.
    this.#current = found ?? null;
    return this.#current;
  }

  #replace(range: Range, replacement: string): number {
    refuseProtected(this.context, range._area());
    const formula = range.getFormula();
    const text = formula || range.getDisplayValue();
    if (formula && !this.#formulas) return 0;
    const pattern = this.#pattern();
    const count = [...this.#fold(text).matchAll(pattern)].length;
    const target = this.#plainLetters ? this.#fold(text) : text;
    // Without regular expressions, a $ in the replacement is a $.
    const by = this.#regex ? replacement : () => replacement;
    range.setValue(target.replace(pattern, by as string));
    return count;
  }
  replaceWith(replacement: string): number {
    const current = this.#current;
    return current ? this.#replace(current, String(replacement)) : 0;
  }
  replaceAllWith(replacement: string): number {
    return this.#all().reduce((count, range) => count + this.#replace(range, String(replacement)), 0);
  }
}
