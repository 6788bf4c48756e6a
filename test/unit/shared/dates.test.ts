/** Days are those of the workbook's wall calendar, whatever form a cell gives them in, also on days when clocks change. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createZone,
  dayFromIso,
  dayFromParts,
  dayFromSerial,
  isoFromDay,
  toDay,
  toLocalTime,
} from '../../../src/core/shared/dates';

const ZONES = ['Asia/Kuala_Lumpur', 'UTC', 'America/New_York', 'Europe/London', 'Asia/Kathmandu', 'America/Sao_Paulo'];
const KL = createZone('Asia/Kuala_Lumpur');

/** The date on the wall, asked of Intl for this one moment. */
function wallDate(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);
}

describe('a zone', () => {
  test.each(ZONES)('%s has the days that its calendars show', (name) => {
    const zone = createZone(name);
    // From 1990 to 2060, minutes included.
    const time = fc.integer({ min: 631_152_000, max: 2_840_140_800 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(time, (moment) => {
        const day = zone.dayOf(new Date(moment));
        expect(isoFromDay(day)).toBe(wallDate(moment, name));
        const start = zone.startOf(day).getTime();
        expect(zone.dayOf(new Date(start))).toBe(day);
        expect(zone.dayOf(new Date(start - 1))).toBe(day - 1);
      }),
      { numRuns: 50 },
    );
  });

  test('takes its wall clock from elsewhere where Intl does not know it', () => {
    // Four hours behind, three from 2026-03-08T06:00Z on.
    const change = Date.parse('2026-03-08T06:00:00Z');
    const zone = createZone('Nowhere/Known', (time) => time - (time < change ? 4 : 3) * 3_600_000);
    expect(isoFromDay(zone.dayOf(new Date('2026-03-08T03:59:59Z')))).toBe('2026-03-07');
    expect(zone.startOf(zone.dayOf(new Date('2026-03-08T12:00:00Z'))).toISOString()).toBe('2026-03-08T04:00:00.000Z');
    expect(zone.startOf(zone.dayOf(new Date('2026-03-09T12:00:00Z'))).toISOString()).toBe('2026-03-09T03:00:00.000Z');
    expect(() => createZone('Nowhere/Known')).toThrow(RangeError);
  });

  test.each([
    // Clocks go forward at 01:00 UTC on 2026-03-29 in London, back at 01:00 UTC on 2026-10-25.
    ['Europe/London', '2026-03-29T00:59:00Z', 0],
    ['Europe/London', '2026-03-29T01:00:00Z', 1],
    ['Europe/London', '2026-10-25T00:59:00Z', 1],
    ['Europe/London', '2026-10-25T01:00:00Z', 0],
    ['Asia/Kuala_Lumpur', '2026-07-01T00:00:00Z', 8],
  ])('%s at %s is %d hours ahead', (name, iso, hours) => {
    const date = new Date(iso);
    expect(createZone(name).localOf(date) * 24 - date.getTime() / 3_600_000).toBeCloseTo(hours, 6);
  });

  test('where clocks go forward at midnight, the day begins at one', () => {
    // São Paulo, 2018-11-04: 00:00 became 01:00, which is 03:00 UTC.
    const day = dayFromIso('2018-11-04') ?? 0;
    expect(createZone('America/Sao_Paulo').startOf(day)).toEqual(new Date('2018-11-04T03:00:00Z'));
  });

  test('that does not exist is refused', () => expect(() => createZone('Asia/Atlantis')).toThrow(RangeError));
});

describe('a calendar date', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2026-1-5', 20_458],
    ['2024-02-29', 19_782],
    ['0099-01-01', -683_368],
  ])('%s is day %d', (iso, day) => expect(dayFromIso(iso)).toBe(day));

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-32', '26-01-01', '2026-01', '', '2026-01-01T00:00'])(
    '%j is none',
    (iso) => expect(dayFromIso(iso)).toBeUndefined(),
  );

  test('comes back from its day, over all years that a sheet can hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_569, max: 2_932_896 }), (day) => {
        const iso = isoFromDay(day);
        expect(dayFromIso(iso)).toBe(day);
        const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
        expect(dayFromParts(year, month, date)).toBe(day);
      }),
    );
  });

  test.each([
    [2026, 2, 29],
    [2026, 0, 1],
    [2026, 12, 0],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ])('of the parts %d, %d, %d is none', (year, month, day) => expect(dayFromParts(year, month, day)).toBeUndefined());
});

test('a serial number counts from 1899-12-30; 45,658 is New Year 2025', () => {
  expect(isoFromDay(dayFromSerial(45_658.99))).toBe('2025-01-01');
  expect(isoFromDay(dayFromSerial(0))).toBe('1899-12-30');
});

describe('a cell', () => {
  test.each<[unknown, string | null | undefined]>([
    [new Date('2026-01-01T17:00:00Z'), '2026-01-02'],
    [45_658.5, '2025-01-01'],
    ['2026-01-02', '2026-01-02'],
    [' 2026-01-02 ', '2026-01-02'],
    ['2026-01-01T17:00:00Z', '2026-01-02'],
    ['2026-01-01 17:00:00+00:00', '2026-01-02'],
    ['2026-01-01T23:00', '2026-01-01'],
    ['', null],
    [null, null],
    ['soon', undefined],
    ['2026-02-30', undefined],
    ['2026-02-30T10:00', undefined],
    ['2026-02-30T25:99Z', undefined],
    [new Date(Number.NaN), undefined],
    [-1, undefined],
    [2_958_466, undefined],
    [Number.NaN, undefined],
    [true, undefined],
  ])('with %j holds %j', (cell, expected) => {
    const day = toDay(cell, KL);
    expect(typeof day === 'number' ? isoFromDay(day) : day).toBe(expected);
  });

  test.each<[unknown, number | null | undefined]>([
    // In Kuala Lumpur it is 01:00 of the second.
    [new Date('2026-01-01T17:00:00Z'), 20_455 + 1 / 24],
    [46_023.25, 20_454.25],
    ['2026-01-02', 20_455],
    ['2026-01-02T06:00', 20_455.25],
    ['2026-01-01T22:00:00Z', 20_455.25],
    ['', null],
    ['soon', undefined],
  ])('with %j tells the time %j', (cell, expected) => {
    const time = toLocalTime(cell, KL);
    if (typeof expected === 'number') expect(time).toBeCloseTo(expected, 9);
    else expect(time).toBe(expected);
  });
});
