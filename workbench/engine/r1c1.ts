/** Formulas in R1C1 notation, to and from A1 notation, seen from one cell. */

import { columnIndex, columnName } from './a1.js';

/** Text in double quotes and sheet names in single quotes are no references. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

/** One pass over cells, columns and rows: what a first pass writes, C1 for column A, a second would read as a cell. */
const A1 =
  /(?<![A-Za-z0-9_.$:])(?:(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9][0-9]*):(\$?)([1-9][0-9]*))(?![A-Za-z0-9_(.:$])|(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]*)(?![A-Za-z0-9_(.])/g;

function part(letter: 'R' | 'C', absolute: string, index: number, base: number): string {
  if (absolute) return `${letter}${index + 1}`;
  return index === base ? `${letter}[0]` : `${letter}[${index - base}]`;
}

/** @param row,column 0-based cell that holds the formula. */
export function toR1C1(formula: string, row: number, column: number): string {
  const columnPart = (absolute = '', name = '') => part('C', absolute, columnIndex(name), column);
  const rowPart = (absolute = '', number = '') => part('R', absolute, Number(number) - 1, row);
  return outsideQuotes(formula, (text) =>
    text.replace(A1, (_all, ...g: (string | undefined)[]) => {
      if (g[1] !== undefined) return `${columnPart(g[0], g[1])}:${columnPart(g[2], g[3])}`;
      if (g[5] !== undefined) return `${rowPart(g[4], g[5])}:${rowPart(g[6], g[7])}`;
      return rowPart(g[10], g[11]) + columnPart(g[8], g[9]);
    }),
  );
}

const R1C1 =
  /(?<![A-Za-z0-9_.])(?:R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?|R(?:\[(-?\d+)\]|(\d+)):R(?:\[(-?\d+)\]|(\d+))|C(?:\[(-?\d+)\]|(\d+)):C(?:\[(-?\d+)\]|(\d+)))(?![A-Za-z0-9_([])/g;

/**
 * @param row,column 0-based cell that will hold the formula.
 * @throws when a relative reference points above or left of the sheet.
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  const line = (relative: string | undefined, absolute: string | undefined, base: number) => {
    const index = absolute === undefined ? base + Number(relative ?? 0) : Number(absolute) - 1;
    if (index < 0) throw new Error(`The R1C1 formula ${formula} points outside of the sheet.`);
    return { index, mark: absolute === undefined ? '' : '$' };
  };
  const rowText = (relative?: string, absolute?: string) => {
    const { index, mark } = line(relative, absolute, row);
    return mark + (index + 1);
  };
  const columnText = (relative?: string, absolute?: string) => {
    const { index, mark } = line(relative, absolute, column);
    return mark + columnName(index);
  };
  return outsideQuotes(formula, (text) =>
    text.replace(R1C1, (all: string, ...g: (string | undefined)[]) => {
      if (/^R[^C]*:R/.test(all)) return `${rowText(g[4], g[5])}:${rowText(g[6], g[7])}`;
      if (/^C.*:C/.test(all)) return `${columnText(g[8], g[9])}:${columnText(g[10], g[11])}`;
      return columnText(g[2], g[3]) + rowText(g[0], g[1]);
    }),
  );
}
