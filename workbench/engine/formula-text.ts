/** Translates Google's formulas into the engine's and back: references open at the bottom, such as A2:D, and array literals. */

import { fromEngineLiterals, toEngineLiterals } from './array-literals.js';

/** The engine wants both ends of a range; no sheet is that long, so the number marks an open end. */
export const OPEN_ROW = 1_048_576;

const OPEN_END = /(\$?[A-Za-z]{1,3}\$?[0-9]+:\$?[A-Za-z]{1,3})(?![A-Za-z0-9_$(])/g;
const CLOSED_END = new RegExp(`(:\\$?[A-Za-z]{1,3})${OPEN_ROW}\\b`, 'g');
const MOVED_END = /(:\$?[A-Za-z]{1,3})\$?1[0-9]{6}\b/g;

/** Text in double quotes stays as it is. */
export function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

export function toEngineFormula(formula: string): string {
  return toEngineLiterals(outsideQuotes(formula, (part) => part.replace(OPEN_END, `$1${OPEN_ROW}`)));
}

export function fromEngineFormula(formula: string): string {
  const closed = formula.includes(String(OPEN_ROW))
    ? outsideQuotes(formula, (part) => part.replace(CLOSED_END, '$1'))
    : formula;
  return fromEngineLiterals(closed);
}

/** The engine moves an open end like any other when rows come and go above it; it means the end of the sheet still. */
export function settleOpenEnds(formula: string): string {
  return formula.search(MOVED_END) >= 0
    ? outsideQuotes(formula, (part) => part.replace(MOVED_END, `$1${OPEN_ROW}`))
    : formula;
}
