/** The line of the Forecast sheet that says which deals are left out, with a link to each row: plain formulas, no execution. */

import { rowAt } from '../../core/shared/cells';

/** 1-based place: the text stands in the first column, the links in those from `links` on. */
export const LEFT_OUT = { row: 3, links: 6, count: 8 };
const LINK = 'HYPERLINK("#gid=';

/** What the line lacks: its formulas, from the first column to the last link; null where it is there. */
export type LeftOutLine = string[] | null;

/**
 * Makes the formulas. The basis begins with "2 of 57 deals left out: rows 6 and 40" where deals are left out: a number first,
 * and a colon before any semicolon. Nothing else that it says looks so, in any language.
 *
 * @param basis where the basis of the quarter stands, such as `$K$6`
 * @param word what a link says before its number
 */
export function leftOutFormulas(basis: string, dealsId: number, word: string, separator: ',' | ';'): string[] {
  const end = `FIND(";",${basis}&";")`;
  const isSaid = `AND(ISNUMBER(VALUE(LEFT(${basis},1))),FIND(":",${basis})<${end})`;
  const text = `IFERROR(IF(${isSaid},LEFT(${basis},${end}-1),""),"")`;
  const said = `$A$${LEFT_OUT.row}`;
  // What follows the word after the colon: "6, 9 and 40", each in a field of 99 characters of its own.
  const list = `MID(${said},FIND(" ",${said},FIND(":",${said})+2)+1,99)`;
  const fields = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${list}," and ",", ")," dan ",", "),", ",REPT(" ",99))`;
  const links = Array.from({ length: LEFT_OUT.count }, (_, index) => {
    const row = `VALUE(TRIM(MID(${fields},${index * 99 + 1},99)))`;
    return `IFERROR(${LINK}${dealsId}&range=A"&${row},"${word} "&${row}),"")`;
  });
  return [text, ...Array<string>(LEFT_OUT.links - 2).fill(''), ...links].map((formula) => {
    // No text here holds a comma but the two that divide numbers.
    const local = formula.replace(/,(?!\s)/g, separator);
    return local === '' ? '' : `=${local}`;
  });
}

/** Whether the line is there, wherever the user has put it. */
export function hasLeftOut(formulas: readonly string[]): boolean {
  return formulas.some((formula) => formula.includes(LINK));
}

/** Whether cells of the user's own stand where the line belongs. */
export function isLeftOutTaken(values: readonly (readonly unknown[])[]): boolean {
  return rowAt(values, LEFT_OUT.row - 1)
    .slice(0, LEFT_OUT.links + LEFT_OUT.count - 1)
    .some((value) => value !== '');
}
