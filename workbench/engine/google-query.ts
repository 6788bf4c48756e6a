/** QUERY(data, query, [headers]): finds the columns, their kinds and their headers, and runs the query over the rows. */

import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { columnName } from './a1.js';
import { parseQuery } from './google-query-parse.js';
import { runQuery } from './google-query-run.js';
import {
  bare,
  GoogleFunction,
  type Grid,
  gridOf,
  isLeftOut,
  NA_ERROR,
  numberOf,
  type Plain,
  VALUE_ERROR,
} from './google-values.js';

type Kind = 'number' | 'string' | 'boolean';

/** The kind that most cells of a column have; Google takes the others for blank. */
function kindOf(cells: readonly Plain[]): Kind | null {
  const counts: Record<Kind, number> = { number: 0, string: 0, boolean: 0 };
  for (const cell of cells) {
    const value = bare(cell);
    if (value !== null && (typeof value) in counts) counts[typeof value as Kind]++;
  }
  const [most] = (Object.keys(counts) as Kind[]).sort((a, b) => counts[b] - counts[a]);
  return most && counts[most] > 0 ? most : null;
}

/** Where it is not said, one row of texts above other kinds is a header. */
function guessHeaders(grid: Grid): number {
  const [first = [], ...rest] = grid;
  const isText = first.every((cell) => bare(cell) === null || typeof bare(cell) === 'string');
  const differs = first.some((cell, column) => {
    const kind = kindOf(rest.map((row) => row[column] ?? null));
    return typeof bare(cell) === 'string' && kind !== null && kind !== 'string';
  });
  return isText && differs ? 1 : 0;
}

/** Adds what a column must hold: blank text is blank, and so is what is of another kind than most. */
function ofOneKind(rows: Grid): Grid {
  const width = rows[0]?.length ?? 0;
  const blanked = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const kinds = Array.from({ length: width }, (_, column) => kindOf(blanked.map((row) => row[column] ?? null)));
  return blanked.map((row) => row.map((cell, column) => (typeof bare(cell) === kinds[column] ? cell : null)));
}

function query([data, text, headers]: FunctionVariantType[]): Grid {
  if (!data || !text) throw VALUE_ERROR;
  let first: number | null = null;
  let values = data;
  if (data.isReferenceObject()) {
    const reference = data as BaseReferenceObject;
    first = reference.getRangePosition().startColumn;
    values = reference.toArrayValueObject();
  }
  const grid = gridOf(values);
  const words = textOf(text);
  const given = headers === undefined || isLeftOut(headers) ? -1 : Math.trunc(numberOf(scalarOf(headers)));
  const count = given < 0 ? guessHeaders(grid) : given;
  const names = (grid[0] ?? []).map((_, index) => (first === null ? `Col${index + 1}` : columnName(first + index)));
  const places = new Map(names.map((name, index) => [name.toLowerCase(), index]));
  const placeOf = (name: string): number => {
    const place = places.get(name.toLowerCase());
    if (place === undefined) throw VALUE_ERROR;
    return place;
  };
  const heads = grid.slice(0, count);
  // An open range ends with blank rows, which are no data.
  const rows = ofOneKind(grid.slice(count)).filter((row) => row.some((cell) => cell !== null));
  const result = runQuery(parseQuery(words), {
    names,
    headerOf: (name) =>
      heads
        .map((row) => String(bare(row[placeOf(name)] ?? null) ?? ''))
        .join(' ')
        .trim(),
    hasHeaders: count > 0,
    rows,
    columnOf: (name, row) => row[placeOf(name)] ?? null,
  });
  if (result.length === 0) throw NA_ERROR;
  return result;
}

function scalarOf(variant: FunctionVariantType): Plain {
  const value = variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : variant;
  return gridOf(value)[0]?.[0] ?? null;
}

function textOf(variant: FunctionVariantType): string {
  const value = bare(scalarOf(variant));
  if (typeof value !== 'string') throw VALUE_ERROR;
  return value;
}

/** The function takes its range as a reference: a query names columns by their letters. */
export function queryFunction(): GoogleFunction {
  const made = new GoogleFunction('QUERY', 2, 3, (variants) => query(variants as BaseValueObject[]));
  made.needsReferenceObject = true;
  return made;
}
