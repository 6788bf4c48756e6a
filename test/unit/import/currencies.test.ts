/** Signs and codes mean one currency for certain, several, or none. */

import { describe, expect, test } from '@jest/globals';
import { currenciesOf, hasThousandths, isCurrencyCode } from '../../../src/core/import/currencies';

describe('a mark', () => {
  test.each([
    ['RM', 'MYR'],
    ['₹', 'INR'],
    ['₱', 'PHP'],
    ['฿', 'THB'],
    ['Rp.', 'IDR'],
    ['€', 'EUR'],
    ['S$', 'SGD'],
    ['US$', 'USD'],
    ['usd', 'USD'],
    ['$ USD', 'USD'],
    ['CAD$', 'CAD'],
  ])('%j is %s for certain', (mark, code) => expect(currenciesOf(mark)).toEqual([code]));

  test.each([
    ['$', 'USD'],
    ['¥', 'JPY'],
    ['Rs.', 'INR'],
    ['kr', 'SEK'],
  ])('%j is several, %s first', (mark, usual) => {
    const [first, ...others] = currenciesOf(mark);
    expect([first, others.length > 0]).toEqual([usual, true]);
  });

  test.each(['', 'apples', 'XYZ', '% ', '€ USD', 'k'])('%j is none', (mark) => expect(currenciesOf(mark)).toEqual([]));
});

test('codes are those of ISO 4217, in capitals or not', () => {
  expect(['MYR', 'myr', 'EUR', 'XXX', 'RM', 'MYRR'].map(isCurrencyCode)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(['KWD', 'MYR', ''].map(hasThousandths)).toEqual([true, false, false]);
});
