/** The calendar of Settings: fiscal quarters and years, weekend, holidays, working days. */

import { describe, expect, test } from '@jest/globals';
import { parseCalendar, workingDays } from '../../../src/core/forecast/calendar';
import { partsOf, quarterOf } from '../../../src/core/forecast/model/parts';
import { messagesIn } from '../../../src/core/messages';
import { createZone, dayFromIso, isoFromDay } from '../../../src/core/shared/dates';
import { parsePeriod } from '../../../src/core/shared/periods';
import { parseSettings } from '../../../src/core/workbook/settings';

const zone = createZone('Asia/Kuala_Lumpur');
const t = messagesIn('en');
const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN;

function periodOf(text: string, firstMonth: number): string {
  const period = parsePeriod(text, day('2026-11-24'), zone, t, firstMonth);
  return period ? `${isoFromDay(period.from)} ${isoFromDay(period.to)}` : '';
}

const settings = (...rows: unknown[][]) => parseSettings([['Setting', 'Value'], ...rows], 'en', t);
const calendar = (...rows: unknown[][]) => parseCalendar(rows, settings(...rows).weekend, zone, 'en', t);

describe('a fiscal year has the number of the calendar year in which it ends', () => {
  test.each([
    ['2026-Q1', 1, '2026-01-01 2026-03-31'],
    ['2026-Q4', 1, '2026-10-01 2026-12-31'],
    ['2026', 1, '2026-01-01 2026-12-31'],
    ['2026-Q1', 4, '2025-04-01 2025-06-30'],
    ['2026-Q4', 4, '2026-01-01 2026-03-31'],
    ['FY2026-Q4', 4, '2026-01-01 2026-03-31'],
    ['fy2026', 4, '2025-04-01 2026-03-31'],
    ['2027-Q2', 12, '2027-03-01 2027-05-31'],
    ['2026-11', 4, '2026-11-01 2026-11-30'],
  ])('%s with first month %i', (text, firstMonth, expected) => expect(periodOf(text, firstMonth)).toBe(expected));

  test.each([['2026-13'], ['2026-00'], ['2026-Q5'], ['FY26']])('%s is no period', (text) =>
    expect(() => periodOf(text, 4)).toThrow(/period: expected 2026-11/),
  );

  test('the name of a row, given as a period, is that row: for every first month', () => {
    for (let firstMonth = 1; firstMonth <= 12; firstMonth++) {
      const [, ...inner] = partsOf({ from: day('2025-01-15'), to: day('2028-02-10') }, 3, firstMonth);
      for (const { name, from, to } of inner.slice(0, -1)) {
        expect(periodOf(name, firstMonth)).toBe(`${isoFromDay(from)} ${isoFromDay(to)}`);
      }
      const now = quarterOf(day('2026-11-24'), firstMonth);
      expect(periodOf(now.name, firstMonth)).toBe(`${isoFromDay(now.from)} ${isoFromDay(now.to)}`);
      expect(quarterOf(now.from, firstMonth, -1).to).toBe(now.from - 1);
    }
  });
});

describe('settings of the calendar', () => {
  test.each([
    [4, 4],
    ['4', 4],
    ['April', 4],
    ['Ogos', 8],
    ['', 1],
  ])('first month %p', (value, month) => expect(settings(['Fiscal year first month', value]).firstMonth).toBe(month));

  test.each([
    ['Friday, Saturday', [5, 6]],
    ['Jumaat; Sabtu', [5, 6]],
    ['Sun', [0]],
    ['none', []],
    ['', [0, 6]],
  ])('weekend %p', (value, days) => expect(settings(['hari hujung minggu', value]).weekend).toEqual(days));

  test.each([
    ['Fiscal year first month', 13, /"Fiscal year first month" is "13"; expected a month/],
    ['Fiscal year first month', 'soon', /expected a month, such as 4 or April/],
    ['Weekend days', 'Friday, Funday', /"Weekend days" is "Friday, Funday"; expected days such as Friday, Saturday/],
    ['Rate USD', 0, /"Rate USD" is "0"; expected a number above 0/],
    ['Holidays', '25/12/2026', /"Holidays" is "25\/12\/2026"; expected dates such as 2026-12-25/],
    ['Holidays', '2026-02-30', /expected dates/],
    ['Holidays', '2026-12-25..2027-12-26', /expected dates/],
    ['Holidays', '2026-12-25..', /expected dates/],
    ['Rotting days count', 'some', /expected one of All days, Working days/],
  ])('%s = %p is refused by name', (setting, value, message) =>
    expect(() => calendar([setting, value])).toThrow(message),
  );

  test('holidays are dates, spans, date cells and the serial numbers of joined ones, in several rows', () => {
    const { holidays } = calendar(
      ['Holidays', '2026-12-25, 2027-02-17..2027-02-18'],
      ['Cuti umum', new Date('2027-01-01T00:00:00+08:00')],
      ['Holidays', '46143'],
    );
    expect([...holidays].map(isoFromDay)).toEqual([
      '2026-12-25',
      '2027-02-17',
      '2027-02-18',
      '2027-01-01',
      '2026-05-01',
    ]);
  });

  test('working days leave out weekend and holidays', () => {
    const span = [day('2026-12-21'), day('2027-01-03')] as const;
    expect(workingDays(...span, calendar())).toBe(10);
    expect(workingDays(...span, calendar(['Holidays', '2026-12-25;2027-01-01\n2026-12-26']))).toBe(8);
    expect(workingDays(...span, calendar(['Weekend days', 'Friday, Saturday']))).toBe(10);
    expect(workingDays(span[1], span[0], calendar())).toBe(0);
  });
});
