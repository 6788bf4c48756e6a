/** Checks amounts and dates on Deals: text that should be a number or a date, and cells that show an error. */

import type { Locale } from '../api';
import type { DealColumns } from '../deals/columns';
import { DEAL_COLUMNS, type DealColumn, dateColumns } from '../deals/columns';
import { type DayOrder, findDayOrder, findDecimal, parseLocalDay, parseMoney } from '../import/values';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import type { Zone } from '../shared/dates';
import { isBlank, isDate, textOf } from '../shared/values';
import type { Repair, Report } from './finding';

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/;
const NUMERIC_DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]/;

/** The notations that say how to read the cells. */
export interface Reading {
  columns: DealColumns;
  zone: Zone;
  locale: Locale;
  /** The main currency, in capitals. */
  currency: string;
  /** Formulas of the same cells: what a formula gives is not written over. */
  formulas: Cells;
}

/** Reports the values of all rows, header first. */
export function checkValues(rows: Cells, reading: Reading, report: Report): void {
  const { columns } = reading;
  const textsIn = (column: DealColumn): string[] =>
    rows.slice(1).flatMap((cells) => {
      const value = cellAt(cells, columns[column]);
      return typeof value === 'string' && !isBlank(value) ? [value] : [];
    });
  const decimal = findDecimal(textsIn('amount'));
  const dates = dateColumns();
  const orders = new Map(dates.map((column) => [column, findDayOrder(textsIn(column))]));
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    for (const column of ['deal', 'stage', 'amount', ...dates] as const) {
      const value = cellAt(cells, columns[column]);
      if (typeof value === 'string' && ERROR.test(value)) {
        report('errorValue', [index + 1, columns[column]], { value });
      }
    }
    checkAmount(cells, index, decimal, reading, report);
    for (const column of dates) checkDate(cells, index, column, orders.get(column), reading, report);
  }
}

function checkAmount(
  cells: readonly unknown[],
  index: number,
  decimal: '.' | ',',
  { columns, currency, locale, formulas }: Reading,
  report: Report,
): void {
  const value = cellAt(cells, columns.amount);
  if (typeof value === 'number' || isBlank(value) || ERROR.test(textOf(value))) return;
  const place = [index + 1, columns.amount] as [number, number];
  const read = typeof value === 'string' && !isFormula(formulas, place) ? parseMoney(value, decimal) : undefined;
  const own = textOf(cellAt(cells, columns.currency)).toUpperCase() || currency;
  // A currency that the row does not say would be lost.
  const isPlain = /^[\s\d.,'()+-]+$/.test(textOf(value));
  if (read && (isPlain || read.currency === own)) {
    report('amountText', place, { value: short(value) }, write(place, read.amount));
  } else report('amountUnread', place, { value: short(value), column: DEAL_COLUMNS.currency[locale] });
}

function checkDate(
  cells: readonly unknown[],
  index: number,
  column: DealColumn,
  order: DayOrder | undefined,
  { columns, zone, formulas }: Reading,
  report: Report,
): void {
  const value = cellAt(cells, columns[column]);
  if (isDate(value) || isBlank(value) || ERROR.test(textOf(value))) return;
  const place = [index + 1, columns[column]] as [number, number];
  const date = typeof value === 'string' && !isFormula(formulas, place) ? dateOf(value, order, zone) : undefined;
  if (date) report('dateText', place, { value: short(value) }, write(place, date));
  else report('dateUnread', place, { value: short(value) });
}

/** A date that the text says for sure, its time of day included. */
function dateOf(text: string, order: DayOrder | undefined, zone: Zone): Date | undefined {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text.trim())) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : new Date(time);
  }
  if (text.includes(':') || (!order && NUMERIC_DATE.test(text.trim()))) return undefined;
  const day = parseLocalDay(text, order ?? 'dmy');
  return day === undefined ? undefined : zone.startOf(day);
}

function isFormula(formulas: Cells, [row, column]: readonly [number, number]): boolean {
  return textOf(rowAt(formulas, row - 1)[column]) !== '';
}

function write([row, column]: readonly [number, number], value: unknown): Repair {
  return { kind: 'cells', writes: [{ row, column, value }] };
}

function short(value: unknown): string {
  return textOf(value).slice(0, 60);
}
