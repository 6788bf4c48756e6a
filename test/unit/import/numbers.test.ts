/** Numbers of a column: the whole column decides what points and commas mean, and says where it does not. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createNumbers, type NumberHints } from '../../../src/core/import/numbers';

const readAll = (values: string[], hints: NumberHints = {}): unknown[] => {
  const column = createNumbers(values, hints);
  return values.map((text) => {
    const number = column.read(text);
    return typeof number === 'object' ? number.value : number;
  });
};
const one = (text: string): unknown => createNumbers([text]).read(text);

test('points that group the whole column are told; what its values show is not', () => {
  expect(createNumbers(['1.000', '2.500']).grouped).toEqual({ example: '1.000', asRead: 1000 });
  expect(createNumbers(['1.000', '2.500', '1.000,50']).grouped).toBeNull();
  expect(createNumbers(['1,000', '2,500']).grouped).toBeNull();
  expect(createNumbers(['1.000', '2.500'], { decimal: ',' }).grouped).toBeNull();
});

describe('a number', () => {
  test.each<[string, number, string]>([
    ['1,234.50', 1234.5, ''],
    ['1.234,50', 1234.5, ''],
    ['1 234,567', 1234.567, ''],
    ['1\u202f000,5 €', 1000.5, '€'],
    ["CHF 1'000.-", 1000, 'CHF'],
    ['Rp 5.000,-', 5000, 'Rp'],
    ['1,23,456', 123_456, ''],
    ['12,34,567.50', 1_234_567.5, ''],
    ['1.234.567', 1_234_567, ''],
    ['0.125', 0.125, ''],
    ['.5', 0.5, ''],
    ['RM 12,50', 12.5, 'RM'],
    ['Rs.500', 500, 'Rs'],
    ['Kr. 1.000,50', 1000.5, 'Kr'],
    ['$1,000.00 USD', 1000, '$ USD'],
    ['12,5', 12.5, ''],
    ['0', 0, ''],
  ])('%j is %d in %j', (text, value, mark) => expect(one(text)).toMatchObject({ value, mark }));

  test.each<[string, number]>([
    ['5k', 5000],
    ['5 K', 5000],
    ['1.5M', 1_500_000],
    ['58.8k', 58_800],
    ['RM 1,5 juta', 1_500_000],
    ['3 ribu', 3000],
    ['2 lakh', 200_000],
    ['1.5m USD', 1_500_000],
  ])('%j counts its unit: %d', (text, value) => expect(one(text)).toMatchObject({ value, isMultiplied: true }));

  test.each<[string, number]>([
    ['(5)', -5],
    [' $ (1,234.50)', -1234.5],
    ['500-', -500],
    ['-3 €', -3],
    ['€-3', -3],
    ['\u2212RM 5', -5],
    ['(RM 5)', -5],
  ])('%j is negative: %d', (text, value) => expect(one(text)).toMatchObject({ value, isNegative: true }));

  test.each([
    ...[
      '',
      'RM',
      'much',
      '1.2.3',
      '1,23,456.5.6',
      '1,2,3,4',
      '1-2',
      '5 apples',
      '2026-01-01',
      '5/6',
      '10%',
      'twelve12',
    ],
    // Nobody can tell: a thousand or a million, 5 or 0.5, 12 or 1.2.
    ...['5 mil', 'RM,5', '1 2', '1,23,4.5'],
  ])('%j is none', (text) => expect(one(text)).toBeUndefined());
});

describe('a lone separator before three digits', () => {
  test.each<[string, string[], NumberHints, unknown[]]>([
    ['groups where all do', ['1.000', '2.500', '30.000'], {}, [1000, 2500, 30_000]],
    ['groups beside such numbers below a thousand', ['1.000', '2.500', '500'], {}, [1000, 2500, 500]],
    ['is read as the column shows elsewhere', ['1.000', '2,50'], {}, [1000, 2.5]],
    ['is read as the column shows elsewhere, the other way', ['1.000', '2.50'], {}, [1, 2.5]],
    ['of commas groups where commas divide cells', ['1,000'], { delimiter: ',' }, [1000]],
    ['follows other columns', ['1.000'], { neighbours: ',' }, [1000]],
    ['is as the user says', ['1.000', '2.500'], { decimal: '.' }, [1, 2.5]],
  ])('%s', (_, values, hints, numbers) => {
    expect(readAll(values, hints)).toEqual(numbers);
    expect(createNumbers(values, hints)).toMatchObject({ doubt: null, conflict: null });
  });

  test.each<[string, string[], NumberHints]>([
    ['stands alone', ['1.000'], {}],
    ['has no delimiter of commas beside it', ['1,000'], { delimiter: ';' }],
    ['stands beside 25000, which is not grouped', ['1.000', '2.500', '25000'], {}],
    ['has other columns with the same sign for decimals', ['1.000', '2.500'], { neighbours: '.' }],
    ['is in a currency with three decimals', ['1.000', '2.500'], { hasThousandths: true }],
  ])('is doubtful where it %s: both readings are given', (_, values, hints) => {
    const column = createNumbers(values, hints);
    expect(column.doubt).toMatchObject({ example: values[0], asRead: 1000, otherwise: 1 });
    expect([column.isSure(values[0] ?? ''), column.isSure('7')]).toEqual([false, true]);
  });

  test('is not read in a column of both notations, whose other numbers are', () => {
    const values = ['1,5', '2.5', '1.000', '1.000,50'];
    expect(readAll(values)).toEqual([1.5, 2.5, 'ambiguous', 1000.5]);
    expect(createNumbers(values).conflict).toBe('1.000');
    expect(readAll(['1.000', '1,000'])).toEqual(['ambiguous', 'ambiguous']);
    expect(readAll(values, { decimal: ',' }).slice(0, 3)).toEqual([1.5, undefined, 1000]);
  });
});

test('numbers come back from the ways in which languages write them', () => {
  const cents = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cents, fc.constantFrom('en', 'de', 'fr', 'de-CH', 'en-IN', 'id', 'es'), (counts, language) => {
      const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2 });
      const numbers = counts.map((count) => count / 100);
      expect(readAll(numbers.map((number) => format.format(number)))).toEqual(numbers);
    }),
  );
});
