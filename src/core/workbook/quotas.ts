/** The system sheet's formula that makes targets and adjustments part of the basis, so that forecasts follow them. */

import { quotedSheet } from '../shared/cells';
import { joiningFormula, markFormula, UNIT } from '../shared/joined';

/** The most text of the quotas: a cell has 50,000 characters in all. A change beyond it takes effect at midnight. */
const MOST_CHARACTERS = 15000;

/**
 * @param sheets names of the sheets that exist
 * @param separator what divides arguments in formulas of this spreadsheet's locale
 */
export function quotasFormula(sheets: readonly string[], separator: ',' | ';'): string {
  if (sheets.length === 0) return '';
  const s = separator;
  const parts = sheets.map((name) => {
    const at = (columns: string): string => `${quotedSheet(name)}!${columns}`;
    const filled = `LEN(${at('A:A')}&${at('B:B')}&${at('C:C')}&${at('D:D')})>0`;
    const joined = joiningFormula(`FILTER(${at('A:H')}${s}${filled})`, s);
    return `IFERROR(LEFT(${joined}${s}${MOST_CHARACTERS})${s}"")`;
  });
  return `=${parts.join(`&${markFormula(UNIT)}&`)}`;
}
