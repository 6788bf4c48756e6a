/** Reads amounts with their currencies: the currency of a cell, of its row's currency column, or of the header. */

import { UserError } from '../shared/errors';
import { currenciesOf, hasThousandths } from './currencies';
import { currencyOfHeader } from './header-rules';
import { createNumbers, type Decimal, type NumberColumn, type ReadNumber } from './numbers';
import { short } from './short';
import type { Translate } from './texts';

export interface MoneyCell {
  amount: number | null;
  /** ISO code; blank for the workbook's own. */
  currency: string;
}

export interface MoneyColumn {
  /** @throws UserError when the amount or its currency cannot be read, or two currencies contradict each other. */
  read(amount: string, currency: string, amountHeader: string, currencyHeader: string): MoneyCell;
  numbers: NumberColumn;
  /** A sign of several currencies → the one that was assumed. */
  assumed: ReadonlyMap<string, { code: string; others: string[] }>;
  /** The currency that the header names; blank for none. */
  ofHeader: string;
  /** Whether rows name other currencies than the header: the header's is taken. */
  isOverridden: boolean;
  negative: string[];
  multiplied: string[];
}

export interface MoneyOptions {
  header: string;
  delimiter: string;
  /** The workbook's main currency; blank where none is set. */
  currency: string;
  choices: { decimal?: Decimal; currencies?: Readonly<Record<string, string>> };
  /** Whether Deals has a column for the currency. */
  hasColumn: boolean;
  /** The filled cells of the file's other columns: they may show the decimal sign. */
  others: () => readonly (readonly string[])[];
}

/** Looks over all amounts with the currencies of their rows, and returns what reads them. */
export function createMoney(
  rows: readonly { amount: string; currency: string }[],
  options: MoneyOptions,
  t: Translate,
): MoneyColumn {
  const ofHeader = currencyOfHeader(options.header);
  const filled = rows.filter(({ amount }) => amount !== '');
  const values = filled.map(({ amount }) => amount);
  const codes = new Set(filled.map(({ currency }) => currenciesOf(currency)[0] ?? ''));
  const numbers = numbersOf(values, [ofHeader, ...codes], options);
  const assumed: Assumed = new Map();
  const choose = (mark: string): string => chooseCurrency(mark, ofHeader, options, assumed);
  const read: MoneyColumn['read'] = (amount, currency, amountHeader, currencyHeader) => {
    const ofRow = currency === '' ? '' : choose(currency);
    if (currency !== '' && ofRow === '') {
      throw new UserError(t, 'skip_currency', { value: short(currency), column: currencyHeader });
    }
    if (amount === '') return { amount: null, currency: ofRow };
    const number = knownNumber(numbers, amount, amountHeader, t);
    const stated = ofHeader || ofRow;
    if (stated !== '' && number.mark !== '' && !currenciesOf(number.mark).includes(stated)) {
      throw new UserError(t, 'skip_currencies', { value: short(amount), other: stated });
    }
    const code = stated || (number.mark === '' ? '' : choose(number.mark));
    if (code !== '' && code !== options.currency && !options.hasColumn) {
      throw new UserError(t, 'skip_noCurrencyColumn', { currency: code });
    }
    return { amount: number.value, currency: code };
  };
  // Signs are looked up once here, so that the report knows what was assumed before the first line is read.
  for (const { amount, currency } of rows) {
    const number = amount === '' || currency !== '' || ofHeader !== '' ? undefined : numbers.read(amount);
    if (currency !== '') choose(currency);
    else if (typeof number === 'object' && number.mark !== '') choose(number.mark);
  }
  const valuesThat = (holds: (number: ReadNumber) => boolean): string[] =>
    values.filter((text) => {
      const number = numbers.read(text);
      return typeof number === 'object' && holds(number);
    });
  const isOverridden = ofHeader !== '' && [...codes].some((code) => code !== '' && code !== ofHeader);
  const negative = valuesThat(({ isNegative }) => isNegative);
  const multiplied = valuesThat(({ isMultiplied }) => isMultiplied);
  return { read, numbers, assumed, ofHeader, isOverridden, negative, multiplied };
}

/** @throws UserError when the text is no number, or can be read in two ways. */
function knownNumber(numbers: NumberColumn, amount: string, column: string, t: Translate): ReadNumber {
  const number = numbers.read(amount);
  const place = { value: short(amount), column };
  if (number === undefined) throw new UserError(t, 'skip_amount', place);
  if (number === 'ambiguous') throw new UserError(t, 'skip_ambiguousNumber', place);
  return number;
}

type Assumed = Map<string, { code: string; others: string[] }>;

function numbersOf(values: readonly string[], codes: readonly string[], options: MoneyOptions): NumberColumn {
  const hints = {
    decimal: options.choices.decimal,
    delimiter: options.delimiter,
    hasThousandths: codes.some(hasThousandths),
  };
  const alone = createNumbers(values, hints);
  // Other columns are looked at where their word counts.
  const needsHelp = alone.shown === null && values.some((text) => /[.,]\d{3}(?!\d)/.test(text));
  return needsHelp ? createNumbers(values, { ...hints, neighbours: neighbourOf(options.others()) }) : alone;
}

/** The currency of a mark; what was assumed is added to `assumed`. Blank for a mark that is no currency. */
function chooseCurrency(mark: string, ofHeader: string, options: MoneyOptions, assumed: Assumed): string {
  const possible = currenciesOf(mark);
  const [usual = '', ...others] = possible;
  if (others.length === 0) return usual;
  const chosen = chosenFor(mark, options.choices.currencies);
  for (const known of [chosen, ofHeader, options.currency]) {
    if (known !== undefined && possible.includes(known)) return known;
  }
  assumed.set(mark, { code: usual, others });
  return usual;
}

/** What the user chose for a sign, with or without the point of an abbreviation. */
function chosenFor(mark: string, chosen: Readonly<Record<string, string>> = {}): string | undefined {
  const bare = (text: string): string => text.replace(/[.\s]/g, '').toLowerCase();
  return Object.entries(chosen)
    .find(([sign]) => bare(sign) === bare(mark))?.[1]
    ?.toUpperCase();
}

/** The decimal sign that the other columns of numbers show, where they agree. */
function neighbourOf(others: readonly (readonly string[])[]): Decimal | null {
  const shown = new Set<Decimal>();
  for (const values of others) {
    const column = createNumbers(values);
    const isNumeric = values.length > 0 && values.every((text) => column.read(text.replace('%', '')) !== undefined);
    if (isNumeric && column.shown) shown.add(column.shown);
  }
  return shown.size === 1 ? ([...shown][0] ?? null) : null;
}
