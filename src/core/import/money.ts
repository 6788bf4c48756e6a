/** Reads amounts with their currencies: the currency of a cell, of its row's currency column, or of the header. */

import type { Translate } from '../i18n/messages';
import { UserError } from '../shared/errors';
import { currenciesOf, hasThousandths } from './currencies';
import { currencyOfHeader } from './header-rules';
import { createNumbers, type Decimal, type NumberColumn } from './numbers';
import { short } from './short';

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
  const hints = {
    decimal: options.choices.decimal,
    delimiter: options.delimiter,
    hasThousandths: [ofHeader, ...codes].some(hasThousandths),
  };
  const alone = createNumbers(values, hints);
  // Other columns are looked at where their word counts.
  const needsHelp = alone.shown === null && values.some((text) => /[.,]\d{3}(?!\d)/.test(text));
  const numbers = needsHelp ? createNumbers(values, { ...hints, neighbours: neighbourOf(options.others()) }) : alone;
  const assumed = new Map<string, { code: string; others: string[] }>();
  const choose = (mark: string): string => {
    const possible = currenciesOf(mark);
    const [usual = '', ...others] = possible;
    if (others.length === 0) return usual;
    const chosen = chosenFor(mark, options.choices.currencies);
    if (chosen !== undefined && possible.includes(chosen)) return chosen;
    for (const known of [ofHeader, options.currency]) if (possible.includes(known)) return known;
    assumed.set(mark, { code: usual, others });
    return usual;
  };
  const read: MoneyColumn['read'] = (amount, currency, amountHeader, currencyHeader) => {
    const ofRow = currency === '' ? '' : choose(currency);
    if (currency !== '' && ofRow === '') {
      throw new UserError(t, 'skip_currency', { value: short(currency), column: currencyHeader });
    }
    if (amount === '') return { amount: null, currency: ofRow };
    const number = numbers.read(amount);
    const place = { value: short(amount), column: amountHeader };
    if (number === undefined) throw new UserError(t, 'skip_amount', place);
    if (number === 'ambiguous') throw new UserError(t, 'skip_ambiguousNumber', place);
    const possible = number.mark === '' ? [] : currenciesOf(number.mark);
    const stated = ofHeader || ofRow;
    if (stated !== '' && possible.length > 0 && !possible.includes(stated)) {
      throw new UserError(t, 'skip_currencies', { value: short(amount), other: stated });
    }
    const code = stated || (number.mark === '' ? '' : choose(number.mark));
    if (code !== '' && code !== options.currency && !options.hasColumn) {
      throw new UserError(t, 'skip_noCurrencyColumn', { currency: code });
    }
    return { amount: number.value, currency: code };
  };
  const looked = values.flatMap((text) => {
    const number = numbers.read(text);
    return typeof number === 'object' ? [{ text, number }] : [];
  });
  // Signs are looked up once here, so that the report knows what was assumed before the first line is read.
  for (const { currency } of rows) if (currency !== '') choose(currency);
  const isStated = (index: number): boolean => ofHeader !== '' || filled[index]?.currency !== '';
  values.forEach((text, index) => {
    const number = numbers.read(text);
    if (typeof number === 'object' && number.mark !== '' && !isStated(index)) choose(number.mark);
  });
  return {
    read,
    numbers,
    assumed,
    ofHeader,
    isOverridden: ofHeader !== '' && [...codes].some((code) => code !== '' && code !== ofHeader),
    negative: looked.filter(({ number }) => number.isNegative).map(({ text }) => text),
    multiplied: looked.filter(({ number }) => number.isMultiplied).map(({ text }) => text),
  };
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
