/** Google's functions that divide and join text: SPLIT, JOIN, UNICHAR. */

import type { FunctionVariantType } from '@univerjs/engine-formula';
import {
  GoogleFunction,
  type Grid,
  gridOf,
  isLeftOut,
  numberOf,
  type Plain,
  pointwise,
  textOf,
  VALUE_ERROR,
} from './google-values.js';
import { parseTyped } from './parse.js';

type Show = (number: number, pattern: string) => string;

function isTrue(variant: FunctionVariantType | undefined, usual: boolean): boolean {
  if (variant === undefined || isLeftOut(variant)) return usual;
  return numberOf(gridOf(variant)[0]?.[0] ?? null) !== 0;
}

/** A piece of text as Google takes it: what looks like a number or a date is one. */
function typed(text: string, locale: string): Plain {
  const { value, pattern, formula } = parseTyped(text, { locale });
  if (formula !== undefined || text.startsWith("'")) return text;
  if (value === null) return '';
  return typeof value === 'number' && pattern ? { value, pattern } : value;
}

/** SPLIT for one text. @throws VALUE_ERROR where there is nothing to divide, or no delimiter */
function split(text: string, delimiter: string, byEach: boolean, dropsEmpty: boolean): string[] {
  if (text === '' || delimiter === '') throw VALUE_ERROR;
  let parts = [text];
  for (const mark of byEach ? [...delimiter] : [delimiter]) parts = parts.flatMap((part) => part.split(mark));
  const kept = dropsEmpty ? parts.filter((part) => part !== '') : parts;
  return kept.length > 0 ? kept : [''];
}

function splitFunction(show: Show, locale: () => string): GoogleFunction {
  return new GoogleFunction('SPLIT', 2, 4, ([text, delimiter, byEach, dropsEmpty]) => {
    if (!text || !delimiter) throw VALUE_ERROR;
    const mark = textOf(gridOf(delimiter)[0]?.[0] ?? null, show);
    // A column of texts gives a row for each, as inside ARRAYFORMULA.
    return gridOf(text).map(([cell = null]) => {
      const parts = split(textOf(cell, show), mark, isTrue(byEach, true), isTrue(dropsEmpty, true));
      return parts.map((part) => typed(part, locale()));
    });
  });
}

function cellsOf(variants: readonly FunctionVariantType[]): Plain[] {
  return variants.flatMap((variant) => gridOf(variant).flat());
}

/** A letter from its number, also beyond the first 65,536. @throws VALUE_ERROR where there is none */
function letter(value: Plain): string {
  const code = Math.trunc(numberOf(value));
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw VALUE_ERROR;
  return String.fromCodePoint(code);
}

/** All functions of this file. @param show a number in a format, as its cell shows it */
export function textFunctions(locale: () => string, show: Show): GoogleFunction[] {
  const joined = (variants: readonly FunctionVariantType[], mark: string): Grid => [
    [
      cellsOf(variants)
        .map((cell) => textOf(cell, show))
        .join(mark),
    ],
  ];
  return [
    splitFunction(show, locale),
    new GoogleFunction('JOIN', 2, 255, ([delimiter, ...values]) =>
      joined(values, delimiter ? textOf(gridOf(delimiter)[0]?.[0] ?? null, show) : ''),
    ),
    pointwise('UNICHAR', 1, 1, (value = null) => letter(value)),
  ];
}
