/** Headers, rows and ranges of the Deals sheet as set-up makes it, derived from the table of its columns. */

import { DEAL_COLUMNS, type DealColumn, dealColumns, markerColumns } from '../../src/core/deals/columns';
import { DEFAULT_LOCALE, type Locale } from '../../src/core/i18n/locale';
import { namesIn } from '../../src/core/i18n/name';
import { columnLetters } from '../../src/core/shared/cells';
import { SHEETS } from '../../src/core/shared/sheets';

/** The header row, markers included. */
export function dealHeaders(locale: Locale = DEFAULT_LOCALE): string[] {
  return namesIn(DEAL_COLUMNS, locale);
}

/** A row of Deals from the cells that matter; the others are blank. */
export function dealRow(cells: Partial<Record<DealColumn, unknown>>): unknown[] {
  return dealColumns().map((column) => cells[column] ?? '');
}

/** Index of a column in such a row. */
export function dealIndex(column: DealColumn): number {
  return dealColumns().indexOf(column);
}

/** A cell of Deals without its sheet: `X3` for `log`, or the first free column for `none`. */
export function dealCell(column: DealColumn | 'none', row: number): string {
  const index = column === 'none' ? dealColumns().length : dealIndex(column);
  return `${columnLetters(index + 1)}${row}`;
}

interface RangeOptions {
  /** Without the hidden markers. */
  shown?: boolean;
  locale?: Locale;
}

/** Whole rows of Deals, such as `Deals!A2:Y4`; without rows, whole columns: `Deals!A:Y`. */
export function dealsRange(
  first: number | '' = '',
  last: number | '' = first,
  { shown = false, locale = DEFAULT_LOCALE }: RangeOptions = {},
): string {
  const name = SHEETS.deals[locale];
  const width = dealColumns().length - (shown ? markerColumns().length : 0);
  return `${/\W/.test(name) ? `'${name}'` : name}!A${first}:${columnLetters(width)}${last}`;
}
