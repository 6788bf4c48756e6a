/** Checks amounts and dates on Deals: text that should be a number or a date, and cells that show an error. */

import type { Locale } from '../api';
import type { DealColumns } from '../deals/columns';
import { DEAL_COLUMNS, type DealColumn, dateColumns } from '../deals/columns';
import { currenciesOf } from '../import/currencies';
import { createDates, type DateColumn } from '../import/dates';
import { createNumbers, type NumberColumn } from '../import/numbers';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import type { Zone } from '../shared/dates';
import { isBlank, isDate, textOf } from '../shared/values';
import type { Repair, Report } from './finding';

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/;

/** The notations that say how to read the cells. */
export interface Reading {
  columns: DealColumns;
  zone: Zone;
  /** Today's day in the zone. */
  today: number;
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
  // As Sheets writes numbers in English: where only commas stand before three digits, they group.
  const amounts = createNumbers(textsIn('amount'), { delimiter: ',' });
  const dates = dateColumns();
  const { zone, today } = reading;
  const readers = new Map(dates.map((column) => [column, createDates(textsIn(column), { zone, today })]));
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    for (const column of ['deal', 'stage', 'amount', ...dates] as const) {
      const value = cellAt(cells, columns[column]);
      if (typeof value === 'string' && ERROR.test(value)) {
        report('errorValue', [index + 1, columns[column]], { value });
      }
    }
    checkAmount(cells, index, amounts, reading, report);
    for (const column of dates) checkDate(cells, index, column, readers.get(column), reading, report);
  }
}

function checkAmount(
  cells: readonly unknown[],
  index: number,
  amounts: NumberColumn,
  { columns, currency, locale, formulas }: Reading,
  report: Report,
): void {
  const value = cellAt(cells, columns.amount);
  if (typeof value === 'number' || isBlank(value) || ERROR.test(textOf(value))) return;
  const place = [index + 1, columns.amount] as [number, number];
  const isText = typeof value === 'string' && !isFormula(formulas, place);
  const read = isText && amounts.isSure(value) ? amounts.read(value) : undefined;
  const own = textOf(cellAt(cells, columns.currency)).toUpperCase() || currency;
  // A currency that the row does not say would be lost.
  const isOwn = (mark: string): boolean => mark === '' || currenciesOf(mark).join() === own;
  if (typeof read === 'object' && isOwn(read.mark)) {
    report('amountText', place, { value: short(value) }, write(place, read.value));
  } else report('amountUnread', place, { value: short(value), column: DEAL_COLUMNS.currency[locale] });
}

function checkDate(
  cells: readonly unknown[],
  index: number,
  column: DealColumn,
  reader: DateColumn | undefined,
  { columns, zone, formulas }: Reading,
  report: Report,
): void {
  const value = cellAt(cells, columns[column]);
  if (isDate(value) || isBlank(value) || ERROR.test(textOf(value))) return;
  const place = [index + 1, columns[column]] as [number, number];
  const date = typeof value === 'string' && !isFormula(formulas, place) ? dateOf(value, reader, zone) : undefined;
  if (date) report('dateText', place, { value: short(value) }, write(place, date));
  else report('dateUnread', place, { value: short(value) });
}

/** A date that the text says for sure, its time of day included. */
function dateOf(text: string, reader: DateColumn | undefined, zone: Zone): Date | undefined {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text.trim())) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : new Date(time);
  }
  const read = text.includes(':') || !reader?.isSure(text) ? undefined : reader.read(text);
  return typeof read === 'object' ? zone.startOf(read.day) : undefined;
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
