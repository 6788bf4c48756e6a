/** Amounts in other currencies are converted by the rates of Settings, and never summed without one. */

import { expect, test } from '@jest/globals';
import { createConverter, digitsOf, roundMoney } from '../../../src/core/workbook/currency';
import type { Settings } from '../../../src/core/workbook/settings';

const SETTINGS: Settings = {
  currency: 'MYR',
  rates: new Map([['USD', 4.5]]),
  ratesFrom: new Map(),
  firstMonth: 1,
  weekend: [],
};
const converter = (settings = SETTINGS) => createConverter(settings);

test.each([
  [100, 'MYR', 100],
  [100, ' myr ', 100],
  [100, '', 100],
  [100, undefined, 100],
  [100, ' ', 100],
  [100, 'usd', 450],
  [-2, 'USD', -9],
])('%d in %j is %d', (amount, currency, expected) => expect(converter().convert(amount, currency, 0)).toBe(expected));

test('an amount in a currency without rate is no number', () => {
  const { convert, main } = converter();
  expect([convert(1, 'USD', 0), convert(1, 'eur', 0), convert(1, 'eur', 0)]).toEqual([4.5, Number.NaN, Number.NaN]);
  expect(main()).toBe('MYR');
});

test('where no main currency is set, the first that occurs is it: one alone needs no settings, two do', () => {
  const { convert, main } = converter({ ...SETTINGS, currency: '', rates: new Map() });
  expect([convert(5, 'SGD', 0), convert(6, '', 0), convert(7, 'sgd', 0)]).toEqual([5, 6, 7]);
  expect(convert(1, 'USD', 0)).toBeNaN();
  expect(main()).toBe('SGD');
});

test.each([
  ['MYR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['', 2],
  ['nonsense', 2],
])('%s has %i digits', (currency, digits) => expect(digitsOf(currency)).toBe(digits));

test.each([
  [1.005, 'MYR', 1.01],
  [-1.005, 'MYR', -1.01],
  [2.5, 'JPY', 3],
  [1.23456, 'KWD', 1.235],
  [-0.001, 'MYR', 0],
])('%d in %s is rounded to %d', (amount, currency, rounded) => expect(roundMoney(amount, currency)).toBe(rounded));

test('the last rate that began by the day counts; before the first, the one without a day', () => {
  const ratesFrom = new Map([
    [
      'USD',
      [
        { from: 100, rate: 5 },
        { from: 200, rate: 6 },
      ],
    ],
    ['EUR', [{ from: 100, rate: 7 }]],
  ]);
  const { convert } = converter({ ...SETTINGS, ratesFrom });
  expect([99, 100, 199, 200, 999].map((day) => convert(1, 'usd', day))).toEqual([4.5, 5, 5, 6, 6]);
  expect([99, 100].map((day) => convert(1, 'EUR', day))).toEqual([Number.NaN, 7]);
});
