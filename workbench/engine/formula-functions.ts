/** Guards every call of a function: an exception becomes its result, and a result too large for memory is refused. */

import type { Nullable } from '@univerjs/core';
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  type ArrayValueObject,
  type AsyncArrayObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  FunctionService,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { FormulaAnswers, Unanswered } from './formula-answers.js';
import { errorValue, MAX_CELLS, MAX_TEXT, messageOf, Refusal } from './formula-failures.js';
import { arrayOf } from './formula-lambdas.js';
import { inTime, TimeUp } from './formula-time.js';

const BUILT_IN: ReadonlySet<string> = new Set(ALL_IMPLEMENTED_FUNCTIONS.map(([, name]) => String(name)));

/**
 * Functions whose work and result are bounded by the size of their arguments. A formula of these alone needs no time limit,
 * which costs as much as a hundred simple formulas.
 */
const BOUNDED: ReadonlySet<string> = new Set(
  `PLUS MINUS MULTIPLY DIVIDED POWER COMPARE CONCATENATE CONCAT SUM SUMPRODUCT SUMSQ PRODUCT COUNT COUNTA COUNTBLANK AVERAGE
  AVERAGEA MIN MAX MEDIAN IF IFS IFERROR IFNA AND OR NOT XOR TRUE FALSE SWITCH CHOOSE ISBLANK ISERR ISERROR ISNA ISNUMBER
  ISTEXT ISNONTEXT ISLOGICAL ISREF N NA T INDEX ROW ROWS COLUMN COLUMNS ABS INT TRUNC SIGN SQRT EXP LN LOG LOG10 PI MOD
  QUOTIENT ROUND ROUNDUP ROUNDDOWN CEILING FLOOR DATE DAY MONTH YEAR HOUR MINUTE SECOND TIME TODAY NOW EDATE EOMONTH WEEKDAY
  DAYS LEFT RIGHT MID LEN LOWER UPPER TRIM EXACT FIND VALUE OFFSET INDIRECT ADDRESS FILTER SORT TRANSPOSE TEXTJOIN SUBSTITUTE UNICHAR HYPERLINK
  SUBTOTAL LARGE SMALL STDEV STDEVP VAR VARP RANK`.split(/\s+/),
);

/**
 * These are bounded unless what they look for is a pattern: one such as "*a*a*a*b" takes for ever. By name, which arguments
 * they look for.
 */
const MATCHING: Readonly<Record<string, (index: number) => boolean>> = {
  ...Object.fromEntries('MATCH XMATCH VLOOKUP HLOOKUP XLOOKUP LOOKUP'.split(' ').map((name) => [name, (i) => i === 0])),
  ...Object.fromEntries('COUNTIF SUMIF AVERAGEIF'.split(' ').map((name) => [name, (i) => i === 1])),
  ...Object.fromEntries(
    'SUMIFS AVERAGEIFS MINIFS MAXIFS'.split(' ').map((name) => [name, (i) => i > 0 && i % 2 === 0]),
  ),
  COUNTIFS: (i) => i % 2 === 1,
};

/** Functions that take each argument by itself: ranges of different shapes do not multiply. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(
  `SUM SUMPRODUCT SUMSQ PRODUCT COUNT COUNTA COUNTBLANK AVERAGE AVERAGEA MIN MAX MINA MAXA MEDIAN AND OR XOR INDEX ROW ROWS
  COLUMN COLUMNS COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MINIFS MAXIFS MATCH XMATCH VLOOKUP HLOOKUP XLOOKUP LOOKUP
  CONCAT CONCATENATE TEXTJOIN FILTER SORT SORTBY MMULT CHOOSE AREAS SUBTOTAL AGGREGATE NPV IRR GCD LCM STDEV STDEVP STDEV.S
  STDEV.P VAR VARP VAR.S VAR.P LARGE SMALL GEOMEAN HARMEAN`.split(/\s+/),
);

/** Whether a formula with this function may be calculated without a time limit. Functions of scripts run elsewhere. */
export function isBounded(name: string): boolean {
  // A pattern of QUERY's may take for ever.
  return BOUNDED.has(name) || name in MATCHING || !(BUILT_IN.has(name) || name === 'QUERY');
}

type Variants = readonly FunctionVariantType[];

/** Functions that ask a browser for something: they fail where nobody catches it. */
const UNAVAILABLE: ReadonlySet<string> = new Set(['IMAGE']);

/** How many cells the result has by what the arguments say, where that is not bounded by the arguments' own size. */
const CELLS: Readonly<Record<string, (variants: Variants) => number>> = {
  SEQUENCE: ([rows, columns]) => largest(rows) * largest(columns),
  RANDARRAY: ([rows, columns]) => largest(rows) * largest(columns),
  MAKEARRAY: ([rows, columns]) => largest(rows) * largest(columns),
  MUNIT: ([size]) => largest(size) ** 2,
  EXPAND: ([array, rows, columns]) =>
    Math.max(largest(rows), heightOf(array)) * Math.max(largest(columns), widthOf(array)),
  WRAPROWS: ([vector, count]) => Math.max(largest(count), heightOf(vector) * widthOf(vector)),
  WRAPCOLS: ([vector, count]) => Math.max(largest(count), heightOf(vector) * widthOf(vector)),
  MMULT: ([left, right]) => heightOf(left) * widthOf(right),
};

/** How long the text of the result is by what the arguments say. */
const TEXT: Readonly<Record<string, (variants: Variants) => number>> = {
  SUBSTITUTE: ([text, , by]) => lengthOf(text) * Math.max(1, lengthOf(by)),
  REPT: ([text, times]) => lengthOf(text) * largest(times),
  BASE: ([, , length]) => largest(length),
  FIXED: ([, decimals]) => largest(decimals),
};

/** Changes the engine's own class. */
export function guardFunctions(): void {
  const register = FunctionService.prototype.registerExecutors;
  FunctionService.prototype.registerExecutors = function (this: FunctionService, ...functions: BaseFunction[]) {
    for (const each of functions) guard(each);
    register.apply(this, functions);
  };
}

/** What went wrong in functions since the last call of this. */
export function takeFailures(): { message: string; error: unknown }[] {
  return failures.splice(0);
}
const failures: { message: string; error: unknown }[] = [];

function guard(executor: BaseFunction): void {
  const name = String(executor.name);
  const calculate = executor.calculate;
  const isBuiltIn = BUILT_IN.has(name);
  executor.calculate = (...variants: FunctionVariantType[]) => {
    const missing = FormulaAnswers.missing;
    try {
      if (UNAVAILABLE.has(name)) throw new Refusal(`Not available in the workbench: ${name}`);
      if (isBuiltIn) refuseLarge(name, variants);
      const run = () => calculate.apply(executor, variants as BaseValueObject[]);
      const result = checked(matchesPattern(name, variants) ? inTime(run) : run(), isBuiltIn);
      // A lambda lacks an answer: it gave a value for the time being, and what was made of that is void.
      if (FormulaAnswers.missing > missing) throw new Unanswered();
      return result;
    } catch (error) {
      if (error instanceof Unanswered || error instanceof TimeUp) throw error;
      const message = messageOf(error, name);
      failures.push({ message, error });
      return errorValue(message);
    }
  };
}

/** @throws when the function gave nothing that the engine could go on with. */
function checked(result: ReturnType<BaseFunction['calculate']> | undefined, isBuiltIn: boolean): FunctionVariantType {
  if (typeof result?.isError !== 'function') throw new Refusal('The formula has no result: arguments are missing.');
  if (result.isAsyncArrayObject()) return arrayOf(result as AsyncArrayObject);
  const value = result as FunctionVariantType;
  if (isBuiltIn && !value.isReferenceObject() && (value as BaseValueObject).isString?.()) {
    const length = String((value as BaseValueObject).getValue()).length;
    if (length > MAX_TEXT) throw new Refusal(tooMuchText(length));
  }
  return value;
}

function refuseLarge(name: string, variants: Variants): void {
  const cells = CELLS[name]?.(variants) ?? (ONE_BY_ONE.has(name) ? 0 : spread(variants));
  if (cells > MAX_CELLS) throw new Refusal(tooManyCells(cells));
  const length = TEXT[name]?.(variants) ?? 0;
  if (length > MAX_TEXT) throw new Refusal(tooMuchText(length));
}

export function tooManyCells(cells: number): string {
  return `The result would have ${cells.toLocaleString('en')} cells. A spreadsheet holds ${MAX_CELLS.toLocaleString('en')}.`;
}

export function tooMuchText(length: number): string {
  return `The text would have ${length.toLocaleString('en')} characters. A cell holds ${MAX_TEXT.toLocaleString('en')}.`;
}

/** How many cells a row and a column make when they are calculated with each other. */
function spread(variants: Variants): number {
  let height = 1;
  let width = 1;
  let own = 1;
  for (const variant of variants) {
    if (!variant.isArray()) continue;
    const [rows, columns] = [heightOf(variant), widthOf(variant)];
    height = Math.max(height, rows);
    width = Math.max(width, columns);
    own = Math.max(own, rows * columns);
  }
  return height * width > own ? height * width : 0;
}

function heightOf(variant: FunctionVariantType | undefined): number {
  return variant?.isArray() ? (variant as ArrayValueObject).getRowCount() : 1;
}

function widthOf(variant: FunctionVariantType | undefined): number {
  return variant?.isArray() ? (variant as ArrayValueObject).getColumnCount() : 1;
}

/** The values of an argument, or the first ones of a large array. */
function valuesOf(variant: FunctionVariantType | undefined): unknown[] {
  if (!variant || variant.isReferenceObject()) return [];
  if (!variant.isArray()) return [(variant as BaseValueObject).getValue()];
  return (variant as ArrayValueObject)
    .getArrayValue()
    .slice(0, 1_000)
    .flatMap((row) => (row ?? []).slice(0, 1_000).map((value) => value?.getValue()));
}

/** The largest number of an argument, and 1 where it holds none. */
function largest(variant: FunctionVariantType | undefined): number {
  return valuesOf(variant).reduce((most: number, value) => Math.max(most, Number(value) || 0), 1);
}

/** Whether what is looked for has two wildcards, which can be matched in many ways. */
function matchesPattern(name: string, variants: Variants): boolean {
  const isSought = MATCHING[name];
  return isSought !== undefined && variants.some((variant, index) => isSought(index) && holdsPattern(variant));
}

function holdsPattern(variant: FunctionVariantType): boolean {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    return !reference.isCell() || isPattern(reference.getFirstCell());
  }
  if (!variant.isArray()) return isPattern(variant as BaseValueObject);
  return (variant as ArrayValueObject).getArrayValue().some((row) => row?.some(isPattern));
}

function isPattern(value: Nullable<BaseValueObject>): boolean {
  if (!value?.isString()) return false;
  return /[*?].*[*?]/s.test(String(value.getValue()));
}

function lengthOf(variant: FunctionVariantType | undefined): number {
  return valuesOf(variant).reduce((most: number, value) => Math.max(most, String(value ?? '').length), 0);
}
