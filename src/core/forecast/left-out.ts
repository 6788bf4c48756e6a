/** Deals that a forecast leaves out because a cell of theirs cannot be read: which, why, and the words that say so. */

import type { Locale } from '../api';
import { namesIn } from '../i18n/name';
import { isoFromDay } from '../shared/dates';
import { type CellErrorEnd, cellError, UserError } from '../shared/errors';
import { SHEETS } from '../shared/sheets';
import { ascending, textOf } from '../shared/values';
import { CATEGORIES } from '../stages/columns';
import type { StageTable } from '../stages/stages';
import { SETTINGS } from '../workbook/settings';
import { QUERY_COLUMNS, type QueryColumn } from './query-columns';
import type { ReviewTranslate, Translate } from './texts';

/** Why a cell cannot be read. `rate`: its currency has none; `noStage`: it is blank, and the deal has an amount. */
type FaultReason = 'amount' | 'date' | 'category' | 'probability' | 'rate' | 'stage' | 'noStage';

/** A cell that cannot be read, and for which the deal in its row does not count. */
export interface RowFault {
  /** Index of the row of the range, 0 being the header. */
  index: number;
  column: QueryColumn;
  value: unknown;
  reason: FaultReason;
  /** For a row that is none of the deals: when it was created, as `DealRows` has it; NaN where nothing tells. */
  created?: number;
  /** For `rate`: the currency into which the amount should be converted, and the day whose rate counts. */
  main?: string;
  day?: number;
}

/** Whether what was read of a row is what is wrong with it. */
export function isFault<T>(read: T | RowFault | null | undefined): read is RowFault {
  return typeof read === 'object' && read !== null && 'reason' in read;
}

/** What the words of a fault must know. */
export interface FaultSource {
  locale: Locale;
  t: Translate;
  stages: () => StageTable;
}

/** The error for a fault: it names the row, the cell, and what was expected. */
export function errorOf(fault: RowFault, { locale, t, stages }: FaultSource): UserError {
  const { column, value, reason, main = '' } = fault;
  const row = fault.index + 1;
  const ofCell = (...end: CellErrorEnd): UserError =>
    cellError(t, t('place_range', { row: String(row) }), QUERY_COLUMNS[column][locale], ...end);
  switch (reason) {
    case 'amount':
      return typeof value === 'number'
        ? ofCell(value, 'expected_number_atLeast', { from: 0 })
        : ofCell(value, 'expected_number');
    case 'date':
      return ofCell(value, 'expected_date');
    case 'category':
      return ofCell(value, 'expected_oneOf', { list: namesIn(CATEGORIES, locale).join(', ') });
    case 'probability':
      return ofCell(value, 'expected_probability');
    case 'noStage':
      return new UserError(t, 'rowNoStage', { row });
    case 'stage': {
      const list = stages()
        .stages.map(({ name }) => name)
        .join(', ');
      return new UserError(t, 'rowStage', { row, value: textOf(value), stages: list });
    }
    case 'rate': {
      const currency = textOf(value).toUpperCase();
      const setting = `${SETTINGS.rate[locale]} ${currency}`;
      const day = isoFromDay(fault.day ?? 0);
      return new UserError(t, 'currency', { row, currency, main, day, setting, sheet: SHEETS.settings[locale] });
    }
  }
}

/** So many rows are named one by one. */
const MOST_NAMED = 8;

/**
 * Says which deals are left out: "2 of 57 deals left out: rows 6 and 40"; blank where none is. Rows count from the header,
 * which is row 1.
 *
 * @param faults of one row, several count once
 * @param all how many deals there are
 */
export function sayLeftOut(faults: Iterable<RowFault>, all: number, rt: ReviewTranslate): string {
  const rows = ascending([...faults].map(({ index }) => index + 1));
  return rows.length === 0 ? '' : rt('leftOut', { count: rows.length, all, rows: listRows(rows, rt) });
}

/** Says which entries of the history tell nothing; blank where none is. */
export function sayUnread(rows: readonly number[], locale: Locale, rt: ReviewTranslate): string {
  if (rows.length === 0) return '';
  return rt('leftOut_entries', { count: rows.length, sheet: SHEETS.history[locale], rows: listRows(rows, rt) });
}

/** 6, 7 and 40; no more than eight. */
function listRows(rows: readonly number[], rt: ReviewTranslate): string {
  const count = rows.length;
  const named = rows.slice(0, count > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED).map(String);
  if (named.length < count) named.push(rt('leftOut_more', { count: count - named.length }));
  const last = named.pop() ?? '';
  return named.length > 0 ? rt('leftOut_and', { list: named.join(', '), last }) : last;
}
