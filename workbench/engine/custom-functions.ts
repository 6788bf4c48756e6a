/** Makes a script's functions callable from cells, and caches results by name and argument values as Google does. */

import { createHash } from 'node:crypto';
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { toWire, WireText } from '../execution/wire.js';
import { datePattern } from './date-patterns.js';
import { fromSerial, isDatePattern, toSerial } from './dates.js';
import { FormulaAnswers, Unanswered } from './formula-answers.js';
import type { UniverHandle } from './univer.js';

/** A cell's value, or `undefined` for an argument that was left out. */
type CellArgument = string | number | boolean | Date | null | undefined;
type Argument = CellArgument | RangeArgument;

const wireOf = (value: CellArgument): unknown => toWire(value, () => null);

/** A range's values in wire form: written and hashed once for all cells that take them in a calculation. */
class RangeArgument {
  readonly #cells: unknown[][];
  #text: string | undefined;
  #key: string | undefined;

  constructor(cells: unknown[][]) {
    this.#cells = cells;
  }

  get text(): string {
    this.#text ??= JSON.stringify(this.#cells);
    return this.#text;
  }

  /** The same for the same values, so that what remembers results need not keep the values. */
  get key(): string {
    this.#key ??= createHash('sha1').update(this.text).digest('base64');
    return this.#key;
  }
}

export interface CustomFunctionHost {
  readonly timeZone: string;
  readonly locale: string;
  /** The number format of a cell, for telling dates from numbers. */
  patternOf(sheetId: string, row: number, column: number): string | undefined;
  /** Whether the function's arguments, in the formula of that cell, are or refer to what changes at every calculation. */
  hasVolatileArguments(name: string, sheetId: string, row: number, column: number): boolean;
  /** Runs the function in an execution of its own. */
  call(name: string, args: WireText): Promise<unknown>;
}

/** Google's error value; the message is what a person sees when pointing at the cell. */
export const ERROR = '#ERROR!';

/** What a cell shows for ever when an argument of its function is volatile. */
const LOADING = 'Loading...';

export class CustomFunctions {
  readonly #host: CustomFunctionHost;
  readonly #service: IFunctionService;
  /** Name and arguments → result, for as long as the script stays the same. */
  readonly #memo = new Map<string, Promise<unknown>>();
  #names: string[] = [];

  constructor(univer: UniverHandle, host: CustomFunctionHost) {
    this.#host = host;
    this.#service = univer.univer.__getInjector().get(IFunctionService);
  }

  register(names: string[]): void {
    this.#service.unregisterExecutors(...this.#names);
    // A built-in function keeps its name.
    const own = names.filter((name) => !this.#service.hasExecutor(name.toUpperCase()));
    this.#names = own.map((name) => name.toUpperCase());
    this.#memo.clear();
    for (const name of own)
      this.#service.registerExecutors(new ScriptFunction(name, (args) => this.#answer(name, args), this.#host));
  }

  /** @throws what the function throws, or Unanswered until it has returned. */
  #answer(name: string, args: Argument[]): unknown {
    const parts = args.map((arg) => (arg instanceof RangeArgument ? `#${arg.key}` : JSON.stringify(wireOf(arg))));
    const key = [name, ...parts].join('\u0000');
    return FormulaAnswers.to(key, () => this.#call(key, name, args));
  }

  #call(key: string, name: string, args: Argument[]): Promise<unknown> {
    const known = this.#memo.get(key);
    if (known) return known;
    if (this.#memo.size >= 500) this.#memo.clear();
    const texts = args.map((arg) => (arg instanceof RangeArgument ? arg.text : JSON.stringify(wireOf(arg))));
    const result = this.#host.call(name, new WireText(`[${texts.join(',')}]`));
    this.#memo.set(key, result);
    // A failure is shown once and tried again at the next calculation of the cell.
    result.catch(() => this.#memo.delete(key));
    return result;
  }
}

/** Ranges that were read already, by the engine's own array of each, which lives for one calculation. */
const ranges = new WeakMap<ArrayValueObject, { argument: Argument }>();

class ScriptFunction extends BaseFunction {
  readonly #run: (args: Argument[]) => unknown;
  readonly #host: CustomFunctionHost;
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(name: string, run: (args: Argument[]) => unknown, host: CustomFunctionHost) {
    super(name.toUpperCase());
    this.#run = run;
    this.#host = host;
  }

  /** Tells the engine that the formula has to wait. */
  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      const { row, column, subUnitId } = this;
      if (subUnitId && this.#host.hasVolatileArguments(String(this.name), subUnitId, row, column))
        return StringValueObject.create(LOADING);
      const args = variants.map((variant) => this.#argument(variant));
      // Google passes nothing for what is left out at the end.
      while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
      return this.#result(this.#run(args));
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      if (error instanceof CellError) return ErrorValueObject.create(error.code as never);
      const message = error instanceof Error ? error.message : String(error);
      return ErrorValueObject.create(`${ERROR} ${message}` as never);
    }
  }

  #argument(variant: FunctionVariantType): Argument {
    if (variant.isReferenceObject()) return this.#range(variant as BaseReferenceObject);
    if (variant.isArray()) return this.#matrix(variant as ArrayValueObject);
    const value = variant as BaseValueObject;
    if (value.isNull()) return undefined;
    return this.#scalar(value, value.getPattern());
  }

  #range(reference: BaseReferenceObject): Argument {
    const range = reference.getRangePosition();
    const { startRow, startColumn } = range;
    if (startRow >= reference.getActiveSheetRowCount()) throw new CellError('#REF!');
    // An open end was entered as a row past every sheet's last.
    const lastRow = reference.getActiveSheetRowCount() - 1;
    if (range.endRow > lastRow) reference.setRangeData({ ...range, endRow: lastRow });
    const array = reference.toArrayValueObject();
    let known = ranges.get(array);
    if (!known) {
      const sheetId = reference.getSheetId();
      const top = Number.isNaN(startRow) ? 0 : startRow;
      const left = Number.isNaN(startColumn) ? 0 : startColumn;
      known = { argument: this.#matrix(array, (r, c) => this.#host.patternOf(sheetId, top + r, left + c)) };
      ranges.set(array, known);
    }
    return known.argument;
  }

  /** One cell reaches the function as its value, more as rows of values; blank cells arrive as empty text. */
  #matrix(array: ArrayValueObject, patternAt?: (row: number, column: number) => string | undefined): Argument {
    const values: Nullable<BaseValueObject>[][] = array.getArrayValue();
    const columns = array.getColumnCount();
    const rows = array.getRowCount();
    const cellAt = (r: number, c: number): CellArgument => {
      const value = values[r]?.[c];
      if (value == null || value.isNull()) return '';
      return this.#scalar(value, value.isNumber() ? (patternAt?.(r, c) ?? value.getPattern()) : undefined) ?? '';
    };
    if (rows === 1 && columns === 1) return cellAt(0, 0);
    const result: unknown[][] = [];
    for (let r = 0; r < rows; r++) {
      const row: unknown[] = [];
      for (let c = 0; c < columns; c++) row.push(wireOf(cellAt(r, c)));
      result.push(row);
    }
    return new RangeArgument(result);
  }

  #scalar(value: BaseValueObject, pattern: string | undefined): CellArgument {
    if (value.isError()) return (value as ErrorValueObject).getErrorType();
    const raw = value.getValue();
    if (value.isNumber() && isDatePattern(pattern)) return fromSerial(Number(raw), this.#host.timeZone);
    return raw as CellArgument;
  }

  #result(value: unknown): BaseValueObject {
    if (!Array.isArray(value)) return this.#cell(value, 0, 0);
    const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
    const columns = Math.max(1, ...rows.map((row) => row.length));
    return ArrayValueObject.create({
      calculateValueList: rows.map((row, r) => Array.from({ length: columns }, (_, c) => this.#cell(row[c], r, c))),
      rowCount: rows.length,
      columnCount: columns,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  /** What the function returned for the cell that far below and right of the formula; text stays text, whatever it looks like. */
  #cell(value: unknown, down: number, right: number): BaseValueObject {
    if (value instanceof Date) return this.#date(value, this.row + down, this.column + right);
    if (value === null || value === undefined) return StringValueObject.create('');
    if (typeof value === 'number')
      return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    return StringValueObject.create(typeof value === 'string' ? value : String(value));
  }

  /** A date in the locale's format, where the cell has none of its own. */
  #date(value: Date, row: number, column: number): BaseValueObject {
    const serial = toSerial(value, this.#host.timeZone);
    const own = this.subUnitId ? this.#host.patternOf(this.subUnitId, row, column) : undefined;
    const pattern = own && own !== 'General' ? '' : datePattern(this.#host.locale, !Number.isInteger(serial));
    return NumberValueObject.create(serial, pattern);
  }
}

/** A spreadsheet error among the arguments, handed on as it is. */
class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
