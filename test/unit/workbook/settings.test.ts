/** The Settings sheet: currency, rates, the fiscal year and the weekend, in either language. */

import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/messages';
import { parseSettings } from '../../../src/core/workbook/settings';

const parse = (...rows: unknown[][]) => parseSettings([['Setting', 'Value'], ...rows], 'en', messagesIn('en'));

test('without rows, the year begins in January and the weekend is Saturday and Sunday', () => {
  expect(parse()).toEqual({ currency: '', rates: new Map(), ratesFrom: new Map(), firstMonth: 1, weekend: [0, 6] });
});

test.each<[unknown[], object]>([
  [['Currency', ' myr '], { currency: 'MYR' }],
  [['Mata wang', 'Sgd'], { currency: 'SGD' }],
  [['Rate usd', 4.7], { rates: new Map([['USD', 4.7]]) }],
  [['Kadar EUR', '5,1'], { rates: new Map([['EUR', 5.1]]) }],
  [['Rate USD', ''], { rates: new Map() }],
  [['Rate USD 2026-07-15', 4.2], { ratesFrom: new Map([['USD', [{ from: 20649, rate: 4.2 }]]]) }],
  [['Kadar usd 2026-07', '4,2'], { ratesFrom: new Map([['USD', [{ from: 20635, rate: 4.2 }]]]) }],
  [['Fiscal year first month', 4], { firstMonth: 4 }],
  [['Fiscal year first month', 'April'], { firstMonth: 4 }],
  [['Bulan pertama tahun kewangan', 'Julai'], { firstMonth: 7 }],
  [['Weekend days', 'Friday, Saturday'], { weekend: [5, 6] }],
  [['Hari hujung minggu', 'Sabtu/Ahad'], { weekend: [6, 0] }],
  [['Weekend days', 'none'], { weekend: [] }],
  [['My own setting', 'x'], { currency: '' }],
])('%j gives %j', (row, expected) => expect(parse(row)).toMatchObject(expected));

describe('a value that cannot be read is named with its setting', () => {
  test.each<[unknown[], RegExp]>([
    [['Rate USD', 'four'], /Rate USD.*four/],
    [['Rate USD 15/07/2026', 4], /Rate USD 15\/07\/2026.*Rate USD 2026-07-01/],
    [['Rate USD 2026-13', 4], /Rate USD 2026-13/],
    [['Rate USD', 0], /Rate USD.*0/],
    [['Rate USD', -1], /Rate USD.*-1/],
    [['Fiscal year first month', 13], /first month.*13/],
    [['Fiscal year first month', 0], /first month.*0/],
    [['Fiscal year first month', 1.5], /first month.*1.5/],
    [['Fiscal year first month', 'Foo'], /first month.*Foo/],
    // "anf" stands among the letters of the months, at no month's place.
    [['Fiscal year first month', 'anf'], /first month.*anf/],
    [['Weekend days', 'Sunday Funday'], /Weekend days.*Funday/],
    [['Weekend days', 'sun mon tue wed thu fri sat'], /Weekend days/],
  ])('%j', (row, message) => expect(() => parse(row)).toThrow(message));
});

test('dated rates are kept by their day, in whatever order they stand', () => {
  const { ratesFrom } = parse(['Rate USD 2026-07', 4.2], ['Rate USD 2025-01-01', 4.5], ['Rate JPY 2026-01', 0.03]);
  expect(ratesFrom.get('USD')?.map(({ rate }) => rate)).toEqual([4.5, 4.2]);
  expect(ratesFrom.get('JPY')?.map(({ rate }) => rate)).toEqual([0.03]);
});
