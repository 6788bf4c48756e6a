/** Periods as people write them in a formula: months, fiscal quarters and years, days from now, or two dates. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../../src/core/messages';
import { createZone, dayFromIso, isoFromDay } from '../../../src/core/shared/dates';
import { firstDayOf, parsePeriod } from '../../../src/core/shared/periods';

const ZONE = createZone('Asia/Kuala_Lumpur');
const TODAY = dayFromIso('2026-11-24') ?? 0;

const parse = (value: unknown, firstMonth = 1) => parsePeriod(value, TODAY, ZONE, messagesIn('en'), firstMonth);
const read = (value: unknown, firstMonth = 1): string[] | null => {
  const period = parse(value, firstMonth);
  return period && [period.from, period.to].map(isoFromDay);
};

describe('in a fiscal year that begins in', () => {
  test.each<[number, string, string, string]>([
    [1, '2026', '2026-01-01', '2026-12-31'],
    [1, 'FY2026', '2026-01-01', '2026-12-31'],
    [1, '2026-Q1', '2026-01-01', '2026-03-31'],
    [1, 'fy 2026 q4', '2026-10-01', '2026-12-31'],
    [1, '2024-2', '2024-02-01', '2024-02-29'],
    [1, '2026-12', '2026-12-01', '2026-12-31'],
    [4, '2026', '2025-04-01', '2026-03-31'],
    [4, '2026-Q1', '2025-04-01', '2025-06-30'],
    [4, '2026Q4', '2026-01-01', '2026-03-31'],
    [4, '2026-11', '2026-11-01', '2026-11-30'],
    [12, '2026-Q1', '2025-12-01', '2026-02-28'],
  ])('month %d, %s is %s to %s', (firstMonth, text, from, to) => expect(read(text, firstMonth)).toEqual([from, to]));

  test('the four quarters make up the year, without gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1950, max: 2100 }), (first, year) => {
        const quarters = [1, 2, 3, 4].map((number) => parse(`${year}-Q${number}`, first));
        const whole = parse(String(year), first);
        expect([quarters[0]?.from, quarters[3]?.to]).toEqual([whole?.from, whole?.to]);
        for (const index of [1, 2, 3]) expect(quarters[index]?.from).toBe((quarters[index - 1]?.to ?? 0) + 1);
      }),
    );
  });
});

describe('also', () => {
  test.each<[unknown, string[] | null]>([
    ['30d', ['2026-11-24', '2026-12-23']],
    ['1 D', ['2026-11-24', '2026-11-24']],
    ['', null],
    [null, null],
    [[['', '']], null],
    [[['2026-Q1']], ['2026-01-01', '2026-03-31']],
    [[['2026-01-05', '2026-02-03']], ['2026-01-05', '2026-02-03']],
    [
      [['2026-01-05'], [46_056]],
      ['2026-01-05', '2026-02-03'],
    ],
    // A sheet turns a typed 2026-11 into a date: the first of that month at midnight in Kuala Lumpur.
    [new Date('2026-10-31T16:00:00Z'), ['2026-11-01', '2026-11-30']],
    [2026, ['2026-01-01', '2026-12-31']],
  ])('%j is %j', (value, expected) => expect(read(value)).toEqual(expected));
});

describe('what is no period is refused, with what was given and the forms that are expected', () => {
  test.each([
    'next month',
    '2026-13',
    '2026-0',
    '2026-Q5',
    '0d',
    '-5d',
    '26-Q1',
    [['2026-01-01', '']],
    [['2026-01-01', 'x']],
    [['2026-01-01', '2026-01-02', '2026-01-03']],
    new Date('2026-11-14T16:00:00Z'),
    new Date(Number.NaN),
    true,
  ])('%j', (value) => expect(() => parse(value)).toThrow(/period: expected .*got/));

  test('two dates in the wrong order say which', () => {
    expect(() => parse([['2026-02-01', '2026-01-31']])).toThrow(/2026-02-01.*2026-01-31|2026-01-31.*2026-02-01/);
  });
});

test.each([
  [2026, 1, '2026-01-01'],
  [2026, 13, '2027-01-01'],
  [2026, 0, '2025-12-01'],
  [2026, -12, '2024-12-01'],
  [2026, 27, '2028-03-01'],
])('in %d, month %d begins on %s', (year, month, iso) => expect(isoFromDay(firstDayOf(year, month))).toBe(iso));
