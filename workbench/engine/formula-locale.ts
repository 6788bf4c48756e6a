/**
 * Formulas as they are written where the comma is the decimal sign: semicolons divide arguments, and backslashes the columns of
 * an array (Google's help, "Change a spreadsheet's locale and calculation settings"). Everywhere Sheets takes a semicolon
 * between arguments, too, and shows it as the locale has it. The engine knows commas and points alone.
 */

import { writesDecimalComma } from './locale-marks.js';

type Change = (mark: string, at: { inArray: boolean; inCall: boolean; inNumber: boolean }) => string;

/** Rewrites the marks of a formula outside texts and quoted sheet names. */
function eachMark(formula: string, change: Change): string {
  const open: string[] = [];
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){},;\\]|\./g, (mark, index: number) => {
    if (mark === '(' || mark === '{') open.push(mark);
    else if (mark === ')' || mark === '}') open.pop();
    else if (mark.length === 1) {
      const inNumber = /\d/.test(formula.charAt(index - 1)) && /\d/.test(formula.charAt(index + 1));
      const inside = open[open.length - 1];
      return change(mark, { inArray: inside === '{', inCall: inside === '(', inNumber });
    }
    return mark;
  });
}

/** A formula as typed, or as a script gives it → as the engine takes it. */
export function fromLocaleFormula(formula: string, locale: string): string {
  if (!/[;\\]/.test(formula) && !writesDecimalComma(locale)) return formula;
  return eachMark(formula, (mark, { inArray, inCall, inNumber }) => {
    if (mark === ';') return inCall ? ',' : mark;
    if (!writesDecimalComma(locale)) return mark;
    if (mark === '\\') return inArray ? ',' : mark;
    return mark === ',' && inNumber ? '.' : mark;
  });
}

/** The engine's formula → as Sheets shows it in the locale. */
export function toLocaleFormula(formula: string, locale: string): string {
  if (!writesDecimalComma(locale)) return formula;
  return eachMark(formula, (mark, { inArray, inNumber }) => {
    if (mark === ',') return inArray ? '\\' : ';';
    return mark === '.' && inNumber ? ',' : mark;
  });
}
