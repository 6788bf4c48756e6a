/** Amounts with their currencies: certain where a sign is one currency, reported where it is several. */

import { describe, expect, test } from '@jest/globals';
import { createMoney, type MoneyOptions } from '../../../src/core/import/money';
import { messagesIn } from '../../../src/core/messages';

const moneyOf = (rows: [amount: string, currency?: string][], options: Partial<MoneyOptions> = {}) =>
  createMoney(
    rows.map(([amount, currency = '']) => ({ amount, currency })),
    { header: 'Amount', delimiter: ',', currency: 'MYR', choices: {}, hasColumn: true, others: () => [], ...options },
    messagesIn('en'),
  );
const readFirst = (rows: [string, string?][], options: Partial<MoneyOptions> = {}) => {
  const [amount, currency = ''] = rows[0] ?? [''];
  return moneyOf(rows, options).read(amount, currency, 'Amount', 'Currency');
};

describe('the currency', () => {
  test.each<[string, [string, string?], Partial<MoneyOptions>, string]>([
    ['of a sign', ['₹50,000'], {}, 'INR'],
    ['of the row', ['5', 'usd'], {}, 'USD'],
    ['of the row by its sign', ['5', 'RM'], {}, 'MYR'],
    ['of the header', ['5'], { header: 'Amount (USD)' }, 'USD'],
    ['of the header, for a sign of several', ['$5'], { header: 'Amount (SGD)' }, 'SGD'],
    ['of the row, for a sign of several', ['$5', 'AUD'], {}, 'AUD'],
    ['of the workbook, for a sign of several', ['$5'], { currency: 'SGD' }, 'SGD'],
    ['that the user chose', ['$5'], { choices: { currencies: { $: 'cad' } } }, 'CAD'],
    ['of the workbook, without any', ['5'], {}, ''],
  ])('is that %s', (_, row, options, code) => expect(readFirst([row], options).currency).toBe(code));

  test('of a sign that the workbook does not have is assumed, and reported', () => {
    const money = moneyOf([['$5'], ['7']]);
    expect(money.read('$5', '', 'Amount', '')).toEqual({ amount: 5, currency: 'USD' });
    expect(money.assumed.get('$')).toMatchObject({ code: 'USD', others: expect.arrayContaining(['SGD']) });
    expect(moneyOf([['€5']]).assumed.size).toBe(0);
  });

  test('of rows that contradict the header is reported', () => {
    expect(moneyOf([['5', 'EUR']], { header: 'Amount (USD)' })).toMatchObject({ ofHeader: 'USD', isOverridden: true });
    expect(moneyOf([['5', 'USD']], { header: 'Amount (USD)' }).isOverridden).toBe(false);
  });
});

describe('a line is refused', () => {
  test.each<[string, [string, string?], Partial<MoneyOptions>, RegExp]>([
    ['for what is no amount', ['abc'], {}, /"abc" in "Amount" is not a number/],
    ['for what is no currency', ['5', 'XYZ'], {}, /"XYZ" in "Currency" is no currency/],
    ['for two currencies', ['€5', 'USD'], {}, /"€5" names another currency than USD/],
    ['for another currency than the header’s', ['€5'], { header: 'Amount (USD)' }, /than USD/],
    ['where Deals cannot say the currency', ['€5'], { hasColumn: false }, /no column for the currency/],
  ])('%s', (_, row, options, message) => expect(() => readFirst([row], options)).toThrow(message));

  test('for an amount that the column does not decide', () => {
    expect(() => readFirst([['1.000'], ['1,5'], ['2.5']])).toThrow(/can be read in two ways/);
  });
});

test('without a column, the workbook’s own currency is no loss', () => {
  expect(readFirst([['RM 5']], { hasColumn: false })).toEqual({ amount: 5, currency: 'MYR' });
});

test('other columns show what a lone separator means', () => {
  const doubt = (others: string[][]) => moneyOf([['1.000']], { others: () => others }).numbers.doubt;
  expect([doubt([['12,5', '7%']]), doubt([['a', '1.5']])?.asRead, doubt([['1.5']])?.asRead]).toEqual([
    null,
    1000,
    1000,
  ]);
});

test('negative amounts and units are told', () => {
  expect(moneyOf([['(5)'], ['5k'], ['500-'], ['1']])).toMatchObject({ negative: ['(5)', '500-'], multiplied: ['5k'] });
});
