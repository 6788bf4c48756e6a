/** Puts formulas that the engine failed on into the execution log: which cell, what formula, why. */

import { quoteSheet, toA1 } from '../engine/a1.js';
import type { FormulaFailure } from '../engine/formula-failures.js';
import type { WorkbookEngine } from '../engine/workbook.js';
import type { Executor } from './executor.js';

/** A formula that stays as it is fails at each calculation, and is logged once. */
const MAX_REMEMBERED = 1_000;
/** A column of the same formula does not push everything else out of the log. */
const MAX_LINES = 20;
const SPAN_MS = 1_000;
const MAX_FORMULA = 500;

export class FormulaLog {
  readonly #logged = new Map<string, string>();
  #lines = 0;
  #spanBegan = 0;

  constructor(
    private readonly engine: WorkbookEngine,
    private readonly executor: Pick<Executor, 'note'>,
    private readonly user: string,
  ) {
    engine.onFormulaFailure((failure) => this.#failed(failure));
  }

  #failed({ sheetId, row, column, message, detail }: FormulaFailure): void {
    const { cell, formula } = this.#at(sheetId, row, column);
    const said = `${formula}\n${message}`;
    if (this.#logged.get(cell) === said) return;
    if (this.#logged.size >= MAX_REMEMBERED) this.#logged.clear();
    this.#logged.set(cell, said);
    if (this.#isTooMuch()) return;
    this.executor.note({ functionName: cell, kind: 'formula', user: this.user, error: message, stack: detail }, [
      `ERROR: ${cell} ${formula}`,
    ]);
  }

  #isTooMuch(): boolean {
    const now = Date.now();
    if (now - this.#spanBegan > SPAN_MS) {
      this.#spanBegan = now;
      this.#lines = 0;
    }
    return ++this.#lines > MAX_LINES;
  }

  #at(sheetId: string, row: number, column: number): { cell: string; formula: string } {
    const { engine } = this;
    const area = { sheetId, row, lastRow: row, column, lastColumn: column };
    // A rule's formula has no cell of its own; a sheet may have gone.
    if (row < 0 || column < 0 || !engine.sheets.some((sheet) => sheet.getSheetId() === sheetId))
      return { cell: 'A formula', formula: '' };
    const formula = engine.cells.formulas(area)[0]?.[0] ?? '';
    return { cell: `${quoteSheet(engine.nameOf(sheetId))}!${toA1(area)}`, formula: formula.slice(0, MAX_FORMULA) };
  }
}
