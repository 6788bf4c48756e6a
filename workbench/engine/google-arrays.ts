/** Google's functions that sort and count rows: SORT, SORTN, COUNTUNIQUE, COUNTUNIQUEIFS. */

import type { FunctionVariantType } from '@univerjs/engine-formula';
import { ARRAY_ROW, ARRAY_ROWS } from './array-literals.js';
import { criterionOf } from './google-criteria.js';
import {
  bare,
  compare,
  FormulaError,
  GoogleFunction,
  type Grid,
  gridOf,
  isLeftOut,
  NA_ERROR,
  numberOf,
  type Plain,
  VALUE_ERROR,
} from './google-values.js';

interface SortKey {
  /** What each row is ordered by. */
  values: Plain[];
  isAscending: boolean;
}

function scalarOf(variant: FunctionVariantType | undefined): Plain {
  return variant === undefined ? null : (gridOf(variant)[0]?.[0] ?? null);
}

/** Reads pairs of sort column and direction. A column is a number from 1, or a column of values as high as the range. */
function keysOf(grid: Grid, pairs: readonly FunctionVariantType[]): SortKey[] {
  const keys: SortKey[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const column = pairs[at] as FunctionVariantType;
    const isAscending = pairs[at + 1] === undefined || numberOf(scalarOf(pairs[at + 1])) !== 0;
    const given = gridOf(column);
    if (given.length > 1 || (given[0]?.length ?? 0) > 1) {
      if (given.length !== grid.length || given[0]?.length !== 1) throw NA_ERROR;
      keys.push({ values: given.map(([value = null]) => value), isAscending });
      continue;
    }
    const index = Math.trunc(numberOf(given[0]?.[0] ?? null));
    if (!(index >= 1 && index <= (grid[0]?.length ?? 0))) throw VALUE_ERROR;
    keys.push({ values: grid.map((row) => row[index - 1] ?? null), isAscending });
  }
  return keys;
}

/** Blank cells come last, whichever way is sorted. */
function inOrder(first: Plain, second: Plain, isAscending: boolean): number {
  if (bare(first) === null || bare(second) === null) return compare(first, second);
  return isAscending ? compare(first, second) : compare(second, first);
}

function orderOf(grid: Grid, keys: readonly SortKey[]): number[] {
  return grid
    .map((_, row) => row)
    .sort((a, b) => {
      for (const { values, isAscending } of keys) {
        const by = inOrder(values[a] ?? null, values[b] ?? null, isAscending);
        if (by !== 0) return by;
      }
      return a - b;
    });
}

/** Keys of the columns in turn, where no column is named. */
function allColumns(grid: Grid): SortKey[] {
  return (grid[0] ?? []).map((_, column) => ({ values: grid.map((row) => row[column] ?? null), isAscending: true }));
}

function sort([range, ...pairs]: FunctionVariantType[]): Grid {
  if (!range) throw VALUE_ERROR;
  const grid = gridOf(range);
  const keys = pairs.length > 0 ? keysOf(grid, pairs) : allColumns(grid);
  return orderOf(grid, keys).map((row) => grid[row] ?? []);
}

const sameRow = (first: readonly Plain[], second: readonly Plain[]): boolean =>
  first.every((cell, column) => compare(cell, second[column] ?? null) === 0);

/** How SORTN shows ties: at most n rows; those that tie with the nth, too; without doubles; n different rows with all doubles. */
function sortn([range, most, ties, ...pairs]: FunctionVariantType[]): Grid {
  if (!range) throw VALUE_ERROR;
  const grid = gridOf(range);
  const count = isLeftOut(most) ? 1 : Math.trunc(numberOf(scalarOf(most)));
  const mode = Math.trunc(numberOf(scalarOf(ties)));
  if (count < 0 || mode < 0 || mode > 3) throw VALUE_ERROR;
  const keys = pairs.length > 0 ? keysOf(grid, pairs) : allColumns(grid);
  const order = orderOf(grid, keys);
  const isTie = (a: number, b: number): boolean =>
    sameRow(
      keys.map(({ values }) => values[a] ?? null),
      keys.map(({ values }) => values[b] ?? null),
    );
  const kept: number[] = [];
  let different = 0;
  for (const row of order) {
    const last = kept[kept.length - 1];
    const isNew = last === undefined || !isTie(last, row);
    if (mode === 2 && !isNew) continue;
    if (isNew) different++;
    if (mode === 3 ? different > count : kept.length >= count && (mode !== 1 || isNew)) break;
    kept.push(row);
  }
  if (kept.length === 0) throw NA_ERROR;
  return kept.map((row) => grid[row] ?? []);
}

/** Different values but blanks; text counts with its case. */
function countUnique(cells: readonly Plain[]): number {
  const seen = new Set<string>();
  for (const cell of cells) {
    const value = bare(cell);
    if (value instanceof FormulaError) throw value;
    if (value !== null && value !== '') seen.add(`${typeof value} ${String(value)}`);
  }
  return seen.size;
}

function countUniqueIfs([range, ...criteria]: FunctionVariantType[]): number {
  if (!range || criteria.length % 2 !== 0) throw VALUE_ERROR;
  const cells = gridOf(range).flat();
  const tests: { values: Plain[]; holds: (value: Plain) => boolean }[] = [];
  for (let at = 0; at < criteria.length; at += 2) {
    const values = gridOf(criteria[at] as FunctionVariantType).flat();
    if (values.length !== cells.length) throw VALUE_ERROR;
    tests.push({ values, holds: criterionOf(scalarOf(criteria[at + 1])) });
  }
  return countUnique(cells.filter((_, index) => tests.every(({ values, holds }) => holds(values[index] ?? null))));
}

/** One row of an array literal: what it holds lies side by side, and must be equally high. */
function literalRow(variants: readonly FunctionVariantType[]): Grid {
  const grids = variants.map(gridOf);
  const rows = grids[0]?.length ?? 0;
  if (grids.some((grid) => grid.length !== rows)) throw VALUE_ERROR;
  return Array.from({ length: rows }, (_, row) => grids.flatMap((grid) => grid[row] ?? []));
}

/** The rows of an array literal, one below the other, which must be equally wide. */
function literal(variants: readonly FunctionVariantType[]): Grid {
  const rows = variants.flatMap(gridOf);
  const columns = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== columns)) throw VALUE_ERROR;
  return rows;
}

/** All functions of this file. */
export function arrayFunctions(): GoogleFunction[] {
  return [
    new GoogleFunction(ARRAY_ROWS, 1, 255, literal),
    new GoogleFunction(ARRAY_ROW, 1, 255, literalRow),
    new GoogleFunction('SORT', 1, 255, sort),
    new GoogleFunction('SORTN', 1, 255, sortn),
    new GoogleFunction('COUNTUNIQUE', 1, 255, (variants) =>
      countUnique(variants.flatMap((each) => gridOf(each).flat())),
    ),
    new GoogleFunction('COUNTUNIQUEIFS', 3, 255, countUniqueIfs),
  ];
}
