/** Dates of a column: the whole column decides whether day or month comes first, and says where it does not. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDates, type DateHints } from '../../../src/core/import/dates';
import { createZone, dayFromIso, isoFromDay } from '../../../src/core/shared/dates';

const TODAY = dayFromIso('2026-11-24') ?? 0;
const hintsFor = (hints: Partial<DateHints> = {}): DateHints => ({
  zone: createZone('Asia/Kuala_Lumpur'),
  today: TODAY,
  ...hints,
});
const readAll = (values: string[], hints: Partial<DateHints> = {}): unknown[] => {
  const column = createDates(values, hintsFor(hints));
  return values.map((text) => {
    const date = column.read(text);
    return typeof date === 'object' ? isoFromDay(date.day) : date;
  });
};
const doubt = (values: string[], hints: Partial<DateHints> = {}) => createDates(values, hintsFor(hints)).doubt;

describe('day and month', () => {
  test.each<[string[], string[]]>([
    [
      ['03/04/2026', '25/04/2026'],
      ['2026-04-03', '2026-04-25'],
    ],
    [
      ['03/04/2026', '04/25/2026'],
      ['2026-03-04', '2026-04-25'],
    ],
    [
      ['1.2.26', '13.2.26'],
      ['2026-02-01', '2026-02-13'],
    ],
  ])('%j are in the order that the column shows', (values, dates) => {
    expect(readAll(values)).toEqual(dates);
    expect(doubt(values)).toBeNull();
  });

  test('where nothing shows it, the day comes first, as in Malaysia, and both readings are given', () => {
    expect(doubt(['03/04/2026'])).toMatchObject({
      kind: 'order',
      order: 'dmy',
      otherOrder: 'mdy',
      asRead: dayFromIso('2026-04-03'),
      otherwise: dayFromIso('2026-03-04'),
    });
    expect(doubt(['05/05/2026'])).toBeNull();
  });

  test('other columns decide before custom does, and the user before all', () => {
    expect(readAll(['03/04/2026'], { neighbours: 'mdy' })).toEqual(['2026-03-04']);
    expect(doubt(['03/04/2026'], { neighbours: 'mdy' })).toMatchObject({ order: 'mdy', otherOrder: 'dmy' });
    expect(readAll(['03/04/2026'], { order: 'mdy', neighbours: 'dmy' })).toEqual(['2026-03-04']);
    expect(doubt(['03/04/2026'], { order: 'mdy' })).toBeNull();
  });

  test('a few of the other order are faults', () => {
    const many = Array.from({ length: 20 }, (_, index) => `${13 + (index % 15)}/04/2026`);
    expect(readAll([...many, '04/25/2026', '03/04/2026']).slice(-2)).toEqual([undefined, '2026-04-03']);
  });

  test('in a column of both orders, what could be either is not read', () => {
    const values = ['25/12/2026', '12/26/2026', '03/04/2026'];
    expect(readAll(values)[2]).toBe('ambiguous');
    expect(createDates(values, hintsFor()).conflict).toBe('03/04/2026');
    expect(readAll(values, { order: 'dmy' })[2]).toBe('2026-04-03');
  });
});

describe('two digits for the year', () => {
  test('may come first', () => {
    expect(readAll(['26/11/30', '41/01/05'])).toEqual(['2030-11-26', undefined]);
    expect(readAll(['27/11/30', '28/12/31'], { today: TODAY - 5 * 365 })).toEqual(['2027-11-30', '2028-12-31']);
    expect(doubt(['26/11/30'])).toMatchObject({
      kind: 'order',
      otherOrder: 'ymd',
      otherwise: dayFromIso('2026-11-30'),
    });
  });

  test('are of this century, and far ones are doubtful', () => {
    expect(readAll(['13/3/62'])).toEqual(['2062-03-13']);
    expect(doubt(['13/3/62'])).toMatchObject({ kind: 'century', asRead: dayFromIso('2062-03-13') });
  });
});

describe('an instant', () => {
  test('falls on its day in the workbook’s time zone', () => {
    expect(readAll(['2026-11-30T17:30:00Z', '2026-11-30T15:59:00Z'])).toEqual(['2026-12-01', '2026-11-30']);
    expect(readAll(['2026-11-30T17:30:00-0500'])).toEqual(['2026-12-01']);
  });

  test('of midnight in UTC throughout is the day as it is written', () => {
    const zone = createZone('America/New_York');
    const values = ['2026-11-30T00:00:00Z', '2026-12-01T00:00:00.000Z'];
    expect(readAll(values, { zone })).toEqual(['2026-11-30', '2026-12-01']);
    expect(doubt(values, { zone })).toMatchObject({ kind: 'midnight' });
    expect(doubt(values)).toBeNull();
  });
});

test.each([
  ['46356', 'serial', '2026-11-30'],
  ['1764460800000', 'stamp', '2025-11-30'],
])('%s is read as a %s, with a doubt', (text, kind, iso) => {
  expect([readAll([text]), doubt([text])]).toMatchObject([[iso], { kind, example: text }]);
  expect(createDates([text], hintsFor()).isSure(text)).toBe(false);
});

test('what is sure does not depend on the doubt about others', () => {
  const column = createDates(['03/04/2026', '2026-01-02'], hintsFor());
  expect(['03/04/2026', '2026-01-02', 'soon'].map(column.isSure)).toEqual([false, true, false]);
});

test('any days are read back from each way of writing them', () => {
  const days = fc.array(fc.integer({ min: 18_000, max: 24_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(days, fc.constantFrom('dmy' as const, 'mdy' as const), (list, order) => {
      const isos = [...list.map(isoFromDay), '2026-12-31'];
      const written = isos.map((iso) => {
        const [year, month, date] = iso.split('-');
        return order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
      });
      expect(readAll(written)).toEqual(isos);
      expect(doubt(written)).toBeNull();
    }),
  );
});
