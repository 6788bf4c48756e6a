/** How programs and people write dates, each taken apart by itself. */

import { describe, expect, test } from '@jest/globals';
import { formOf, fullYear, isDateText } from '../../../src/core/import/date-forms';
import { isoFromDay } from '../../../src/core/shared/dates';

const day = (text: string): string | undefined => {
  const form = formOf(text);
  return form?.kind === 'day' ? isoFromDay(form.day) : form?.kind;
};

describe('a day for sure', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026.03.04 23:59', '2026-03-04'],
    ['2026-03-04T23:59:00', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['4 Mac 2026', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    ['31 Disember 2026', '2026-12-31'],
    ['1 Ogos 2026', '2026-08-01'],
    ['30 de noviembre de 2026', '2026-11-30'],
    ['3. März 2026', '2026-03-03'],
    ['1er décembre 2026', '2026-12-01'],
    ['March 4, 2026', '2026-03-04'],
    ['Monday, November 30, 2026', '2026-11-30'],
    ['Sept. 4 2026 10:00', '2026-09-04'],
  ])('%j is %s', (text, iso) => expect(day(text)).toBe(iso));

  test.each([
    ['11/30/2026 5:30 PM', 1050],
    ['2026-11-30 12:05 AM', 5],
    ['2026-11-30 09:30:15', 570],
  ])('%j has its time of day', (text, minutes) => expect(formOf(text)).toMatchObject({ minutes }));
});

test.each([
  ['2026-11-30T17:30:00Z', '2026-11-30T17:30:00.000Z'],
  ['2026-11-30T17:30:00.000+0800', '2026-11-30T09:30:00.000Z'],
  ['2026-11-30 17:30 UTC', '2026-11-30T17:30:00.000Z'],
])('%j is an instant', (text, iso) => {
  const form = formOf(text);
  expect(form?.kind === 'instant' ? new Date(form.time).toISOString() : form).toBe(iso);
});

test.each([
  ['03/04/2026', 'numeric'],
  ['1.2.26', 'numeric'],
  ['46356', 'serial'],
  ['45000.5', 'serial'],
  ['1764460800000', 'stamp'],
  ['1764460800', 'stamp'],
])('%j is decided by its column (%s)', (text, kind) => expect(formOf(text)?.kind).toBe(kind));

test.each(['2026-02-30', '31 Foo 2026', '20261331', 'soon', '', '1/2', '12', '2026', 'Q4 2026'])('%j is none', (text) =>
  expect(formOf(text)).toBeUndefined(),
);

test('two digits are of this century; numbers alone are not written as dates', () => {
  expect([fullYear('26'), fullYear('1999')]).toEqual([2026, 1999]);
  expect(['1.2.26', '2026-01-02', '46356', '1764460800'].map(isDateText)).toEqual([true, true, false, false]);
});
