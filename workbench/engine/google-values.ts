/** Between the engine's value objects and plain values, for functions of Google's that we calculate ourselves. */

import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

/** A spreadsheet error as a value: `#N/A`. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const VALUE_ERROR = new FormulaError(ErrorType.VALUE);
export const NUM_ERROR = new FormulaError(ErrorType.NUM);
export const NA_ERROR = new FormulaError(ErrorType.NA);
export const DIV_ERROR = new FormulaError(ErrorType.DIV_BY_ZERO);

/** A number with the format that its cell is to show. */
export interface Formatted {
  value: number;
  /** Blank: as a number without a format. */
  pattern: string;
}

/** What a cell holds; null where it is blank. */
export type Plain = number | string | boolean | null | FormulaError | Formatted;
export type Grid = Plain[][];

export function isFormatted(value: Plain): value is Formatted {
  return value !== null && typeof value === 'object' && 'pattern' in value;
}

/** The number of a value with a format, any other as it is. */
export function bare(value: Plain): Exclude<Plain, Formatted> {
  return isFormatted(value) ? value.value : value;
}

/** One value object as a plain value; a number keeps its format. */
export function plainOf(object: Nullable<BaseValueObject>): Plain {
  if (!object || object.isNull()) return null;
  if (object.isError()) return new FormulaError(String((object as ErrorValueObject).getErrorType()));
  const value = object.getValue() as number | string | boolean;
  if (object.isBoolean()) return Boolean(value);
  if (!object.isNumber()) return String(value);
  const pattern = object.getPattern();
  return pattern ? { value: Number(value), pattern } : Number(value);
}

/** The rows of an argument; a single value is one cell. */
export function gridOf(variant: FunctionVariantType): Grid {
  if (!variant.isArray()) return [[plainOf(variant as BaseValueObject)]];
  const array = variant as ArrayValueObject;
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: columns }, (_, column) => plainOf(array.getArrayValue()[row]?.[column])),
  );
}

/** Whether the argument was left out. */
export function isLeftOut(variant: FunctionVariantType | undefined): boolean {
  return variant === undefined || (!variant.isArray() && (variant as BaseValueObject).isNull());
}

function objectOf(value: Plain): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (value instanceof FormulaError) return ErrorValueObject.create(value.code as ErrorType);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  const { value: number, pattern } = isFormatted(value) ? value : { value, pattern: '' };
  return Number.isFinite(number) ? NumberValueObject.create(number, pattern) : ErrorValueObject.create(ErrorType.NUM);
}

/** Rows as the engine's array, which spills; one cell as a single value. */
export function variantOf(grid: Grid): BaseValueObject {
  const columns = Math.max(1, ...grid.map((row) => row.length));
  if (grid.length === 1 && columns === 1) return objectOf(grid[0]?.[0] ?? null);
  return ArrayValueObject.create({
    calculateValueList: grid.map((row) => Array.from({ length: columns }, (_, at) => objectOf(row[at] ?? null))),
    rowCount: grid.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A function of Google's: takes the engine's arguments, returns rows or one value, and may throw a FormulaError. */
export class GoogleFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;
  readonly #run: (variants: FunctionVariantType[]) => Grid | Plain;

  constructor(name: string, least: number, most: number, run: (variants: FunctionVariantType[]) => Grid | Plain) {
    super(name as unknown as BaseFunction['name']);
    this.minParams = least;
    this.maxParams = most;
    this.#run = run;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      const result = this.#run(variants);
      return Array.isArray(result) ? variantOf(result) : objectOf(result);
    } catch (error) {
      if (error instanceof FormulaError) return ErrorValueObject.create(error.code as ErrorType);
      throw error;
    }
  }
}

/**
 * A function of single values. Given ranges, it is calculated for each of their cells, as Google does inside ARRAYFORMULA; a
 * single row or column counts for all rows or columns of the others.
 */
export function pointwise(
  name: string,
  least: number,
  most: number,
  run: (...values: Plain[]) => Plain,
): GoogleFunction {
  return new GoogleFunction(name, least, most, (variants) => {
    const grids = variants.map(gridOf);
    const rows = Math.max(...grids.map((grid) => grid.length));
    const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 1));
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        valueAt(
          run,
          grids.map((grid) => cellFor(grid, row, column)),
        ),
      ),
    );
  });
}

function cellFor(grid: Grid, row: number, column: number): Plain {
  const line = grid[grid.length === 1 ? 0 : row];
  if (!line) return NA_ERROR;
  const cell = line[line.length === 1 ? 0 : column];
  return cell === undefined ? NA_ERROR : cell;
}

function valueAt(run: (...values: Plain[]) => Plain, values: Plain[]): Plain {
  const error = values.find((value) => value instanceof FormulaError);
  if (error !== undefined) return error;
  try {
    return run(...values);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown;
    throw thrown;
  }
}

/** A value as a number, as Google's operators take it: blank is 0, text must look like a number. @throws FormulaError */
export function numberOf(value: Plain): number {
  const raw = bare(value);
  if (raw instanceof FormulaError) throw raw;
  if (raw === null) return 0;
  if (typeof raw === 'boolean') return raw ? 1 : 0;
  if (typeof raw === 'number') return raw;
  const text = raw.trim();
  const number = Number(text.replace(/^([-+]?[\d,.]+)%$/, '$1').replace(/,(?=\d{3}(\D|$))/g, ''));
  if (text === '' || Number.isNaN(number)) throw VALUE_ERROR;
  return text.endsWith('%') ? number / 100 : number;
}

/** A value as text, with a number in its format. @throws FormulaError */
export function textOf(value: Plain, show: (number: number, pattern: string) => string): string {
  if (value instanceof FormulaError) throw value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return isFormatted(value) ? show(value.value, value.pattern) : show(value, '');
}

/** By which kind values are ordered: numbers, text, truth values, errors, and blanks last. */
function rankOf(value: Exclude<Plain, Formatted>): number {
  if (value === null) return 4;
  if (value instanceof FormulaError) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number'];
}

/** Below 0 where the first comes before the second, as Google sorts ascending: text without regard to case. */
export function compare(first: Plain, second: Plain): number {
  const [a, b] = [bare(first), bare(second)];
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en', { sensitivity: 'accent' });
  return 0;
}
