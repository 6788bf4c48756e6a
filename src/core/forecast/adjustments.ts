/** A manager's judgement: adjustments per period and owner, which change the forecast and leave the deals alone. */

import type { Locale } from '../api';
import { normalise } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import type { Zone } from '../shared/dates';
import { cellError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { type Period, parsePeriod } from '../shared/periods';
import { ADJUSTMENTS } from '../shared/sheets';
import { isBlank, parsePlainNumber, textOf } from '../shared/values';
import { reviewMessages } from './messages';
import { ADJUSTMENT_COLUMNS } from './review-names';
import type { Translate } from './texts';

export interface Adjustment extends Period {
  /** As written; blank for the whole team. */
  owner: string;
  /** Added to the forecast, in the main currency; it may be negative. */
  amount: number;
  by: string;
  why: string;
  /** 1-based row of the sheet. */
  row: number;
}

/**
 * Reads the rows of Adjustments, header first.
 *
 * @param firstMonth the fiscal year's first month, 1 to 12
 * @throws UserError naming the row whose adjustment is no number or whose period cannot be read.
 */
export function parseAdjustments(
  rows: Cells,
  zone: Zone,
  firstMonth: number,
  locale: Locale,
  t: Translate,
): Adjustment[] {
  if (rows.length === 0) return [];
  const sheet = ADJUSTMENTS[locale];
  const at = findColumns(rowAt(rows, 0), ADJUSTMENT_COLUMNS, ['period', 'adjustment'], sheet, locale, t);
  const adjustments: Adjustment[] = [];
  rows.forEach((cells, index) => {
    if (index === 0 || isBlank(cells[at.adjustment])) return;
    const row = index + 1;
    const wrong = (column: 'adjustment' | 'period', expected: 'expected_number' | 'expected_period') =>
      cellError(
        t,
        t('place_sheet', { sheet, row: String(row) }),
        ADJUSTMENT_COLUMNS[column][locale],
        cells[at[column]],
        expected,
      );
    const amount = parsePlainNumber(cells[at.adjustment]);
    if (amount === undefined) throw wrong('adjustment', 'expected_number');
    let period: Period | null = null;
    try {
      period = parsePeriod(cells[at.period], 0, zone, t, firstMonth);
    } catch {
      // Said below, with its row.
    }
    if (!period) throw wrong('period', 'expected_period');
    const text = (column: 'owner' | 'by' | 'why'): string => textOf(cellAt(cells, at[column]));
    adjustments.push({ ...period, owner: text('owner'), amount, by: text('by'), why: text('why'), row });
  });
  return adjustments;
}

/**
 * The adjustments of a period: those whose own period lies within it, of an owner or (null) of all. They add up.
 */
export function adjustmentsWithin(
  adjustments: readonly Adjustment[],
  { from, to }: Period,
  owner: string | null,
): Adjustment[] {
  return adjustments.filter(
    (adjustment) =>
      adjustment.from >= from &&
      adjustment.to <= to &&
      (owner === null || (owner !== '' && normalise(adjustment.owner) === normalise(owner))),
  );
}

/** Who adjusted and why, in words; blank where nobody did. A missing reason is pointed out. */
export function explainAdjustments(adjustments: readonly Adjustment[], locale: Locale): string {
  const [only] = adjustments;
  if (!only) return '';
  const rt = reviewMessages(locale);
  const unexplained = adjustments.find(({ why }) => why === '');
  const missing = unexplained && rt('adjusted_noWhy', { row: String(unexplained.row), sheet: ADJUSTMENTS[locale] });
  const by = only.by === '' ? rt('adjusted_nobody') : only.by;
  const said = rt('adjusted', { count: adjustments.length, by, why: missing ?? only.why });
  return adjustments.length > 1 && missing ? `${said}, ${missing}` : said;
}
