/** Finds functions with a new result at every calculation: a custom function may not depend on them. */

import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import { type Block, parseA1, splitSheet } from './a1.js';
import type { WorkbookEngine } from './workbook.js';

/** guides/sheets/custom-functions, "Arguments"; that TODAY counts too is practice. */
const VOLATILE = /^(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)$/i;
const MENTIONS = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** Univer's kinds of tokens (sequenceNodeType, which it does not export). */
const FUNCTION = 3;
const REFERENCE = 4;

interface Dependence {
  volatile: boolean;
  references: string[];
}

export class Volatiles {
  #formulas: FormulaDataModel;
  #lexer: LexerTreeBuilder;
  readonly #parsed = new Map<string, Dependence>();
  /** Whether any formula is volatile; unknown after a change. */
  #any: boolean | null = null;

  constructor(private readonly engine: WorkbookEngine) {
    const injector = () => engine.univer.univer.__getInjector();
    this.#formulas = injector().get(FormulaDataModel);
    this.#lexer = injector().get(LexerTreeBuilder);
    engine.onRestart(() => {
      this.#formulas = injector().get(FormulaDataModel);
      this.#lexer = injector().get(LexerTreeBuilder);
      this.#any = null;
    });
    engine.onMutation((_mutation, calculated) => {
      if (!calculated) this.#any = null;
    });
  }

  /** Whether an argument of the function, in the formula of this cell, is volatile or refers to a cell that is. */
  inArguments(name: string, sheetId: string, row: number, column: number): boolean {
    if (!this.#mentioned()) return false;
    const formula = this.#formula(sheetId, row, column);
    return formula !== null && this.#depends(this.#parse(formula, name), sheetId, new Set([key(sheetId, row, column)]));
  }

  #depends({ volatile, references }: Dependence, sheetId: string, seen: Set<string>): boolean {
    return volatile || references.some((reference) => this.#taints(reference, sheetId, seen));
  }

  /** Whether a cell of the reference holds a formula that is volatile, or depends on one. */
  #taints(reference: string, fromSheet: string, seen: Set<string>): boolean {
    const { sheet, rest } = splitSheet(reference);
    const sheetId = sheet === null ? fromSheet : this.engine.sheetByName(sheet)?.getSheetId();
    const block = parseA1(rest);
    if (sheetId === undefined || !block) return false;
    for (const [row, column] of this.#formulaCells(sheetId, block)) {
      const at = key(sheetId, row, column);
      if (seen.has(at)) continue;
      seen.add(at);
      const formula = this.#formula(sheetId, row, column);
      if (formula !== null && this.#depends(this.#parse(formula), sheetId, seen)) return true;
    }
    return false;
  }

  *#formulaCells(sheetId: string, block: Block): Generator<[number, number]> {
    for (const [row, cells] of Object.entries(this.#formulas.getFormulaData()[this.engine.unitId]?.[sheetId] ?? {})) {
      if (Number(row) < block.row || Number(row) > block.lastRow) continue;
      for (const column of Object.keys(cells ?? {})) {
        if (Number(column) >= block.column && Number(column) <= block.lastColumn) yield [Number(row), Number(column)];
      }
    }
  }

  #formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.#formulas.getFormulaData()[this.engine.unitId]?.[sheetId]?.[row]?.[column];
    if (!cell?.f) return null;
    // A formula that was filled is kept once, with the offset of each of its cells.
    return cell.x || cell.y ? this.#lexer.moveFormulaRefOffset(cell.f, cell.x ?? 0, cell.y ?? 0) : cell.f;
  }

  #mentioned(): boolean {
    if (this.#any !== null) return this.#any;
    const sheets = Object.values(this.#formulas.getFormulaData()[this.engine.unitId] ?? {});
    const rows = sheets.flatMap((sheet) => Object.values(sheet ?? {}));
    this.#any = rows.some((cells: Record<string, { f?: string } | null> | null | undefined) =>
      Object.values(cells ?? {}).some((cell) => MENTIONS.test(cell?.f ?? '')),
    );
    return this.#any;
  }

  /** The names, references and values of a formula, each with the functions within whose brackets it stands. */
  *#tokens(formula: string): Generator<{ text: string; type: number; within: readonly string[] }> {
    const within: string[] = [];
    let called = '';
    for (const token of this.#lexer.sequenceNodesBuilder(formula) ?? []) {
      if (typeof token === 'string') {
        if (token === '(') within.push(called);
        else if (token === ')') within.pop();
        called = '';
        continue;
      }
      const type = Number(token.nodeType);
      called = type === FUNCTION ? token.token.toUpperCase() : '';
      yield { text: token.token, type, within };
    }
  }

  /** What the formula depends on, or with a name what the arguments of that function do. */
  #parse(formula: string, name = ''): Dependence {
    const cached = `${name}:${formula}`;
    const known = this.#parsed.get(cached);
    if (known) return known;
    const found: Dependence = { volatile: false, references: [] };
    for (const { text, type, within } of this.#tokens(formula)) {
      if (name !== '' && !within.includes(name.toUpperCase())) continue;
      if (type === FUNCTION && VOLATILE.test(text.toUpperCase())) found.volatile = true;
      if (type === REFERENCE) found.references.push(text);
    }
    if (this.#parsed.size > 1000) this.#parsed.clear();
    this.#parsed.set(cached, found);
    return found;
  }
}

function key(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}
