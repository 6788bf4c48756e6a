/** What the cells of a column hold, as far as it helps to recognise the column. */

import { isCurrencyCode } from './currencies';
import { isDateText } from './date-forms';
import { createNumbers } from './numbers';

/** Shares of the filled cells, 0…1. */
export interface Content {
  /** Filled cells that were looked at. */
  filled: number;
  /** Different values among them. */
  distinct: number;
  numbers: number;
  /** Numbers with a per cent sign; they are not among `numbers`. */
  percents: number;
  dates: number;
  /** Yes and no, in any of their spellings. */
  flags: number;
  emails: number;
  currencies: number;
  /** Codes with digits and without spaces, such as CRM-DEAL-2026-00012. */
  codes: number;
  /** 1, 2, 3… from the first line on. */
  isCounter: boolean;
  values: readonly string[];
}

/** As many filled cells of a column are looked at. */
const MOST = 400;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CODE = /^(?=\S*\d)[\p{L}\d]+(?:[-_./][\p{L}\d]+)+$|^[a-z0-9]{15,}$/iu;
const YES = ['y', 'yes', 'true', '1', 't', 'ya', 'si', 'sí', 'ja', 'oui', 'x', '✓', 'benar'];
const NO = ['n', 'no', 'false', '0', 'f', 'tidak', 'nein', 'non', 'salah', 'bukan'];

/** True, false, or undefined for a text that is neither. */
export function flagOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/** Looks at the cells of one column. */
export function contentOf(cells: Iterable<string>): Content {
  const values: string[] = [];
  for (const cell of cells) {
    const value = cell.trim();
    if (value !== '') values.push(value);
    if (values.length >= MOST) break;
  }
  const numbers = createNumbers(values);
  const share = (holds: (value: string, index: number) => boolean): number =>
    values.length === 0 ? 0 : values.filter(holds).length / values.length;
  return {
    filled: values.length,
    distinct: new Set(values).size,
    numbers: share((value) => numbers.read(value) !== undefined),
    percents: share((value) => value.endsWith('%') && numbers.read(value.slice(0, -1)) !== undefined),
    dates: share(isDateText),
    flags: share((value) => flagOf(value) !== undefined),
    emails: share((value) => EMAIL.test(value)),
    currencies: share(isCurrencyCode),
    codes: share((value) => CODE.test(value) && !isDateText(value)),
    isCounter: values.length > 1 && values.every((value, index) => value === String(index + 1)),
    values,
  };
}
