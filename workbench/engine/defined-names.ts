/** The workbook's defined names, which Sheets calls named ranges. */

import {
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { type Block, quoteSheet, toA1 } from './a1.js';
import { outsideQuotes } from './formula-text.js';
import type { WorkbookEngine } from './workbook.js';

export interface DefinedName {
  id: string;
  name: string;
  /** As a formula writes it: 'Sheet1!$A$1:$B$2'. */
  reference: string;
}

export class DefinedNames {
  constructor(private readonly engine: WorkbookEngine) {
    engine.onMutation(({ id }) => {
      if (id === SetDefinedNameMutation.id) this.#forgetParsed();
    });
  }

  get #names(): IDefinedNamesService {
    return this.engine.univer.univer.__getInjector().get(IDefinedNamesService);
  }

  /**
   * The engine keeps parsed formulas with the ranges that names meant when they were parsed; of a longer one it keeps a hash, in
   * which no name is found, so all are forgotten (every text contains '').
   */
  #forgetParsed(): void {
    const injector = this.engine.univer.univer.__getInjector();
    injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    // Disposing of the lexer only empties its caches.
    injector.get(LexerTreeBuilder).dispose();
  }

  all(): DefinedName[] {
    const map = this.#names.getDefinedNameMap(this.engine.unitId) ?? {};
    return Object.values(map).map((item) => ({ id: item.id, name: item.name, reference: item.formulaOrRefString }));
  }

  find(name: string): DefinedName | undefined {
    return this.all().find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  set(name: string, sheetId: string, block: Block): void {
    const reference = `${quoteSheet(this.engine.nameOf(sheetId))}!${absolute(toA1(block))}`;
    this.#put({ id: this.find(name)?.id ?? `name-${name.toLowerCase()}`, name, reference });
  }

  #put({ id, name, reference }: DefinedName): void {
    this.engine.execute('formula.mutation.set-defined-name', {
      unitId: this.engine.unitId,
      id,
      name,
      formulaOrRefString: reference,
      localSheetId: 'AllDefaultWorkbook',
    });
  }

  /** Gives a name another one; formulas that use it follow. */
  rename(name: string, next: string): void {
    const known = this.find(name);
    if (!known) throw new Error(`There is no named range ${name}.`);
    const used = new RegExp(`(?<![A-Za-z0-9_.!'])${name.replace(/\./g, '\\.')}(?![A-Za-z0-9_.(!])`, 'gi');
    const rewritten: [sheetId: string, row: number, column: number, formula: string][] = [];
    for (const sheet of this.engine.sheets)
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f?.toLowerCase().includes(name.toLowerCase()))
          rewritten.push([sheet.getSheetId(), row, column, outsideQuotes(cell.f, (part) => part.replace(used, next))]);
      });
    this.#put({ ...known, name: next });
    this.#forgetParsed();
    for (const [sheetId, row, column, f] of rewritten)
      this.engine.put(sheetId, { [row]: { [column]: { v: null, t: null, f } } });
  }

  remove(name: string): void {
    const known = this.find(name);
    if (known) this.engine.execute('formula.mutation.remove-defined-name', { unitId: this.engine.unitId, ...known });
  }
}

function absolute(a1: string): string {
  return a1.replace(
    /([A-Z]+)?([0-9]+)?(?=:|$)/g,
    (_all, column?: string, row?: string) => `${column ? `$${column}` : ''}${row ? `$${row}` : ''}`,
  );
}
