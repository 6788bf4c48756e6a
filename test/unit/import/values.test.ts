/** Dates and amounts of an export: the whole column decides how they are written, and nothing is guessed twice. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDayOrder, findDecimal, parseLocalDay, parseMoney } from '../../../src/core/import/values';
import { isoFromDay } from '../../../src/core/shared/dates';

const read = (text: string, order: 'dmy' | 'mdy' = 'dmy'): string | undefined => {
  const day = parseLocalDay(text, order);
  return day === undefined ? undefined : isoFromDay(day);
};

describe('the order of day and month', () => {
  test.each<[string[], string | undefined]>([
    [['01/02/2026', '25/02/2026'], 'dmy'],
    [['01/02/2026', '02/25/2026'], 'mdy'],
    [['01/02/2026', '2026-02-25', '3 Mac 2026', ''], undefined],
    [['1.2.26', '13.2.26 10:00'], 'dmy'],
    [[], undefined],
    // A column of both kinds is no American one: its first fault is then reported.
    [['02/25/2026', '25/02/2026'], 'dmy'],
    [['25/02/2026', '02/25/2026'], 'dmy'],
  ])('of %j is %s', (values, order) => expect(findDayOrder(values)).toBe(order));
});

describe('a date', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026.03.04 23:59', '2026-03-04'],
    ['2026-03-04T23:59:00Z', '2026-03-04'],
    ['4/3/2026', '2026-03-04'],
    ['04-03-26', '2026-03-04'],
    ['4.3.2026, 10:00', '2026-03-04'],
    ['4 Mac 2026', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    // Two digits are of this century.
    ['4/3/62', '2062-03-04'],
    ['31 Disember 2026', '2026-12-31'],
    ['1 Ogos 2026', '2026-08-01'],
    ['March 4, 2026', '2026-03-04'],
    ['Sept. 4 2026 10:00', '2026-09-04'],
    [' 29/02/2024 ', '2024-02-29'],
  ])('%j is %s', (text, iso) => expect(read(text)).toBe(iso));

  test.each([
    '29/02/2026',
    '31/04/2026',
    '2026-13-01',
    '13/13/2026',
    '4 Foo 2026',
    'soon',
    '',
    '45000',
    '1/2',
    '0/1/2026',
  ])('%j is none', (text) => expect(read(text)).toBeUndefined());

  test('is read by the order of its column', () => {
    expect([read('03/04/2026', 'dmy'), read('03/04/2026', 'mdy')]).toEqual(['2026-04-03', '2026-03-04']);
    expect([read('25/04/2026', 'mdy'), read('04/25/2026', 'dmy')]).toEqual([undefined, undefined]);
  });

  test('of any day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const iso = isoFromDay(day);
        const [year, month, date] = iso.split('-');
        expect(read(`${date}/${month}/${year}`, 'dmy')).toBe(iso);
        expect(read(`${month}-${date}-${year}`, 'mdy')).toBe(iso);
        expect(read(iso)).toBe(iso);
      }),
    );
  });
});

describe('the decimal sign', () => {
  test.each<[string[], string]>([
    [['1,234.50'], '.'],
    [['1.234,50'], ','],
    [['12,5'], ','],
    [['12.5'], '.'],
    [['0.125'], '.'],
    [['0,125'], ','],
    [['1.234.567'], ','],
    [['1,234,567'], '.'],
    [['1,234', '2.5'], '.'],
    [['1234,567'], ','],
    [['RM 12,50'], ','],
    [['1,234', 'much', '5'], '.'],
    [[], '.'],
  ])('of %j is %j', (values, mark) => expect(findDecimal(values)).toBe(mark));
});

describe('money', () => {
  test.each<[string, '.' | ',', number, string]>([
    ['1,234.50', '.', 1234.5, ''],
    ['1.234,50', ',', 1234.5, ''],
    ['1.234', ',', 1234, ''],
    ['1.234', '.', 1.234, ''],
    ['RM 1,000', '.', 1000, 'MYR'],
    ['€5', '.', 5, 'EUR'],
    ['5 £', '.', 5, 'GBP'],
    ['S$ 5', '.', 5, 'SGD'],
    ['US$5', '.', 5, 'USD'],
    ['USD 5', '.', 5, 'USD'],
    ['$5', '.', 5, ''],
    ['(5.50)', '.', -5.5, ''],
    ['-1 000', '.', -1000, ''],
    ['0', '.', 0, ''],
  ])('%j with %j is %d in %j', (text, decimal, amount, currency) =>
    expect(parseMoney(text, decimal)).toEqual({ amount, currency }),
  );

  test.each(['much', '', 'twelve12', '1.2.3', '10%', '1,23,4.5.6', '5 apples each'])('%j is none', (text) =>
    expect(parseMoney(text, '.')).toBeUndefined(),
  );
});
